extension Composition {
    /// Every pivot in reading order.
    public var pivots: [Pivot] { Self.pivots(in: blocks) }

    private static func pivots(in blocks: [Block]) -> [Pivot] {
        blocks.flatMap { block -> [Pivot] in
            if case .pivot(let pivot) = block { return [pivot] }
            return pivots(in: block.children)
        }
    }
}

extension Pivot {
    /// What is wrong in what the pivot asks for, in words for whoever makes the report.
    ///
    /// - Parameter placed: the tables that stand in the composition themselves, by name.
    func faults(_ placed: [String: Table]) -> [String] {
        guard let source = placed[table] else {
            let names = placed.keys.sorted().joined(separator: ", ")
            return [
                names.isEmpty
                    ? String(
                        fr: "il n’y a pas de table « \(table) » dans la composition",
                        en: "there is no table “\(table)” in the composition")
                    : String(
                        fr: "il n’y a pas de table « \(table) » dans la composition ; il y a : \(names)",
                        en: "there is no table “\(table)” in the composition; it has: \(names)")
            ]
        }
        var found: [String] = []
        if !source.groupings.isEmpty {
            found.append(
                String(
                    fr:
                        "la table « \(table) » a des groupes, dont les lignes seraient comptées avec les autres ; retirez-les, ou croisez une table "
                        + "des mêmes lignes sans groupes",
                    en:
                        "the table “\(table)” has groups, whose rows would be counted with the others; take them out, or make the pivot table of a table of the same rows without groups"
                ))
        }
        if rows.isEmpty {
            found.append(
                String(
                    fr: "il faut une colonne au moins pour nommer les lignes",
                    en: "at least one column is needed to name the rows"))
        }
        let fields = rows + columns + filters.map(\.column)
        for title in fields + [value.column] where source.index(of: title) == nil {
            found.append(
                String(
                    fr:
                        "la table « \(table) » n’a pas de colonne « \(title) » ; elle a : \(source.columns.map(\.title).joined(separator: ", "))",
                    en:
                        "the table “\(table)” has no column “\(title)”; it has: \(source.columns.map(\.title).joined(separator: ", "))"
                )
            )
        }
        var used: Set<String> = []
        for title in fields + [value.column] where !used.insert(title).inserted {
            found.append(
                String(
                    fr: "la colonne « \(title) » sert deux fois ; chacune a un seul rôle dans un tableau croisé",
                    en: "the column “\(title)” is used twice; each has only one part in a pivot table"))
        }
        for title in rows + columns {
            guard let format = source.index(of: title).map({ source.columns[$0].format }),
                ![.text, .integer, .plainInteger, .date].contains(format)
            else { continue }
            found.append(
                String(
                    fr:
                        "la colonne « \(title) » ne peut pas nommer des lignes ; prenez-en une de textes, de nombres entiers ou de dates",
                    en: "the column “\(title)” can’t name rows; take one of texts, whole numbers or dates")
            )
        }
        for filter in filters {
            if let index = source.index(of: filter.column), source.columns[index].format != .text {
                found.append(
                    String(
                        fr: "la colonne « \(filter.column) » ne peut pas filtrer ; prenez-en une de textes",
                        en: "the column “\(filter.column)” can’t filter; take one of texts"))
            }
            if filter.text.isEmpty {
                found.append(
                    String(
                        fr:
                            "le filtre de la colonne « \(filter.column) » est vide ; donnez le texte des lignes à garder",
                        en: "the filter of the column “\(filter.column)” is empty; give the text of the rows to keep"))
            }
        }
        if value.aggregate == .distinct {
            found.append(
                String(
                    fr:
                        "un tableau croisé ne compte pas les valeurs distinctes, que les tableurs n’y comptent pas ; comptez les lignes avec .count",
                    en:
                        "a pivot table doesn’t count distinct values, which spreadsheets don’t count there; count the rows with .count"
                )
            )
        }
        if !value.aggregate.countsValues, let index = source.index(of: value.column),
            !source.columns[index].format.isNumeric
        {
            found.append(
                String(
                    fr: "la colonne « \(value.column) » n’est pas faite de nombres ; comptez-la ou prenez-en une autre",
                    en: "the column “\(value.column)” is not made of numbers; count it or take another"))
        }
        return found
    }
}
