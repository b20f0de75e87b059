/// The state of `WorksheetReader`: a structure, whose members are reached without a check each.
struct WorksheetMachine {
    var row = SheetRow()
    var isRowReady = false
    var mergedRanges: [MergedRange] = []
    var hiddenColumns: [ClosedRange<Int>] = []
    private(set) var extent = SheetExtent()
    private(set) var rowIndex = -1

    private let limits: SpreadsheetLimits
    private let loadStrings: () throws -> SharedStrings
    private var strings: SharedStrings?
    private let formats: [NumberFormatKind]
    private let startsIn1904: Bool

    private var columnIndex = -1
    private var type = CellType.number
    private var format = NumberFormatKind.number
    private var cell = SheetCell()
    private var value: [UInt8] = []
    private var formula: [UInt8] = []
    private var hasValue = false
    private var hasInlineText = false
    private var sharedIndex: Int?
    /// The formulas that cells share, by their number.
    private var sharedFormulas: [Int: [UInt8]] = [:]
    private var sharedFormulaBytes = 0
    /// The row that is read: given out once the next one, which may go on with it, has another number.
    private var draft = SheetRow()
    /// Whether the draft's cells stand in another order than their columns.
    private var isDisordered = false
    private var isDraftWhole = false
    /// A bit for each row that was begun, in words of 64.
    private var begun: [UInt64] = []
    private var target = Target.nothing

    private enum Target { case nothing, value, formula }
    /// The attribute `t` of a cell.
    private enum CellType { case number, shared, text, inline, boolean, error, date }

    init(
        limits: SpreadsheetLimits, strings: @escaping () throws -> SharedStrings, formats: [NumberFormatKind],
        startsIn1904: Bool
    ) {
        self.limits = limits
        loadStrings = strings
        self.formats = formats
        self.startsIn1904 = startsIn1904
    }

    mutating func start(_ number: UInt8, in parentNumber: UInt8, _ attributes: XMLAttributes) throws -> Bool {
        guard parentNumber != XMLNames.unknown, let parent = XLSXName(rawValue: parentNumber) else {
            guard XLSXName(rawValue: number) == .worksheet else {
                throw SpreadsheetFailure(.partOfOtherKind(expected: .worksheet))
            }
            return true
        }
        guard let name = XLSXName(rawValue: number) else { return false }
        switch (parent, name) {
        case (.row, .cell):
            try beginCell(attributes)
            return true
        case (.cell, .value):
            // Where a text in the cell is said twice, programs take the one that its type names.
            if type == .inline, hasInlineText { return false }
            target = .value
            hasValue = true
            return true
        case (.cell, .formula):
            beginFormula(attributes)
            return true
        case (.cell, .inlineString):
            if type == .inline { value.removeAll(keepingCapacity: true) }
            hasInlineText = true
            return type == .inline
        case (.inlineString, .run): return type == .inline
        case (.inlineString, .text), (.run, .text):
            target = .value
            hasValue = true
            return true
        case (.sheetData, .row):
            try beginRow(attributes)
            return true
        case (.worksheet, .sheetData), (.worksheet, .mergeCells), (.worksheet, .columns): return true
        case (.columns, .column): column(attributes)
        case (.mergeCells, .mergeCell): try merge(attributes)
        case (.worksheet, .dimension):
            // One that is none says nothing.
            if let range = attributes.first(.range).flatMap({ CellName.parseRange($0.bytes) }) {
                extent.statedRows = range.rows.upperBound + 1
                extent.statedColumns = range.columns.upperBound + 1
            }
        default: break
        }
        return false
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        switch target {
        case .nothing: return
        case .value: value.append(contentsOf: bytes)
        case .formula: formula.append(contentsOf: bytes)
        }
        guard value.count + formula.count <= limits.rowBytes else { throw tooLong }
    }

    mutating func end(_ number: UInt8) throws {
        switch XLSXName(rawValue: number) {
        case .value, .formula, .text: target = .nothing
        case .cell: try endCell()
        case .row:
            order()
            isDraftWhole = true
            extent.rows = max(extent.rows, rowIndex + 1)
            extent.columns = max(extent.columns, draft.width)
        case .sheetData: give()
        default: break
        }
    }

    private mutating func column(_ attributes: XMLAttributes) {
        guard attributes.first(.hidden)?.isTrue == true, let first = attributes.first(.first)?.count(),
            let last = attributes.first(.last)?.count(), first >= 1, last >= first,
            hiddenColumns.count < SpreadsheetLimits.columns
        else { return }
        hiddenColumns.append(
            (first - 1)...(min(last, SpreadsheetLimits.columns) - 1 < first - 1
                ? first - 1 : min(last, SpreadsheetLimits.columns) - 1))
    }

    private mutating func beginRow(_ attributes: XMLAttributes) throws {
        var index = rowIndex + 1
        var isHidden = false
        var attributes = attributes
        while let (name, value) = attributes.pop() {
            switch XLSXName(rawValue: name) {
            case .reference:
                guard let number = value.count(), number > 0 else {
                    throw SpreadsheetFailure(.rowNumberInvalid(text: Self.text(value)))
                }
                index = number - 1
            case .hidden: isHidden = value.isTrue
            default: break
            }
        }
        columnIndex = -1
        isDraftWhole = false
        guard index != rowIndex else { return }
        guard index < SpreadsheetLimits.rows else {
            throw SpreadsheetFailure(.rowOutOfRange(limit: SpreadsheetLimits.rows, hasContent: false))
        }
        guard begin(index) else { throw SpreadsheetFailure(.rowTwice(line: index + 1)) }
        give()
        rowIndex = index
        draft.begin(index)
        draft.isHidden = isHidden
    }

    /// - Returns: whether a row of this number had not begun yet.
    private mutating func begin(_ index: Int) -> Bool {
        while begun.count <= index >> 6 { begun.append(0) }
        let bit: UInt64 = 1 << UInt64(index & 63)
        defer { begun[index >> 6] |= bit }
        return begun[index >> 6] & bit == 0
    }

    mutating func finish() { if isDraftWhole, !isRowReady { give() } }

    private mutating func give() {
        guard !draft.cells.isEmpty else { return }
        swap(&row, &draft)
        draft.begin(rowIndex)
        isRowReady = true
    }

    /// Puts cells in the order of their columns; of two in one place the later one counts, and says so where they differ.
    private mutating func order() {
        guard isDisordered else { return }
        isDisordered = false
        var last: [Int32: SheetCell] = [:]
        for var cell in draft.cells {
            if let before = last[cell.firstColumn] { cell.isDisputed = before.isDisputed || !isSame(before, cell) }
            last[cell.firstColumn] = cell
        }
        draft.cells = last.values.sorted { $0.firstColumn < $1.firstColumn }
    }

    private func isSame(_ a: SheetCell, _ b: SheetCell) -> Bool {
        a.kind == b.kind && draft.bytes[a.text] == draft.bytes[b.text]
    }

    private mutating func beginCell(_ attributes: XMLAttributes) throws {
        var index = columnIndex + 1
        type = .number
        format = .number
        value.removeAll(keepingCapacity: true)
        formula.removeAll(keepingCapacity: true)
        hasValue = false
        hasInlineText = false
        sharedIndex = nil
        cell = SheetCell()
        var attributes = attributes
        while let (name, value) = attributes.pop() {
            switch XLSXName(rawValue: name) {
            case .reference:
                guard let place = CellName.parse(value.bytes), place.row == rowIndex else {
                    throw SpreadsheetFailure(.cellMisplaced(text: Self.text(value)))
                }
                index = place.column
            case .styleIndex:
                if let style = value.count(), style < formats.count { format = formats[style] }
            case .type: type = try Self.type(value)
            default: break
            }
        }
        guard index < SpreadsheetLimits.columns else {
            throw SpreadsheetFailure(
                column: SpreadsheetLimits.columns,
                .columnOutOfRange(limit: SpreadsheetLimits.columns, hasContent: false))
        }
        if let last = draft.cells.last, index <= last.column { isDisordered = true }
        columnIndex = index
        draft.width = max(draft.width, index + 1)
        cell.firstColumn = Int32(index)
    }

    private mutating func beginFormula(_ attributes: XMLAttributes) {
        cell.hasFormula = true
        target = .formula
        if attributes.first(.type).map({ $0 == "shared" }) == true {
            sharedIndex = attributes.first(.sharedIndex)?.count()
        }
    }

    private mutating func endCell() throws {
        if hasValue { try takeValue() }
        if cell.hasFormula { try takeFormula() }
        guard cell.kind != .empty || cell.hasFormula else { return }
        draft.cells.append(cell)
        if draft.bytes.count > limits.rowBytes { throw tooLong }
    }

    private mutating func takeFormula() throws {
        EscapedText.resolve(in: &formula, from: 0)
        if let sharedIndex {
            if formula.isEmpty {
                formula = sharedFormulas[sharedIndex] ?? []
                cell.sharesFormula = true
            } else if sharedFormulas.updateValue(formula, forKey: sharedIndex) == nil {
                sharedFormulaBytes += formula.count + 64
                guard sharedFormulaBytes <= limits.smallPartBytes else {
                    throw failure(.tooManySharedFormulas(megabytes: limits.smallPartBytes >> 20))
                }
            }
        }
        cell.formulaBytes = formula.withUnsafeBufferPointer { draft.append($0) }
    }

    private mutating func takeValue() throws {
        let start = Int32(truncatingIfNeeded: draft.bytes.count)
        switch type {
        case .text, .inline: break
        default:
            trim()
            // An empty `v` is no value; of an error it leaves the cell one without a name.
            if value.isEmpty, type != .error { return }
        }
        switch type {
        case .shared:
            guard let index = value.withUnsafeBufferPointer({ XMLValue.count($0) }) else { throw wrong }
            if strings == nil { strings = try loadStrings() }
            guard try strings?.append(index, to: &draft.bytes) == true else {
                throw failure(.sharedStringMissing(index: index))
            }
            cell.kind = .text
        case .text, .inline:
            EscapedText.resolve(in: &value, from: 0)
            draft.bytes.append(contentsOf: value)
            cell.kind = .text
        case .boolean:
            guard
                value == [0x31] || value == [0x30] || value.elementsEqual("true".utf8)
                    || value.elementsEqual("false".utf8)
            else { throw wrong }
            draft.bytes.append(
                contentsOf: value.first == 0x31 || value.first == UInt8(ascii: "t") ? "true".utf8 : "false".utf8)
            cell.kind = .boolean
        case .error:
            draft.bytes.append(contentsOf: value)
            cell.kind = .error
        case .date:
            if SheetDate(iso: value[...]) != nil {
                draft.bytes.append(contentsOf: SheetDate.local(value[...]))
                cell.kind = .date
            } else if let seconds = SheetDuration.seconds(timeOfDay: value[...]) {
                _ = DateSerial.appendDuration(seconds / 86_400, to: &draft.bytes)
                cell.kind = .duration
            } else {
                throw wrong
            }
        case .number: try takeNumber()
        }
        cell.textBytes = start..<Int32(truncatingIfNeeded: draft.bytes.count)
        let shown: String? =
            switch format {
            case .currency(let code) where cell.kind == .currency: code
            case .worded(let words) where cell.kind == .number: words
            default: nil
            }
        if let code = shown {
            cell.currencyBytes = Int32(draft.bytes.count)..<Int32(draft.bytes.count + code.utf8.count)
            draft.bytes.append(contentsOf: code.utf8)
        }
    }

    private mutating func trim() {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        guard value.first.map(isSpace) == true || value.last.map(isSpace) == true else { return }
        value.removeFirst(value.prefix(while: isSpace).count)
        value.removeLast(value.reversed().prefix(while: isSpace).count)
    }

    private mutating func takeNumber() throws {
        guard value.withUnsafeBufferPointer(NumberLiteral.isValid) else { throw wrong }
        if case .byValue = format { format = format.kind(of: NumberLiteral.double(value)) }
        switch format {
        case .date:
            if takeDate() { return }
        case .time:
            // Days before the time of day make it a moment.
            if NumberLiteral.double(value) >= 1, takeDate() { return }
            if takeDuration() { return }
        case .duration:
            if takeDuration() { return }
        case .percentage: cell.kind = .percentage
        case .currency: cell.kind = .currency
        case .number, .worded, .byValue: break
        }
        if cell.kind == .empty { cell.kind = .number }
        draft.bytes.append(contentsOf: value)
    }

    private mutating func takeDate() -> Bool {
        guard DateSerial.appendDate(NumberLiteral.double(value), from1904: startsIn1904, to: &draft.bytes) else {
            return false
        }
        cell.kind = .date
        return true
    }

    private mutating func takeDuration() -> Bool {
        guard DateSerial.appendDuration(NumberLiteral.double(value), to: &draft.bytes) else { return false }
        cell.kind = .duration
        return true
    }

    private mutating func merge(_ attributes: XMLAttributes) throws {
        guard let text = attributes.first(.range) else { return }
        guard let range = CellName.parseRange(text.bytes) else {
            throw SpreadsheetFailure(.rangeInvalid(text: Self.text(text)))
        }
        guard mergedRanges.count < limits.mergedRanges else {
            throw SpreadsheetFailure(.tooManyMergedCells(limit: limits.mergedRanges))
        }
        mergedRanges.append(MergedRange(rows: range.rows, columns: range.columns))
    }

    private static func type(_ value: XMLValue) throws -> CellType {
        switch value.string {
        case "n": .number
        case "s": .shared
        case "str": .text
        case "inlineStr": .inline
        case "b": .boolean
        case "e": .error
        case "d": .date
        default: throw SpreadsheetFailure(.cellTypeUnknown(text: text(value), isOpenDocument: false))
        }
    }

    private var wrong: SpreadsheetFailure {
        failure(.valueUnlikeType(text: String(decoding: value.prefix(80), as: UTF8.self)))
    }

    private func failure(_ fault: WorkbookFault) -> SpreadsheetFailure {
        SpreadsheetFailure(column: columnIndex, fault)
    }

    /// As much of a value as is told.
    private static func text(_ value: XMLValue) -> String { String(value.string.prefix(40)) }

    private var tooLong: SpreadsheetFailure {
        SpreadsheetFailure(.rowTooLong(megabytes: limits.rowBytes >> 20))
    }
}
