import Foundation
import SpreadsheetSamples
import Testing

@testable import Spreadsheets

/// What a number of OpenDocument counts is said by its cell's style, whatever the cell shows.
@Suite struct ODSStyleTests {
    let reading = Reading()

    private static let digits = "<number:number number:grouping=\"true\"/>"
    private static let thousands = "<number:number number:display-factor=\"1000\"/>"

    private static func data(_ name: String, _ content: String, element: String = "number-style") -> String {
        "<number:\(element) style:name=\"\(name)\">\(content)</number:\(element)>"
    }

    private static func cellStyle(_ name: String, data: String? = nil, parent: String? = nil) -> String {
        "<style:style style:name=\"\(name)\" style:family=\"table-cell\""
            + (data.map { " style:data-style-name=\"\($0)\"" } ?? "")
            + (parent.map { " style:parent-style-name=\"\($0)\"" } ?? "") + "/>"
    }

    private static func cell(
        _ value: String = "15", style: String? = nil, shown: String? = nil, more: String = ""
    ) -> String {
        "<table:table-cell\(style.map { " table:style-name=\"\($0)\"" } ?? "") office:value-type=\"float\" office:value=\"\(value)\"\(more)>"
            + (shown.map { "<text:p>\($0)</text:p>" } ?? "") + "</table:table-cell>"
    }

    /// What stands beside each cell's number, in a packed workbook and in a flat one.
    private func words(_ sample: SampleODS) throws -> [String] {
        let packed = try SampleArchive.write(sample.parts, to: reading.path("a.ods"))
        let flat = try reading.write(Array(sample.flat.utf8), to: "a.fods")
        let both = try [packed, flat].map { path in
            let reader = try SpreadsheetReader(path: path)
            var found: [String] = []
            try reader.forEachRow(of: reader.sheets()[0]) { row in
                found += row.cells.flatMap { cell in
                    cell.columns.map { _ in String(decoding: row.bytes[cell.currency], as: UTF8.self) }
                }
            }
            return found
        }
        #expect(both[0] == both[1])
        return both[0]
    }

    private func words(_ data: String, cell: String) throws -> [String] {
        var sample = SampleODS(
            "<table:table table:name=\"A\"><table:table-row>\(cell)</table:table-row></table:table>")
        sample.automaticStyles = data + Self.cellStyle("ce1", data: "N1")
        return try words(sample)
    }

    @Test(arguments: [nil, "###", "15", "15 k€"] as [String?])
    func `a unit is read from the style, whatever the cell shows`(shown: String?) throws {
        let found = try words(
            Self.data("N1", Self.digits + "<number:text> k€</number:text>"), cell: Self.cell(style: "ce1", shown: shown)
        )
        #expect(found == ["k€"])
    }

    @Test(
        arguments: [
            ("number-style", thousands + "<number:text> k€</number:text>", "€"),
            ("number-style", thousands, "€"),
            ("number-style", "<number:number number:display-factor=\"1000000\"/><number:text> M€</number:text>", "€"),
            ("number-style", thousands + "<number:text> M€</number:text>", "k€"),
            (
                "number-style", "<number:number number:display-factor=\"1000000\"/><number:text>k€</number:text>",
                "k€ ÷ 1000000"
            ),
            ("number-style", "<number:number number:display-factor=\"100\"/>", "÷ 100"),
            ("number-style", "<number:text>k€ </number:text>" + digits, "k€"),
            ("number-style", digits + "<number:text> milliers d'euros</number:text>", "k€"),
            ("number-style", digits + "<number:text> USD</number:text>", "USD"),
            (
                "currency-style", digits + "<number:currency-symbol number:language=\"en\">$</number:currency-symbol>",
                "USD"
            ),
            ("currency-style", digits + "<number:currency-symbol>CHF</number:currency-symbol>", "CHF"),
            ("currency-style", digits + "<number:currency-symbol>€</number:currency-symbol>", ""),
            (
                "currency-style",
                digits + "<number:text> </number:text><number:currency-symbol>k€</number:currency-symbol>", "k€"
            ),
            ("percentage-style", digits + "<number:text> %</number:text>", "%"),
            ("number-style", "<number:scientific-number/><number:text> M€</number:text>", "M€"),
            ("number-style", "<number:fraction/><number:text> k€</number:text>", "k€"),
            ("number-style", digits, ""),
        ])
    func `each style says what a number is`(element: String, content: String, expected: String) throws {
        let found = try words(Self.data("N1", content, element: element), cell: Self.cell(style: "ce1"))
        #expect(found == [expected])
    }

    @Test func `a style that chooses by value counts for each value what it shows`() throws {
        let data =
            Self.data("N1P0", Self.digits + "<number:text> k€</number:text>")
            + Self.data(
                "N1",
                Self.digits
                    + "<number:text> €</number:text><style:map style:condition=\"value()&gt;=1000\" style:apply-style-name=\"N1P0\"/>"
            )
        let cells = ["1500", "15", "0"].map { Self.cell($0, style: "ce1") }.joined()
        #expect(try words(data, cell: cells) == ["k€", "", "k€"])
    }

    @Test func `a section of texts or of nought says nothing of numbers`() throws {
        let data =
            Self.data("N1P0", Self.digits + "<number:text> k€</number:text>")
            + Self.data("N1P1", "<number:text>néant</number:text>")
            + Self.data(
                "N1",
                "<number:text-content/><style:map style:condition=\"value()&gt;0\" style:apply-style-name=\"N1P0\"/>"
                    + "<style:map style:condition=\"value()=0\" style:apply-style-name=\"N1P1\"/>",
                element: "text-style")
        let cells = ["1500", "0", "-15"].map { Self.cell($0, style: "ce1") }.joined()
        #expect(try words(data, cell: cells) == ["k€", "k€", "k€"])
    }

    @Test func `a cell without a style has its row's, else its column's, and a style has its parents'`() throws {
        func style(_ name: String, _ unit: String) -> String {
            Self.data("N" + name, Self.digits + "<number:text> \(unit)</number:text>")
                + Self.cellStyle(name, data: "N" + name)
        }
        var sample = SampleODS(
            """
            <table:table table:name="A"><table:table-column table:default-cell-style-name="k"/>\
            <table:table-column table:number-columns-repeated="2" table:default-cell-style-name="m"/><table:table-column/>\
            <table:table-row>\(Self.cell(more: " table:number-columns-repeated=\"4\""))\(Self.cell(style: "child"))</table:table-row>\
            <table:table-row table:default-cell-style-name="usd">\(Self.cell())\(Self.cell(style: "k"))</table:table-row></table:table>
            """)
        sample.automaticStyles =
            style("k", "k€") + style("m", "M€") + style("usd", "USD") + Self.cellStyle("child", parent: "parent")
        sample.commonStyles =
            Self.cellStyle("parent", parent: "ancestor") + style("ancestor", "CHF") + style("Default", "GBP")
        #expect(try words(sample) == ["k€", "M€", "M€", "GBP", "CHF", "USD", "k€"])
    }

    @Test func `a common style names the common data style of two with one name`() throws {
        var sample = SampleODS(
            "<table:table table:name=\"A\"><table:table-row>\(Self.cell(style: "own"))\(Self.cell(style: "shared"))</table:table-row></table:table>"
        )
        sample.automaticStyles =
            Self.data("N1", Self.digits + "<number:text> M€</number:text>") + Self.cellStyle("own", data: "N1")
        sample.commonStyles =
            Self.data("N1", Self.digits + "<number:text> k€</number:text>") + Self.cellStyle("shared", data: "N1")
        #expect(try words(sample) == ["M€", "k€"])
    }

    @Test func `styles that inherit each other in a circle say nothing`() throws {
        var sample = SampleODS(
            "<table:table table:name=\"A\"><table:table-row>\(Self.cell(style: "a"))</table:table-row></table:table>")
        sample.commonStyles = Self.cellStyle("a", parent: "b") + Self.cellStyle("b", parent: "a")
        #expect(try words(sample) == [""])
    }

    @Test
    func `a currency that the cell names holds against the style's euro, and a style's dollar against the cell's euro`()
        throws
    {
        func cell(_ code: String, _ style: String) -> String {
            "<table:table-cell table:style-name=\"\(style)\" office:value-type=\"currency\" office:currency=\"\(code)\" office:value=\"15\"/>"
        }
        var sample = SampleODS(
            "<table:table table:name=\"A\"><table:table-row>\(cell("USD", "eur"))\(cell("EUR", "usd"))\(cell("EUR", "k"))\(cell("EUR", "eur"))</table:table-row></table:table>"
        )
        func style(_ name: String, _ symbol: String) -> String {
            Self.data(
                "N" + name, Self.digits + "<number:currency-symbol>\(symbol)</number:currency-symbol>",
                element: "currency-style") + Self.cellStyle(name, data: "N" + name)
        }
        sample.automaticStyles = style("eur", "€") + style("usd", "$") + style("k", "k€")
        #expect(try words(sample) == ["USD", "USD", "k€", "EUR"])
    }

    @Test func `a damaged part of styles is refused by its name`() throws {
        var sample = SampleODS(SampleODS.table("A", [["x"]]))
        sample.commonStyles = "<style:style"
        let failure = try reading.refusal(SampleArchive.write(sample.parts, to: reading.path("a.ods")))
        #expect(failure?.part == "styles.xml")
    }
}
