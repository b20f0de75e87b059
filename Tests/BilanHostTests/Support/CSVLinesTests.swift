import BilanKit
import Testing

@testable import Support

@Suite struct CSVLinesTests {
    @Test func `cells have quotation marks where a reader would take them for something else`() {
        var lines = CSVLines()
        lines.append(["plain", "a,b", "say \"yes\"", "two\nlines", " space", "space ", ""])
        lines.append([])
        let expected = "plain,\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",\" space\",\"space \",\n\n"
        #expect(String(decoding: lines.bytes, as: UTF8.self) == expected)
    }

    @Test(arguments: [
        (0, "0.00", "0"), (5, "0.05", "0.05"), (-5, "-0.05", "-0.05"), (123_450, "1234.50", "1234.50"),
        (-200, "-2.00", "-2"), (Int64.max, "92233720368547758.07", "92233720368547758.07"),
        (Int64.min, "-92233720368547758.08", "-92233720368547758.08"),
    ])
    func `amounts have a decimal point and two decimals, or none where they are zero`(
        _ cents: Int64, _ text: String, _ short: String
    ) {
        #expect(Money(cents: cents).decimalText == text)
        #expect(Money(cents: cents).shortDecimalText == short)
    }

    @Test func `zeros fill a number up to its width, and never cut it`() {
        #expect([7.padded(to: 3), 1234.padded(to: 3), 0.padded(to: 2)] == ["007", "1234", "00"])
    }
}
