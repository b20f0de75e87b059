/// Writes one sheet: columns, then its items from top to bottom (`table:table`, ODF 1.3 part 3, 9.1.2).
struct SheetWriter {
    let sheet: SheetPlan
    let plan: WorkbookPlan
    let styles: SheetStyles
    let cells: CellWriter
    let theme: Theme
    let hasPictures: Bool
    let told: () throws -> Void

    private var xml: XMLStream { cells.xml }

    func write() throws {
        xml.start(
            "table:table", ("table:name", sheet.name), ("table:style-name", SheetStyles.table(sheet.orientation)),
            ("table:print", "true"), ("table:print-ranges", sheet.usedRange.address))
        for width in sheet.widths { xml.element("table:table-column", ("table:style-name", styles.column(width))) }
        var row = 0
        for item in sheet.items {
            switch item {
            case .line(let line): write(line, at: row)
            case .blank: xml.element("table:table-row", ("table:style-name", SheetStyles.bodyRow)) { emptyCell() }
            case .keyFigure(let figure, let height): write(figure, height, at: row)
            case .chart(let chart): write(chart)
            case .pivot(let placement): PivotWriter(placement: placement, cells: cells).write()
            case .table(let placement):
                let writer = TableWriter(placement: placement, plan: plan, cells: cells, told: told)
                if sheet.mainTable === placement {
                    xml.element("table:table-header-rows") { writer.writeHeader() }
                } else {
                    writer.writeHeader()
                }
                try writer.write()
            }
            row += item.rowCount
        }
        if sheet.items.isEmpty { xml.element("table:table-row") { emptyCell() } }
        xml.close("table:table")
    }

    private func emptyCell() { xml.append("<table:table-cell/>" as StaticString) }

    private func write(_ line: SheetItem.Line, at row: Int) {
        cells.findings.cellCount += 1
        xml.element("table:table-row", ("table:style-name", styles.row(line.height))) {
            let style = CellStyle(role: line.role, isLink: line.role == .link, wraps: line.isMerged)
            let span = line.isMerged ? sheet.widths.count : 1
            xml.start(
                "table:table-cell", ("table:style-name", cells.styles.name(of: style)),
                ("table:number-columns-spanned", span > 1 ? "\(span)" : nil),
                ("table:number-rows-spanned", span > 1 ? "1" : nil), ("office:value-type", "string"))
            RichText(xml: xml, target: line.target.map { CellAddress(sheet: $0, column: 0, row: 0).fragment })
                .write(line.text) { cells.findings.replaced(at: CellAddress(sheet: sheet.name, column: 0, row: row).address) }
            xml.close("table:table-cell")
            cells.covered(span - 1)
        }
    }

    private func write(_ figure: KeyFigure, _ height: Double, at row: Int) {
        func place(_ column: Int) -> String { CellAddress(sheet: sheet.name, column: column, row: row).address }
        let value = plan.evaluator.value(of: figure.figure)
        let formula = FigureFormulas(placements: plan.placements, sheet: sheet.name).formula(figure.figure)
        var style = CellStyle(role: .keyFigure, format: figure.format, alignment: .end)
        if case .missing = value { style.isMissing = true }
        xml.element("table:table-row", ("table:style-name", styles.row(height))) {
            cells.cell(.text(figure.label), CellStyle(role: .keyLabel, wraps: true), place: place(0))
            cells.cell(value, style, formula: formula, place: place(1))
            let comment = CellStyle(role: .keyComment, wraps: true)
            cells.cell(figure.comment.map { .text($0) } ?? .empty, comment, span: sheet.widths.count - 2, place: place(2))
        }
    }

    private func write(_ placement: ChartPlacement) {
        let name = styles.row(ChartPlacement.rowHeight)
        xml.element("table:table-row", ("table:style-name", placement.beginsPage ? SheetStyles.pageRow : name)) {
            xml.element("table:table-cell") {
                ChartFrame(placement: placement, theme: theme, hasPicture: hasPictures)
                    .write(to: xml, width: min(sheet.widths.reduce(0, +), ChartShape.width))
            }
        }
        xml.element("table:table-row", ("table:style-name", name), ("table:number-rows-repeated", "\(placement.rowCount - 1)")) {
            emptyCell()
        }
    }
}
