/// One row of a sheet, or several alike that follow each other: the cells that hold something, in the order of their
/// columns.
/// Its buffers are used again for the next row.
public struct SheetRow: Sendable {
    /// The first row's place in the sheet, counted from 0.
    public internal(set) var index = 0
    /// How many rows these cells stand for, this one among them.
    public internal(set) var repeated = 1
    /// Hidden by hand or by a filter.
    public internal(set) var isHidden = false
    /// How many cells the file has for the row, up to its last one, be it empty.
    public internal(set) var width = 0
    public internal(set) var cells: [SheetCell] = []
    /// The texts of all cells, which `SheetCell` points into.
    public internal(set) var bytes: [UInt8] = []

    public init() {}

    /// The cell that stands in a column, counted from 0.
    public func cell(inColumn column: Int) -> SheetCell? { cells.first { $0.columns.contains(column) } }

    /// What the cell holds, for a formula its stored result.
    public func value(_ cell: SheetCell) -> SheetValue {
        let text = bytes[cell.text]
        switch cell.kind {
        case .empty: return .empty
        case .text: return .text(String(decoding: text, as: UTF8.self))
        case .number: return .number(NumberLiteral.double(text))
        case .percentage: return .percentage(NumberLiteral.double(text))
        case .currency:
            let code = String(decoding: bytes[cell.currency], as: UTF8.self)
            return .currency(NumberLiteral.double(text), code: code.isEmpty ? nil : code)
        case .date: return SheetDate(iso: text).map(SheetValue.date) ?? .text(String(decoding: text, as: UTF8.self))
        case .duration:
            return SheetDuration.seconds(iso: text).map(SheetValue.duration)
                ?? .text(String(decoding: text, as: UTF8.self))
        case .boolean: return .boolean(text.first == UInt8(ascii: "t"))
        case .error: return .error(String(decoding: text, as: UTF8.self))
        }
    }

    /// The formula as the file has it: OpenFormula with its prefix in ODS (`of:=SUM([.A1:.A3])`), without an equals
    /// sign in XLSX
    /// (`SUM(A1:A3)`). Where `sharesFormula`, that of the first cell which shares it.
    public func formula(_ cell: SheetCell) -> String? {
        cell.hasFormula ? String(decoding: bytes[cell.formula], as: UTF8.self) : nil
    }

    mutating func begin(_ index: Int) {
        self.index = index
        repeated = 1
        isHidden = false
        width = 0
        cells.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
    }

    mutating func append(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int32> {
        let start = Int32(truncatingIfNeeded: bytes.count)
        bytes.append(contentsOf: text)
        return start..<Int32(truncatingIfNeeded: bytes.count)
    }
}

/// A cell of a `SheetRow`, or several alike side by side.
public struct SheetCell: Sendable {
    var firstColumn: Int32 = 0
    var columnCount: Int32 = 1
    public internal(set) var kind = SheetCellKind.empty
    /// Hidden below a merged cell.
    public internal(set) var isCovered = false
    /// The file names no type for it: some programs take it for empty, whatever it shows.
    public internal(set) var isUntyped = false
    /// The file has another value for the same cell, before this one.
    public internal(set) var isDisputed = false
    /// XLSX writes a formula that many cells share once.
    public internal(set) var sharesFormula = false
    var textBytes: Range<Int32> = 0..<0
    var formulaBytes: Range<Int32> = 0..<0
    var currencyBytes: Range<Int32> = 0..<0
    public internal(set) var hasFormula = false
    /// How many rows and columns the cell covers where it is merged; in XLSX known at the sheet's end alone
    /// (`SheetRows.mergedRanges`).
    public internal(set) var rowSpan: Int32 = 1
    public internal(set) var columnSpan: Int32 = 1

    /// Counted from 0.
    public var column: Int { Int(firstColumn) }
    /// The columns that hold the same.
    public var columns: Range<Int> { Int(firstColumn)..<Int(firstColumn + columnCount) }
    /// Where in the row's bytes the value is: the text; a number as the file writes it; a date or duration in the form
    /// of ISO 8601;
    /// `true` or `false`; an error's name.
    public var text: Range<Int> { Int(textBytes.lowerBound)..<Int(textBytes.upperBound) }
    var formula: Range<Int> { Int(formulaBytes.lowerBound)..<Int(formulaBytes.upperBound) }
    /// Where in the row's bytes the ISO code of an amount's currency is, or `k€` and `M€`, or `€` where a greater unit is
    /// shown than the number's own; of a number what is shown beside it. Empty where the file names none.
    public var currency: Range<Int> { Int(currencyBytes.lowerBound)..<Int(currencyBytes.upperBound) }
}

/// The types that cells have in OpenDocument, and errors.
public enum SheetCellKind: UInt8, Sendable {
    case empty, text, number, percentage, currency, date, duration, boolean, error
}

/// The order in which a sheet's rows are given.
public enum RowOrder: Sendable {
    /// That of their numbers, as spreadsheets show them.
    case sorted
    /// That of the file, as programs read it that take one row after the other.
    case filed
}

/// Rows that a file has behind others of a greater number.
public struct DisplacedRows: Hashable, Sendable {
    public var count: Int
    /// The place of the first of them in the sheet, counted from 0.
    public var first: Int
}
