import Programme

/// The words that documents say of themselves, in the document's language: no other file has words for a page or a
/// sheet.
package struct DocumentWords: Sendable {
    package let language: NumberLanguage

    package init(_ language: NumberLanguage) { self.language = language }

    private var isFrench: Bool { language == .french }

    // MARK: Captions and headings

    package var table: String { isFrench ? "Tableau" : "Table" }
    package var figure: String { "Figure" }
    package var footnote: String { "Note" }
    package var page: String { "page" }
    package var information: String { isFrench ? "À savoir" : "Please note" }
    package var warning: String { isFrench ? "Attention" : "Warning" }
    package var continued: String { isFrench ? "(suite)" : "(continued)" }
    /// Between a word and what it introduces.
    package var colon: String { isFrench ? "\u{00A0}: " : ": " }

    /// « Annexe A » and so on.
    ///
    /// - Parameter letter: the appendix's.
    package func appendix(_ letter: String) -> String { (isFrench ? "Annexe\u{00A0}" : "Appendix\u{00A0}") + letter }

    /// A title that is spoken of.
    package func quoted(_ title: String) -> String {
        isFrench ? "«\u{00A0}\(title)\u{00A0}»" : "\u{201C}\(title)\u{201D}"
    }

    /// `a`, `a et b`, `a, b et c`.
    func listed(_ titles: [String]) -> String {
        guard titles.count > 1, let last = titles.last else { return titles.joined() }
        return titles.dropLast().joined(separator: ", ") + (isFrench ? " et " : " and ") + last
    }

    // MARK: Tables

    package var total: String { "Total" }
    package var emptyTable: String { isFrench ? "Aucune ligne" : "No rows" }

    package func subtotal(_ key: String) -> String {
        let word = isFrench ? "Sous-total" : "Subtotal"
        return key.isEmpty ? word : "\(word) \(key)"
    }

    // MARK: Pivots

    /// Stands for a value that is empty at the head of a row or column.
    package var emptyKey: String { isFrench ? Pivot.emptyKey : "(empty)" }

    /// What a pivot makes of a column, as LibreOffice writes it in the language: `Somme - Engagé`.
    package func title(of value: Pivot.Value) -> String {
        guard !isFrench else { return value.title }
        let function =
            switch value.aggregate {
            case .sum: "Sum"
            case .count: "Count"
            case .average: "Average"
            case .minimum: "Min"
            case .maximum: "Max"
            case .distinct: "Distinct values"
            }
        return "\(function) - \(value.column)"
    }

    func caption(of pivot: Pivot) -> String {
        "\(title(of: pivot.value)), \(isFrench ? "par" : "by") \(listed(pivot.rows + pivot.columns))"
    }

    // MARK: Charts

    /// Stands in place of a drawing without values.
    package var noData: String { isFrench ? Chart.noData : "No data" }
    var unknown: String { isFrench ? "non communiqué" : "not available" }
    /// Between the points of a list that is read aloud.
    var pointSeparator: String { isFrench ? "\u{202F}; " : "; " }

    func kind(_ kind: Chart.Kind) -> String {
        switch kind {
        case .bars: isFrench ? "Graphique en barres" : "Bar chart"
        case .stackedBars: isFrench ? "Graphique en barres empilées" : "Stacked bar chart"
        case .lines: isFrench ? "Graphique en courbes" : "Line chart"
        case .areas: isFrench ? "Graphique en surfaces" : "Area chart"
        case .stackedAreas: isFrench ? "Graphique en surfaces empilées" : "Stacked area chart"
        case .donut: isFrench ? "Graphique en anneau" : "Ring chart"
        }
    }

    func valueCount(_ count: Int) -> String {
        guard !isFrench else { return "\(FrenchNumber.count(count, "valeur")) par série. " }
        return
            "\(LocalizedNumberFormatter(language).integer(count)) \(count == 1 ? "value" : "values") in each series. "
    }

    /// The least and the greatest value of a series, each with its category.
    func range(_ least: (value: String, category: String), _ greatest: (value: String, category: String)) -> String {
        let (from, to) = isFrench ? ("de", "à") : ("from", "to")
        return "\(from) \(least.value) (\(least.category)) \(to) \(greatest.value) (\(greatest.category))"
    }

    // MARK: Workbooks

    package var sheet: String { isFrench ? "feuille" : "sheet" }
    package var sheets: String { isFrench ? "feuilles" : "sheets" }
    /// The sheet of what stands loose.
    package var summary: String { isFrench ? "Synthèse" : "Summary" }

    package func chartData(_ title: String) -> String {
        isFrench ? "Données du graphique : \(title)" : "Data of the chart: \(title)"
    }

    /// The name of a copy of a table's rows, for a chart.
    package func copy(of table: String, number: Int) -> String {
        "\(table) – \(isFrench ? "données" : "data")" + (number == 1 ? "" : " \(number)")
    }

    /// What follows the name of a sheet that goes on with another's rows.
    package func continuation(_ number: Int) -> String {
        let word = isFrench ? "suite" : "continued"
        return number == 1 ? " (\(word))" : " (\(word) \(number))"
    }

    /// What ends the names of a table's rows and of those with filter buttons: words that formulas accept.
    package var rowsOfRange: String { isFrench ? "lignes" : "rows" }
    package var filterOfRange: String { isFrench ? "filtre" : "filter" }

    package var period: String { isFrench ? "Période" : "Period" }
    package var periodEnd: String { isFrench ? "Fin de période" : "End of period" }

    // MARK: Files that a document carries

    package func csv(ofTable name: String) -> String {
        isFrench
            ? "Les lignes de la table « \(name) » en CSV (UTF-8, virgules, point décimal)"
            : "The rows of the table “\(name)” as CSV (UTF-8, commas, decimal point)"
    }

    package func csv(ofGrid name: String) -> String {
        isFrench
            ? "Les cellules de la grille « \(name) » en CSV (UTF-8, virgules, point décimal)"
            : "The cells of the grid “\(name)” as CSV (UTF-8, commas, decimal point)"
    }

    package var attachedWorkbook: String {
        isFrench
            ? "Le contenu du document en classeur OpenDocument, avec ses formules"
            : "The document’s content as an OpenDocument workbook, with its formulas"
    }

    package var attachedTrace: String {
        isFrench
            ? "Ce dont le document est fait, pour la commande « bilan trace »"
            : "What the document was made from, for the command “bilan trace”"
    }
}

extension Composition {
    /// The words of the composition's language.
    package var words: DocumentWords { DocumentWords(NumberLanguage(language)) }
}

extension Theme {
    /// The words of the language that figures are written in.
    package var words: DocumentWords { DocumentWords(numbers.language) }
}

extension LocalizedNumberFormatter {
    /// `4e trimestre 2018`, `Q4 2018`.
    public func quarter(_ value: Quarter) -> String {
        language == .french ? FrenchNumber.quarter(value) : "Q\(value.number) \(value.year)"
    }
}
