import Programme

/// The words that documents say of themselves: no other file has words for a page or a sheet. A language is a conformance.
package protocol Wording: Sendable {
    var language: NumberLanguage { get }

    // MARK: Captions and headings

    var table: String { get }
    var figure: String { get }
    var footnote: String { get }
    var page: String { get }
    var information: String { get }
    var warning: String { get }
    var continued: String { get }
    /// Between a word and what it introduces.
    var colon: String { get }
    /// « Annexe A » and so on.
    ///
    /// - Parameter letter: the appendix's.
    func appendix(_ letter: String) -> String
    /// A title that is spoken of.
    func quoted(_ title: String) -> String
    /// Between the last two of several: `a, b et c`.
    var and: String { get }
    /// Before what something is counted by.
    var by: String { get }

    // MARK: Terms of the data

    func label(_ status: ApplicationStatus) -> String
    func label(_ kind: Movement.Kind) -> String
    func label(_ band: HeadcountBand) -> String
    var unknownDepartment: String { get }

    // MARK: Tables

    var total: String { get }
    var subtotal: String { get }
    var emptyTable: String { get }
    /// Heads the files and lines that rows come from.
    var origin: String { get }

    // MARK: Pivots

    /// Stands for a value that is empty at the head of a row or column.
    var emptyKey: String { get }
    /// What a pivot makes of a column, as LibreOffice calls it in the language.
    func name(of aggregate: Aggregate) -> String

    // MARK: Charts and maps

    /// Stands in place of a drawing without values.
    var noData: String { get }
    var unknown: String { get }
    /// Between the points of a list that is read aloud.
    var pointSeparator: String { get }
    func kind(_ kind: Chart.Kind) -> String
    func valueCount(_ count: Int) -> String
    /// From one value to another.
    func span(_ least: String, _ greatest: String) -> String
    /// The first and the last of a series.
    func ends(_ first: String, _ last: String) -> String
    /// Of those that a description has no room for.
    func moreSeries(_ count: Int) -> String
    /// Opens the description of a map of so many departments.
    func tileMap(of count: Int) -> String
    /// Opens the description of a map of so many areas of any kind.
    func areaMap(of count: Int) -> String
    /// Of areas on a map.
    func withoutValue(_ count: Int) -> String
    /// Of values whose areas aren't on a map.
    func outsideMap(_ count: Int) -> String
    /// Opens the description of a waterfall, and of a flow through stages.
    var waterfall: String { get }
    var stageFlow: String { get }
    /// Opens the description of so many small charts on one scale.
    func smallMultiples(of count: Int) -> String
    /// Before parts of what was just told.
    var ofWhich: String { get }

    // MARK: Workbooks

    var sheet: String { get }
    var sheets: String { get }
    /// The sheet of what stands loose.
    var summary: String { get }
    func chartData(_ title: String) -> String
    /// What a copy of a table's rows for a chart is called behind the table's name.
    var copy: String { get }
    /// What follows the name of a sheet that goes on with another's rows.
    var continuation: String { get }
    /// What ends the names of a table's rows and of those with filter buttons: words that formulas accept.
    var rowsOfRange: String { get }
    var filterOfRange: String { get }
    var period: String { get }
    var periodEnd: String { get }
    func quarter(_ value: Quarter) -> String

    // MARK: Files that a document carries

    func csv(ofTable name: String) -> String
    func csv(ofGrid name: String) -> String
    var attachedWorkbook: String { get }
    var attachedTrace: String { get }
}

extension NumberLanguage {
    /// What documents in the language say of themselves.
    package var words: any Wording {
        switch self {
        case .french: FrenchWording()
        case .english: EnglishWording()
        }
    }
}

extension Wording {
    var numbers: LocalizedNumberFormatter { LocalizedNumberFormatter(language) }

    /// `a`, `a et b`, `a, b et c`.
    func listed(_ titles: [String]) -> String {
        guard titles.count > 1, let last = titles.last else { return titles.joined() }
        return titles.dropLast().joined(separator: ", ") + " \(and) " + last
    }

    package func subtotal(_ key: String) -> String { key.isEmpty ? subtotal : "\(subtotal) \(key)" }

    /// Points after an opening, as many as a listener bears.
    func bounded(_ opening: String, _ points: [String]) -> String {
        var text = opening
        for (index, point) in points.enumerated() {
            let next = (index == 0 ? "" : pointSeparator) + point
            guard text.count + next.count < ChartDescription.limit else { return text + "…" }
            text += next
        }
        return text + "."
    }

    /// How many values have no place on a map, with the first of their codes and, for little room, without; empty where all
    /// have one.
    func outsideMap(_ codes: [String]) -> [String] {
        guard !codes.isEmpty else { return [] }
        let most = 5
        let count = outsideMap(codes.count)
        let named = codes.sorted().prefix(most).joined(separator: ", ") + (codes.count > most ? ", …" : "")
        return named.count > 200 ? [count] : ["\(count) (\(named))", count]
    }

    /// What a pivot makes of a column: `Somme - Engagé`.
    package func title(of value: Pivot.Value) -> String { "\(name(of: value.aggregate)) - \(value.column)" }

    func caption(of pivot: Pivot) -> String { "\(title(of: pivot.value)), \(by) \(listed(pivot.rows + pivot.columns))" }

    /// The least and the greatest value of a series, each with its category.
    func range(_ least: (value: String, category: String), _ greatest: (value: String, category: String)) -> String {
        span("\(least.value) (\(least.category))", "\(greatest.value) (\(greatest.category))")
    }

    /// The name of a copy of a table's rows, for a chart.
    package func copy(of table: String, number: Int) -> String {
        "\(table) – \(copy)" + (number == 1 ? "" : " \(number)")
    }

    /// What follows the name of a sheet that goes on with another's rows.
    package func continuation(_ number: Int) -> String {
        number == 1 ? " (\(continuation))" : " (\(continuation) \(number))"
    }
}

extension Composition {
    /// The words of the composition's language.
    package var words: any Wording { NumberLanguage(language).words }
}

extension Theme {
    /// The words of the language that figures are written in.
    package var words: any Wording { numbers.language.words }
}

extension LocalizedNumberFormatter {
    /// `4e trimestre 2018`, `Q4 2018`.
    public func quarter(_ value: Quarter) -> String { language.words.quarter(value) }
}
