import Foundation
import Testing

@testable import Import
@testable import Intake

/// A French table written in any encoding gives the same rows and the same sum.
@Suite struct LetterRoundTripTests {
    /// How a table comes to be written.
    private enum Writing: CaseIterable {
        case utf8, utf8Marked, windows, latin9, dos, macintosh, utf16, utf16Big, utf16Unmarked, doubled, doubledMac,
            packed
    }

    private struct Table {
        var rows: [[String]] = []
        var cents: Int64 = 0

        init(_ random: inout SeededRandom, isPlain: Bool) {
            let words =
                ["société", "fête", "été", "où", "là", "forêt", "maïs", "reçu", "île", "Évry", "École", "bénévole"]
                + (isPlain ? [] : ["l’œuvre", "n° 3 – suite", "« là »"])
            for number in 0..<Int.random(in: 1...30, using: &random) {
                func phrase() -> String {
                    (0..<Int.random(in: 2...6, using: &random)).map { _ in words.randomElement(using: &random)! }
                        .joined(separator: " ")
                }
                let amount = Int64.random(in: 1...9_999_999, using: &random)
                cents += amount
                rows.append(
                    SCDL.row([
                        "nomBeneficiaire": "\(phrase()) \(number)", "objet": phrase(), "nomAttribuant": phrase(),
                        "montant": StoredValue.integer(amount).text(as: .amount), "referenceDecision": "C\(number)",
                    ]))
            }
        }

        var text: String { ([SCDL.header] + rows).map { CSVText.line($0, end: "\r\n") }.joined() }
    }

    private static func bytes(_ text: String, _ writing: Writing) throws -> [UInt8] {
        switch writing {
        case .utf8: Array(text.utf8)
        case .utf8Marked: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case .windows: try Iconv.bytes(text, "CP1252")
        case .latin9: try Iconv.bytes(text, "ISO-8859-15")
        case .dos: try Iconv.bytes(text, "CP850")
        case .macintosh: try Iconv.bytes(text, "MACINTOSH")
        case .utf16: [0xFF, 0xFE] + (try Iconv.bytes(text, "UTF-16LE"))
        case .utf16Big: [0xFE, 0xFF] + (try Iconv.bytes(text, "UTF-16BE"))
        case .utf16Unmarked: try Iconv.bytes(text, "UTF-16LE")
        case .doubled: Array(try Iconv.doubled(text).utf8)
        case .doubledMac: Array(try Iconv.doubled(text, as: "MACINTOSH").utf8)
        case .packed: try Gzip.packed(Array(text.utf8))
        }
    }

    @Test(arguments: 0..<36) func `a random table in any encoding gives the same rows and the same sum`(
        seed: Int
    ) throws {
        var random = SeededRandom(seed: UInt64(seed) &+ 7_000)
        let writing = Writing.allCases[seed % Writing.allCases.count]
        let table = Table(&random, isPlain: [.latin9, .dos].contains(writing))
        let fixture = try Fixture()
        let bytes = try Self.bytes(table.text, writing)
        let path = try fixture.write(writing == .packed ? "aides.csv.gz" : "aides.csv", bytes: bytes)
        let summary = try DossierSource.check(path)
        #expect(summary.rowsTaken == table.rows.count)
        #expect(summary.amountCents == table.cents)

        // The texts, whatever the blocks that the file is read in.
        guard writing != .packed else { return }
        var survey = MemoryBytes(bytes, blockSize: Int.random(in: 1...5_000, using: &random))
        let choice = try EncodingSurvey.choose(&survey)
        let source = MemoryBytes(bytes, blockSize: Int.random(in: 1...50, using: &random))
        var reader = CSVReader(TextBytes(source, choice), checksUTF8: false, isLenient: true)
        var row = InputRecord()
        var read: [[String]] = []
        while try reader.next(into: &row) { read.append((0..<row.count).map { row[$0] }) }
        #expect(read == [SCDL.header] + table.rows)
    }
}

/// Packs bytes by the program that everyone packs them by.
enum Gzip {
    static func packed(_ bytes: [UInt8]) throws -> [UInt8] {
        let fixture = try Fixture()
        let path = try fixture.write("contenu", bytes: bytes)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-n", path]
        try process.run()
        process.waitUntilExit()
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + ".gz")))
    }
}
