import Foundation
import Testing

@testable import ODS

@Suite struct CellTests {
    private func cell(_ value: CellValue, _ format: NumberFormat = .text) throws -> ReadCell {
        try Opened(Sample.values([value], format: format)).sheet("Valeurs")["B3"]
    }

    @Test(arguments: ["=1+1", "+33 5", "-5", "@SUM(A1)", "00033848195500015", "1e5"])
    func `a text stays text, whatever it looks like`(text: String) throws {
        let cell = try cell(.text(text))
        #expect(cell.type == "string")
        #expect(cell.formula == nil)
        #expect(cell.text == text)
    }

    @Test(arguments: [
        (0, "0"), (5, "0.05"), (30, "0.3"), (-1, "-0.01"), (9_007_199_254_740_991, "90071992547409.91"), (100, "1"),
    ])
    func `an amount is written exactly from its cents`(cents: Int64, value: String) throws {
        let cell = try cell(.money(Money(cents: cents)), .money)
        #expect(cell.type == "currency")
        #expect(cell.attributes["office:currency"] == "EUR")
        #expect(cell.value == value)
    }

    @Test func `a share is a percentage and shows as one`() throws {
        let cell = try cell(.share(Share(0.425)), .percent)
        #expect(cell.type == "percentage")
        #expect(cell.value == "0.425")
        #expect(cell.text == "42,5\u{00A0}%")
    }

    @Test func `a date is typed and reads as in French`() throws {
        let cell = try cell(.date(CivilDate(year: 2018, month: 2, day: 3)!), .date)
        #expect(cell.attributes["office:date-value"] == "2018-02-03")
        #expect(cell.text == "03/02/2018")
    }

    @Test func `a boolean is typed and reads oui or non`() throws {
        let cell = try cell(.boolean(false), .yesNo)
        #expect(cell.attributes["office:boolean-value"] == "false")
        #expect(cell.text == "non")
    }

    @Test func `a whole number is a float, its thousands apart`() throws {
        let cell = try cell(.integer(-1_234_567), .integer)
        #expect(cell.type == "float")
        #expect(cell.value == "-1234567")
        #expect(cell.text == "\u{2212}1\u{202F}234\u{202F}567")
    }

    @Test func `a number that is none is written in words`() throws {
        let cell = try cell(.decimal(.nan), .money)
        #expect(cell.type == "string")
        #expect(cell.text == "—")
    }

    @Test func `an unknown value is an italic text`() throws {
        let opened = try Opened(Sample.values([.missing("non communiqué")], format: .money))
        let cell = opened.sheet("Valeurs")["B3"]
        #expect(cell.type == "string")
        let styles = opened["styles.xml"]
        let style = try #require(styles.range(of: "style:name=\"\(cell.style ?? "")\""))
        let end = try #require(styles[style.upperBound...].range(of: "</style:style>")?.lowerBound)
        let definition = String(styles[style.upperBound..<end])
        #expect(definition.contains("fo:font-style=\"italic\""))
    }

    @Test func `running text is a text, whether or not plain text stood over it`() throws {
        let opened = try Opened(
            Sample.values([.rich("Un \(strong: "mot")"), .text("deux"), .rich("trois"), .text("quatre")]))
        #expect(
            ["B3", "B4", "B5", "B6"].map { opened.sheet("Valeurs")[$0].text } == ["Un mot", "deux", "trois", "quatre"])
    }

    @Test func `a link leads to its address`() throws {
        let cell = try cell(.link("Le site", uri: "https://exemple.fr/?a=1&b=\"2\""))
        #expect(cell.text == "Le site")
        #expect(cell.links == ["https://exemple.fr/?a=1&b=\"2\""])
    }

    @Test(arguments: [" a", "a ", "a  b", "a\nb", "a\n\nb", "a & <b> \"c\"", "", "]]>"])
    func `spaces, lines and marks survive`(text: String) throws {
        #expect(try cell(.text(text)).text == text)
    }

    @Test func `both ways of ending a line make one paragraph each`() throws {
        #expect(try cell(.text("a\r\nb\rc")).paragraphs == ["a", "b", "c"])
    }

    @Test(arguments: ["a\u{7}b", "a\u{0}b", "a\u{FFFE}b", "a\u{FFFF}b"])
    func `a character that XML forbids is replaced and told with its cell`(text: String) throws {
        let opened = try Opened(Sample.values([.text(text)]))
        #expect(opened.sheet("Valeurs")["B3"].text == "a\u{FFFD}b")
        #expect(opened.summary.diagnostics.map(\.block) == ["cellule Valeurs.B3"])
    }

    @Test func `of many replaced characters the first are told, and how many more`() throws {
        let diagnostics = try Opened(Sample.values(Array(repeating: .text("\u{1}"), count: 25))).summary.diagnostics
        #expect(diagnostics.count == 21)
        #expect(diagnostics.last?.message.hasPrefix("5 autres cellules") == true)
    }

    @Test func `characters beyond the basic plane and U+FFFD itself pass`() throws {
        let opened = try Opened(Sample.values([.text("𝔘 🎉 \u{FFFD} \u{FF01}")]))
        #expect(opened.sheet("Valeurs")["B3"].text == "𝔘 🎉 \u{FFFD} \u{FF01}")
        #expect(opened.summary.diagnostics.isEmpty)
    }

    @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (1023, "AMJ")])
    func `columns have letters`(column: Int, letters: String) {
        #expect(CellAddress.letters(column) == letters)
    }
}
