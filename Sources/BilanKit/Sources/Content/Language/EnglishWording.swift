import Programme

/// What documents say of themselves in English.
struct EnglishWording: Wording {
    let language = NumberLanguage.english

    var table: String { "Table" }
    var figure: String { "Figure" }
    var footnote: String { "Note" }
    var page: String { "page" }
    var information: String { "Please note" }
    var warning: String { "Warning" }
    var continued: String { "(continued)" }
    var colon: String { ": " }
    func appendix(_ letter: String) -> String { "Appendix\u{00A0}" + letter }
    func quoted(_ title: String) -> String { "\u{201C}\(title)\u{201D}" }
    var and: String { "and" }
    var by: String { "by" }

    func label(_ status: ApplicationStatus) -> String {
        switch status {
        case .filed: "Filed"
        case .examined: "Examined"
        case .retained: "Selected"
        case .refused: "Refused"
        case .deferred: "Deferred"
        case .withdrawn: "Withdrawn"
        case .engaged: "Under way"
        case .closed: "Closed"
        }
    }
    func label(_ kind: Movement.Kind) -> String {
        switch kind {
        case .commitment: "Commitment"
        case .decommitment: "Decommitment"
        case .order: "Payment order"
        case .payment: "Payment"
        }
    }
    func label(_ band: HeadcountBand) -> String {
        switch band {
        case .under10: "Under 10 employees"
        case .from10: "10 to 49 employees"
        case .from50: "50 to 149 employees"
        case .from150: "150 to 249 employees"
        case .from250: "250 employees and more"
        case .unknown: "Headcount not disclosed"
        }
    }
    var unknownDepartment: String { "Department not disclosed" }

    var total: String { "Total" }
    var subtotal: String { "Subtotal" }
    var emptyTable: String { "No rows" }
    var origin: String { "Origin (file:line)" }

    var emptyKey: String { "(empty)" }
    func name(of aggregate: Aggregate) -> String {
        switch aggregate {
        case .sum: "Sum"
        case .count: "Count"
        case .average: "Average"
        case .minimum: "Min"
        case .maximum: "Max"
        case .distinct: "Distinct values"
        }
    }

    var noData: String { "No data" }
    var unknown: String { "not disclosed" }
    var pointSeparator: String { "; " }
    func kind(_ kind: Chart.Kind) -> String {
        switch kind {
        case .bars: "Bar chart"
        case .stackedBars: "Stacked bar chart"
        case .lines: "Line chart"
        case .dots: "Dot plot"
        case .bullet: "Bullet chart"
        case .areas: "Area chart"
        case .stackedAreas: "Stacked area chart"
        case .donut: "Ring chart"
        }
    }
    func valueCount(_ count: Int) -> String { "\(numbers.count(count, "value")) in each series. " }
    func span(_ least: String, _ greatest: String) -> String { "from \(least) to \(greatest)" }
    func ends(_ first: String, _ last: String) -> String { "at the start \(first), at the end \(last)" }
    func moreSeries(_ count: Int) -> String { numbers.count(count, "more series", "more series") }
    func tileMap(of count: Int) -> String { "Tile map of \(numbers.count(count, "department"))" }
    func areaMap(of count: Int) -> String { "Map of \(numbers.count(count, "area"))" }
    func withoutValue(_ count: Int) -> String { "\(numbers.integer(count)) without a value" }
    func outsideMap(_ count: Int) -> String { "\(numbers.count(count, "value")) outside the map" }
    var waterfall: String { "Waterfall" }
    var stageFlow: String { "Flow by stage" }
    func smallMultiples(of count: Int) -> String { "\(numbers.count(count, "small chart")) on one scale" }
    var ofWhich: String { "of which " }

    var sheet: String { "sheet" }
    var sheets: String { "sheets" }
    var summary: String { "Summary" }
    func chartData(_ title: String) -> String { "Data of the chart: \(title)" }
    var copy: String { "data" }
    var continuation: String { "continued" }
    var rowsOfRange: String { "rows" }
    var filterOfRange: String { "filter" }
    var period: String { "Period" }
    var periodEnd: String { "End of period" }
    func quarter(_ value: Quarter) -> String { "Q\(value.number) \(value.year)" }

    func csv(ofTable name: String) -> String { "The rows of the table “\(name)” as CSV (UTF-8, commas, decimal point)" }
    func csv(ofGrid name: String) -> String { "The cells of the grid “\(name)” as CSV (UTF-8, commas, decimal point)" }
    var attachedWorkbook: String { "The document’s content as an OpenDocument workbook, with its formulas" }
    var attachedTrace: String { "What the document was made from, for the command “bilan trace”" }
}
