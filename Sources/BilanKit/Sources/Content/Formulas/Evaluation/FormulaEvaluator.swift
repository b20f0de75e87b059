import Programme

/// Computes every formula of a composition's grids. Tables that formulas look at are walked once, and only the columns
/// asked for are kept.
package final class FormulaEvaluator: FormulaCalculator.Source {
    package let plans: [GridPlan]
    package let names: GridNames
    private let byName: [String: Int]
    private let tables: [String: Table]
    private let evaluator: TableEvaluator
    private let texts: SpreadsheetText
    private let words: any Wording
    /// The columns that formulas look at, by their table's name.
    private var wanted: [String: Set<Int>] = [:]
    private var areas: [String: TableAreas] = [:]
    private var results: [FormulaOrder.Cell: FormulaValue] = [:]

    /// - Parameter evaluator: of the composition's tables.
    package init(_ composition: Composition, _ evaluator: TableEvaluator) {
        plans = composition.grids.map(GridPlan.init)
        names = GridNames(plans)
        byName = Dictionary(plans.enumerated().map { ($1.grid.name, $0) }, uniquingKeysWith: { first, _ in first })
        tables = Dictionary(composition.tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        texts = SpreadsheetText(language: composition.language)
        words = composition.words
        self.evaluator = evaluator
        for case .formula(let formula) in plans.flatMap({ $0.rows.joined().map(\.cell.content) }) {
            formula.node.visit(note)
        }
        for cell in FormulaOrder(plans, names: names.targets).cells { results[cell] = compute(cell) }
    }

    /// The plan of a grid of the composition.
    package func plan(of grid: String) -> GridPlan? { byName[grid].map { plans[$0] } }

    /// What a cell holds: its value, or its formula's result.
    package func value(_ cell: GridPlan.Cell, of grid: String) -> CellValue {
        switch cell.cell.content {
        case .value(.figure(let figure)): return evaluator.value(of: figure)
        case .value(let value): return value
        case .formula: return value(at: cell.origin, of: grid).cellValue(as: cell.cell.format)
        }
    }

    /// The text that a cell shows on a page; the error of a formula, which says nothing to a reader, as a dash.
    package func text(_ cell: GridPlan.Cell, of grid: String, _ numbers: NumberStyles) -> String {
        if error(of: cell, in: grid) != nil { return "—" }
        let value = value(cell, of: grid)
        return value.effectiveFormat(in: cell.cell.format ?? .text).string(value, numbers)
    }

    /// The error that a formula comes to, which a workbook shows; nil for all else.
    package func error(of cell: GridPlan.Cell, in grid: String) -> FormulaError? {
        guard case .formula = cell.cell.content, case .error(let error) = value(at: cell.origin, of: grid) else {
            return nil
        }
        return error
    }

    /// The cells whose formulas come to an error.
    package var diagnostics: [Diagnostic] {
        plans.flatMap { plan in
            plan.rows.joined().compactMap { cell in
                error(of: cell, in: plan.grid.name).map { error in
                    Diagnostic(
                        .warning,
                        String(
                            fr:
                                "sa formule donne \(error.rawValue) : un tiret la remplace ; corrigez-la, ou donnez une autre valeur avec ifError",
                            en:
                                "its formula gives \(error.rawValue): a dash stands in its place; correct it, or give another value with ifError"
                        ),
                        block: PlaceWords.grid(plan.grid.name, cell: cell.origin.address))
                }
            }
        }
    }

    /// How a cell is set: as it says; else numbers at the end, a header as what it heads.
    package func alignment(of cell: GridPlan.Cell, in grid: String) -> TableColumn.Alignment {
        if let own = cell.cell.alignment { return own }
        if cell.columns > 1, cell.role == .columnHeader { return .center }
        if cell.role == .columnHeader, let plan = plan(of: grid) {
            let end = cell.origin.row + cell.originRows
            let below = (end..<max(end, plan.rowCount)).lazy.compactMap { row in
                plan.cell(at: CellPosition(column: cell.origin.column, row: row))
            }
            if let first = below.first(where: { $0.role != .columnHeader && $0.columns == 1 }) {
                return alignment(of: first, in: grid)
            }
        }
        let format = cell.cell.format ?? value(cell, of: grid).effectiveFormat(in: .text)
        return format.isNumeric ? .end : .start
    }

    private func note(_ node: FormulaNode) {
        guard case .area(.table(let name, let title)) = node, let table = tables[name] else { return }
        if let title {
            if let index = table.index(of: title) { wanted[name, default: []].insert(index) }
        } else {
            wanted[name, default: []].formUnion(table.columns.indices)
        }
    }

    private func compute(_ cell: FormulaOrder.Cell) -> FormulaValue {
        let plan = plans[cell.grid]
        guard
            case .formula(let formula)? = plan.cell(at: CellPosition(column: cell.column, row: cell.row))?.cell.content
        else { return .empty }
        let value = FormulaCalculator(source: self, texts: texts, grid: plan.grid.name).value(of: formula.node)
        return value == .empty ? .vacant : value
    }

    // MARK: What formulas look at

    func value(at position: CellPosition, of grid: String) -> FormulaValue {
        guard let index = byName[grid] else { return .error(.reference) }
        guard let cell = plans[index].cell(at: position) else { return .empty }
        switch cell.cell.content {
        case .value(.figure(let figure)): return stands(figure) ? value(of: figure) : .empty
        case .value(let value): return FormulaValue(value)
        case .formula:
            return results[FormulaOrder.Cell(grid: index, column: cell.column, row: cell.row)] ?? .error(.reference)
        }
    }

    /// Whether a figure is written as a formula, which is never empty.
    private func stands(_ figure: ComputedValue) -> Bool {
        switch figure {
        case .value(.figure(let inner)): stands(inner)
        case .value: evaluator.value(of: figure) != .empty
        case .total(let table, _), .count(let table): evaluator.summary(of: table).map { $0.rowCount > 0 } ?? false
        case .ratio, .difference, .sum: true
        }
    }

    func value(named name: String) -> FormulaValue {
        guard let target = names[name] else { return .error(.name) }
        return value(at: target.first, of: target.grid)
    }

    func value(of figure: ComputedValue) -> FormulaValue {
        let value = evaluator.value(of: figure)
        return value == .empty ? .text("") : FormulaValue(value, isCounted: true)
    }

    func area(_ place: CellArea.Place, of grid: String) -> AreaValues? {
        switch place {
        case .range(let first, let last, let other): return range(first, last, of: other ?? grid)
        case .name(let name): return names[name].flatMap { range($0.first, $0.last, of: $0.grid) }
        case .table(let name, let title):
            guard let table = tables[name] else { return nil }
            guard let title else { return area(of: table).area(Array(table.columns.indices)) }
            return table.index(of: title).map { area(of: table).area([$0]) }
        case .invalid: return nil
        }
    }

    private func area(of table: Table) -> TableAreas {
        if let known = areas[table.name] { return known }
        let area = TableAreas(table, wanted[table.name] ?? [], evaluator, words)
        areas[table.name] = area
        return area
    }

    private func range(_ first: CellPosition, _ last: CellPosition, of grid: String) -> AreaValues? {
        guard let plan = plan(of: grid) else { return nil }
        var area = AreaValues(columns: [])
        for column in first.column...last.column {
            let positions = (first.row...last.row).map { CellPosition(column: column, row: $0) }
            area.columns.append(positions.map { value(at: $0, of: grid) })
            area.subtotals.append(positions.map { plan.cell(at: $0)?.cell.isSubtotal ?? false })
        }
        return area
    }
}

extension GridCell {
    /// Whether the formula has a subtotal in it, so that other subtotals pass over the cell.
    fileprivate var isSubtotal: Bool {
        guard case .formula(let formula) = content else { return false }
        var found = false
        formula.node.visit { if case .call(.subtotal, _) = $0 { found = true } }
        return found
    }
}
