/// A workbook whose sheets all stand in one part: `content.xml`, or a flat document. Common styles may stand in another.
final class ODSWorkbook: Workbook {
    private let part: String?
    private let limits: SpreadsheetLimits
    private let open: () throws -> any PartSource
    private let openStyles: () throws -> (any PartSource)?
    private lazy var styles = Result { try readStyles() }
    /// Where the last cursor is: a sheet further on is read from there.
    private var last: ODSCursor?

    /// - Parameter openStyles: gives `styles.xml`; nil where there is none.
    init(
        part: String?, limits: SpreadsheetLimits, openStyles: @escaping () throws -> (any PartSource)? = { nil },
        open: @escaping () throws -> any PartSource
    ) {
        self.part = part
        self.limits = limits
        self.open = open
        self.openStyles = openStyles
    }

    func sheets() throws -> [SheetInfo] {
        let cursor = try makeCursor()
        var sheets: [SheetInfo] = []
        while let sheet = try cursor.passSheet() { sheets.append(sheet) }
        return sheets
    }

    /// Rows have no numbers but their order.
    func rows(of sheet: Int, in order: RowOrder) throws -> any RowCursor {
        let start = try last.flatMap { $0.canReach(sheet) ? $0 : nil } ?? makeCursor()
        let cursor = ODSCursor(continuing: start, sheet: sheet)
        last = cursor
        return cursor
    }

    private func readStyles() throws -> ODSStyles {
        do {
            let sheet = ODSStyleSheet()
            guard let source = try openStyles() else { return sheet.styles }
            try XMLPull(source, sheet, ODSName.self, limits: limits).readAll()
            return sheet.styles
        } catch let failure as SpreadsheetFailure {
            throw failure.at(part: "styles.xml")
        }
    }

    private func makeCursor() throws -> ODSCursor {
        let content = ODSContent(limits: limits, styles: try styles.get())
        let pull = try XMLPull(open(), content, ODSName.self, limits: limits)
        return ODSCursor(pull, content, part: part)
    }
}

/// Goes through a document, sheet after sheet.
private final class ODSCursor: RowCursor {
    private let pull: XMLPull
    private let content: ODSContent
    private let part: String?
    private var sheet: Int?
    private var hasEnded = false

    init(_ pull: XMLPull, _ content: ODSContent, part: String?) {
        self.pull = pull
        self.content = content
        self.part = part
    }

    init(continuing other: ODSCursor, sheet: Int) {
        (pull, content, part) = (other.pull, other.content, other.part)
        self.sheet = sheet
        content.wantedSheet = sheet
    }

    /// Whether a sheet's start is still ahead. The rows of the sheet before it may be.
    func canReach(_ sheet: Int) -> Bool { content.sheet.index < sheet }

    var mergedRanges: [MergedRange] { content.mergedRanges }
    var hiddenColumns: [ClosedRange<Int>] { content.hiddenColumns }
    var extent: SheetExtent { content.extent }

    /// Reads to the next sheet's end.
    func passSheet() throws -> SheetInfo? {
        while try advance() { if content.stop == .sheetEnd { return content.sheet } }
        return nil
    }

    func next(into row: inout SheetRow) throws -> Bool {
        guard !hasEnded else { return false }
        while try advance() {
            guard content.sheet.index == sheet else { continue }
            if content.stop == .row {
                content.takeRow(into: &row)
                return true
            }
            hasEnded = true
            return false
        }
        hasEnded = true
        return false
    }

    private func advance() throws -> Bool {
        content.clearStop()
        do {
            return try pull.advance()
        } catch let failure as SpreadsheetFailure {
            hasEnded = true
            throw failure.at(part: part, sheet: content.place.sheet, row: content.place.row)
        }
    }
}
