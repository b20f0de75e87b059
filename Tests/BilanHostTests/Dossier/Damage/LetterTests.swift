import Foundation
import Testing

@testable import Dossier
@testable import Import
@testable import Intake

/// Letters that other programs lost, encoded twice or wrote in an old encoding are known, told, and put right where they
/// can be.
@Suite struct LetterTests {
    private let fixture = try! Fixture()
    private let list = """
        Nom du bénéficiaire;Date de la convention;Montant voté;Objet;Nature
        Société des fêtes de l’été;2018-03-05;1 500,25;Fête à Nîmes, « là-bas »;aide en numéraire
        Comité d’Évry;2018-04-06;250,50;Forêt, hôtel, maïs, œuvre n° 3;aide en numéraire

        """
    /// Of characters that DOS and ISO 8859 have.
    private var plain: String { list.replacing("’", with: "'").replacing("œ", with: "oe") }

    private func check(
        _ bytes: [UInt8], _ name: String = "liste.csv"
    ) throws -> (
        summary: ImportSummary, names: [String]
    ) {
        let path = try fixture.write(name, bytes: bytes)
        let dossier = try Dossier.openOrCreate(at: fixture.path(UUID().uuidString + ".bilan"))
        let summary = try DossierImport(into: dossier).run([path])
        let names = try dossier.previews(rows: 10).flatMap(\.rows).flatMap(\.fields).filter {
            ["nomBeneficiaire", "objet"].contains($0.name)
        }.map(\.value)
        try dossier.close()
        return (summary, names)
    }

    private func expectWhole(_ bytes: [UInt8], _ text: String, encoding: String) throws {
        let (summary, names) = try check(bytes)
        #expect(summary.amountCents == 175_075)
        #expect(summary.rowsRefused == 0)
        #expect(summary.files.first?.reading?.encoding == encoding)
        #expect(summary.files.first?.reading?.columns.allSatisfy { $0.field != nil } == true)
        let rows = text.split(separator: "\n").dropFirst().map { $0.split(separator: ";").map(String.init) }
        #expect(names == rows.flatMap { [$0[0], $0[3]] })
    }

    @Test func `lost letters are told once, with their number, the first line and what to do, and the rows are kept`()
        throws
    {
        let text = list.replacing("Société", with: "Soci\u{FFFD}t\u{FFFD}").replacing("Comité", with: "Comit\u{FFFD}")
        let summary = try check(Array(text.utf8)).summary
        #expect(summary.rowsTaken + summary.rowsRepaired == 2)
        #expect(summary.amountCents == 175_075)
        let told = summary.faults.filter { $0.value == "\u{FFFD}" }
        #expect(told.count == 1)
        #expect(told.first?.line == 2)
        #expect(told.first?.severity == .warning)
        #expect(told.first?.rule.contains("3\u{A0}lettres") == true)
        #expect(told.first?.remedy.contains("encodage d’origine") == true)
    }

    @Test func `letters lost before the file was encoded twice are lost letters`() throws {
        let text = list.replacing("Comité", with: "Comit\u{FFFD}")
        let summary = try check(Array(try Iconv.doubled(text).utf8)).summary
        #expect(summary.amountCents == 175_075)
        #expect(summary.files.first?.reading?.encoding == "UTF-8 encodé deux fois")
        #expect(summary.faults.first { $0.value == "\u{FFFD}" }?.line == 3)
        #expect(summary.faults.first { $0.value == "\u{FFFD}" }?.rule.contains("la lettre") == true)
    }

    @Test func `lost letters in UTF-16 are told as well`() throws {
        let text = list.replacing("Comité", with: "Comit\u{FFFD}")
        let summary = try check([0xFF, 0xFE] + Iconv.bytes(text, "UTF-16LE")).summary
        #expect(summary.amountCents == 175_075)
        #expect(summary.faults.first { $0.value == "\u{FFFD}" }?.line == 3)
    }

    @Test(arguments: ["UTF-8", "CP1252", "UTF-16LE"])
    func `question marks within words are told as letters that were lost`(
        encoding: String
    ) throws {
        let text = list.replacing("Société", with: "Soci?t?").replacing("l’été", with: "l?été").replacing(
            "fêtes", with: "f?tes")
        let bytes = try Iconv.bytes(text, encoding)
        let summary = try check(bytes).summary
        #expect(summary.amountCents == 175_075)
        let told = summary.faults.filter { $0.value == "?" }
        #expect(told.map(\.line) == [2])
        #expect(told.first?.rule.contains("sans doute la place de 3\u{A0}lettres") == true)
        for size in [1, 2, 5, 64] {
            var source = MemoryBytes(bytes, blockSize: size)
            #expect(try EncodingSurvey.choose(&source).replaced?.count == 3)
        }
    }

    @Test func `questions, addresses of the web and a single doubt are no lost letters`() throws {
        let texts = [
            "Qui ? Quoi? Où?", "https://exemple.fr/page?aide=oui, exemple.fr/liste?annee", "index?a=b;index?c=d",
            "quoi?rien",
            "a?B;1?2;?;x?;?y",
        ]
        for text in texts {
            var source = MemoryBytes(Array(text.utf8))
            #expect(try EncodingSurvey.choose(&source).replaced == nil)
        }
    }

    @Test(arguments: [("CP1252", ""), ("MACINTOSH", " (pris pour du MacRoman)"), ("CP850", " (pris pour du CP850)")])
    func `a file that was encoded twice is read as it was meant, and told`(encoding: String, label: String) throws {
        let text = encoding == "CP850" ? plain : list
        let bytes = Array(try Iconv.doubled(text, as: encoding).utf8)
        try expectWhole(bytes, text, encoding: "UTF-8 encodé deux fois" + label)
        let reading = try check(bytes).summary.files.first?.reading
        #expect(reading?.encodingConfidence == .certain)
        #expect(reading?.encodingReason?.contains("tous ceux du fichier") == true)
    }

    @Test func `a file that was encoded three times is read as it was meant`() throws {
        let text = try Iconv.doubled(try Iconv.doubled(list))
        try expectWhole(Array(text.utf8), list, encoding: "UTF-8 encodé 3 fois")
    }

    @Test func `where a part alone was encoded twice the rest stays as it is, and the doubt is told`() throws {
        let text = try list.replacing("numéraire", with: Iconv.doubled("numéraire"))
        try expectWhole(Array(text.utf8), list, encoding: "UTF-8 encodé deux fois")
        let reading = try check(Array(text.utf8)).summary.files.first?.reading
        #expect(reading?.encodingConfidence == .probable)
        #expect(reading?.encodingReason?.contains("2\u{A0}caractères, les autres sont lus tels quels") == true)
    }

    @Test func `a no-break space that became a plain one doesn't part an amount nor eat a space`() throws {
        // « Ã » and a no-break space is « à » encoded twice, « Â » and one is the no-break space itself.
        let text = try Iconv.doubled(list.replacing("1 500,25", with: "1\u{A0}500,25")).replacing("\u{A0}", with: " ")
        #expect(text.contains("Ã  N") && text.contains("lÃ -bas") && text.contains("1Â 500,25"))
        try expectWhole(Array(text.utf8), list, encoding: "UTF-8 encodé deux fois")
    }

    @Test func `letters that look like parts of others are no text encoded twice`() throws {
        for text in ["São Tomé, SÃO TOMÉ", "« CAFÉ» ; ÂGE D’OR", "Ça ira, ÂMES, forêt ƒ √2 ≈ 1,4", "Ô rage ; ï, Â, â"] {
            var source = MemoryBytes(Array(text.utf8))
            #expect(try EncodingSurvey.choose(&source) == EncodingChoice(encoding: .utf8))
        }
    }

    @Test func `DOS's letters are known and read`() throws {
        try expectWhole(Iconv.bytes(plain, "CP850"), plain, encoding: "CP850")
        try expectWhole(Iconv.bytes(plain.uppercased(), "CP850"), plain.uppercased(), encoding: "CP850")
    }

    @Test func `the Macintosh's letters are known and read`() throws {
        try expectWhole(Iconv.bytes(list, "MACINTOSH"), list, encoding: "MacRoman")
        try expectWhole(Iconv.bytes(list.uppercased(), "MACINTOSH"), list.uppercased(), encoding: "MacRoman")
    }

    @Test func `the euro of ISO 8859-15 is known and read`() throws {
        let text = plain.replacing("250,50", with: "250,50 €").replacing("oeuvre", with: "œuvre")
        try expectWhole(Iconv.bytes(text, "ISO-8859-15"), text, encoding: "ISO 8859-15")
    }

    @Test(
        arguments: [
            ([0x53, 0x6F, 0x63, 0x69, 0x8E, 0x74, 0x8E], TextEncoding.macRoman, "SociŽtŽ"),
            ([0x53, 0x6F, 0x63, 0x69, 0x82, 0x74, 0x82], .cp850, "Soci‚t‚"),
            ([0x53, 0x6F, 0x63, 0x69, 0xE9, 0x74, 0xE9], .windows1252, "Société"),
        ] as [([UInt8], TextEncoding, String)])
    func `two letters are enough to know the encoding, not to be sure of it`(
        bytes: [UInt8], encoding: TextEncoding, inWindows: String
    ) throws {
        var source = MemoryBytes(bytes)
        let choice = try EncodingSurvey.choose(&source)
        #expect(choice.encoding == encoding)
        #expect(choice.confidence == (encoding == .windows1252 ? .certain : .uncertain))
    }

    @Test(arguments: ["« 3 500 € » – l’an 2018…", "l’œuvre n° 3", "à", "10 € – 20 €", "déjà…", "ÉTÉ À NÎMES", "Ÿ"])
    func `what Windows-1252 writes well is never taken for an older encoding`(text: String) throws {
        var source = MemoryBytes(try Iconv.bytes(text, "CP1252"))
        #expect(try EncodingSurvey.choose(&source).encoding == .windows1252)
    }

    @Test(arguments: ["UTF-16LE", "UTF-16BE"]) func `UTF-16 without a mark is known by its zero bytes`(
        encoding: String
    ) throws {
        try expectWhole(Iconv.bytes(list, encoding), list, encoding: encoding)
        let reading = try check(Iconv.bytes(list, encoding)).summary.files.first?.reading
        #expect(reading?.encodingConfidence == .certain)
        #expect(reading?.encodingReason?.contains("octets nuls") == true)
    }

    @Test func `zero bytes among text of one byte a letter are no UTF-16`() throws {
        let summary = try DossierSource.check(
            fixture.write("nul.csv", bytes: Array("a;b\nc".utf8) + [0] + Array(";d\n".utf8)))
        #expect(summary.isRefused)
        #expect(summary.faults.contains { $0.rule.contains("octet nul") || $0.rule.contains("aucune des colonnes") })
    }
}
