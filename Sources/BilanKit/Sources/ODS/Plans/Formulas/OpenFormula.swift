/// Writes the formulas of a grid, or of a sheet, as OpenFormula (ODF 1.3 part 4, chapter 5), without the leading
/// `of:=`.
struct OpenFormula {
    /// The grid whose addresses the formulas have; nil where they have none.
    private let placement: GridPlacement?
    private let sheet: String
    private let plan: WorkbookPlan

    init(placement: GridPlacement, plan: WorkbookPlan) {
        (self.placement, sheet, self.plan) = (placement, placement.sheet, plan)
    }

    init(sheet: String, plan: WorkbookPlan) { (placement, self.sheet, self.plan) = (nil, sheet, plan) }

    /// Cells as a rule has them, for whatever cell it is that heeds it: of a table on several sheets those on the
    /// first, and with them the rows
    /// that are still to be filled in.
    func fixed(_ place: CellArea.Place) -> String {
        if case .table(let name, let title?) = place, let target = plan.placements[name], target.table.spareRows > 0,
            let index = target.table.index(of: title), let part = target.parts.last
        {
            let rows = part.body.lowerBound...part.body.upperBound + target.table.spareRows
            return CellRange(sheet: part.sheet, columns: index...index, rows: rows).reference(
                from: sheet, isFixed: true)
        }
        guard case .range(var first, var last, let grid) = place else { return area(place, part: 0) }
        (first.keepsColumn, first.keepsRow, last.keepsColumn, last.keepsRow) = (true, true, true, true)
        return area(.range(first, last, grid: grid))
    }

    func text(_ node: FormulaNode) -> String {
        switch node {
        case .number(let value): Self.number(value)
        case .money(let money): money.literal
        case .date(let date): "DATE(\(date.year);\(date.month);\(date.day))"
        case .text(let text): Formula.literal(text).text
        case .boolean(let value): value ? "TRUE()" : "FALSE()"
        case .cell(let position, let grid): "[\(cell(position, grid))]"
        case .name(let name): plan.formulas.names[name]?.name ?? name
        case .figure(let figure):
            ComputedValueFormulas(placements: plan.placements, sheet: sheet).expression(figure).text
        case .area(let place): area(place)
        case .negative(let part): "-" + operand(part, above: .prefix)
        case .percent(let part): operand(part, above: .prefix) + "%"
        case .binary(let operation, let a, let b):
            operand(a, above: Strength(operation)) + operation.rawValue
                + operand(b, above: Strength(operation), isRight: true)
        case .call(let function, let arguments): call(function, arguments)
        case .invalid: "#REF!"
        }
    }

    private static func number(_ value: Double) -> String {
        value.magnitude < 1e15 && value == value.rounded() ? "\(Int(value))" : "\(value)"
    }

    // MARK: Parentheses

    /// How tightly a part of a formula holds together, from the loosest (ODF 1.3 part 4, 5.5).
    private enum Strength: Int, Comparable {
        case comparison, concatenation, sum, product, power, prefix, whole

        init(_ operation: FormulaOperator) {
            self =
                switch operation {
                case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: .comparison
                case .concatenate: .concatenation
                case .add, .subtract: .sum
                case .multiply, .divide: .product
                case .power: .power
                }
        }

        static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
    }

    private func strength(of node: FormulaNode) -> Strength {
        switch node {
        case .binary(let operation, _, _): Strength(operation)
        case .negative: .prefix
        case .number(let value): value.sign == .minus ? .prefix : .whole
        case .money(let money): money.cents < 0 ? .prefix : .whole
        // What a figure is written as isn't known here; a division would be as loose as a sum.
        case .figure(let figure):
            ComputedValueFormulas(placements: plan.placements, sheet: sheet).expression(figure).isCompound
                ? .comparison : .whole
        default: .whole
        }
    }

    /// An operand, in parentheses where it would come apart, and where a sign would stand next to another.
    private func operand(_ node: FormulaNode, above outer: Strength, isRight: Bool = false) -> String {
        let own = strength(of: node)
        let isLoose = own < outer || own == outer && (isRight || outer == .prefix)
        let isSigned = own == .prefix && (isRight || outer == .power)
        return isLoose || isSigned ? "(\(text(node)))" : text(node)
    }

    // MARK: Places

    private func cell(_ position: CellPosition, _ grid: String?) -> String {
        guard let target = grid.map({ plan.grids[$0] }) ?? placement else { return "#REF!" }
        return prefix(target.sheet) + "." + written(position, in: target)
    }

    /// - Parameter number: of the sheet, where only one of those that a table stands on is meant.
    private func area(_ place: CellArea.Place, part number: Int? = nil) -> String {
        switch place {
        case .range(let first, let last, let grid):
            guard let target = grid.map({ plan.grids[$0] }) ?? placement else { return "#REF!" }
            return "[\(prefix(target.sheet)).\(written(first, in: target)):.\(written(last, in: target))]"
        case .table(let name, let title):
            guard let target = plan.placements[name] else { return "#REF!" }
            let index = title.flatMap { target.table.index(of: $0) }
            let columns = index.map { $0...$0 } ?? 0...max(0, target.columnCount - 1)
            // A table of several sheets has a range on each, as arguments of a function that takes several.
            let parts = number.map { $0 < target.parts.count ? [target.parts[$0]] : [] } ?? target.parts
            return parts.map { part in
                let rows = part.row(part.first)...part.row(part.first + part.bodyCount - 1)
                return CellRange(sheet: part.sheet, columns: columns, rows: rows).reference(from: sheet, isFixed: true)
            }.joined(separator: ";")
        case .name(let name): return plan.formulas.names[name]?.name ?? name
        case .invalid: return "#REF!"
        }
    }

    private func prefix(_ sheet: String) -> String { sheet == self.sheet ? "" : "$\(CellAddress.quoted(sheet))" }

    private func written(_ position: CellPosition, in grid: GridPlacement) -> String {
        (position.keepsColumn ? "$" : "") + CellAddress.letters(position.column)
            + (position.keepsRow ? "$" : "") + "\(grid.firstRow + position.row + 1)"
    }

    // MARK: Functions

    private func call(_ function: FormulaFunction, _ arguments: [FormulaNode]) -> String {
        let sheets = arguments.map(sheetCount).max() ?? 1
        if function.addsUpOverSheets, sheets > 1 {
            let calls = (0..<sheets).map { number in
                let list = arguments.map { node in
                    if case .area(let place) = node { area(place, part: number) } else { text(node) }
                }
                return "\(function.rawValue)(\(list.joined(separator: ";")))"
            }
            return "(\(calls.joined(separator: "+")))"
        }
        let list = arguments.map { text($0) }.joined(separator: ";")
        // A table's groups have their subtotals among the rows: a sum over both would count twice.
        if let code = function.subtotalCode, arguments.contains(where: isGrouped) { return "SUBTOTAL(\(code);\(list))" }
        return "\(function.rawValue)(\(list))"
    }

    /// On how many sheets an argument's cells stand.
    private func sheetCount(_ node: FormulaNode) -> Int {
        guard case .area(.table(let name, _)) = node else { return 1 }
        return plan.placements[name]?.parts.count ?? 1
    }

    private func isGrouped(_ node: FormulaNode) -> Bool {
        guard case .area(.table(let name, _)) = node, let table = plan.placements[name]?.table else { return false }
        return !table.groupings.isEmpty
    }
}

extension FormulaFunction {
    /// Whether it takes one range alone, and what it gives over several is the sum of what it gives over each.
    fileprivate var addsUpOverSheets: Bool {
        switch self {
        case .sumIf, .sumIfs, .countIf, .countIfs, .rows: true
        default: false
        }
    }

    /// The number by which `SUBTOTAL` does the same.
    fileprivate var subtotalCode: Int? {
        switch self {
        case .average: 1
        case .count: 2
        case .countA: 3
        case .maximum: 4
        case .minimum: 5
        case .sum: 9
        default: nil
        }
    }
}
