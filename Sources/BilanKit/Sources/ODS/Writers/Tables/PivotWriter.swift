/// Writes the cells of a pivot table: what viewers show, and what a refresh gives again.
struct PivotWriter {
    let placement: PivotPlacement
    let cells: CellWriter

    private var pivot: Pivot { placement.pivot }
    private var result: PivotResult { placement.result }
    private var xml: XMLStream { cells.xml }

    /// A cell to be written.
    private struct Content {
        var value: CellValue = .empty
        var format: NumberFormat = .text
        var alignment = TableColumn.Alignment.start
    }

    func write() {
        guard !placement.isEmpty else {
            return row(0, .body, [Content(value: .missing(pivot.words.emptyTable))])
        }
        var at = 0
        for filter in pivot.filters {
            row(at, .body, [Content(value: .text(filter.column)), Content(value: .text(filter.text))])
            at += 1
        }
        if at > 0 {
            xml.element("table:table-row", ("table:style-name", SheetStyles.bodyRow)) {
                xml.append("<table:table-cell/>" as StaticString)
            }
            at += 1
        }
        for header in 0..<placement.headerRows { row(at + header, .header, headerCells(header)) }
        at += placement.headerRows
        for index in result.rowKeys.indices {
            row(at, .body, heads(of: index) + values(row: index))
            at += 1
        }
        guard pivot.hasColumnTotals else { return }
        let label = pivot.rows.indices.map { $0 == 0 ? Content(value: .text(pivot.words.total)) : Content() }
        row(at, .total, label + values(row: nil))
    }

    private func headerCells(_ header: Int) -> [Content] {
        func text(_ text: String) -> Content { Content(value: .text(text)) }
        let fields = pivot.rows.count
        guard placement.hasColumns else {
            return pivot.rows.map(text) + [Content(value: .text(pivot.words.title(of: pivot.value)), alignment: .end)]
        }
        if header == 0 {
            return [text(pivot.words.title(of: pivot.value))] + Array(repeating: Content(), count: fields - 1)
                + pivot.columns.map(text)
        }
        let names =
            header == placement.headerRows - 1 ? pivot.rows.map(text) : Array(repeating: Content(), count: fields)
        let format = result.fieldFormats[pivot.columns[header - 1]] ?? .text
        let members = result.columnKeys.indices.map { index -> Content in
            let (keys, before) = (result.columnKeys[index], index > 0 ? result.columnKeys[index - 1] : [])
            // A value heads all columns up to the next.
            guard index == 0 || keys.prefix(header) != before.prefix(header) else { return Content() }
            return key(keys[header - 1], format, alignment: .end)
        }
        let total =
            placement.hasTotalColumn
            ? [header == 1 ? Content(value: .text(pivot.words.total), alignment: .end) : Content()] : []
        return names + members + total
    }

    private func heads(of index: Int) -> [Content] {
        let (keys, before) = (result.rowKeys[index], index > 0 ? result.rowKeys[index - 1] : [])
        return pivot.rows.enumerated().map { level, title in
            guard index == 0 || keys.prefix(level + 1) != before.prefix(level + 1) else { return Content() }
            return key(keys[level], result.fieldFormats[title] ?? .text)
        }
    }

    private func key(_ key: CellValue, _ format: NumberFormat, alignment: TableColumn.Alignment = .start) -> Content {
        let isEmpty =
            switch key {
            case .empty, .text(""): true
            default: false
            }
        return isEmpty
            ? Content(value: .text(pivot.words.emptyKey), alignment: alignment)
            : Content(value: key, format: format, alignment: alignment)
    }

    private func values(row: Int?) -> [Content] {
        let columns: [Int?] = result.columnKeys.indices.map { $0 } + (placement.hasTotalColumn ? [nil] : [])
        return columns.map {
            Content(value: result.value(row: row, column: $0), format: result.valueFormat, alignment: .end)
        }
    }

    private func row(_ at: Int, _ role: CellStyle.Role, _ contents: [Content]) {
        xml.element("table:table-row", ("table:style-name", SheetStyles.bodyRow)) {
            for (column, content) in contents.enumerated() {
                cells.cell(
                    content.value, CellStyle(role: role, format: content.format, alignment: content.alignment),
                    place: placement.cell(column, at).address)
            }
            cells.blanks(placement.columnCount - contents.count, CellStyle(role: role))
        }
    }
}
