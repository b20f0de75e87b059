import BilanKit

/// Numbers and lists in English sentences.
package enum EnglishText {
    private static let english = LocalizedNumberFormatter(.english)

    /// `1 row`, `2 rows`, `0 rows`.
    package static func count(_ value: Int, _ singular: String, _ plural: String) -> String {
        english.integer(value) + " " + (value == 1 ? singular : plural)
    }

    package static func integer(_ value: Int) -> String { english.integer(value) }
    package static func money(_ cents: Int64) -> String { english.money(Money(cents: cents)) }
    package static func decimal(_ value: Double) -> String { english.decimal(value, digits: 2) }

    /// `a, b and c`.
    package static func list(_ items: [String], _ last: String = "and") -> String {
        guard let end = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " " + last + " " + end
    }

    package static func quoted(_ text: String) -> String { "“\(text)”" }
}
