/// Follows `content.xml`, or a flat document, from sheet to sheet and from row to row.
final class ODSContent: XMLHandler {
    /// What `advance` stops at.
    enum Stop { case row, sheetEnd }

    private var machine: ODSMachine

    /// - Parameter styles: the document's common styles, where they stand in another part.
    init(limits: SpreadsheetLimits, styles: ODSStyles) { machine = ODSMachine(limits: limits, styles: styles) }

    /// Why the parser paused; nil where it is at the document's end.
    var stop: Stop? { machine.stop }
    var sheet: SheetInfo { machine.sheet }
    var mergedRanges: [MergedRange] { machine.mergedRanges }
    var hiddenColumns: [ClosedRange<Int>] { machine.hiddenColumns }
    var extent: SheetExtent { machine.extent }
    var place: (sheet: String?, row: Int?) { machine.place }

    /// The sheet whose rows are read, counted from 0; those of the others are passed over.
    var wantedSheet: Int? {
        get { machine.wantedSheet }
        set { machine.wantedSheet = newValue }
    }

    func takeRow(into row: inout SheetRow) { swap(&machine.row, &row) }

    override func start(_ name: UInt8, in parent: UInt8, _ attributes: XMLAttributes) throws -> Bool {
        try machine.start(name, in: parent, attributes)
    }

    override func end(_ name: UInt8) throws { try machine.end(name) }
    override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws { try machine.text(bytes) }

    override var wantsPause: Bool { machine.stop != nil }
    func clearStop() { machine.stop = nil }
}

/// The state of `ODSContent`: a structure, whose members are reached without a check each.
private struct ODSMachine {
    var row = SheetRow()
    var stop: ODSContent.Stop?
    var wantedSheet: Int?
    var sheet = SheetInfo(name: "", index: -1, isHidden: false)
    var mergedRanges: [MergedRange] = []
    var hiddenColumns: [ClosedRange<Int>] = []
    private(set) var extent = SheetExtent()

    private var readsRows = false
    private let limits: SpreadsheetLimits
    private var reader = ODSCellReader()
    private var isInSheet = false
    /// The row that the next element is, and the one that is open or was last.
    private var rowIndex = 0
    private var currentRow: Int?
    private var columnIndex = 0
    private var hiddenStyles: Set<String> = []
    private var currentStyle = ""
    private var styles: ODSStyles
    /// The styles of cells without one: those of the row, or of columns up to a place.
    private var rowStyle: String?
    private var columnStyles: [(end: Int, name: String?)] = []
    /// How many paragraphs and their parts are open.
    private var textDepth = 0

    init(limits: SpreadsheetLimits, styles: ODSStyles) {
        self.limits = limits
        self.styles = styles
    }

    /// Where a fault is found.
    var place: (sheet: String?, row: Int?) { isInSheet ? (sheet.name, currentRow) : (nil, nil) }

    mutating func start(_ number: UInt8, in parentNumber: UInt8, _ attributes: XMLAttributes) throws -> Bool {
        guard let name = ODSName(rawValue: number) else {
            if parentNumber == XMLNames.unknown || ODSName(rawValue: parentNumber) == .body { throw Self.noWorkbook }
            return false
        }
        guard let parent = ODSName(rawValue: parentNumber) else {
            guard name == .documentContent || name == .document else { throw Self.noWorkbook }
            return true
        }
        switch (parent, name) {
        case (.row, .cell), (.row, .coveredCell):
            try reader.begin(column: columnIndex, isCovered: name == .coveredCell, attributes, into: &row)
            return true
        case (.cell, .paragraph), (.coveredCell, .paragraph), (.cell, .heading), (.listItem, .paragraph),
            (.listHeader, .paragraph):
            guard reader.wantsText else { return false }
            reader.beginParagraph(into: &row)
            textDepth = 1
            return true
        case (.cell, .list), (.coveredCell, .list), (.list, .listItem), (.list, .listHeader), (.listItem, .list):
            return reader.wantsText
        case (.table, .row), (.rowGroup, .row), (.headerRows, .row), (.rows, .row):
            return try beginRow(attributes)
        case (.table, .rowGroup), (.table, .headerRows), (.table, .rows), (.rowGroup, .rowGroup),
            (.rowGroup, .headerRows),
            (.rowGroup, .rows), (.headerRows, .rowGroup), (.rows, .rowGroup):
            return true
        case (.table, .columnGroup), (.table, .headerColumns), (.table, .columns), (.columnGroup, .columnGroup),
            (.columnGroup, .headerColumns), (.columnGroup, .columns):
            return readsRows
        case (.table, .column), (.columnGroup, .column), (.headerColumns, .column), (.columns, .column):
            if readsRows { try column(attributes) }
            return false
        case (.spreadsheet, .table):
            try beginSheet(attributes)
            return true
        case (.documentContent, .automaticStyles), (.document, .automaticStyles), (.document, .styles):
            styles.begin(automatic: name == .automaticStyles)
            return true
        case (.documentContent, .body), (.document, .body), (.body, .spreadsheet): return true
        case (.body, _): throw Self.noWorkbook
        case (.automaticStyles, .style) where attributes.first(ODSName.family.rawValue).map { $0 == "table" } == true:
            currentStyle = attributes.first(ODSName.name.rawValue)?.string ?? ""
            return true
        case (.style, .tableProperties):
            if attributes.first(ODSName.display.rawValue).map({ $0 == "false" }) == true,
                hiddenStyles.count < limits.sheets
            {
                hiddenStyles.insert(currentStyle)
            }
            return false
        case (.styles, _), (.automaticStyles, _), (.numberStyle, _), (.currencyStyle, _), (.percentageStyle, _),
            (.textStyle, _), (.number, _):
            return try styles.start(name, in: parent, attributes)
        default:
            return textDepth > 0 && startInText(name, attributes)
        }
    }

    /// An element within a paragraph.
    private mutating func startInText(_ name: ODSName, _ attributes: XMLAttributes) -> Bool {
        switch name {
        case .space:
            let count = attributes.first(ODSName.spaceCount.rawValue)?.count(most: limits.rowBytes) ?? 1
            reader.append(0x20, count: min(count, limits.rowBytes), to: &row)
            return false
        case .tab:
            reader.append(0x09, to: &row)
            return false
        case .lineBreak:
            reader.append(0x0A, to: &row)
            return false
        case .span, .link, .meta, .metaField, .ruby, .rubyBase, .sheetNameField, .titleField, .dateField, .timeField,
            .fileNameField,
            .authorField, .pageField, .pagesField:
            textDepth += 1
            return true
        // Comments, notes, pronunciations and drawings are no part of the text.
        default: return false
        }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        guard textDepth > 0 else { return styles.text(bytes) }
        reader.append(bytes, to: &row)
        if row.bytes.count > limits.rowBytes { throw tooLong }
    }

    mutating func end(_ number: UInt8) throws {
        guard let name = ODSName(rawValue: number) else { return }
        if textDepth > 0 {
            textDepth -= 1
            return
        }
        switch name {
        case .cell, .coveredCell: try endCell()
        case .row: try endRow()
        case .table:
            isInSheet = false
            stop = .sheetEnd
        default: try styles.end(name)
        }
    }

    private mutating func beginSheet(_ attributes: XMLAttributes) throws {
        let name = attributes.first(ODSName.tableName.rawValue)?.string
        let style = attributes.first(ODSName.styleName.rawValue)?.string
        sheet = SheetInfo(
            name: name ?? "Feuille\(sheet.index + 2)", index: sheet.index + 1,
            isHidden: style.map(hiddenStyles.contains) ?? false)
        guard sheet.index < limits.sheets else {
            throw SpreadsheetFailure(.tooManySheets(limit: limits.sheets))
        }
        isInSheet = true
        readsRows = sheet.index == wantedSheet
        rowIndex = 0
        currentRow = nil
        mergedRanges = []
        hiddenColumns = []
        extent = SheetExtent()
        columnIndex = 0
        columnStyles = []
    }

    private mutating func column(_ attributes: XMLAttributes) throws {
        let count =
            try attributes.first(ODSName.columnsRepeated.rawValue).map {
                try ODSCellReader.count($0, "number-columns-repeated")
            } ?? 1
        let last = min(columnIndex + max(count, 1), SpreadsheetLimits.columns)
        if let visibility = attributes.first(ODSName.visibility.rawValue), !(visibility == "visible"),
            last > columnIndex
        {
            hiddenColumns.append(columnIndex...(last - 1))
        }
        if last > columnIndex {
            columnStyles.append((last, attributes.first(ODSName.defaultCellStyle.rawValue)?.string))
        }
        columnIndex = last
    }

    private mutating func beginRow(_ attributes: XMLAttributes) throws -> Bool {
        currentRow = rowIndex
        var repeated = 1
        var isHidden = false
        rowStyle = nil
        var attributes = attributes
        while let (name, value) = attributes.pop() {
            switch ODSName(rawValue: name) {
            case .defaultCellStyle: rowStyle = value.string
            case .rowsRepeated: repeated = max(1, try ODSCellReader.count(value, "number-rows-repeated"))
            case .visibility: isHidden = !(value == "visible")
            default: break
            }
        }
        guard readsRows else {
            rowIndex = min(rowIndex + repeated, 1 << 30)
            return false
        }
        row.begin(rowIndex)
        row.repeated = repeated
        row.isHidden = isHidden
        columnIndex = 0
        return true
    }

    private mutating func endCell() throws {
        if try reader.end(&row) {
            guard columnIndex + reader.repeated <= SpreadsheetLimits.columns else {
                throw SpreadsheetFailure(
                    column: columnIndex, .columnOutOfRange(limit: SpreadsheetLimits.columns, hasContent: true))
            }
            appendCells(columnIndex..<columnIndex + reader.repeated)
        }
        if row.bytes.count > limits.rowBytes { throw tooLong }
        if reader.cell.rowSpan > 1 || reader.cell.columnSpan > 1 { try merge() }
        columnIndex = min(columnIndex + reader.repeated, 1 << 30)
        row.width += reader.repeated < SheetExtent.restOfSheet ? reader.repeated : 1
    }

    /// Appends the cell that was read, in as many pieces as there are columns of different styles where it has none.
    private mutating func appendCells(_ columns: Range<Int>) {
        guard reader.isNumber, reader.styleName == nil, rowStyle == nil else {
            let format = reader.isNumber ? styles.kind(ofCellStyle: reader.styleName ?? rowStyle) : nil
            return row.cells.append(reader.cell(in: columns, format: format, &row))
        }
        var start = columns.lowerBound
        while start < columns.upperBound {
            var place = columnStyles.partitioningIndex { $0.end > start }
            let format = styles.kind(ofCellStyle: styleName(ofColumns: place))
            while place < columnStyles.count, columnStyles[place].end < columns.upperBound,
                styles.kind(ofCellStyle: styleName(ofColumns: place + 1)) == format
            {
                place += 1
            }
            let end = place < columnStyles.count ? min(columnStyles[place].end, columns.upperBound) : columns.upperBound
            row.cells.append(reader.cell(in: start..<end, format: format, &row))
            start = end
        }
    }

    /// - Parameter place: among the runs of columns; those behind the last have no style.
    private func styleName(ofColumns place: Int) -> String? {
        place < columnStyles.count ? columnStyles[place].name : nil
    }

    private mutating func merge() throws {
        let rows = Int(reader.cell.rowSpan)
        let columns = Int(reader.cell.columnSpan)
        guard row.repeated * reader.repeated <= limits.mergedRanges - mergedRanges.count, rowIndex + rows <= 1 << 30
        else {
            throw SpreadsheetFailure(.tooManyMergedCells(limit: limits.mergedRanges))
        }
        for line in 0..<row.repeated {
            for place in 0..<reader.repeated {
                let first = (row: rowIndex + line, column: columnIndex + place)
                mergedRanges.append(
                    MergedRange(
                        rows: first.row...(first.row + rows - 1), columns: first.column...(first.column + columns - 1)))
            }
        }
    }

    private mutating func endRow() throws {
        if !row.cells.isEmpty {
            guard rowIndex + row.repeated <= SpreadsheetLimits.rows else {
                throw SpreadsheetFailure(.rowOutOfRange(limit: SpreadsheetLimits.rows, hasContent: true))
            }
            stop = .row
        }
        extent.columns = max(extent.columns, row.width)
        let count = row.repeated < SheetExtent.restOfSheet || stop == .row ? row.repeated : 1
        extent.rows = min(rowIndex + count, 1 << 30)
        rowIndex = min(rowIndex + row.repeated, 1 << 30)
    }

    private var tooLong: SpreadsheetFailure {
        SpreadsheetFailure(.rowTooLong(megabytes: limits.rowBytes >> 20))
    }

    private static var noWorkbook: SpreadsheetFailure {
        SpreadsheetFailure(.otherDocument)
    }
}

extension Array {
    /// The first place of which a condition holds, where it holds of all behind it.
    fileprivate func partitioningIndex(where condition: (Element) -> Bool) -> Int {
        var range = 0..<count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = condition(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }
}
