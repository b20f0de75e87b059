import Foundation
import FoundationXML
import Testing

@testable import ODS

@Suite struct EverythingTests {
    @Test(arguments: [true, false])
    func `every part of a workbook with everything in it is well-formed`(isGrouped: Bool) throws {
        let opened = try Opened(Everything.composition(isGrouped: isGrouped))
        for name in opened.names where name.hasSuffix(".xml") {
            #expect(XMLParser(data: Data(opened[name].utf8)).parse(), "\(name)")
        }
        // Conformance and recalculation are checked on these files by scripts of their own.
        if let folder = ProcessInfo.processInfo.environment["BILAN_SAMPLES"] {
            let path = "\(folder)/everything-\(isGrouped ? "grouped" : "flat").ods"
            try Data(opened.bytes).write(to: URL(fileURLWithPath: path))
        }
    }

    @Test(arguments: [true, false])
    func `a workbook with everything in it goes on where sheets are short`(isGrouped: Bool) throws {
        let opened = try Opened(Everything.composition(isGrouped: isGrouped), rowLimit: 50)
        #expect(opened.sheets.allSatisfy { $0.rows.count <= 50 })
        #expect(XMLParser(data: Data(opened.content.utf8)).parse())
        if let folder = ProcessInfo.processInfo.environment["BILAN_SAMPLES"] {
            let path = "\(folder)/continued-\(isGrouped ? "grouped" : "flat").ods"
            try Data(opened.bytes).write(to: URL(fileURLWithPath: path))
        }
    }

    @Test(arguments: [true, false])
    func `every formula has a result`(isGrouped: Bool) throws {
        let cells = try Opened(Everything.composition(isGrouped: isGrouped)).sheets.flatMap { $0.rows.joined() }.filter
        { $0.formula != nil }
        #expect(cells.count > 200)
        #expect(
            cells.allSatisfy {
                $0.value != nil || $0.attributes["office:string-value"] != nil || $0.type != nil && !$0.text.isEmpty
            })
    }

    @Test func `every style that a cell names is defined`() throws {
        let opened = try Opened(Everything.composition(isGrouped: true))
        let used = Set(opened.sheets.flatMap { $0.rows.joined().compactMap(\.style) })
        for style in used { #expect(opened["styles.xml"].contains("style:name=\"\(style)\"")) }
    }

    @Test func `a share of its own table's total is a formula on it`() throws {
        let table = Table("Parts", [30, 10]) {
            Column("Valeur", { $0 }, total: .sum)
            Column(
                "Part",
                { CellValue.figure(.ratio(.value(.integer($0)), over: .total(table: "Parts", column: "Valeur"))) },
                format: .percent)
        }
        let cell = try Opened(Composition("Essai") { table }).sheet("Parts")["B3"]
        #expect(cell.formula == "of:=IF([.A5]=0;\"\";30/[.A5])")
        #expect(cell.value == "0.75")
    }
}
