/// Writes a sheet, and those on which it goes on: columns, then its items from top to bottom (`table:table`, ODF 1.3
/// part 3, 9.1.2).
final class SheetWriter {
    private let sheets: ArraySlice<SheetPlan>
    private let plan: WorkbookPlan
    private let styles: SheetStyles
    private let cells: CellWriter
    private let theme: Theme
    private let pictures: (any WorkbookPictures)?
    private let onRow: () throws -> Void
    /// The sheet under way.
    private var sheet: SheetPlan

    private var xml: XMLStream { cells.xml }

    /// - Parameter sheets: a sheet, and those that continue it.
    init(
        sheets: ArraySlice<SheetPlan>, plan: WorkbookPlan, styles: SheetStyles, cells: CellWriter, theme: Theme,
        pictures: (any WorkbookPictures)?, onRow: @escaping () throws -> Void
    ) {
        self.sheets = sheets
        self.plan = plan
        self.styles = styles
        self.cells = cells
        self.theme = theme
        self.pictures = pictures
        self.onRow = onRow
        sheet = sheets.first!
    }

    func write() throws {
        var index = sheets.startIndex
        func startNextSheet() {
            xml.close("table:table")
            index += 1
            sheet = sheets[index]
            begin()
        }
        begin()
        for (number, plan) in zip(sheets.indices, sheets) {
            // The writer of a table has turned over already where the table goes on.
            if index < number { startNextSheet() }
            var row = 0
            for item in plan.items {
                try write(item, at: row, startNextSheet: startNextSheet)
                row += item.rowCount
            }
        }
        if sheet.items.isEmpty { xml.element("table:table-row") { emptyCell() } }
        xml.close("table:table")
    }

    private func begin() {
        let isPrinted = sheet.options.page.isPrinted && !sheet.options.isHidden
        xml.start(
            "table:table", ("table:name", sheet.name), ("table:style-name", styles.table(sheet)),
            ("table:protected", sheet.options.isProtected ? "true" : nil),
            ("table:print", isPrinted ? "true" : "false"),
            ("table:print-ranges", isPrinted ? sheet.usedRange.address : nil))
        let repeated = sheet.repeatedColumns
        if repeated > 0 { xml.start("table:table-header-columns") }
        for (index, width) in sheet.widths.enumerated() {
            xml.element(
                "table:table-column", ("table:style-name", styles.column(width)),
                ("table:visibility", sheet.hiddenColumns.contains(index) ? "collapse" : nil))
            if index + 1 == repeated { xml.close("table:table-header-columns") }
        }
    }

    private func write(_ item: SheetItem, at row: Int, startNextSheet: @escaping () -> Void) throws {
        switch item {
        case .anchor: break
        case .line(let line): write(line, at: row)
        case .blank(let beginsPage):
            xml.element("table:table-row", ("table:style-name", styles.row(RowStyle(beginsPage: beginsPage)))) {
                emptyCell()
            }
        case .keyFigure(let figure, let height): write(figure, height, at: row)
        case .chart(let chart):
            write(chart) {
                let frame = ChartFrame(placement: chart, theme: theme, hasPicture: pictures != nil && !xml.isFlat)
                frame.write(to: xml, width: min(sheet.widths.reduce(0, +), ChartShape.width))
            }
        case .picture(let placement):
            guard let pictures else { break }
            try write(placement) {
                try PictureFrame(placement: placement, evaluator: plan.evaluator, pictures: pictures).write(to: xml)
            }
        case .spareRows(let placement, let count): write(count, spareRowsOf: placement)
        case .pivot(let placement): PivotWriter(placement: placement, cells: cells).write()
        case .grid(let placement): try GridWriter(placement: placement, plan: plan, cells: cells, rows: styles).write()
        // The whole table is written with its first part.
        case .table(_, let part) where part > 0: break
        case .table(let placement, _):
            try TableWriter(
                placement: placement, plan: plan, cells: cells, styles: styles,
                isMain: sheet.mainTable?.placement === placement,
                onRow: onRow, startNextSheet: startNextSheet
            ).write()
        }
    }

    private func emptyCell() { xml.append(line: "<table:table-cell/>") }

    private func write(_ line: SheetItem.Line, at row: Int) {
        cells.diagnosticLog.cellCount += 1
        xml.element(
            "table:table-row",
            ("table:style-name", styles.row(RowStyle(height: line.height, beginsPage: line.beginsPage)))
        ) {
            let style = CellStyle(role: line.role, isLink: line.role == .link, wraps: line.isMerged)
            let span = line.isMerged ? sheet.widths.count : 1
            xml.start(
                "table:table-cell", ("table:style-name", cells.styles.name(of: style)),
                ("table:number-columns-spanned", span > 1 ? "\(span)" : nil),
                ("table:number-rows-spanned", span > 1 ? "1" : nil), ("office:value-type", "string"))
            let target = line.target.map { CellAddress(sheet: $0, column: 0, row: 0).fragment }
            cells.diagnosticLog.note(
                cells.running(line.text, leadingTo: target),
                at: CellAddress(sheet: sheet.name, column: 0, row: row).address)
            xml.close("table:table-cell")
            cells.covered(span - 1)
        }
    }

    private func write(_ figure: KeyFigure, _ height: Double, at row: Int) {
        func place(_ column: Int) -> String { CellAddress(sheet: sheet.name, column: column, row: row).address }
        let value = plan.evaluator.value(of: figure.figure)
        let formula = ComputedValueFormulas(placements: plan.placements, sheet: sheet.name).formula(figure.figure)
        var style = CellStyle(role: .keyFigure, format: figure.format, alignment: .end)
        if case .missing = value { style.isMissing = true }
        xml.element("table:table-row", ("table:style-name", styles.row(RowStyle(height: height)))) {
            cells.cell(.text(figure.label), CellStyle(role: .keyLabel, wraps: true), place: place(0))
            cells.cell(value, style, formula: formula, place: place(1))
            let comment = CellStyle(role: .keyComment, wraps: true)
            cells.cell(
                figure.comment.map { .text($0.spelledOut) } ?? .empty, comment, span: sheet.widths.count - 2,
                place: place(2))
        }
    }

    /// The rows that a frame hangs over.
    private func write(_ placement: some AnchoredObject, _ frame: () throws -> Void) rethrows {
        let names = placement.rowStyles.map(styles.row)
        try xml.element("table:table-row", ("table:style-name", names[0])) {
            try xml.element("table:table-cell", content: frame)
        }
        xml.element(
            "table:table-row", ("table:style-name", names[1]),
            ("table:number-rows-repeated", "\(placement.rowCount - 1)")
        ) { emptyCell() }
    }

    /// Rows like the table's body, to be filled in.
    private func write(_ count: Int, spareRowsOf placement: TablePlacement) {
        guard let part = placement.parts.last else { return }
        let looks = BodyStyles(placement, on: part, plan: plan)
        xml.element(
            "table:table-row", ("table:style-name", SheetStyles.bodyRow),
            ("table:number-rows-repeated", count > 1 ? "\(count)" : nil)
        ) {
            for (index, column) in placement.table.columns.enumerated() {
                let place = CellAddress(sheet: part.sheet, column: index, row: part.body.lowerBound)
                xml.element(
                    "table:table-cell", ("table:style-name", cells.styles.name(of: looks.spareStyle(index))),
                    (
                        "table:content-validation-name",
                        column.traits.validation.flatMap { plan.validations.name(of: $0, at: place) }
                    ))
            }
        }
    }
}
