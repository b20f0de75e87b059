extension Composition {
    /// What is wrong in grids and their formulas: a name that nothing bears, a place outside its grid, a circle.
    func checkGrids() -> [Diagnostic] {
        let plans = grids.map(GridPlan.init)
        guard !plans.isEmpty else { return [] }
        let names = GridNames(plans)
        var found: [Diagnostic] = []
        func report(_ message: String, _ grid: String, _ cell: String? = nil) {
            found.append(
                Diagnostic(
                    .error, message, block: cell.map { PlaceWords.grid(grid, cell: $0) } ?? PlaceWords.grid(grid)))
        }

        var taken = Set(tables.map(\.name))
        for plan in plans {
            let name = plan.grid.name
            if !taken.insert(name).inserted {
                report(
                    String(
                        fr: "une autre grille ou une table porte ce nom ; les formules les désignent par lui",
                        en: "another grid or a table has this name; formulas refer to them by it"), name)
            }
            if plan.rows.isEmpty {
                report(String(fr: "une grille a besoin d’une ligne", en: "a grid needs a row"), name)
            }
            if plan.columnCount > CellPosition.columnLimit || plan.rowCount > CellPosition.rowLimit {
                report(
                    String(
                        fr: "elle est plus grande qu’une feuille ; mettez ses lignes dans une table",
                        en: "it is larger than a sheet; put its rows into a table"), name)
            }
            for address in plan.clashes {
                report(
                    String(
                        fr: "elle recouvre une cellule déjà couverte ; réduisez l’étendue de l’une des deux",
                        en: "it covers a cell that is already covered; reduce the span of one of the two"), name,
                    address)
            }
            for range in plan.grid.namedRanges {
                switch CellArea.range(range.addresses).place {
                case .range(_, let last, _) where last.column < plan.columnCount && last.row < plan.rowCount: break
                case .range:
                    report(
                        String(
                            fr: "la plage « \(range.name) » (\(range.addresses)) sort de la grille",
                            en: "the range “\(range.name)” (\(range.addresses)) goes beyond the grid"), name)
                default:
                    report(
                        String(
                            fr: "la plage « \(range.name) » n’a pas d’adresse telle que B2:B9 : « \(range.addresses) »",
                            en: "the range “\(range.name)” has no address such as B2:B9: “\(range.addresses)”"), name)
                }
            }
            for (title, _, _) in plan.names where !GridNames.isValid(title) {
                report(
                    String(
                        fr:
                            "« \(title) » n’est pas un nom de cellule : il faut une lettre ou « _ », puis des lettres, des chiffres ou « _ », et rien "
                            + "qui se lise comme une adresse",
                        en:
                            "“\(title)” is not a name for a cell: it takes a letter or “_”, then letters, digits or “_”, and nothing that reads as an address"
                    ), name)
            }
        }
        for double in names.doubles {
            report(
                String(
                    fr: "le nom de cellule « \(double.name) » est déjà pris ; un nom vaut pour tout le classeur",
                    en: "the cell name “\(double.name)” is already taken; a name is for the whole workbook"),
                double.grid,
                double.first.address)
        }
        for plan in plans {
            for cell in plan.rows.joined() {
                let address = CellPosition(column: cell.column, row: cell.row).address
                switch cell.cell.content {
                case .formula(let formula):
                    let check = FormulaCheck(plans: plans, tables: tables, names: names, grid: plan)
                    for message in check.faults(of: formula.node) { report(message, plan.grid.name, address) }
                case .value(.figure(let figure)):
                    let check = FormulaCheck(plans: plans, tables: tables, names: names, grid: plan)
                    for message in check.faults(of: .figure(figure)) { report(message, plan.grid.name, address) }
                case .value: break
                }
            }
        }
        if let first = FormulaOrder(plans, names: names.targets).circle.first {
            let circle = FormulaOrder(plans, names: names.targets).circle.map { cell in
                let address = CellPosition(column: cell.column, row: cell.row).address
                return cell.grid == first.grid
                    ? address
                    : String(
                        fr: "« \(plans[cell.grid].grid.name) ».\(address)",
                        en: "“\(plans[cell.grid].grid.name)”.\(address)")
            }
            report(
                String(
                    fr: "sa formule repose sur elle-même : \(circle.joined(separator: " → "))",
                    en: "its formula rests on itself: \(circle.joined(separator: " → "))"), plans[first.grid].grid.name,
                CellPosition(column: first.column, row: first.row).address)
        }
        return found
    }
}

extension GridNames {
    /// Whether formulas take a text for a name: not for an address, in either of the ways of writing one.
    static func isValid(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, first == "_" || first.properties.isAlphabetic else { return false }
        guard name.unicodeScalars.allSatisfy({ $0 == "_" || $0.properties.isAlphabetic || ("0"..."9").contains($0) })
        else { return false }
        guard CellPosition(name) == nil, !["TRUE", "FALSE"].contains(name.uppercased()) else { return false }
        return name.wholeMatch(of: /[RrLl][0-9]*([Cc][0-9]*)?|[Cc][0-9]*/) == nil
    }
}
