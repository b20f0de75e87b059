/// A chart as a document of its own (`office:chart`, ODF 1.3 part 3, 11): it stands on the workbook's cells and keeps a
/// copy of their
/// values for programs that don't read them.
struct ChartPart {
    let placement: ChartPlacement
    let theme: Theme

    private var shape: ChartShape { placement.shape }
    private var chart: Chart { placement.chart }

    func bytes() throws -> [UInt8] {
        try XMLStream.part { xml in
            xml.append("<office:document-content" as StaticString)
            xml.append(Namespaces.document)
            xml.append(">" as StaticString)
            writeContent(to: xml)
            xml.append("</office:document-content>" as StaticString)
        }
    }

    /// Writes the whole chart as an element of a flat document.
    func writeDocument(to xml: XMLStream) {
        xml.element("office:document", ("office:version", "1.3"), ("office:mimetype", MediaType.chart)) {
            writeContent(to: xml)
        }
    }

    private func writeContent(to xml: XMLStream) {
        ChartStyles(shape: shape, theme: theme).write(to: xml)
        xml.element("office:body") { write(to: xml) }
    }

    private func write(to xml: XMLStream) {
        let cells = ChartCells(placement)
        xml.element("office:chart") {
            xml.element(
                "chart:chart", ("chart:class", shape.plotClass), ("svg:width", points(ChartShape.width)),
                ("svg:height", points(placement.height)), ("chart:style-name", "ch-chart")
            ) {
                xml.element("chart:title", ("chart:style-name", "ch-title")) { xml.paragraphs(chart.title) }
                if let subtitle = chart.subtitle {
                    xml.element("chart:subtitle", ("chart:style-name", "ch-subtitle")) { xml.paragraphs(subtitle) }
                }
                if let legend = shape.legend {
                    xml.element(
                        "chart:legend", ("chart:legend-position", legend.rawValue),
                        ("style:legend-expansion", legend == .end ? "high" : "wide"), ("chart:style-name", "ch-legend"))
                }
                plot(cells, xml)
                local(shape.data, xml)
            }
        }
    }

    private func plot(_ cells: ChartCells, _ xml: XMLStream) {
        xml.element(
            "chart:plot-area", ("chart:style-name", "ch-plot"), ("table:cell-range-address", cells.whole.address),
            ("chart:data-source-has-labels", "both")
        ) {
            xml.element(
                "chart:axis", ("chart:dimension", "x"), ("chart:name", "primary-x"), ("chart:style-name", "ch-x")
            ) {
                title(shape.categoryTitle, "ch-axis-title-x", xml)
                xml.element("chart:categories", ("table:cell-range-address", cells.names.address))
            }
            xml.element(
                "chart:axis", ("chart:dimension", "y"), ("chart:name", "primary-y"), ("chart:style-name", "ch-y")
            ) {
                title(chart.shownValueTitle, "ch-axis-title-y", xml)
                if shape.kind != .donut {
                    xml.element("chart:grid", ("chart:class", "major"), ("chart:style-name", "ch-grid"))
                }
            }
            for (index, series) in cells.series.enumerated() {
                xml.element(
                    "chart:series", ("chart:style-name", "ch-series\(index)"),
                    ("chart:values-cell-range-address", series.values.address),
                    ("chart:label-cell-address", series.title.address),
                    ("chart:class", shape.seriesClass(index))
                ) { dataPoints(index, xml) }
            }
            xml.element("chart:wall", ("chart:style-name", "ch-wall"))
            xml.element("chart:floor", ("chart:style-name", "ch-wall"))
        }
    }

    private func title(_ title: String?, _ style: String, _ xml: XMLStream) {
        guard let title, shape.kind != .donut else { return }
        xml.element("chart:title", ("chart:style-name", style)) { xml.paragraphs(title) }
    }

    private func dataPoints(_ series: Int, _ xml: XMLStream) {
        let count = shape.data.categories.count
        guard count > 0 else { return }
        guard shape.kind != .donut else {
            for part in 0..<count { xml.element("chart:data-point", ("chart:style-name", "ch-part\(part)")) }
            return
        }
        func style(_ point: Int) -> String? {
            guard shape.hasLabels else { return nil }
            guard shape.hasLabel(series, point) else { return "ch-bare" }
            return shape.isFirstOnAxis(point) ? "ch-first" : nil
        }
        var point = 0
        while point < count {
            let own = style(point)
            let run = (point..<count).prefix { style($0) == own }.count
            xml.element("chart:data-point", ("chart:style-name", own), ("chart:repeated", "\(run)"))
            point += run
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
                            guard let value = series[point] else {
                                xml.append("<table:table-cell/>" as StaticString)
                                continue
                            }
                            xml.element(
                                "table:table-cell", ("office:value-type", "float"), ("office:value", "\(value)")
                            ) {
                                xml.element("text:p", text: "\(value)")
                            }
                        }
                    }
                }
            }
        }
    }
}
