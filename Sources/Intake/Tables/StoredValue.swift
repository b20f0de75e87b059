/// A cell's value as the store keeps it.
package enum StoredValue: Equatable, Sendable {
    case null
    case text(String)
    /// Cents, counts, years, or 1 and 0 for yes and no.
    case integer(Int64)
    case real(Double)
}
