import Foundation
import Testing
@testable import Import
@testable import Intake

/// Files damaged by chance for as long as `BILAN_FUZZ_SECONDS` says: no crash, no hang, the balance kept.
/// `BILAN_FUZZ_SEED` starts at the seed that a failure names.
@Suite struct FuzzTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let seconds = environment["BILAN_FUZZ_SECONDS"].flatMap(Double.init) ?? 0
    private let fixture = try! Fixture()

    @Test(.enabled(if: seconds > 0)) func `files damaged by chance are read or refused, in time, and balance`() throws {
        let start = Date()
        var seed = Self.environment["BILAN_FUZZ_SEED"].flatMap(UInt64.init) ?? 1
        var counts = (files: 0, refused: 0, rows: 0)
        while Date().timeIntervalSince(start) < Self.seconds {
            // Read again where the process ends here.
            try Data("\(seed)\n".utf8).write(
                to: URL(fileURLWithPath: Self.environment["BILAN_FUZZ_LOG"] ?? fixture.path("graine")))
            // Processor time: a machine that stood still meanwhile says nothing of the file. One that waits for ever is ended by the script.
            let begun = clock()
            let summary = try check(seed)
            #expect(Double(clock() - begun) / Double(CLOCKS_PER_SEC) < 20, "seed \(seed) took too long")
            counts.files += 1
            counts.refused += summary.isRefused ? 1 : 0
            counts.rows += summary.rowsRead
            seed &+= 1
        }
        print(
            "fuzz: \(counts.files) files, \(counts.refused) refused as a whole, \(counts.rows) rows, last seed \(seed &- 1)"
        )
        // Damage that hardly ever, or always, refused a file would test little.
        #expect(counts.files < 50 || (counts.refused > 0 && counts.refused < counts.files))
    }

    private func check(_ seed: UInt64) throws -> ImportSummary {
        var random = SeededRandom(seed: seed &* 31)
        let table = DamagedTable(seed: seed, form: DamagedTable.Form.allCases[Int(seed % 4)])
        let path = try fixture.write("liste", "")
        defer {
            if let kept = Self.environment["BILAN_FUZZ_FILE"] {
                try? FileManager.default.copyItem(atPath: path, toPath: kept)
            }
        }
        // One in four is damaged in its cells alone: what must come of it is known.
        let isWhole = Int.random(in: 0..<4, using: &random) == 0
        if isWhole { try table.write(to: path) } else { try table.writeDamaged(to: path, &random) }
        let summary = try DossierSource.check(path)
        if isWhole {
            #expect(
                summary.rowsRefused == table.refused && summary.rowsRepaired == table.repaired
                    && summary.amountCents == table.cents, "seed \(seed): \(summary.faults)")
        }
        #expect(
            summary.isRefused || summary.rowsRead == summary.rowsTaken + summary.rowsRepaired + summary.rowsRefused,
            "seed \(seed)")
        return summary
    }
}
