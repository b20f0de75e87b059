/// The frame that holds a chart on a sheet (`draw:frame`, ODF 1.3 part 3, 10.4.2), with what a reader who can't see it
/// is told.
struct ChartFrame {
    let placement: ChartPlacement
    let theme: Theme
    /// Whether the package holds a picture of the chart.
    let hasPicture: Bool

    /// Of charts and pictures.
    static let style = "gr-graphique"

    static func writeStyle(to xml: XMLStream) {
        xml.element("style:style", ("style:name", style), ("style:family", "graphic")) {
            xml.element(
                "style:graphic-properties", ("draw:stroke", "none"), ("draw:fill", "none"), ("fo:padding", "0pt"))
        }
    }

    /// - Parameter width: in points.
    func write(to xml: XMLStream, width: Double) {
        xml.element(
            "draw:frame", ("draw:name", placement.folder), ("draw:style-name", Self.style),
            ("draw:z-index", "\(placement.number - 1)"),
            ("svg:width", points(width)), ("svg:height", points(placement.height)), ("svg:x", "0pt"), ("svg:y", "4pt")
        ) {
            let watched = ChartCells(placement).whole.address
            if xml.isFlat {
                xml.element("draw:object", ("draw:notify-on-update-of-ranges", watched)) {
                    ChartPart(placement: placement, theme: theme).writeDocument(to: xml)
                }
            } else {
                xml.element(
                    "draw:object", ("xlink:type", "simple"), ("xlink:show", "embed"), ("xlink:actuate", "onLoad"),
                    ("xlink:href", "./\(placement.folder)"), ("draw:notify-on-update-of-ranges", watched))
            }
            if hasPicture {
                xml.element(
                    "draw:image", ("xlink:type", "simple"), ("xlink:show", "embed"), ("xlink:actuate", "onLoad"),
                    ("xlink:href", "./\(placement.picture)"))
            }
            xml.element("svg:title", text: placement.chart.title)
            xml.element("svg:desc", text: placement.description(theme.numbers))
        }
    }
}

/// The cells that a chart stands on.
struct ChartCells {
    let names: CellRange
    let series: [(title: CellAddress, values: CellRange)]
    let whole: CellRange

    init(_ placement: ChartPlacement) {
        let source = placement.source
        let category = source.table.index(of: placement.chart.category) ?? 0
        let columns = placement.chart.series.compactMap(source.table.index(of:))
        // Of a table that goes on on other sheets, what stands on the first.
        func cells(_ column: Int) -> CellRange {
            var cells = source.bodyRanges(column)[0]
            guard let points = placement.points else { return cells }
            let first = cells.rows.lowerBound + points.lowerBound
            cells.rows = (first...first + points.count - 1).clamped(to: cells.rows)
            return cells
        }
        names = cells(category)
        series = columns.map { (source.headerCell($0), cells($0)) }
        let all = [category] + columns
        whole = CellRange(
            sheet: source.sheet, columns: all.min()!...all.max()!, rows: source.parts[0].filtered)
    }
}
