import BilanKit

/// Numbers in messages, as the reader's language writes them.
package enum MessageNumber {
    private static let french = LocalizedNumberFormatter(.french)
    private static let english = LocalizedNumberFormatter(.english)
    private static var numbers: LocalizedNumberFormatter {
        MessageLanguage.current == .english ? english : french
    }

    package static func integer(_ value: Int) -> String { numbers.integer(value) }
    package static func decimal(_ value: Double, digits: Int) -> String { numbers.decimal(value, digits: digits) }
    package static func money(_ cents: Int64) -> String { numbers.money(Money(cents: cents)) }

    /// `1 234 lignes`, `1,234 rows`.
    ///
    /// - Parameters:
    ///   - french: what is counted, one and many.
    ///   - english: the same.
    package static func count(_ value: Int, fr french: (String, String), en english: (String, String)) -> String {
        String(
            fr: FrenchNumber.count(value, french.0, french.1), en: EnglishText.count(value, english.0, english.1))
    }

    package static func rows(_ count: Int) -> String { Self.count(count, fr: ("ligne", "lignes"), en: ("row", "rows")) }
}
