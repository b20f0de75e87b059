import Testing

@testable import ODS

@Suite struct StyleTests {
    private func style(_ format: NumberFormat, _ numbers: NumberStyles = NumberStyles()) throws -> String {
        String(decoding: try XMLStream.part { NumberStyle(numbers: numbers, xml: $0).write(format) }, as: UTF8.self)
    }

    @Test func `millions are shown by a factor, the cell keeping its euros`() throws {
        let style = try style(.millions)
        #expect(style.contains("number:display-factor=\"1000000\""))
        #expect(
            style.contains(
                "<number:text>\u{00A0}M</number:text><number:currency-symbol number:language=\"fr\" number:country=\"FR\">€<"
            ))
    }

    @Test func `negative numbers have a true minus`() throws {
        #expect(try style(.money).contains("<number:text>\u{2212}</number:text><number:number"))
    }

    @Test func `the template decides on cents and decimals`() throws {
        var numbers = NumberStyles()
        numbers.showsCents = false
        numbers.percentDigits = 3
        #expect(try style(.money, numbers).contains("number:decimal-places=\"0\""))
        #expect(try style(.percent, numbers).contains("number:decimal-places=\"3\""))
    }

    @Test func `header cells have the template's accent`() throws {
        var theme = Theme()
        theme.colours.accent = Colour("#123456")!
        let styles = try Opened(Composition("Essai") { Sample.table() }, theme: theme)["styles.xml"]
        #expect(styles.contains("style:display-name=\"En-tête, à la ligne\""))
        #expect(styles.contains("fo:background-color=\"#123456\""))
    }

    @Test func `styles have names of their own`() throws {
        let styles = try Opened(Composition("Essai") { Sample.table(groupedBy: [Sample.byDepartment]) })["styles.xml"]
        let names = styles.matches(of: /style:display-name="([^"]*)"/).map { $0.output.1 }
        #expect(Set(names).count == names.count)
    }
}
