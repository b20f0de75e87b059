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
    private let figures: FigureFormulas
    private let styles: BodyStyles
    /// The columns whose texts go over several lines.
    private let wrapping: [Int]
    /// The start of a row of so many lines, and one more.
    private let starts: [[UInt8]]
    /// By column.
    private let validations: [String?]
    /// By column, shade and kind of value; empty until the first such cell.
    private var prefixes: [[UInt8]]
    private var formats: [NumberFormat]

    init(
        placement: TablePlacement, part: TablePart, plan: WorkbookPlan, cells: CellWriter, styles rows: SheetStyles,
        formulas: TableFormulas
    ) {
        self.placement = placement
        wrapping = placement.wraps.indices.filter { placement.wraps[$0] }
        starts = (1...(wrapping.isEmpty ? 1 : SheetStyles.mostLines)).map {
            Array("<table:table-row table:style-name=\"\(rows.row(lines: $0))\">".utf8)
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
        figures = FigureFormulas(placements: plan.placements, sheet: sheet)
        let slots = columns.count * 2 * CellValue.kindCount
        prefixes = Array(repeating: [], count: slots)
        formats = Array(repeating: .text, count: slots)
    }

    /// - Parameters:
    ///   - number: the row's in the table; every second one is shaded.
    ///   - at: the row's in the sheet.
    ///   - spans: how many columns a cell is over, by the column that it begins in.
    func write(_ values: [CellValue], raw: [CellValue], number: Int, at: Int, spans: [Int: Int] = [:]) {
        xml.append(line: "")
        xml.append(starts[min(lines(of: values), starts.count) - 1])
        let shade = number & 1
        var covered = 0
        for index in 0..<min(values.count, columns.count) {
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
            xml.append(line: "<table:table-cell")
            computed[index]?.write(to: xml, row: at)
            xml.append(prefixes[slot])
            cells.findings.note(cells.rest(value, formats[slot]), at: place(index, at))
        }
        xml.append(line: "</table:table-row>")
    }

    /// How many lines the row's texts take.
    private func lines(of values: [CellValue]) -> Int {
        var lines = 1
        for index in wrapping where index < values.count {
            switch values[index] {
            case .text(let text), .missing(let text), .link(let text, _):
                lines = max(lines, placement.lines(text, in: index, size: cells.size))
            case .rich(let text): lines = max(lines, placement.lines(text.spelledOut, in: index, size: cells.size))
            default: break
            }
        }
        return lines
    }

    private func place(_ column: Int, _ row: Int) -> String {
        CellAddress(sheet: sheet, column: column, row: row).address
    }

    private func prepare(_ slot: Int, _ value: CellValue, _ index: Int, _ shade: Int) {
        let style = styles.style(value, index, shade: shade)
        formats[slot] = style.format
        prefixes[slot] = cells.prefix(value, style, hasFormula: computed[index] != nil, validation: validations[index])
    }
}
