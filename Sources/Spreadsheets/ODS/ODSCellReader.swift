/// Reads one cell of OpenDocument (ODF 1.3, part 3, 9.1.4 and 19.385): its attributes, then its paragraphs.
struct ODSCellReader {
    private(set) var cell = SheetCell()
    /// How many columns the element stands for.
    private(set) var repeated = 1
    /// Whether paragraphs are looked at: those of a date only repeat it.
    private(set) var wantsText = false

    /// The cell's own style, where it is a number.
    private(set) var styleName: String?

    private var kind = SheetCellKind.empty
    /// Where the text is that the cell shows.
    private var shown: Range<Int32> = 0..<0
    private var hasValue = false
    private var isCalcextError = false
    private var textStart = 0
    private var paragraphCount = 0
    private var followsSpace = true
    /// After a line end in the XML, until a character that shows.
    private var followsBreak = false

    /// - Parameter row: receives what the cell's attributes say.
    mutating func begin(column: Int, isCovered: Bool, _ attributes: XMLAttributes, into row: inout SheetRow) throws {
        cell = SheetCell()
        cell.isCovered = isCovered
        repeated = 1
        kind = .empty
        hasValue = false
        isCalcextError = false
        paragraphCount = 0
        var style: XMLValue?
        var attributes = attributes
        while let (name, value) = attributes.pop() {
            guard let name = ODSName(rawValue: name) else { continue }
            switch name {
            case .styleName: style = value
            case .columnsRepeated: repeated = max(1, try Self.count(value, "number-columns-repeated"))
            case .rowsSpanned: cell.rowSpan = Int32(max(1, try Self.count(value, "number-rows-spanned")))
            case .columnsSpanned: cell.columnSpan = Int32(max(1, try Self.count(value, "number-columns-spanned")))
            case .formula:
                cell.formulaBytes = row.append(value.bytes)
                cell.hasFormula = true
            case .valueType: kind = try Self.kind(value)
            case .currency: cell.currencyBytes = row.append(value.bytes)
            case .value, .dateValue, .timeValue, .booleanValue, .stringValue:
                cell.textBytes = row.append(value.bytes)
                hasValue = true
            case .calcextType: isCalcextError = value == "error"
            default: break
            }
        }
        cell.firstColumn = Int32(clamping: column)
        styleName = isNumber ? style?.string : nil
        textStart = row.bytes.count
        wantsText =
            switch kind {
            // A number's may show a unit.
            case .empty, .number, .currency: true
            case .text where !hasValue: true
            default: cell.hasFormula || isCalcextError
            }
    }

    /// Whether a style may say what the cell's value counts.
    var isNumber: Bool { kind == .number || kind == .currency }

    mutating func beginParagraph(into row: inout SheetRow) {
        if paragraphCount > 0 { row.bytes.append(0x0A) }
        paragraphCount += 1
        followsSpace = true
        followsBreak = false
    }

    /// Line ends and tabs in the XML are one space with all that is around them, and none at a paragraph's start (ODF
    /// 1.3, part 3,
    /// 6.1.2). Spaces alone are kept, as LibreOffice does: in formatted texts it writes them as they are.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>, to row: inout SheetRow) {
        var start = 0
        for index in text.indices {
            let byte = text[index]
            if byte > 0x20 {
                followsSpace = false
                followsBreak = false
            } else if byte == 0x20, !followsBreak {
                followsSpace = true
            } else {
                row.bytes.append(contentsOf: text[start..<index])
                start = index + 1
                if !followsSpace, !followsBreak { row.bytes.append(0x20) }
                followsBreak = true
            }
        }
        if start == 0 { row.bytes.append(contentsOf: text) } else { row.bytes.append(contentsOf: text[start...]) }
    }

    /// `text:s`, `text:tab` and `text:line-break`, which stand whatever is around them.
    mutating func append(_ byte: UInt8, count: Int = 1, to row: inout SheetRow) {
        row.bytes.append(contentsOf: repeatElement(byte, count: count))
        followsSpace = byte == 0x0A
        followsBreak = false
    }

    /// - Returns: whether the cell holds anything.
    mutating func end(_ row: inout SheetRow) throws -> Bool {
        shown = Int32(textStart)..<Int32(row.bytes.count)
        if isError(row, shown) {
            kind = .error
            cell.textBytes = shown
        } else {
            switch kind {
            case .empty:
                if !shown.isEmpty {
                    kind = .text
                    cell.textBytes = shown
                    cell.isUntyped = true
                }
            case .text:
                if !hasValue { cell.textBytes = shown }
            default: try check(&row)
            }
        }
        cell.kind = kind
        return kind != .empty || cell.hasFormula
    }

    /// The cell as it stands in columns, with what its value counts.
    /// - Parameters:
    ///   - format: what the style makes of a number; nil where none says.
    ///   - row: receives the name of what is counted.
    func cell(in columns: Range<Int>, format: NumberFormatKind?, _ row: inout SheetRow) -> SheetCell {
        var cell = cell
        cell.firstColumn = Int32(clamping: columns.lowerBound)
        cell.columnCount = Int32(clamping: columns.count)
        guard isNumber, let (code, isOfEuros) = unit(format, row) else { return cell }
        if isOfEuros { cell.kind = .currency }
        cell.currencyBytes = Int32(row.bytes.count)..<Int32(row.bytes.count + code.utf8.count)
        row.bytes.append(contentsOf: code.utf8)
        return cell
    }

    /// What the value counts, where the cell's attributes don't say so: by its style, or else by the text that it shows,
    /// which is nothing but signs where the column is too narrow.
    private func unit(_ format: NumberFormatKind?, _ row: SheetRow) -> (code: String, isOfEuros: Bool)? {
        let value = row.bytes[cell.text]
        let stated = row.bytes[cell.currency]
        let isOpen = stated.isEmpty || stated.elementsEqual("EUR".utf8)
        switch format?.kind(of: NumberLiteral.double(value)) {
        case .currency("EUR"): return nil
        case .currency(let code) where !code.isEmpty:
            if ShownUnit.codes.contains(code) { return (code, true) }
            return isOpen ? (code, false) : nil
        case .worded(let words): return isOpen ? (words, false) : nil
        default: break
        }
        let text = row.bytes[Int(shown.lowerBound)..<Int(shown.upperBound)]
        if let unit = ShownUnit.currency(ofShown: text, value: value) { return (unit, true) }
        return stated.isEmpty ? ShownUnit.words(ofShown: text).map { ($0, false) } : nil
    }

    /// LibreOffice gives an error the type of an empty text; strict OpenDocument has the error's name to tell it by.
    private func isError(_ row: SheetRow, _ shown: Range<Int32>) -> Bool {
        guard cell.hasFormula || isCalcextError, !shown.isEmpty, shown.count <= 16 else { return false }
        let text = row.bytes[Int(shown.lowerBound)..<Int(shown.upperBound)]
        if isCalcextError { return true }
        guard text.first == UInt8(ascii: "#") || text.first == UInt8(ascii: "E") else { return false }
        return ErrorName.contains(String(decoding: text, as: UTF8.self))
    }

    private mutating func check(_ row: inout SheetRow) throws {
        let text = row.bytes[cell.text]
        let isSound =
            switch kind {
            case .number, .percentage, .currency: text.withUnsafeBufferPointer(NumberLiteral.isValid)
            case .date: SheetDate(iso: text) != nil
            case .duration: SheetDuration.seconds(iso: text) != nil
            // Some programs write a number, of which only zero is false.
            case .boolean:
                text.elementsEqual("true".utf8) || text.elementsEqual("false".utf8)
                    || text.withUnsafeBufferPointer(NumberLiteral.isValid)
            default: true
            }
        guard isSound else {
            throw SpreadsheetFailure(
                column: cell.column,
                hasValue
                    ? .valueUnlikeType(text: String(decoding: text.prefix(80), as: UTF8.self)) : .valueMissing)
        }
        if kind == .date {
            let local = SheetDate.local(text)
            cell.textBytes = Int32(local.startIndex)..<Int32(local.endIndex)
        } else if kind == .boolean, text.first != UInt8(ascii: "t"), text.first != UInt8(ascii: "f") {
            let start = Int32(row.bytes.count)
            row.bytes.append(contentsOf: NumberLiteral.double(text) == 0 ? "false".utf8 : "true".utf8)
            cell.textBytes = start..<Int32(row.bytes.count)
        }
    }

    private static func kind(_ value: XMLValue) throws -> SheetCellKind {
        switch value.pointer[0] {
        case 0x66 where value == "float": return .number
        case 0x73 where value == "string": return .text
        case 0x64 where value == "date": return .date
        case 0x63 where value == "currency": return .currency
        case 0x70 where value == "percentage": return .percentage
        case 0x74 where value == "time": return .duration
        case 0x62 where value == "boolean": return .boolean
        case 0x76 where value == "void": return .empty
        default:
            throw SpreadsheetFailure(
                .cellTypeUnknown(text: String(value.string.prefix(40)), isOpenDocument: true))
        }
    }

    static func count(_ value: XMLValue, _ attribute: String) throws -> Int {
        guard let count = value.count() else {
            throw SpreadsheetFailure(
                .countInvalid(text: String(value.string.prefix(40)), attribute: attribute))
        }
        return count
    }
}

/// The errors that spreadsheets show in place of a result.
enum ErrorName {
    private static let known: Set<String> = [
        "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#GETTING_DATA", "#SPILL!", "#CALC!",
        "#FIELD!",
    ]

    /// `Err:502` is LibreOffice's.
    static func contains(_ text: String) -> Bool {
        known.contains(text) || (text.hasPrefix("Err:") && text.dropFirst(4).allSatisfy(\.isNumber))
    }
}
