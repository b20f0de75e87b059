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
                "il n’y a pas de table « \(table) » dans la composition" + (names.isEmpty ? "" : " ; il y a : \(names)")
            ]
        }
        var found: [String] = []
        if !source.groupings.isEmpty {
            found.append(
                "la table « \(table) » a des groupes, dont les lignes seraient comptées avec les autres ; retirez-les, ou croisez une table "
                    + "des mêmes lignes sans groupes")
        }
        if rows.isEmpty { found.append("il faut une colonne au moins pour nommer les lignes") }
        let fields = rows + columns + filters.map(\.column)
        for title in fields + [value.column] where source.index(of: title) == nil {
            found.append(
                "la table « \(table) » n’a pas de colonne « \(title) » ; elle a : \(source.columns.map(\.title).joined(separator: ", "))"
            )
        }
        var used: Set<String> = []
        for title in fields + [value.column] where !used.insert(title).inserted {
            found.append("la colonne « \(title) » sert deux fois ; chacune a un seul rôle dans un tableau croisé")
        }
        for title in rows + columns {
            guard let format = source.index(of: title).map({ source.columns[$0].format }),
                ![.text, .integer, .plainInteger, .date].contains(format)
            else { continue }
            found.append(
                "la colonne « \(title) » ne peut pas nommer des lignes ; prenez-en une de textes, de nombres entiers ou de dates"
            )
        }
        for filter in filters {
            if let index = source.index(of: filter.column), source.columns[index].format != .text {
                found.append("la colonne « \(filter.column) » ne peut pas filtrer ; prenez-en une de textes")
            }
            if filter.text.isEmpty {
                found.append(
                    "le filtre de la colonne « \(filter.column) » est vide ; donnez le texte des lignes à garder")
            }
        }
        if value.aggregate == .distinct {
            found.append(
                "un tableau croisé ne compte pas les valeurs distinctes, que les tableurs n’y comptent pas ; comptez les lignes avec .count"
            )
        }
        if !value.aggregate.countsValues, let index = source.index(of: value.column),
            !source.columns[index].format.isNumeric
        {
            found.append(
                "la colonne « \(value.column) » n’est pas faite de nombres ; comptez-la ou prenez-en une autre")
        }
        return found
    }
}
