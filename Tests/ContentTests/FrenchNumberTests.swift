import Programme
import Testing

@testable import Content

@Suite struct FrenchNumberTests {
    @Test func `thousands are set apart by a narrow no-break space and cents follow a comma`() {
        #expect(FrenchNumber.money(Money(cents: 123_456_789)) == "1\u{202F}234\u{202F}567,89\u{00A0}€")
    }

    @Test func `a negative amount has a true minus`() {
        #expect(FrenchNumber.money(Money(cents: -5)) == "\u{2212}0,05\u{00A0}€")
    }

    @Test func `a half is rounded away from zero`() {
        #expect(FrenchNumber.decimal(0.285, digits: 2) == "0,29")
        #expect(FrenchNumber.decimal(42.5, digits: 0) == "43")
    }
}
