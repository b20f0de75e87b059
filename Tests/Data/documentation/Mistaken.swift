/// A type with a mistake in its example:
///
///     let right = Mistaken(number: 1)
///     let wrong = Mistaken(number: "one")
///
/// A block in another language isn't Swift:
///
/// ```text
/// Mistaken(number: …)
/// ```
public struct Mistaken {
    public var undocumented: Int
    /// Documented.
    public init(number: Int) { undocumented = number }
}
