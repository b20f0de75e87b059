import BilanKit
import Support

/// A cell's value as the store keeps it.
package enum StoredValue: Equatable, Sendable {
    case null
    case text(String)
    /// Cents, counts, years, or 1 and 0 for yes and no.
    case integer(Int64)
    case real(Double)
}

extension StoredValue {
    /// As a file in the format would have it.
    package func text(as rule: CellRule) -> String {
        switch (self, rule) {
        case (.null, _): return ""
        case (.text(let text), _): return text
        case (.integer(let cents), .amount), (.integer(let cents), .signedAmount):
            return Money(cents: cents).decimalText
        case (.integer(let number), .flag): return number == 0 ? "non" : "oui"
        case (.integer(let number), _): return String(number)
        case (.real(let number), _): return "\(number)"
        }
    }
}

/// A row's value for one of the table's columns.
package enum RowValue: Equatable {
    case stored(StoredValue)
    /// A text that stands in the row's bytes just as it is to be stored: most of a list is such text, and needs no copy.
    case text(Range<Int>)
}
