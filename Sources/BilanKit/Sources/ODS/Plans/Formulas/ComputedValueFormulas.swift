/// The formulas of figures that rest on the workbook's tables, as seen from one sheet.
struct ComputedValueFormulas {
    let placements: [String: TablePlacement]
    let sheet: String

    /// The figure's formula; nil where it rests on no cell, so that its value is written as it is.
    func formula(_ figure: ComputedValue) -> String? {
        guard !restsOnUnshownCount(figure) else { return nil }
        return switch figure {
        case .value(.figure(let inner)): formula(inner)
        case .value: nil
        case .total(let name, _), .count(let name): placements[name].map(\.isEmpty) == false ? build(figure).text : nil
        case .ratio, .difference, .sum: build(figure).text
        }
    }

    /// Whether a figure rests on a count of different values that no cell shows: spreadsheets have no function for it.
    private func restsOnUnshownCount(_ figure: ComputedValue) -> Bool {
        switch figure {
        case .value(.figure(let inner)): return restsOnUnshownCount(inner)
        case .value, .count: return false
        case .total(let name, let title):
            guard let placement = placements[name], let index = placement.table.index(of: title) else { return false }
            return placement.table.columns[index].total == .distinct && placement.totalCell(index) == nil
        case .ratio(let a, let b), .difference(let a, let b): return restsOnUnshownCount(a) || restsOnUnshownCount(b)
        case .sum(let figures): return figures.contains(where: restsOnUnshownCount)
        }
    }

    /// The figure as part of a formula.
    func expression(_ figure: ComputedValue) -> Formula { build(figure) }

    private func build(_ figure: ComputedValue) -> Formula {
        switch figure {
        case .value(.figure(let inner)): build(inner)
        case .value(let value): literal(value)
        case .total(let name, let title):
            placements[name].flatMap { placement in placement.table.index(of: title).map { total(placement, $0) } }
                ?? .nothing
        case .count(let name): placements[name].map(count) ?? .nothing
        case .ratio(let a, let b): .ratio(build(a), build(b))
        case .difference(let a, let b): .difference(build(a), build(b))
        case .sum(let figures): .sum(figures.map(build))
        }
    }

    /// The grand total's cell where there is one, else the aggregate over the body.
    private func total(_ placement: TablePlacement, _ index: Int) -> Formula {
        guard !placement.isEmpty else { return .nothing }
        let table = placement.table
        let column = table.columns[index]
        if let cell = placement.totalCell(index), table.hasTotal(index) || column.total == .distinct {
            var reference = cell.reference(from: sheet)
            reference.isNumber =
                !column.isRowComputed && (column.total == .sum || column.total?.countsValues == true)
            return reference
        }
        if column.isRowComputed {
            let operands = table.operands(of: column).map { title in
                table.index(of: title).map { $0 == index ? .nothing : total(placement, $0) } ?? Formula.nothing
            }
            switch column.computation {
            case .ratio: return .ratio(operands[0], operands[1])
            case .difference: return .difference(operands[0], operands[1])
            default: return .sum(operands)
            }
        }
        guard let aggregate = column.aggregate ?? (column.total == nil && column.format.isNumeric ? .sum : nil) else {
            return .nothing
        }
        return aggregate.formula(
            over: placement.bodyRanges(index).reference(from: sheet), isGrouped: placement.groupRows > 0,
            countsNumbersOnly: column.computation != nil)
    }

    /// The body's rows; in a table with groups those that aren't headings or subtotals.
    private func count(_ placement: TablePlacement) -> Formula {
        guard !placement.isEmpty else { return Formula(text: "0", isNumber: true) }
        guard placement.groupRows > 0 else {
            return Formula(text: rows(placement), isNumber: true)
        }
        if let column = placement.filledColumn {
            return Formula(text: "SUBTOTAL(3;\(placement.bodyRanges(column).reference(from: sheet)))", isNumber: true)
        }
        return Formula(text: "\(rows(placement))-\(placement.groupRows)", isNumber: true)
    }

    private func rows(_ placement: TablePlacement) -> String {
        let counts = placement.bodyRanges(0).map { "ROWS(\($0.reference(from: sheet)))" }
        return counts.count == 1 ? counts[0] : "SUM(\(counts.joined(separator: ";")))"
    }

    private func literal(_ value: CellValue) -> Formula {
        switch value {
        case .money(let money): Formula(text: money.literal, isNumber: true)
        case .integer(let value): Formula(text: "\(value)", isNumber: true)
        case .text(let text), .missing(let text), .link(let text, _): .literal(text)
        default:
            if let number = value.number, number.isFinite {
                Formula(text: "\(number)", isNumber: true)
            } else {
                .nothing
            }
        }
    }
}
