import BilanKit

/// Measures in words for people.
enum TrialWords {
    static func seconds(_ value: Double) -> String {
        FrenchNumber.decimal(value, digits: value < 10 ? 2 : 0) + "\u{A0}s"
    }

    static func bytes(_ count: Int) -> String {
        count < 1_000_000
            ? FrenchNumber.integer(max(1, (count + 500) / 1000)) + "\u{A0}ko"
            : FrenchNumber.decimal(Double(count) / 1e6, digits: count < 10_000_000 ? 1 : 0) + "\u{A0}Mo"
    }
}
