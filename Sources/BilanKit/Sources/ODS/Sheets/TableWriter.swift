/// Writes one table's rows: header, body with groups in outline, subtotals, grand total. Rows are written as they are read.
struct TableWriter {
    let placement: TablePlacement
    let plan: WorkbookPlan
    let cells: CellWriter
    /// Called with every row of the body.
    let told: () throws -> Void

    private var xml: XMLStream { cells.xml }
    private var table: Table { placement.table }
    private var columns: Range<Int> { 0..<placement.columnCount }

    /// The deepest outline that spreadsheet programs show.
    private static let outlineLimit = 7

    func write() throws {
        if placement.isEmpty {
            let style = CellStyle(role: .body, isMissing: true)
            row {
                cells.cell(
                    .missing(table.emptyText), style, span: columns.count,
                    place: placement.cell(0, placement.body.lowerBound).address)
            }
            return
        }
        let raw = RawCells()
        var watched = table
        watched.rows = table.rows.mapped { row in
            raw.cells = row.cells
            return row
        }
        let formulas = TableFormulas(placement: placement, placements: plan.placements)
        let body = BodyRows(placement: placement, plan: plan, cells: cells, formulas: formulas)
        let labelsFirst = placement.table.hasSubtotals
        var at = placement.body.lowerBound
        var begun: [Int] = []

        try watched.walk(plan.evaluator) { event in
            switch event {
            case .group(let level, let key):
                // Without a row of aggregates the heading itself parts one group from the next.
                if labelsFirst { open(level) }
                begun.append(at)
                heading(level, key, at)
                if !labelsFirst { open(level) }
                at += 1
            case .row(let number, let values):
                body.write(values, raw: raw.cells, number: number, at: at)
                for index in values.indices {
                    if case .empty = values[index] { continue }
                    cells.findings.cellCount += 1
                }
                at += 1
                try told()
            case .subtotal(let level, let key, let values, _):
                close(level)
                let first = begun.removeLast()
                guard placement.table.hasSubtotals else { break }
                let label = key.isEmpty ? table.totalLabel : "\(table.totalLabel) \(key)"
                aggregates(values, label, .subtotal(level), over: first...at - 1, at: at, formulas)
                at += 1
            case .total(let values, _):
                aggregates(values, table.totalLabel, .total, over: placement.body, at: at, formulas)
                at += 1
            }
            try xml.checkpoint()
        }
    }

    /// The header row; the printed pages repeat it.
    func writeHeader() {
        row {
            for (index, column) in table.columns.enumerated() {
                cells.cell(
                    .text(column.title), CellStyle(role: .header, alignment: column.alignment, wraps: true),
                    place: placement.cell(index, placement.headerRow).address)
            }
        }
    }

    private func heading(_ level: Int, _ key: String, _ at: Int) {
        let title = level < table.groupings.count ? table.groupings[level] : ""
        let label = title.isEmpty ? key : "\(title)\u{00A0}: \(key)"
        row {
            let style = CellStyle(role: .group(level))
            cells.cell(.text(label), style, place: placement.cell(0, at).address)
            cells.blanks(columns.count - 1, style)
        }
    }

    private func aggregates(
        _ values: [CellValue], _ label: String, _ role: CellStyle.Role, over rows: ClosedRange<Int>, at: Int,
        _ formulas: TableFormulas
    ) {
        row {
            for (index, column) in table.columns.enumerated() where index < values.count {
                let formula = formulas.aggregate(index, over: rows, row: at)
                var style = CellStyle(role: role, format: column.format, alignment: column.alignment)
                if index == 0, formula == nil, values[0] == .empty {
                    style.alignment = .start
                    style.wraps = table.columns.count > 1 && formulas.aggregate(1, over: rows, row: at) != nil
                    cells.cell(.text(label), style, place: placement.cell(0, at).address)
                } else {
                    cells.cell(values[index], style, formula: formula, place: placement.cell(index, at).address)
                }
            }
        }
    }

    private func row(_ content: () -> Void) {
        xml.append("<table:table-row table:style-name=\"\(SheetStyles.bodyRow)\">")
        content()
        xml.append("</table:table-row>" as StaticString)
    }

    private func open(_ level: Int) {
        if level < Self.outlineLimit { xml.append("<table:table-row-group>" as StaticString) }
    }

    private func close(_ level: Int) {
        if level < Self.outlineLimit { xml.append("</table:table-row-group>" as StaticString) }
    }
}

/// The cells of the row under way as the report gave them: its figures not yet resolved.
final class RawCells {
    var cells: [CellValue] = []
}
