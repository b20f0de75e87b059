extension Composition {
    /// What is wrong in rules for what is entered and in conditions of looks.
    func checkCells() -> [Diagnostic] {
        var found: [Diagnostic] = []
        func report(_ message: String, _ block: String) { found.append(Diagnostic(.error, message, block: block)) }
        let plans = grids.map(GridPlan.init)
        let names = GridNames(plans)

        for table in placedTables {
            let block = PlaceWords.table(table.name)
            if table.spareRows < 0 {
                report(
                    String(
                        fr: "\(table.spareRows) lignes à remplir : donnez zéro ou plus",
                        en: "\(table.spareRows) rows to fill in: give zero or more"), block)
            }
            if table.spareRows > 0, table.hasGrandTotal {
                report(
                    String(
                        fr:
                            "des lignes à remplir suivraient le total général, qui ne les compterait pas ; retirez l’un ou l’autre",
                        en:
                            "rows to fill in would follow the grand total, which would not count them; take out one or the other"
                    ),
                    block)
            }
            let formulas = FormulaCheck(plans: plans, tables: tables, names: names, grid: nil)
            for column in table.columns {
                var place: String { PlaceWords.table(table.name, column: column.title) }
                for message in column.traits.faults(formulas) { report(message, place) }
                if case .condition? = column.traits.validation?.rule { report(Self.gridOnly, place) }
                for highlight in column.traits.highlights {
                    switch highlight.condition {
                    case .condition: report(Self.gridOnly, place)
                    case .exceeds(let other) where table.index(of: other) == nil:
                        report(
                            String(
                                fr: "une présentation dépend de la colonne « \(other) », que la table n’a pas",
                                en: "a look depends on the column “\(other)”, which the table doesn’t have"), place)
                    default: break
                    }
                }
            }
        }
        for plan in plans {
            let formulas = FormulaCheck(plans: plans, tables: tables, names: names, grid: plan)
            for cell in plan.rows.joined() {
                var place: String { PlaceWords.grid(plan.grid.name, cell: cell.position.address) }
                for message in cell.cell.traits.faults(formulas) { report(message, place) }
                for condition in cell.cell.traits.highlights.map(\.condition) {
                    switch condition {
                    case .exceeds, .greatest, .least:
                        report(
                            String(
                                fr:
                                    "une comparaison avec une colonne vaut pour les tables ; dans une grille, utilisez une formule",
                                en: "a comparison with a column is for tables; in a grid, use a formula"),
                            place)
                    default: break
                    }
                }
            }
        }
        return found
    }

    private static var gridOnly: String {
        String(
            fr: "une condition par formule vaut pour les grilles, dont elle a les adresses",
            en: "a condition by formula is for grids, whose addresses it has")
    }

    /// What is wrong in how sheets are shown and printed.
    func checkSheets() -> [Diagnostic] {
        var sheets: [Sheet] = []
        func walk(_ blocks: [Block]) {
            for block in blocks {
                if case .sheet(let sheet) = block { sheets.append(sheet) }
                walk(block.children)
            }
        }
        walk(blocks)
        var found: [Diagnostic] = []
        for sheet in sheets {
            func report(_ message: String) {
                found.append(Diagnostic(.error, message, block: PlaceWords.sheet(sheet.name)))
            }
            if !(20...400).contains(sheet.view.zoom) {
                report(
                    String(
                        fr: "le zoom de \(sheet.view.zoom) % n’est pas entre 20 et 400",
                        en: "the zoom of \(sheet.view.zoom)% is not between 20 and 400"))
            }
            if let cell = sheet.view.activeCell, CellPosition(cell) == nil {
                report(
                    String(
                        fr: "« \(cell) » n’est pas une adresse de cellule telle que B2",
                        en: "“\(cell)” is not a cell address such as B2"))
            }
            switch sheet.page.scale {
            case .percent(let percent) where !(10...400).contains(percent):
                report(
                    String(
                        fr: "l’échelle de \(percent) % n’est pas entre 10 et 400",
                        en: "the scale of \(percent)% is not between 10 and 400"))
            case .toPages(let across, let down) where across < 0 || down < 0:
                report(
                    String(
                        fr: "un nombre de pages est négatif ; 0 laisse le nombre libre",
                        en: "a number of pages is negative; 0 leaves the number free"))
            default: break
            }
        }
        if !sheets.isEmpty, sheets.allSatisfy(\.isHidden), placedTables.isEmpty {
            found.append(
                Diagnostic(
                    .error,
                    String(
                        fr: "toutes les feuilles sont masquées ; laissez-en une à voir",
                        en: "all sheets are hidden; leave one to be seen"), block: nil))
        }
        return found
    }
}

extension CellOptions {
    /// What is wrong, in words for whoever makes the report.
    fileprivate func faults(_ formulas: FormulaCheck) -> [String] {
        var found = [validation?.fault].compactMap { $0 }
        switch validation?.rule {
        case .values(let area): found += formulas.faults(of: area.place)
        case .condition(let condition): found += formulas.faults(of: condition.node)
        default: break
        }
        for case .condition(let condition) in highlights.map(\.condition) {
            found += formulas.faults(of: condition.node)
        }
        if let size = look.size, !(1...400).contains(size) {
            found.append(
                String(fr: "une taille de \(size) points ne convient pas", en: "a size of \(size) points won’t do"))
        }
        return found
    }
}
