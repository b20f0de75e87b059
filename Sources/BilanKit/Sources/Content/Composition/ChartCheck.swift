extension Chart {
    /// What is wrong in what the chart asks for, in words for whoever makes the report.
    var faults: [String] {
        var found: [String] = []
        if series.isEmpty { found.append("un graphique a besoin d’une série") }
        for title in [category] + series where table.index(of: title) == nil {
            found.append(
                "sa table n’a pas de colonne « \(title) » ; elle a : \(table.columns.map(\.title).joined(separator: ", "))"
            )
        }
        if kind == .donut, series.count > 1 {
            found.append(
                "un anneau montre une seule série, pas \(series.count) ; faites-en un graphique pour chacune ou empilez des barres"
            )
        }
        if Set(series).count < series.count {
            found.append("une colonne est dessinée deux fois ; ne la nommez qu’une fois parmi les séries")
        }
        if !(height.isFinite && height > 0) {
            found.append("sa hauteur n’est pas un nombre de points supérieur à zéro")
        }
        return found
    }
}
