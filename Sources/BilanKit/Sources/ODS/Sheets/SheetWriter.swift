/// Writes a sheet, and those on which it goes on: columns, then its items from top to bottom (`table:table`, ODF 1.3 part 3, 9.1.2).
final class SheetWriter {
    private let sheets: ArraySlice<SheetPlan>
    private let plan: WorkbookPlan
    private let styles: SheetStyles
    private let cells: CellWriter
    private let theme: Theme
    private let hasPictures: Bool
    private let told: () throws -> Void
    /// The sheet under way.
    private var sheet: SheetPlan

    private var xml: XMLStream { cells.xml }

    /// - Parameter sheets: a sheet, and those that continue it.
    init(
        sheets: ArraySlice<SheetPlan>, plan: WorkbookPlan, styles: SheetStyles, cells: CellWriter, theme: Theme,
        hasPictures: Bool, told: @escaping () throws -> Void
    ) {
        self.sheets = sheets
        self.plan = plan
        self.styles = styles
        self.cells = cells
        self.theme = theme
        self.hasPictures = hasPictures
        self.told = told
        sheet = sheets.first!
    }

    func write() throws {
        var index = sheets.startIndex
        func turn() {
            xml.close("table:table")
            index += 1
            sheet = sheets[index]
            begin()
        }
        begin()
        for (number, plan) in zip(sheets.indices, sheets) {
            // The writer of a table has turned over already where the table goes on.
            if index < number { turn() }
            var row = 0
            for item in plan.items {
                try write(item, at: row, turn: turn)
                row += item.rowCount
            }
        }
        if sheet.items.isEmpty { xml.element("table:table-row") { emptyCell() } }
        xml.close("table:table")
    }

    private func begin() {
        xml.start(
            "table:table", ("table:name", sheet.name), ("table:style-name", SheetStyles.table(sheet.orientation)),
            ("table:print", "true"), ("table:print-ranges", sheet.usedRange.address))
        for width in sheet.widths { xml.element("table:table-column", ("table:style-name", styles.column(width))) }
    }

    private func write(_ item: SheetItem, at row: Int, turn: @escaping () -> Void) throws {
        switch item {
        case .line(let line): write(line, at: row)
        case .blank: xml.element("table:table-row", ("table:style-name", SheetStyles.bodyRow)) { emptyCell() }
        case .keyFigure(let figure, let height): write(figure, height, at: row)
        case .chart(let chart): write(chart)
        case .pivot(let placement): PivotWriter(placement: placement, cells: cells).write()
        case .grid(let placement): try GridWriter(placement: placement, plan: plan, cells: cells).write()
        // The whole table is written with its first part.
        case .table(_, let part) where part > 0: break
        case .table(let placement, _):
            try TableWriter(
                placement: placement, plan: plan, cells: cells, isMain: sheet.mainTable?.placement === placement, told: told, turn: turn
            ).write()
        }
    }

    private func emptyCell() { xml.append(line: "<table:table-cell/>") }

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
                .write(line.text) { cells.findings.note(.replaced, at: CellAddress(sheet: sheet.name, column: 0, row: row).address) }
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
