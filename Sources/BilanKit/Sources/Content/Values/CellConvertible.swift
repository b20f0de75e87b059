import Programme

/// What can stand in a table's cell: its value, and how its type is shown unless the column says otherwise.
public protocol CellConvertible {
    /// The value as a cell holds it.
    var cellValue: CellValue { get }
    /// How values of the type are shown where a column or cell doesn't say.
    static var cellFormat: NumberFormat { get }
}

extension CellValue: CellConvertible {
    public var cellValue: CellValue { self }
    public static var cellFormat: NumberFormat { .text }
}
extension Text: CellConvertible {
    public var cellValue: CellValue { runs.isEmpty ? .empty : .rich(self) }
    public static var cellFormat: NumberFormat { .text }
}
extension String: CellConvertible {
    public var cellValue: CellValue { isEmpty ? .empty : .text(self) }
    public static var cellFormat: NumberFormat { .text }
}
extension Int: CellConvertible {
    public var cellValue: CellValue { .integer(self) }
    public static var cellFormat: NumberFormat { .integer }
}
extension Double: CellConvertible {
    public var cellValue: CellValue { .decimal(self) }
    public static var cellFormat: NumberFormat { .decimal(2) }
}
extension Bool: CellConvertible {
    public var cellValue: CellValue { .boolean(self) }
    public static var cellFormat: NumberFormat { .yesNo }
}
extension Money: CellConvertible {
    public var cellValue: CellValue { .money(self) }
    public static var cellFormat: NumberFormat { .money }
}
extension Share: CellConvertible {
    public var cellValue: CellValue { .share(self) }
    public static var cellFormat: NumberFormat { .percent }
}
extension CivilDate: CellConvertible {
    public var cellValue: CellValue { .date(self) }
    public static var cellFormat: NumberFormat { .date }
}
extension Duration: CellConvertible {
    public var cellValue: CellValue { .duration(self) }
    public static var cellFormat: NumberFormat { .duration }
}
extension SIREN: CellConvertible {
    public var cellValue: CellValue { .text(digits) }
    public static var cellFormat: NumberFormat { .text }
}
extension SIRET: CellConvertible {
    public var cellValue: CellValue { .text(digits) }
    public static var cellFormat: NumberFormat { .text }
}
extension Optional: CellConvertible where Wrapped: CellConvertible {
    public var cellValue: CellValue { self?.cellValue ?? .empty }
    public static var cellFormat: NumberFormat { Wrapped.cellFormat }
}
