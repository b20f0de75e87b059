/// The look of a chart: the template's colours and fonts (ODF 1.3 part 3, 20, chart properties).
struct ChartStyles {
    let chart: Chart
    let theme: Theme
    /// Whether every value is zero or more: bars then stand on zero.
    let isPositive: Bool

    func write(to xml: XMLStream) {
        let colours = theme.colours
        TextStyles.writeFonts(theme, to: xml)
        xml.element("office:automatic-styles") {
            style("ch-chart", xml) {
                xml.element("style:graphic-properties", ("draw:stroke", "none"), ("draw:fill", "solid"), ("draw:fill-color", "#ffffff"))
            }
            style("ch-title", xml) { text(theme.fonts.size * 1.2, colours.accent, isBold: true, xml) }
            style("ch-legend", xml) {
                xml.element("style:graphic-properties", ("draw:stroke", "none"), ("draw:fill", "none"))
                text(theme.fonts.size * 0.9, colours.text, xml)
            }
            style("ch-plot", xml) {
                xml.element(
                    "style:chart-properties", ("chart:include-hidden-cells", "true"), ("chart:auto-position", "true"),
                    ("chart:auto-size", "true"), ("chart:treat-empty-cells", "leave-gap"), ("chart:vertical", "false"),
                    ("chart:stacked", chart.kind == .stackedBars ? "true" : nil))
            }
            style("ch-x", xml) {
                xml.element(
                    "style:chart-properties", ("chart:display-label", "true"), ("chart:tick-marks-major-outer", "true"),
                    ("chart:text-overlap", "false"), ("text:line-break", "true"), ("chart:axis-label-position", "outside-start"))
                line(colours.secondary, xml)
                text(theme.fonts.size * 0.9, colours.text, xml)
            }
            style("ch-y", xml) {
                xml.element(
                    "style:chart-properties", ("chart:display-label", "true"), ("chart:link-data-style-to-source", "true"),
                    ("chart:tick-marks-major-outer", "false"), ("chart:gap-width", "60"),
                    ("chart:overlap", chart.kind == .stackedBars ? "100" : "0"),
                    ("chart:minimum", isPositive && chart.kind != .lines ? "0" : nil))
                line(colours.rule, xml)
                text(theme.fonts.size * 0.9, colours.text, xml)
            }
            style("ch-axis-title", xml) { text(theme.fonts.size * 0.9, colours.secondary, xml) }
            style("ch-axis-title-y", xml) {
                xml.element("style:chart-properties", ("style:rotation-angle", "90"))
                text(theme.fonts.size * 0.9, colours.secondary, xml)
            }
            style("ch-grid", xml) { line(colours.rule, xml) }
            style("ch-wall", xml) { xml.element("style:graphic-properties", ("draw:stroke", "none"), ("draw:fill", "none")) }
            for index in chart.series.indices { series(index, xml) }
        }
    }

    private func series(_ index: Int, _ xml: XMLStream) {
        let palette = theme.colours.series.isEmpty ? [theme.colours.accent] : theme.colours.series
        let colour = palette[index % palette.count].hex
        style("ch-series\(index)", xml) {
            if chart.kind == .lines {
                xml.element(
                    "style:chart-properties", ("chart:symbol-type", "automatic"), ("chart:link-data-style-to-source", "true"))
                xml.element(
                    "style:graphic-properties", ("draw:stroke", "solid"), ("svg:stroke-width", "2pt"),
                    ("svg:stroke-color", colour), ("draw:fill-color", colour))
            } else {
                xml.element("style:chart-properties", ("chart:link-data-style-to-source", "true"))
                xml.element("style:graphic-properties", ("draw:stroke", "none"), ("draw:fill", "solid"), ("draw:fill-color", colour))
            }
        }
    }

    private func style(_ name: String, _ xml: XMLStream, _ content: () -> Void) {
        xml.element("style:style", ("style:name", name), ("style:family", "chart"), content: content)
    }

    private func line(_ colour: Colour, _ xml: XMLStream) {
        xml.element("style:graphic-properties", ("draw:stroke", "solid"), ("svg:stroke-width", "0.5pt"), ("svg:stroke-color", colour.hex))
    }

    private func text(_ size: Double, _ colour: Colour, isBold: Bool = false, _ xml: XMLStream) {
        xml.element(
            "style:text-properties", ("fo:color", colour.hex), ("style:font-name", theme.fonts.body),
            ("fo:font-family", theme.fonts.body), ("fo:font-size", points(size)), ("fo:font-weight", isBold ? "bold" : nil))
    }
}
