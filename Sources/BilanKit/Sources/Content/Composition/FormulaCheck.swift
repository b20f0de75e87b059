/// What is wrong in one formula.
struct FormulaCheck {
    let plans: [GridPlan]
    let tables: [Table]
    let names: GridNames
    /// The grid whose addresses the formula has; nil where it has none.
    let grid: GridPlan?

    func faults(of node: FormulaNode) -> [String] {
        var found: [String] = []
        node.visit { part in
            switch part {
            case .invalid(let address):
                found.append(
                    String(
                        fr: "« \(address) » n’est pas une adresse de cellule telle que B2",
                        en: "“\(address)” is not a cell address such as B2"))
            case .cell(let position, let name): found += outside(position, name)
            case .area(let place): found += faults(of: place)
            case .name(let name):
                guard let target = names[name] else { return found.append(unknown(name)) }
                if target.first != target.last {
                    found.append(
                        String(
                            fr:
                                "« \(name) » nomme plusieurs cellules, la formule en attend une ; utilisez une fonction telle que sum",
                            en: "“\(name)” names several cells, and the formula needs one; use a function such as sum")
                    )
                }
            case .figure(let figure): found += faults(of: figure)
            case .call(let function, let arguments): found += faults(of: function, arguments)
            default: break
            }
        }
        return found
    }

    private func outside(_ position: CellPosition, _ name: String?) -> [String] {
        let plan = if let name { plans.first { $0.grid.name == name } } else { grid }
        guard let plan else {
            let all = plans.map { String(fr: "« \($0.grid.name) »", en: "“\($0.grid.name)”") }.joined(separator: ", ")
            return [
                String(
                    fr: "il n’y a pas de grille « \(name ?? "") » dans la composition ; il y a : \(all)",
                    en: "there is no grid “\(name ?? "")” in the composition; it has: \(all)")
            ]
        }
        guard (0..<plan.columnCount).contains(position.column), (0..<plan.rowCount).contains(position.row) else {
            let last = CellPosition(column: plan.columnCount - 1, row: max(0, plan.rowCount - 1)).address
            let address = position.isOnSheet ? position.address : "(\(position.column), \(position.row))"
            return [
                String(
                    fr: "\(address) est hors de la grille « \(plan.grid.name) », qui va de A1 à \(last)",
                    en: "\(address) is outside the grid “\(plan.grid.name)”, which goes from A1 to \(last)")
            ]
        }
        return []
    }

    func faults(of place: CellArea.Place) -> [String] {
        switch place {
        case .invalid(let addresses):
            [
                String(
                    fr: "« \(addresses) » n’est pas une plage de cellules telle que B2:B9",
                    en: "“\(addresses)” is not a range of cells such as B2:B9")
            ]
        case .range(let first, let last, let name):
            outside(first, name).first.map { [$0] } ?? outside(last, name)
        case .name(let name): names[name] == nil ? [unknown(name)] : []
        case .table(let name, let title): faults(ofTable: name, title)
        }
    }

    private func faults(ofTable name: String, _ title: String?) -> [String] {
        guard let table = tables.first(where: { $0.name == name }) else {
            return [
                String(
                    fr: "il n’y a pas de table « \(name) » dans la composition",
                    en: "there is no table “\(name)” in the composition")
            ]
        }
        guard let title, table.index(of: title) == nil else { return [] }
        return [
            String(
                fr:
                    "la table « \(name) » n’a pas de colonne « \(title) » ; elle a : \(table.columns.map(\.title).joined(separator: ", "))",
                en:
                    "the table “\(name)” has no column “\(title)”; it has: \(table.columns.map(\.title).joined(separator: ", "))"
            )
        ]
    }

    private func faults(of figure: ComputedValue) -> [String] {
        switch figure {
        case .value(.figure(let inner)): faults(of: inner)
        case .value: []
        case .total(let table, let column): faults(ofTable: table, column)
        case .count(let table): faults(ofTable: table, nil)
        case .ratio(let a, let b), .difference(let a, let b): faults(of: a) + faults(of: b)
        case .sum(let figures): figures.flatMap(faults)
        }
    }

    private func unknown(_ name: String) -> String {
        let all = names.targets.values.map { String(fr: "« \($0.name) »", en: "“\($0.name)”") }.sorted().joined(
            separator: ", ")
        return all.isEmpty
            ? String(
                fr: "aucune cellule ne porte le nom « \(name) » ; aucune n’en porte",
                en: "no cell has the name “\(name)”; none has one")
            : String(
                fr: "aucune cellule ne porte le nom « \(name) » ; il y a : \(all)",
                en: "no cell has the name “\(name)”; the names are: \(all)")
    }

    private func faults(of function: FormulaFunction, _ arguments: [FormulaNode]) -> [String] {
        switch function {
        case .sumIf, .sumIfs, .countIf, .countIfs:
            let sizes = arguments.compactMap { if case .area(let place) = $0 { size(of: place) } else { nil } }
            return Set(sizes).count > 1
                ? [
                    String(
                        fr: "les plages d’une fonction conditionnelle doivent avoir la même taille",
                        en: "the ranges of a conditional function must have the same size")
                ] : []
        case .index where arguments.count == 2, .match:
            let area = arguments.first { if case .area = $0 { true } else { false } }
            guard case .area(let place) = area, let size = size(of: place), !size.contains("0") else { return [] }
            return [
                String(
                    fr: "la plage doit être d’une colonne ou d’une ligne",
                    en: "the range must be of one column or of one row")
            ]
        case .subtotal where arguments.first.map(isZero) == true:
            return [
                String(
                    fr:
                        "les tableurs n’ont pas de sous-total de valeurs distinctes ; comptez-les dans une table avec .distinct",
                    en: "spreadsheets have no subtotal of distinct values; count them in a table with .distinct")
            ]
        case .sum, .average, .minimum, .maximum, .subtotal:
            return arguments.compactMap { argument in
                guard case .area(.table(let name, let title?)) = argument,
                    let table = tables.first(where: { $0.name == name }),
                    table.hasSubtotals, let index = table.index(of: title), table.columns[index].followsFromRow
                else { return nil }
                return
                    String(
                        fr:
                            "la colonne calculée « \(title) » de la table « \(name) » compterait aussi ses sous-totaux ; utilisez total(_:of:)",
                        en:
                            "the computed column “\(title)” of the table “\(name)” would count its subtotals too; use total(_:of:)"
                    )
            }
        default: return []
        }
    }

    private func isZero(_ node: FormulaNode) -> Bool { if case .number(0) = node { true } else { false } }

    /// What areas of one size have in common; nil where the area isn't there, which is another fault.
    private func size(of place: CellArea.Place) -> [String]? {
        switch place {
        case .range(let first, let last, _): ["\(last.column &- first.column)", "\(last.row &- first.row)"]
        case .name(let name):
            names[name].map { ["\($0.last.column - $0.first.column)", "\($0.last.row - $0.first.row)"] }
        case .table(let name, let title): [title == nil ? "toutes" : "0", "table", name]
        case .invalid: nil
        }
    }
}

extension TableColumn {
    /// Whether the values, and the totals, follow from others of the same row.
    fileprivate var followsFromRow: Bool {
        switch computation {
        case .ratio, .difference, .sum: true
        case .sumIf, .countIf, nil: false
        }
    }
}
