import BilanKit
import Testing

@Suite struct SignedFormatTests {
    @Test(arguments: [
        (NumberFormat.integer, CellValue.integer(34), "+34"), (.integer, .integer(-12), "−12"),
        (.integer, .integer(0), "0"),
        (.wholeEuros, .money(Money(cents: 777_445_00)), "+777\u{202F}445\u{00A0}€"),
        (.wholeEuros, .money(Money(cents: 49)), "0\u{00A0}€"), (.wholeEuros, .money(Money(cents: 50)), "+1\u{00A0}€"),
        (.percent, .share(Share(0.0004)), "0,0\u{00A0}%"), (.percent, .share(Share(0.05)), "+5,0\u{00A0}%"),
        (.millions, .money(Money(euros: -2_100_000)), "−2,1\u{00A0}M€"), (.decimal(1), .decimal(0.04), "0,0"),
        (.integer, .missing("non communiqué"), "non communiqué"), (.integer, .empty, ""),
    ])
    func `what is more has a plus, what is less a minus, what is rounded to nothing neither`(
        format: NumberFormat, value: CellValue, shown: String
    ) {
        #expect(NumberFormat.signed(format).string(value) == shown)
    }

    @Test func `it is what its format is in all else`() {
        let format = NumberFormat.signed(.millions)
        #expect(format.isNumeric && format.currency == .euro && format.unit == .millions)
        #expect(!NumberFormat.signed(.text).isNumeric)
    }
}
