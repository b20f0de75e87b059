/// The order in which the formulas of a composition's grids are computed: each after those that it looks at.
package struct FormulaOrder {
    /// A cell of a grid, by the grid's place among the plans.
    package struct Cell: Hashable, Sendable {
        package var grid: Int
        package var column: Int
        package var row: Int
    }

    package private(set) var cells: [Cell] = []
    /// Cells that rest on one another in a circle, the first named again at the end; empty where there is no circle.
    package private(set) var circle: [Cell] = []

    /// - Parameter names: what names stand for, in lower case.
    init(_ plans: [GridPlan], names: [String: GridNames.Target]) {
        let byName = Dictionary(plans.enumerated().map { ($1.grid.name, $0) }, uniquingKeysWith: { first, _ in first })
        var formulas: [Cell: FormulaNode] = [:]
        var all: [Cell] = []
        for (grid, plan) in plans.enumerated() {
            for cell in plan.rows.joined() {
                guard case .formula(let formula) = cell.cell.content else { continue }
                let key = Cell(grid: grid, column: cell.column, row: cell.row)
                formulas[key] = formula.node
                all.append(key)
            }
        }

        func operands(of cell: Cell) -> [Cell] {
            var found: [Cell] = []
            func add(_ a: CellPosition, _ b: CellPosition, _ grid: Int) {
                // Beyond the grid there are no formulas.
                let a = CellPosition(column: max(0, a.column), row: max(0, a.row))
                let columns = min(b.column, plans[grid].columnCount - 1)
                let rows = min(b.row, plans[grid].rowCount - 1)
                guard a.column <= columns, a.row <= rows else { return }
                for row in a.row...rows {
                    for column in a.column...columns {
                        let key = Cell(grid: grid, column: column, row: row)
                        if formulas[key] != nil { found.append(key) }
                    }
                }
            }
            formulas[cell]?.visit { node in
                switch node {
                case .cell(let position, let name):
                    if let grid = name.map({ byName[$0] }) ?? cell.grid { add(position, position, grid) }
                case .area(.range(let first, let last, let name)):
                    if let grid = name.map({ byName[$0] }) ?? cell.grid { add(first, last, grid) }
                case .name(let name), .area(.name(let name)):
                    if let target = names[name.lowercased()], let grid = byName[target.grid] {
                        add(target.first, target.last, grid)
                    }
                default: break
                }
            }
            return found
        }

        // Depth first, without recursion: a column where each row rests on the one before is as deep as it is long.
        enum State { case open, done }
        var states: [Cell: State] = [:]
        for start in all where states[start] == nil {
            var path: [(cell: Cell, rest: [Cell])] = [(start, operands(of: start))]
            states[start] = .open
            while let (cell, rest) = path.last {
                guard let next = rest.last else {
                    states[cell] = .done
                    cells.append(cell)
                    path.removeLast()
                    continue
                }
                path[path.count - 1].rest.removeLast()
                switch states[next] {
                case .done: break
                case .open:
                    if circle.isEmpty, let begin = path.firstIndex(where: { $0.cell == next }) {
                        circle = path[begin...].map(\.cell) + [next]
                    }
                case nil:
                    states[next] = .open
                    path.append((next, operands(of: next)))
                }
            }
        }
    }
}

/// What the names of a composition's grids stand for.
package struct GridNames: Sendable {
    package struct Target: Sendable {
        package var name: String
        package var grid: String
        package var first: CellPosition
        package var last: CellPosition
    }

    /// By name in lower case: names are one whatever their case.
    package private(set) var targets: [String: Target] = [:]
    /// Names given more than once.
    package private(set) var doubles: [Target] = []

    package init(_ plans: [GridPlan]) {
        for plan in plans {
            for (name, first, last) in plan.names {
                let target = Target(name: name, grid: plan.grid.name, first: first, last: last)
                if targets.updateValue(target, forKey: name.lowercased()) != nil { doubles.append(target) }
            }
        }
    }

    package subscript(name: String) -> Target? { targets[name.lowercased()] }
}
