import BilanKit
import Support

/// Measures in words for people.
enum TrialWords {
    static func seconds(_ value: Double) -> String {
        MessageNumber.decimal(value, digits: value < 10 ? 2 : 0) + "\u{A0}s"
    }

    static func bytes(_ count: Int) -> String {
        guard count >= 1_000_000 else {
            let thousands = max(1, (count + 500) / 1000)
            return String(
                fr: FrenchNumber.integer(thousands) + "\u{A0}ko", en: EnglishText.integer(thousands) + "\u{A0}kB")
        }
        return MessageNumber.decimal(Double(count) / 1e6, digits: count < 10_000_000 ? 1 : 0)
            + String(fr: "\u{A0}Mo", en: "\u{A0}MB")
    }
}
