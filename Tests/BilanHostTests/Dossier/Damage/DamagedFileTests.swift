import Foundation
import SpreadsheetSamples
import Testing
@testable import Dossier
@testable import Import
@testable import Intake

/// A file for each kind of damage seen in published files: its rows, its sum and what is said of it.
@Suite struct DamagedFileTests {
    private let fixture = try! Fixture()

    private func check(_ text: String, _ name: String = "liste.csv") throws -> ImportSummary {
        try DossierSource.check(fixture.write(name, text))
    }

    /// A file in the format with some cells changed.
    private func check(_ rows: [[String: String]]) throws -> ImportSummary { try check(SCDL.file(rows)) }

    private func expect(
        _ summary: ImportSummary, taken: Int = 0, repaired: Int = 0, refused: Int = 0, cents: Int64,
        _ location: SourceLocation = #_sourceLocation
    ) {
        #expect(!summary.isRefused, "\(summary.faults)", sourceLocation: location)
        let rows = [summary.rowsTaken, summary.rowsRepaired, summary.rowsRefused]
        #expect(rows == [taken, repaired, refused], "\(summary.faults)", sourceLocation: location)
        #expect(summary.amountCents == cents, sourceLocation: location)
    }

    /// The only fault of a file.
    private func fault(_ summary: ImportSummary) throws -> Fault {
        try #require(summary.faults.count == 1, "\(summary.faults)")
        return summary.faults[0]
    }

    // MARK: Encodings

    @Test(arguments: [false, true]) func `Windows-1252, under the name of UTF-8 and under its mark`(
        hasMark: Bool
    ) throws {
        let bytes =
            (hasMark ? [0xEF, 0xBB, 0xBF] : [])
            + EncodingTests.windows(SCDL.file([["nomBeneficiaire": "Crêperie « L’Été » — 50 €"]]))
        let path = try fixture.write("subventions_utf8.csv", bytes: bytes)
        let summary = try DossierSource.check(path)
        expect(summary, taken: 1, cents: 100_050)
        #expect(summary.files[0].reading?.encoding == "Windows-1252")
        #expect(try firstName(path) == "Crêperie « L’Été » — 50 €")
    }

    @Test func `UTF-16 is read`() throws {
        let path = try fixture.write(
            "liste.csv", bytes: [0xFF, 0xFE] + SCDL.file([[:]]).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        expect(try DossierSource.check(path), taken: 1, cents: 100_050)
        #expect(try firstName(path) == "Tôlerie d’essai")
    }

    private func firstName(_ path: String) throws -> String? {
        let source = try DossierSource.open(paths: [path])
        let dossier = try Dossier.open(readingAt: source.path)
        defer { try? dossier.close() }
        return try dossier.previews(rows: 1).first?.rows.first?.fields.first { $0.name == "nomBeneficiaire" }?.value
    }

    // MARK: Columns

    @Test func `columns swapped, fewer and more`() throws {
        let summary = try check(
            "Commentaire;Montant voté;Nom du bénéficiaire;Date - Décision;N° SIRET attributaire\nx;1000,5;A;05/03/2018;00000001800010\n"
        )
        expect(summary, repaired: 1, cents: 100_050)
        #expect(
            summary.faults.contains {
                $0.column == Fault.Column(name: "Commentaire", index: 1) && $0.rule == "colonne inconnue, ignorée"
            })
        #expect(
            summary.faults.contains {
                $0.column?.name.contains("nature, conditionsVersement") == true && $0.severity == .warning
            })
    }

    @Test func `a column twice whose second is filled`() throws {
        var lines = SCDL.file([[:]]).split(separator: "\n").map(String.init)
        lines[0] += ",montant"
        lines[1] = lines[1].replacingOccurrences(of: "1000.50", with: "") + ",250"
        let summary = try check(lines.joined(separator: "\n"))
        expect(summary, repaired: 1, cents: 25_000)
        #expect(summary.faults.contains { $0.severity == .repaired && $0.rule.contains("seconde de deux colonnes") })
    }

    @Test func `a cell under no name is told`() throws {
        let lines = SCDL.file([[:]]).split(separator: "\n").map(String.init)
        let summary = try check(lines[0] + ",\n" + lines[1] + ",note\n")
        #expect(summary.faults.contains { $0.value == "note" && $0.rule.contains("pas de nom") })
        expect(summary, taken: 1, cents: 100_050)
    }

    // MARK: Cells

    @Test func `dates of every kind in one file`() throws {
        let dates = ["2018-01-30", "2018/01/30", "30/01/2018", "43130", "2018-04", "2018", "NC"]
        let summary = try check(
            dates.enumerated().map { ["dateConvention": $1, "referenceDecision": "C\($0)", "montant": "1"] })
        expect(summary, taken: 1, repaired: 5, refused: 1, cents: 700)
        #expect(summary.faults.first?.value == "NC")
        #expect(
            summary.faults.filter { $0.severity == .repaired }.map(\.read) == [
                "2018-01-30", "2018-01-30", "2018-01-30", "2018-04-30", "2018-12-31",
            ])
        #expect(summary.files[0].repairs.map(\.confidence) == [.probable, .certain, .probable, .uncertain, .uncertain])
    }

    @Test func `amounts of every kind in one file`() throws {
        let amounts = [
            "26 956,00", "26\u{A0}956,00", "26\u{202F}956,00", "50 000 euros", "22000.80", "", "NC", "NA", "N82584,28",
            "subvention refusée",
        ]
        let summary = try check(amounts.enumerated().map { ["montant": $1, "referenceDecision": "C\($0)"] })
        expect(summary, taken: 1, repaired: 4, refused: 5, cents: 3 * 2_695_600 + 5_000_000 + 2_200_080)
        #expect(summary.amountRefusedCents == 0)
        #expect(
            summary.faults.filter { $0.severity == .error }.map(\.value) == [
                nil, "NC", "NA", "N82584,28", "subvention refusée",
            ])
    }

    @Test func `a repair is told with its place, its raw value, its rule and what was read`() throws {
        let fault = try fault(check([["montant": "26 956,00"]]))
        #expect(
            fault
                == Fault(
                    file: "liste.csv", line: 2, column: Fault.Column(name: "montant", index: 9), value: "26 956,00",
                    read: "26956.00", .repair(.frenchNumber), severity: .repaired)
        )
        #expect(
            fault.description.hasSuffix(
                "est un nombre écrit autrement qu’avec un point décimal\u{A0}: lu 26956.00. Écrivez le nombre seul, sans espace ni unité, avec un point décimal."
            ))
    }

    @Test func `a decimal comma without quotes splits the amount in one way alone`() throws {
        let text = SCDL.file([[:], ["pourcentageSubvention": "PART"]]).replacingOccurrences(
            of: "1000.50", with: "1000,50"
        ).replacingOccurrences(of: "PART", with: "0,8")
        let summary = try check(text)
        expect(summary, repaired: 2, cents: 200_100)
        #expect(
            summary.faults.contains {
                $0.severity == .repaired && $0.rule.contains("cellule de trop")
                    && $0.value?.contains("| 1000 | 50 |") == true
            })
    }

    @Test func `a decimal comma that may belong to the text before the amount refuses the row`() throws {
        let summary = try check(SCDL.file([["objet": "Lot 1"]]).replacingOccurrences(of: "1000.50", with: "2,50"))
        expect(summary, refused: 1, cents: 0)
        #expect(try fault(summary).rule.contains("de plusieurs façons"))
    }

    @Test func `a row with as many cells as the header is not joined anew, though its day is none`() throws {
        let summary = try check("nomBeneficiaire,montant,dateConvention,objet\nA,1000,50,2018-01-02\n")
        expect(summary, refused: 1, cents: 100_000)
        #expect(summary.faults.first { $0.severity == .error }?.column?.name == "dateConvention")
    }

    @Test func `a percentage behind the amount is no decimals of it`() throws {
        let text = "Bénéficiaire,Date,Montant,Pourcentage,Objet,Nature\nA,2018-01-02,1000,80,Achat,aide en nature\n"
        expect(try check(text), repaired: 1, cents: 100_000)
    }

    @Test func `a comma without quotes in a text is rejoined, with the row's other cells`() throws {
        expect(
            try check(SCDL.file([["objet": "OBJET"]]).replacingOccurrences(of: "OBJET", with: "Étude, plans, devis")),
            repaired: 1, cents: 100_050)
    }

    @Test func `two natures without quotes in a file of semicolons are rejoined`() throws {
        let text = [SCDL.header, SCDL.row()].map { CSVText.line($0, separator: ";") }.joined()
        expect(
            try check(text.replacingOccurrences(of: "aide en numéraire", with: "aide en numéraire;aide en nature")),
            repaired: 1, cents: 100_050)
    }

    @Test func `identifiers of every kind in one file`() throws {
        let identifiers = [
            "000 000 018 00010", "00000001800010\"", "00000001800010.0", "000000018", "2,24E+13", "21860194600000.0",
        ]
        let summary = try check(
            identifiers.enumerated().map { ["idBeneficiaire": $1, "referenceDecision": "C\($0)", "montant": "1"] })
        expect(summary, taken: 3, repaired: 3, cents: 600)
        #expect(
            summary.faults.filter { $0.severity == .warning }.map(\.value) == [
                "000000018", "2,24E+13", "21860194600000.0",
            ])
    }

    @Test func `an award to a body known by its SIREN alone is that company's`() throws {
        try fixture.write("entreprises.csv", "siren,denomination\n000000018,Tôlerie\n")
        try fixture.write("subventions.csv", SCDL.file([["idBeneficiaire": "000000018"]]))
        let award = try #require(
            Array(fixture.programme().awards(at: DossierProgrammeTests.december, of: nil, orderedBy: [])).first)
        #expect(award.company?.name == "Tôlerie")
        #expect(award.award.beneficiarySIRET == nil)
    }

    @Test func `an award of which the schema's other columns are missing can be read`() throws {
        try fixture.write("subventions.csv", "Bénéficiaire;Montant;Date\nA;12;2018-01-02\n")
        let award = try #require(
            Array(fixture.programme().awards(at: DossierProgrammeTests.december, of: nil, orderedBy: [])).first?.award)
        #expect(award.beneficiaryName == "A")
        #expect(award.share == nil)
        #expect(award.kind == "")
    }

    @Test func `shares, flags and periods of every kind in one file`() throws {
        let summary = try check([
            ["pourcentageSubvention": "0.8", "notificationUE": "oui"],
            ["pourcentageSubvention": "80", "notificationUE": "yes", "referenceDecision": "C2"],
            ["notificationUE": "true", "referenceDecision": "C3"],
            ["datesPeriodeVersement": "2018-01-01_2018-12-31", "referenceDecision": "C4"],
            ["datesPeriodeVersement": "2018-01-01/fin de l’action", "referenceDecision": "C5"],
        ])
        expect(summary, taken: 2, repaired: 3, cents: 500_250)
        #expect(summary.faults.first { $0.severity == .warning }?.value == "2018-01-01/fin de l’action")
    }

    // MARK: Rows

    @Test func `blank rows, trailing separators and quotes`() throws {
        let text = SCDL.file([["objet": "« Fête »\nà \"Noël\""], ["referenceDecision": "C2"]]).split(separator: "\n")
            .joined(separator: "\n")
        let summary = try check(text + ";;\n\n ,,\n\u{A0}\n".replacingOccurrences(of: ";;", with: ",,"))
        expect(summary, taken: 2, cents: 200_100)
        #expect(summary.faults == [])
    }

    @Test func `quotes that aren't doubled and one that is never closed`() throws {
        let text = SCDL.file([
            ["objet": "OBJET"], ["nomBeneficiaire": "NOM", "referenceDecision": "C2"], ["referenceDecision": "C3"],
        ])
        .replacingOccurrences(of: "OBJET", with: "\"Cyclosportive, \"La Fictive\" du 13 mai\"").replacingOccurrences(
            of: "NOM", with: "\"Le Phare")
        let summary = try check(text)
        expect(summary, taken: 1, repaired: 2, cents: 3 * 100_050)
        #expect(summary.faults.first?.value == "Cyclosportive, \"La Fictive\" du 13 mai")
        #expect(summary.faults.map(\.line) == [2, 3])
    }

    @Test func `totals and the header once more are told as such, and no amount counts twice`() throws {
        let text =
            "Bénéficiaire;Montant;Date\nA;10;2018-01-02\nBénéficiaire;Montant;Date\nB;5;2018-01-03\nTOTAL GÉNÉRAL;15;\n"
        let summary = try check(text)
        expect(summary, taken: 2, cents: 1500)
        #expect(summary.faults.filter { $0.line ?? 1 > 1 }.map(\.line) == [3, 5])
        #expect(summary.faults.last?.rule.contains("ligne de total") == true)
    }

    @Test(arguments: [
        "TOTAL 2018", "Total général", "S/TOTAL", "Sous-total commission 3", "Sous total", "SOMME", "Ensemble",
        "TOTAL :", "Total des subventions votées", " totaux ",
    ]) func `a total that has a day as rows have is none of them`(label: String) throws {
        let rows = "Bénéficiaire;Montant;Date\nA;10;2018-01-02\nB;5;2018-01-03\n\(label);15;2018-12-31\n"
        let summary = try check(rows)
        expect(summary, taken: 2, cents: 1500)
        #expect(summary.faults.last?.line == 4)
        #expect(summary.faults.last?.rule.contains("ligne de total") == true)
    }

    @Test func `a total under another name's column is none of the rows either`() throws {
        let summary = try check(
            "Commission;Bénéficiaire;Montant;Date\nCulture;A;10;2018-01-02\nCulture;Total;10;2018-12-31\nTotal;;10;2018-12-31\n"
        )
        expect(summary, taken: 1, cents: 1000)
    }

    @Test(arguments: [
        "Total Énergies", "Ensemble baroque", "Département de la Somme", "Totalement cirque", "Somme Numérique",
        "Sous les totaux", "TOTAL DIRECT ENERGIE", "Ensemble 18",
    ]) func `who is called so is a beneficiary`(name: String) throws {
        let summary = try check("Bénéficiaire;Montant;Date\nA;10;2018-01-02\n\(name);15;2018-12-31\n")
        expect(summary, taken: 2, cents: 2500)
    }

    @Test func `a company called Total has a number and is a beneficiary`() throws {
        let summary = try check(SCDL.file([[:], ["nomBeneficiaire": "TOTAL", "referenceDecision": "C2"]]))
        expect(summary, taken: 2, cents: 200_100)
    }

    @Test func `a row that lacks its last cells is read, and told`() throws {
        let summary = try check(SCDL.file([[:]]).replacingOccurrences(of: ",non,1,\n", with: ",non\n"))
        expect(summary, repaired: 1, cents: 100_050)
        #expect(summary.faults.contains { $0.rule.contains("moins de cellules") })
    }

    @Test func `cells that the schema asks for and that are empty are told once`() throws {
        let summary = try check((0..<50).map { ["referenceDecision": "C\($0)", "nature": ""] })
        expect(summary, taken: 50, cents: 50 * 100_050)
        #expect(try fault(summary).rule.hasPrefix("50 cellules sont vides"))
    }

    // MARK: Workbooks

    private let titled = [
        ["Région d’essai"], [], ["Liste 2018", "", "provisoire"],
        ["Nom du\nbénéficiaire", "Montant voté", "Date - Décision", "N° SIRET"],
        ["A", "1 000,50", "05/03/2018", "00000001800010"], ["B", "NC", "2018-03-06", ""],
    ]

    @Test func `titles above the header of a sheet are passed over and kept`() throws {
        let path = fixture.path("liste.ods")
        try SampleArchive.write(SampleODS(SampleODS.table("Données", titled)).parts, to: path)
        let summary = try DossierSource.check(path)
        expect(summary, repaired: 1, refused: 1, cents: 100_050)
        #expect(summary.files[0].reading?.headerLine == 4)
        #expect(summary.files[0].reading?.titles == ["Région d’essai", "Liste 2018 provisoire"])
        #expect(summary.faults.first { $0.severity == .error }?.line == 6)
    }

    @Test func `merged titles above the header of a sheet are no fault`() throws {
        let rows =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Subventions 2018</t></is></c></row><row r=\"3\">"
            + ["Bénéficiaire", "Montant", "Date"].map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
            + "</row><row r=\"4\"><c t=\"inlineStr\"><is><t>A</t></is></c><c><v>12.5</v></c><c s=\"1\"><v>43130</v></c></row>"
        var sample = SampleXLSX(
            ("Aides", "<sheetData>\(rows)</sheetData><mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>"))
        sample.cellFormats = [0, 14]
        let path = fixture.path("liste.xlsx")
        try SampleArchive.write(sample.parts, to: path)
        let summary = try DossierSource.check(path)
        expect(summary, taken: 1, cents: 1250)
        #expect(summary.files[0].reading?.headerLine == 3)
        #expect(!summary.faults.contains { $0.rule.contains("fusionnées") })
    }

    @Test func `a number of days is no date in a workbook that counts from 1904`() throws {
        let cells = zip(SCDL.header, SCDL.row()).map {
            $0 == "dateConvention" ? "<c><v>41668</v></c>" : "<c t=\"inlineStr\"><is><t>\($1)</t></is></c>"
        }
        var sample = SampleXLSX(
            rows:
                "<row>\(SCDL.header.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined())</row><row>\(cells.joined())</row>"
        )
        sample.startsIn1904 = true
        let path = fixture.path("liste.xlsx")
        try SampleArchive.write(sample.parts, to: path)
        let summary = try DossierSource.check(path)
        expect(summary, refused: 1, cents: 100_050)
        #expect(try fault(summary).rule.contains("1904"))
    }

    @Test
    func `a sheet that repeats an empty row a million times and an empty column a thousand times is what it holds`()
        throws
    {
        let empty = "<table:table-cell table:number-columns-repeated=\"1008\"/></table:table-row>"
        let table = SampleODS.table("Aides", [SCDL.header, SCDL.row()]).replacingOccurrences(
            of: "</table:table-row>", with: empty
        ).replacingOccurrences(
            of: "</table:table>",
            with:
                "<table:table-row table:number-rows-repeated=\"1048445\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row></table:table>"
        )
        let path = fixture.path("liste.ods")
        try SampleArchive.write(SampleODS(table).parts, to: path)
        expect(try DossierSource.check(path), taken: 1, cents: 100_050)
    }
}
