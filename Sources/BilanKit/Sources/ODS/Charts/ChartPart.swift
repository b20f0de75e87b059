/// A chart as a document of its own (`office:chart`, ODF 1.3 part 3, 11): it stands on the workbook's cells and keeps a copy of their
/// values for programs that don't read them.
struct ChartPart {
    let placement: ChartPlacement
    let theme: Theme
    let evaluator: TableEvaluator

    private var chart: Chart { placement.chart }

    func bytes() throws -> [UInt8] {
        try XMLStream.part { xml in
            xml.append("<office:document-content" as StaticString)
            xml.append(Namespaces.document)
            xml.append(">" as StaticString)
            write(to: xml)
            xml.append("</office:document-content>" as StaticString)
        }
    }

    /// Writes the whole chart as an element of a flat document.
    func writeDocument(to xml: XMLStream) {
        xml.element("office:document", ("office:version", "1.3"), ("office:mimetype", MediaType.chart)) { write(to: xml) }
    }

    private func write(to xml: XMLStream) {
        let data = chart.data(evaluator)
        let cells = ChartCells(placement)
        ChartStyles(chart: chart, theme: theme, isPositive: data.values.joined().allSatisfy { ($0 ?? 0) >= 0 }).write(to: xml)
        xml.element("office:body") {
            xml.element("office:chart") {
                xml.element(
                    "chart:chart", ("chart:class", chart.kind == .lines ? "chart:line" : "chart:bar"),
                    ("svg:width", "520pt"), ("svg:height", points(placement.height)), ("chart:style-name", "ch-chart")
                ) {
                    xml.element("chart:title", ("chart:style-name", "ch-title")) { xml.element("text:p", text: chart.title) }
                    if cells.series.count > 1 {
                        xml.element(
                            "chart:legend", ("chart:legend-position", "bottom"), ("style:legend-expansion", "wide"),
                            ("chart:style-name", "ch-legend"))
                    }
                    plot(cells, pointCount: data.categories.count, xml)
                    local(data, xml)
                }
            }
        }
    }

    private func plot(_ cells: ChartCells, pointCount: Int, _ xml: XMLStream) {
        xml.element(
            "chart:plot-area", ("chart:style-name", "ch-plot"), ("table:cell-range-address", cells.whole.address),
            ("chart:data-source-has-labels", "both")
        ) {
            xml.element("chart:axis", ("chart:dimension", "x"), ("chart:name", "primary-x"), ("chart:style-name", "ch-x")) {
                xml.element("chart:title", ("chart:style-name", "ch-axis-title")) { xml.element("text:p", text: chart.category) }
                xml.element("chart:categories", ("table:cell-range-address", cells.names.address))
            }
            xml.element("chart:axis", ("chart:dimension", "y"), ("chart:name", "primary-y"), ("chart:style-name", "ch-y")) {
                if chart.series.count == 1 {
                    xml.element("chart:title", ("chart:style-name", "ch-axis-title-y")) { xml.element("text:p", text: chart.series[0]) }
                }
                xml.element("chart:grid", ("chart:class", "major"), ("chart:style-name", "ch-grid"))
            }
            for (index, series) in cells.series.enumerated() {
                xml.element(
                    "chart:series", ("chart:style-name", "ch-series\(index)"),
                    ("chart:values-cell-range-address", series.values.address), ("chart:label-cell-address", series.title.address),
                    ("chart:class", chart.kind == .lines ? "chart:line" : "chart:bar")
                ) {
                    if pointCount > 0 { xml.element("chart:data-point", ("chart:repeated", "\(pointCount)")) }
                }
            }
            xml.element("chart:wall", ("chart:style-name", "ch-wall"))
            xml.element("chart:floor", ("chart:style-name", "ch-wall"))
        }
    }

    private func local(_ data: Chart.Data, _ xml: XMLStream) {
        func text(_ text: String) {
            xml.element("table:table-cell", ("office:value-type", "string")) { xml.paragraphs(text) }
        }
        xml.element("table:table", ("table:name", "local-table")) {
            xml.element("table:table-header-columns") { xml.element("table:table-column") }
            xml.element("table:table-columns") {
                xml.element("table:table-column", ("table:number-columns-repeated", "\(max(1, data.values.count))"))
            }
            xml.element("table:table-header-rows") {
                xml.element("table:table-row") {
                    text("")
                    for title in chart.series { text(title) }
                }
            }
            guard !data.categories.isEmpty else { return }
            xml.element("table:table-rows") {
                for point in data.categories.indices {
                    xml.element("table:table-row") {
                        text(data.categories[point])
                        for series in data.values {
                            guard let value = series[point], value.isFinite else {
                                xml.append("<table:table-cell/>" as StaticString)
                                continue
                            }
                            xml.element("table:table-cell", ("office:value-type", "float"), ("office:value", "\(value)")) {
                                xml.element("text:p", text: "\(value)")
                            }
                        }
                    }
                }
            }
        }
    }
}
