import BilanKit
import Foundation
import Testing

@testable import PDF

/// What a report says wrongly is refused before a file is there, and what may be drawn all the same is told.
@Suite struct RefusalTests {
    @Test func `twelve rows of eighteen digits are drawn where no total is asked`() throws {
        let file = try Rendered {
            Table("Codes", Array(repeating: 999_999_999_999_999_999, count: 12)) { Column("Code", { $0 }) }
        }
        #expect(try file.text().filter { $0 == "9" }.count == 12 * 18)
        #expect(file.summary.diagnostics.isEmpty)
    }

    @Test func `a total too large to be held is refused by name, without a file`() {
        let error = #expect(throws: DocumentError.self) {
            try Rendered {
                Table("Codes", Array(repeating: Money(cents: .max / 2), count: 3)) {
                    Column("Code", { $0 }, total: .sum)
                }
            }
        }
        #expect(error?.diagnostics.map(\.block) == ["table « Codes », colonne « Code »"])
    }

    @Test func `faults of rows in several tables and charts are told at once`() {
        let texts = Table("Textes", ["A", "B", "A"], groupedBy: [Grouping("Lettre") { $0 }]) { Column("x", { $0 }) }
        let error = #expect(throws: DocumentError.self) {
            try Rendered {
                texts
                Table("Sommes", ["a"]) { Column("x", { $0 }, total: .sum) }
                Chart(.lines, "Courbe", of: Table("T", ["a"]) { Column("x", { $0 }) }, category: "x", series: ["x"])
            }
        }
        #expect(
            Set(error?.diagnostics.map(\.block) ?? []) == [
                "table « Textes », ligne 3", "table « Sommes », colonne « x »", "graphique « Courbe »",
            ])
    }

    @Test func `infinity shows as a dash and is told with its row`() throws {
        let file = try Rendered { Table("T", [1.5, .infinity]) { Column("Valeur", { $0 }) } }
        let text = try file.text()
        #expect(text.contains("—") && !text.contains("inf"))
        #expect(file.summary.diagnostics.map(\.block) == ["table « T », colonne « Valeur », ligne 2"])
    }

    @Test func `a formula's error shows as a dash and is told with its cell`() throws {
        let file = try Rendered {
            Grid("Ratio") {
                GridRow {
                    GridCell(1.0); GridCell(formula: 1 / 0)
                }
            }
        }
        let text = try file.text()
        #expect(text.contains("—") && !text.contains("#DIV"))
        #expect(file.summary.diagnostics.map(\.block) == ["grille « Ratio », cellule B1"])
        #expect(file.summary.diagnostics.first?.message.contains("#DIV/0!") == true)
    }

    @Test(
        arguments: [
            [1e308, -1e308, 1e308], [1e300, -1e300, 1e300], [Double.leastNonzeroMagnitude * 5, 0, 0],
            [1.7e308, 1.7e308, 1.7e308],
        ] as [[Double]])
    func `a chart of the greatest and the least doubles is drawn or refused by name`(values: [Double]) throws {
        for kind in Chart.Kind.allCases {
            let table = Table("T", values) {
                Column("Nom", { _ in "n" })
                Column("a", { $0 })
                Column("b", { $0 })
            }
            let series = kind == .donut ? ["a"] : ["a", "b"]
            do {
                _ = try Rendered { Chart(kind, "Extrêmes", of: table, category: "Nom", series: series) }
            } catch let error as DocumentError {
                #expect(error.diagnostics.allSatisfy { $0.block == "graphique « Extrêmes »" })
                #expect(values.contains { $0.magnitude > 1e300 })
            }
        }
    }

    @Test func `blocks nested two thousand deep are an error, in a document with its data too`() throws {
        var blocks: [Block] = [.table(Table("T", [1]) { Column("x", { $0 }) })]
        for _ in 0..<2_000 { blocks = [.keepTogether(blocks)] }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nested-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for format in [ReportFormat.pdf, .ods, .fods, .png] {
            let maker = DocumentMaker(
                Composition("Essai") { blocks }, theme: Theme(), info: Rendered.info, folder: folder.path, stem: "a",
                formats: [format])
            let error = #expect(throws: DocumentError.self) { try maker.make(format) }
            #expect(error?.description.contains("plus de 64 niveaux") == true)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func `days of any year are drawn`() throws {
        let file = try Rendered {
            Table("T", ["0850-03-03", "1789-07-14"].map { CivilDate($0)! }) { Column("Jour", { $0 }) }
        }
        let text = try file.text()
        #expect(text.contains("03/03/0850") && text.contains("14/07/1789"))
    }
}
