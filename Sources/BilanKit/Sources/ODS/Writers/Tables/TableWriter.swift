/// Writes one table's rows: header, body with groups in outline, subtotals, grand total. Rows are written as they are
/// read; where a sheet is
/// full, they go on on the next.
final class TableWriter {
    private let placement: TablePlacement
    private let plan: WorkbookPlan
    private let cells: CellWriter
    private let isMain: Bool
    private let styles: SheetStyles
    private let onRow: () throws -> Void
    private let startNextSheet: () -> Void

    private var outline: Outline
    /// The sheet under way.
    private var part: TablePart
    private var partNumber = 0
    private var formulas: TableFormulas
    private var body: BodyRows
    private let merges: MergedRuns.Cursor
    /// The body's row under way, counted from 0 over all sheets.
    private var number = 0

    private var xml: XMLStream { cells.xml }
    private var table: Table { placement.table }

    /// - Parameters:
    ///   - isMain: whether printed pages repeat the header.
    ///   - onRow: called with every row of the body.
    ///   - startNextSheet: ends the sheet under way and begins the next.
    init(
        placement: TablePlacement, plan: WorkbookPlan, cells: CellWriter, styles: SheetStyles, isMain: Bool,
        onRow: @escaping () throws -> Void,
        startNextSheet: @escaping () -> Void
    ) {
        self.placement = placement
        self.plan = plan
        self.cells = cells
        self.isMain = isMain
        self.styles = styles
        self.onRow = onRow
        self.startNextSheet = startNextSheet
        outline = Outline(cells.xml)
        part = placement.parts[0]
        merges = MergedRuns.Cursor(placement.merges)
        formulas = TableFormulas(placement: placement, placements: plan.placements, sheet: part.sheet)
        body = BodyRows(
            placement: placement, part: part, plan: plan, cells: cells, styles: styles, formulas: formulas,
            merges: merges)
    }

    func write() throws {
        header()
        if placement.isEmpty {
            let style = CellStyle(role: .body, isMissing: true)
            row { cells.cell(.missing(table.emptyText), style, span: placement.columnCount, place: place(0)) }
            return
        }
        let raw = RawCells()
        var watched = table
        watched.rows = table.rows.mapped { row in
            raw.cells = row.cells.contains(where: \.isFigure) ? row.cells : []
            return row
        }
        let labelsFirst = table.hasSubtotals
        var begun: [Int] = []

        var spans: [Int: Int] = [:]
        try watched.walk(plan.evaluator, spans: { spans = $0 }) { event in
            switch event {
            case .group(let level, let key):
                // Without a row of aggregates the heading itself parts one group from the next.
                if labelsFirst { outline.open() }
                begun.append(number)
                heading(level, key)
                if !labelsFirst { outline.open() }
            case .row(let index, let values):
                begin()
                body.write(values, raw: raw.cells, number: index, at: part.row(number), spans: spans)
                spans = [:]
                cells.diagnosticLog.cellCount += values.count { !$0.isEmpty }
                number += 1
                try onRow()
            case .subtotal(let level, let key, let values, _):
                outline.close()
                let first = begun.removeLast()
                guard labelsFirst else { break }
                let label = cells.numbers.language.words.subtotal(key)
                aggregates(values, label, .subtotal(level), over: first...number - 1)
            case .total(let values, _):
                aggregates(values, table.totalLabel, .total, over: 0...placement.bodyCount - 1)
            }
            try xml.checkpoint()
        }
    }

    /// Goes on to the next sheet where this one is full, and begins the groups that the row is the first of.
    private func begin() {
        if number == part.first + part.bodyCount, partNumber + 1 < placement.parts.count {
            outline.turn()
            startNextSheet()
            partNumber += 1
            part = placement.parts[partNumber]
            // What a formula on this sheet refers to may be on another one.
            formulas = TableFormulas(placement: placement, placements: plan.placements, sheet: part.sheet)
            body = BodyRows(
                placement: placement, part: part, plan: plan, cells: cells, styles: styles, formulas: formulas,
                merges: merges)
            header()
        }
        outline.row()
    }

    private func place(_ column: Int) -> String {
        CellAddress(sheet: part.sheet, column: column, row: part.row(number)).address
    }

    private func header() {
        if isMain { xml.start("table:table-header-rows") }
        for level in 0..<part.headings { element { headings(level) } }
        element(lines: placement.headerLines(cells.size)) {
            for (index, column) in table.columns.enumerated() {
                cells.cell(
                    .text(column.title), CellStyle(role: .header, alignment: column.alignment, wraps: true),
                    extras: CellExtras(comment: column.traits.comment),
                    place: CellAddress(sheet: part.sheet, column: index, row: part.headerRow).address)
            }
        }
        if isMain { xml.close("table:table-header-rows") }
    }

    /// The titles over groups of columns, one level of them: columns side by side under the same titles share a cell.
    private func headings(_ level: Int) {
        var index = 0
        while index < table.columns.count {
            let own = table.columns[index].headings.prefix(level + 1)
            guard own.count > level else {
                cells.blanks(1, CellStyle(role: .header, wraps: true))
                index += 1
                continue
            }
            let count = table.columns[index...].prefix { $0.headings.prefix(level + 1).elementsEqual(own) }.count
            cells.cell(
                .text(own[level]), CellStyle(role: .headerGroup, alignment: .center, wraps: true), span: count,
                place: CellAddress(sheet: part.sheet, column: index, row: part.headerRow - part.headings + level)
                    .address)
            index += count
        }
    }

    private func heading(_ level: Int, _ key: String) {
        let title = level < table.groupings.count ? table.groupings[level] : ""
        let label = title.isEmpty ? key : title + cells.numbers.language.words.colon + key
        row {
            let style = CellStyle(role: .group(level))
            cells.cell(.text(label), style, place: place(0))
            cells.blanks(placement.columnCount - 1, style)
        }
    }

    private func aggregates(_ values: [CellValue], _ label: String, _ role: CellStyle.Role, over rows: ClosedRange<Int>)
    {
        row {
            let at = part.row(number)
            for (index, column) in table.columns.enumerated() where index < values.count {
                let formula = formulas.aggregate(index, over: rows, row: at)
                var style = CellStyle(role: role, format: column.format, alignment: column.alignment)
                if index == 0, formula == nil, values[0] == .empty {
                    style.alignment = .start
                    style.wraps = table.columns.count > 1 && formulas.aggregate(1, over: rows, row: at) != nil
                    cells.cell(.text(label), style, place: place(0))
                } else {
                    cells.cell(values[index], style, formula: formula, place: place(index))
                }
            }
        }
    }

    /// A row of the body or the grand total.
    private func row(_ content: () -> Void) {
        begin()
        element(content)
        number += 1
    }

    private func element(lines: Int = 1, _ content: () -> Void) {
        xml.start("table:table-row", ("table:style-name", styles.row(lines: lines)))
        content()
        xml.append(line: "</table:table-row>")
    }
}

extension CellValue {
    fileprivate var isFigure: Bool { if case .figure = self { true } else { false } }
    fileprivate var isEmpty: Bool { if case .empty = self { true } else { false } }
}

/// The cells of the row under way as the report gave them, where it has figures: these are not yet resolved.
final class RawCells {
    var cells: [CellValue] = []
}
