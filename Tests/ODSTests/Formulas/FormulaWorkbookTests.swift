import Foundation
import Testing

@testable import ODS

/// Workbooks of formulas that LibreOffice judges: `.ci/conformance` has it recalculate what is kept here.
@Suite struct FormulaWorkbookTests {
    private func keep(_ opened: Opened, as name: String) throws {
        guard let folder = ProcessInfo.processInfo.environment["BILAN_SAMPLES"] else { return }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(opened.bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name).ods"))
    }

    @Test func `every formula of the workbook is written with its result`() throws {
        let composition = FormulaWorkbook.composition
        let opened = try Opened(composition)
        let cells = opened.sheets.flatMap { $0.rows.joined() }.filter { $0.formula != nil }
        #expect(FormulaWorkbook.count(composition) >= 1_500)
        #expect(cells.count >= FormulaWorkbook.count(composition))
        #expect(cells.allSatisfy { $0.type != nil })
        try keep(opened, as: "formulas")
    }

    /// Which of two errors a formula ends in is LibreOffice's own affair: any is one here.
    @Test func `formulas made by chance are written with their results`() throws {
        let environment = ProcessInfo.processInfo.environment
        let count = environment["BILAN_FORMULAS"].flatMap(Int.init) ?? 600
        var random = RandomFormula(seed: environment["BILAN_SEED"].flatMap(UInt64.init) ?? 2018)
        let opened = try Opened(
            Composition("Hasard") {
                Sheet("Données") { FormulaWorkbook.data }
                Sheet("Hasard") {
                    FormulaWorkbook.grid("Hasard", (1...count).map { ("\($0)", .ifError(random.formula(), "faute")) })
                }
            })
        #expect(opened.sheet("Hasard").formulas.count == count)
        try keep(opened, as: "formulas-random")
    }
}
