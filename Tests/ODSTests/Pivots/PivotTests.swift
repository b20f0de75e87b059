import Foundation
import Testing

@testable import ODS

@Suite struct ODSPivotTests {
    private let opened: Opened

    init() throws {
        opened = try Opened(PivotSample.composition)
        // A refresh in LibreOffice is compared by a script of its own.
        if let folder = ProcessInfo.processInfo.environment["BILAN_SAMPLES"] {
            try Data(opened.bytes).write(to: URL(fileURLWithPath: "\(folder)/pivots.ods"))
        }
    }

    @Test func `a pivot stands on the range of its table, without the table's total`() {
        #expect(
            opened.content.contains(
                "<table:source-cell-range table:cell-range-address=\"'Données'.A2:'Données'.G62\"/>"))
    }

    @Test func `its cells are typed and stored`() {
        let sheet = opened.sheet("Simple")
        #expect(sheet["A2"].text == "Somme - Montant")
        #expect(sheet["B2"].text == "Nature")
        #expect(sheet["B3"].text == "Robots")
        #expect(sheet["A4"].text == "Gironde")
        let sum = PivotSample.lines.filter { $0.department.lowercased() == "gironde" && $0.nature == "Robots" }
            .reduce(Money.zero) { $0 + ($1.amount ?? .zero) }
        #expect(sheet["B4"].attributes["office:value-type"] == "currency")
        #expect(sheet["B4"].value.flatMap(Double.init) == sum.euros)
    }

    @Test func `the grand total is the table's`() {
        let sheet = opened.sheet("Simple")
        let total = opened.sheet("Données").rows.last { !$0.isEmpty && $0[0].text == "Total" }
        #expect(sheet.rows.last { $0.first?.text == "Total" }?[4].value == total?[4].value)
    }

    @Test func `its target holds all of its cells, filters included`() {
        #expect(
            opened.content.contains(
                "table:name=\"Filtré\" table:grand-total=\"both\" table:target-range-address=\"'Filtré'.A2:'Filtré'.F"))
        let sheet = opened.sheet("Filtré")
        #expect(sheet["A2"].text == "Nature")
        #expect(sheet["B2"].text == "Conseil")
        #expect(sheet["A4"].text == "Somme - Montant")
    }

    @Test func `a pivot of a table without rows says so, and is none to a spreadsheet program`() throws {
        let opened = try Opened(
            Composition("Essai") {
                PivotSample.table([])
                PivotSample.pivot()
            })
        #expect(opened.sheet("Croisé")["A2"].text == "Aucune ligne")
        #expect(!opened.content.contains("data-pilot"))
    }

    @Test func `a loose pivot has a sheet of its own and a link to it`() throws {
        let opened = try Opened(
            Composition("Essai") {
                Paragraph("Avant")
                PivotSample.table()
                PivotSample.pivot()
            })
        #expect(opened.sheetNames == ["Synthèse", "Lignes", "Croisé"])
        #expect(opened.content.contains("xlink:href=\"#'Croisé'.A1\""))
    }
}
