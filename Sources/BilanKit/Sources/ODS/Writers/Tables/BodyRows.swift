/// Writes the rows of a table's body, which are nearly all of a workbook: what cells of one column, shade and kind have
/// in common is made
/// once.
final class BodyRows {
    private let placement: TablePlacement
    private let sheet: String
    private let cells: CellWriter
    private let xml: XMLStream
    private let columns: [TableColumn]
    /// By column, whether formulas compute with its numbers.
    private let counted: [Bool]
    private let computed: [RowFormula?]
    private let figures: ComputedValueFormulas
    private let styles: BodyStyles
    /// The columns whose texts go over several lines.
    private let wrapping: [Int]
    /// The start of a row of so many lines, and one more.
    private let starts: [[UInt8]]
    /// The same of rows that give room to cells over several rows; none where no column merges.
    private let fixedStarts: [[UInt8]]
    private let merges: MergedRuns.Cursor
    private let lastRow: Int
    /// By column, the lines that each row of the cell under way adds.
    private var shares: [Int: Int] = [:]
    /// Whether no row has been written on the sheet yet: a cell that goes on from the sheet before begins again.
    private var isFresh = true
    /// The row's cells that are part of one over several rows, by column.
    private var merged: [Int: (isCovered: Bool, rows: Int)] = [:]
    /// By column.
    private let validations: [String?]
    /// By column, shade and kind of value; empty until the first such cell.
    private var prefixes: [[UInt8]]
    private var formats: [NumberFormat]
    /// The same again for the cells that are written at once.
    private let patterns: CellPatterns
    /// Whether no column merges cells.
    private let hasNoMerges: Bool

    init(
        placement: TablePlacement, part: TablePart, plan: WorkbookPlan, cells: CellWriter, styles rows: SheetStyles,
        formulas: TableFormulas, merges: MergedRuns.Cursor
    ) {
        self.placement = placement
        self.merges = merges
        lastRow = part.body.upperBound
        wrapping = placement.wraps.indices.filter { placement.wraps[$0] }
        starts = (1...(wrapping.isEmpty ? 1 : RowStyle.mostLines)).map {
            Array("<table:table-row table:style-name=\"\(rows.row(lines: $0))\">".utf8)
        }
        fixedStarts =
            placement.merges.isEmpty
            ? []
            : (1...RowStyle.mostLines).map {
                Array("<table:table-row table:style-name=\"\(rows.fixedRow(lines: $0))\">".utf8)
            }
        sheet = part.sheet
        styles = BodyStyles(placement, on: part, plan: plan)
        validations = placement.table.columns.enumerated().map { index, column in
            column.traits.validation.flatMap {
                plan.validations.name(
                    of: $0, at: CellAddress(sheet: part.sheet, column: index, row: part.body.lowerBound))
            }
        }
        self.cells = cells
        xml = cells.xml
        columns = placement.table.columns
        counted = columns.indices.map(placement.table.isCounted)
        computed = columns.indices.map(formulas.row)
        figures = ComputedValueFormulas(placements: plan.placements, sheet: sheet)
        let slots = columns.count * 2 * CellValue.kindCount
        prefixes = Array(repeating: [], count: slots)
        formats = Array(repeating: .text, count: slots)
        patterns = CellPatterns(slots, cells.xml, cells.numbers)
        hasNoMerges = placement.merges.isEmpty
    }

    /// - Parameters:
    ///   - raw: the row as the report gave it where it has figures, which are formulas here; else nothing.
    ///   - number: the row's in the table; every second one is shaded.
    ///   - at: the row's in the sheet.
    ///   - spans: how many columns a cell is over, by the column that it begins in.
    func write(_ values: [CellValue], raw: [CellValue], number: Int, at: Int, spans: [Int: Int] = [:]) {
        xml.append(line: "")
        if !fixedStarts.isEmpty { merge(at: at) }
        let lines = lines(of: values)
        if let extra = extraLines(values) {
            xml.append(fixedStarts[min(lines + extra, fixedStarts.count) - 1])
        } else {
            xml.append(starts[min(lines, starts.count) - 1])
        }
        let shade = number & 1
        let isPlain = spans.isEmpty && hasNoMerges && raw.isEmpty
        var covered = 0
        for index in 0..<min(values.count, columns.count) {
            if isPlain, patterns.write(values[index], (index * 2 + shade) * CellValue.kindCount) { continue }
            if covered > 0 {
                covered -= 1
                cells.covered(1)
                continue
            }
            if let span = spans[index], span > 1 {
                covered = min(span, columns.count - index) - 1
                cells.cell(
                    values[index], styles.style(values[index], index, shade: shade), span: covered + 1,
                    coversOwn: false,
                    extras: CellExtras(validation: validations[index]), place: place(index, at))
                continue
            }
            if index < raw.count, case .figure(let figure) = raw[index], let formula = figures.formula(figure) {
                cells.cell(
                    values[index], styles.style(values[index], index, shade: shade), formula: formula,
                    extras: CellExtras(validation: validations[index]), place: place(index, at))
                continue
            }
            let value = cells.writable(
                values[index], columns[index].format, isCounted: counted[index], at: place(index, at))
            let slot = (index * 2 + shade) * CellValue.kindCount + value.kind
            if prefixes[slot].isEmpty { prepare(slot, value, index, shade) }
            let merge = merged[index]
            let isCovered = merge?.isCovered == true
            xml.append(line: isCovered ? "<table:covered-table-cell" : "<table:table-cell")
            if let merge, !isCovered, merge.rows > 1 {
                xml.append(" table:number-columns-spanned=\"1\" table:number-rows-spanned=\"\(merge.rows)\"")
            }
            computed[index]?.write(to: xml, row: at)
            xml.append(prefixes[slot])
            cells.diagnosticLog.note(cells.rest(value, formats[slot], isCovered: isCovered), at: place(index, at))
        }
        xml.append(line: "</table:table-row>")
    }

    /// Finds which of the row's cells go over several rows, or lie under one that does.
    private func merge(at row: Int) {
        merged.removeAll(keepingCapacity: true)
        for index in columns.indices {
            guard let (done, left) = merges.next(index), done + left > 1 else { continue }
            // A cell ends with its sheet.
            merged[index] = (done > 0 && !isFresh, min(left, lastRow - row + 1))
        }
        isFresh = false
    }

    /// How many lines the texts of the row's own cells take.
    private func lines(of values: [CellValue]) -> Int {
        var lines = 1
        for index in wrapping where index < values.count && merged[index] == nil {
            lines = max(lines, self.lines(of: values[index], index))
        }
        return lines
    }

    private func lines(of value: CellValue, _ index: Int) -> Int {
        switch value {
        case .text(let text), .missing(let text), .link(let text, _):
            placement.lines(text, in: index, size: cells.size)
        case .rich(let text): placement.lines(text.spelledOut, in: index, size: cells.size)
        default: 1
        }
    }

    /// The lines that the row adds to its own for cells over several rows: each of their rows bears its part of what
    /// they lack. Nil where they have room.
    private func extraLines(_ values: [CellValue]) -> Int? {
        var extra = 0
        for index in wrapping where index < values.count {
            guard let merge = merged[index] else { continue }
            if !merge.isCovered { shares[index] = (lines(of: values[index], index) - 1) / merge.rows }
            extra = max(extra, shares[index] ?? 0)
        }
        return extra > 0 ? extra : nil
    }

    private func place(_ column: Int, _ row: Int) -> String {
        CellAddress(sheet: sheet, column: column, row: row).address
    }

    private func prepare(_ slot: Int, _ value: CellValue, _ index: Int, _ shade: Int) {
        let style = styles.style(value, index, shade: shade)
        formats[slot] = style.format
        let prefix = cells.prefix(value, style, hasFormula: computed[index] != nil, validation: validations[index])
        prefixes[slot] = prefix
        // A formula is another one in each row.
        guard computed[index] == nil else { return }
        patterns.set(
            slot, Array("\(xml.isFlat ? "\n" : "")<table:table-cell".utf8) + prefix, for: value, style.format)
    }
}
