/// A cell's typed value.
public enum SheetValue: Hashable, Sendable {
    case empty
    case text(String)
    case number(Double)
    /// 0.45 for 45 %.
    case percentage(Double)
    /// - Parameter code: ISO 4217, such as `EUR`, or the symbol where the file has no more.
    case currency(Double, code: String?)
    case date(SheetDate)
    /// Seconds.
    case duration(Double)
    case boolean(Bool)
    /// Such as `#DIV/0!`.
    case error(String)
}
