extension Chart {
    /// What is wrong in what the chart asks for, in words for whoever makes the report.
    var faults: [String] {
        var found: [String] = []
        if series.isEmpty {
            found.append(String(fr: "un graphique a besoin d’une série", en: "a chart needs a series"))
        }
        for title in [category] + series where table.index(of: title) == nil {
            found.append(
                String(
                    fr:
                        "sa table n’a pas de colonne « \(title) » ; elle a : \(table.columns.map(\.title).joined(separator: ", "))",
                    en:
                        "its table has no column “\(title)”; it has: \(table.columns.map(\.title).joined(separator: ", "))"
                )
            )
        }
        if kind == .donut, series.count > 1 {
            found.append(
                String(
                    fr:
                        "un anneau montre une seule série, pas \(series.count) ; faites-en un graphique pour chacune ou empilez des barres",
                    en: "a donut shows one series, not \(series.count); make a chart of each or stack bars")
            )
        }
        if Set(series).count < series.count {
            found.append(
                String(
                    fr: "une colonne est dessinée deux fois ; ne la nommez qu’une fois parmi les séries",
                    en: "a column is drawn twice; name it only once among the series"))
        }
        if !(height.isFinite && height > 0) {
            found.append(
                String(
                    fr: "sa hauteur n’est pas un nombre de points supérieur à zéro",
                    en: "its height is not a number of points greater than zero"))
        }
        return found
    }
}
