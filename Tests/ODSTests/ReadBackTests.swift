import Foundation
import Spreadsheets
import Testing

@testable import ODS

/// What is written comes back from the reader as it was.
@Suite struct ReadBackTests {
    private func written(_ composition: Composition) throws -> (SpreadsheetReader, cleanUp: () -> Void) {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("relu-\(UUID().uuidString).ods").path
        _ = try ODSWriter(theme: Theme(), info: Opened.info).write(composition, to: path)
        return (try SpreadsheetReader(path: path), { try? FileManager.default.removeItem(atPath: path) })
    }

    @Test func `typed values come back typed`() throws {
        let values: [CellValue] = [
            .text("=1+1"), .text("  deux\tmots  \nligne "), .money(Money(cents: 12_345)),
            .date(CivilDate(year: 2018, month: 12, day: 31)!),
            .integer(-7), .share(Share(0.425)), .boolean(true),
        ]
        let (reader, cleanUp) = try written(Sample.values(values))
        defer { cleanUp() }
        var found: [SheetValue] = []
        try reader.forEachRow(of: reader.sheets()[0]) { row in
            if row.index >= 2, let cell = row.cell(inColumn: 1) { found.append(row.value(cell)) }
        }
        #expect(
            found.prefix(7) == [
                .text("=1+1"), .text("  deux    mots  \nligne "), .currency(123.45, code: "EUR"),
                .date(SheetDate(year: 2018, month: 12, day: 31)), .number(-7), .percentage(0.425), .boolean(true),
            ])
    }

    @Test func `formulas come back with their results`() throws {
        let (reader, cleanUp) = try written(Composition("Essai") { Sample.table(groupedBy: [Sample.byDepartment]) })
        defer { cleanUp() }
        var formulas = 0
        try reader.forEachRow(of: reader.sheets()[0]) { row in
            for cell in row.cells {
                guard let formula = row.formula(cell) else { continue }
                formulas += 1
                #expect(formula.hasPrefix("of:="))
                #expect(row.value(cell) != .empty)
            }
        }
        #expect(formulas > 10)
    }
}
