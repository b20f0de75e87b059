/// The look of a chart: the template's colours and fonts (ODF 1.3 part 3, 20, chart properties).
struct ChartStyles {
    let shape: ChartShape
    let theme: Theme
    private let numbers: ChartNumberStyle

    init(shape: ChartShape, theme: Theme) {
        self.shape = shape
        self.theme = theme
        numbers = ChartNumberStyle(shape: shape, theme: theme)
    }

    private var isHorizontal: Bool { shape.isHorizontal }
    private var colours: Theme.Colours { theme.colours }
    private var size: Double { theme.fonts.size * 0.9 }

    func write(to xml: XMLStream) {
        TextStyles.writeFonts(theme, to: xml)
        xml.element("office:automatic-styles") {
            numbers.write(to: xml)
            style("ch-chart", xml) {
                xml.element(
                    "style:graphic-properties", ("draw:stroke", "none"), ("draw:fill", "solid"),
                    ("draw:fill-color", "#ffffff"))
            }
            style("ch-title", xml) { text(theme.fonts.size * 1.2, colours.accent, isBold: true, xml) }
            style("ch-subtitle", xml) { text(theme.fonts.size, colours.secondary, xml) }
            style("ch-legend", xml) {
                xml.element("style:graphic-properties", ("draw:stroke", "none"), ("draw:fill", "none"))
                text(size, colours.text, xml)
            }
            plot(xml)
            axes(xml)
            style("ch-grid", xml) { line(colours.rule, xml) }
            style("ch-wall", xml) {
                xml.element("style:graphic-properties", ("draw:stroke", "none"), ("draw:fill", "none"))
            }
            for index in shape.chart.series.indices { series(index, xml) }
            if shape.hasLabels, shape.kind != .donut { singlePoints(xml) }
            if shape.kind == .donut { for index in shape.data.categories.indices { part(index, xml) } }
        }
    }

    private func plot(_ xml: XMLStream) {
        style("ch-plot", xml) {
            xml.element(
                "style:chart-properties", ("chart:include-hidden-cells", "true"), ("chart:auto-position", "true"),
                ("chart:auto-size", "true"),
                ("chart:treat-empty-cells", missing),
                ("chart:vertical", isHorizontal ? "true" : "false"), ("chart:stacked", shape.isStacked ? "true" : nil),
                // A donut begins at noon.
                ("chart:angle-offset", shape.kind == .donut ? "90" : nil))
        }
    }

    /// What stands for a value that is missing: a stack goes on without it, a surface, which LibreOffice can't
    /// interrupt, goes on to the
    /// next, anything else leaves a gap.
    private var missing: String {
        switch shape.kind {
        case .stackedAreas: "use-zero"
        case .areas: "ignore"
        default: "leave-gap"
        }
    }

    private func axes(_ xml: XMLStream) {
        style("ch-x", xml) {
            xml.element(
                "style:chart-properties", ("chart:display-label", "true"), ("chart:tick-marks-major-outer", "true"),
                // Names stand all: there is room for them. Of a scale's points LibreOffice leaves out some.
                ("chart:text-overlap", shape.data.areNames || shape.names?.hasRoom == true ? "true" : "false"),
                ("text:line-break", "true"),
                ("style:rotation-angle", shape.names.map { $0.isTurned ? "90" : "0" }),
                ("chart:axis-label-position", "outside-start"),
                // Lying bars are read from the top, as the table is.
                ("chart:reverse-direction", isHorizontal ? "true" : nil))
            line(colours.secondary, xml)
            text(size, colours.text, xml)
        }
        style("ch-y", data: numbers.axis, xml) {
            xml.element(
                "style:chart-properties", ("chart:display-label", "true"),
                ("chart:link-data-style-to-source", numbers.axis == nil ? "true" : "false"),
                ("chart:tick-marks-major-outer", "false"),
                ("chart:gap-width", shape.chart.hasTouchingBars ? "0" : "60"),
                ("chart:overlap", shape.isStacked ? "100" : "0"),
                ("chart:minimum", shape.isPositive && !shape.kind.hasPoints ? "0" : nil),
                ("chart:axis-position", isHorizontal ? "end" : nil),
                // A donut's parts go with the clock, as in print.
                ("chart:reverse-direction", shape.kind == .donut ? "true" : nil))
            line(colours.rule, xml)
            text(size, colours.text, xml)
        }
        style("ch-axis-title-x", xml) { axisTitle(isTurned: isHorizontal, xml) }
        style("ch-axis-title-y", xml) { axisTitle(isTurned: !isHorizontal, xml) }
    }

    private func axisTitle(isTurned: Bool, _ xml: XMLStream) {
        if isTurned { xml.element("style:chart-properties", ("style:rotation-angle", "90")) }
        text(size, colours.secondary, xml)
    }

    private func series(_ index: Int, _ xml: XMLStream) {
        let colour = colours.series(index).hex
        style("ch-series\(index)", data: numbers.label, xml) {
            let labels =
                shape.hasLabels && !shape.isMark(index) ? (shape.kind == .donut ? "percentage" : "value") : "none"
            xml.element(
                "style:chart-properties",
                ("chart:symbol-type", shape.isMark(index) ? "named-symbol" : shape.kind.hasPoints ? "automatic" : nil),
                ("chart:symbol-name", shape.isMark(index) ? "horizontal-bar" : nil),
                ("chart:symbol-width", shape.isMark(index) ? "24pt" : nil),
                ("chart:symbol-height", shape.isMark(index) ? "24pt" : nil),
                ("chart:link-data-style-to-source", numbers.label == nil ? "true" : "false"),
                ("chart:data-label-number", labels),
                ("chart:data-label-text", "false"), ("chart:label-position", labelPosition))
            switch shape.kind {
            case .dots,
                .bullet where shape.kind == .dots || shape.isMark(index):
                xml.element(
                    "style:graphic-properties", ("draw:stroke", "none"), ("svg:stroke-color", colour),
                    ("draw:fill-color", colour))
            case .lines:
                xml.element(
                    "style:graphic-properties", ("draw:stroke", "solid"), ("svg:stroke-width", "2pt"),
                    ("svg:stroke-color", colour), ("draw:fill-color", colour))
            case .areas where shape.chart.series.count > 1:
                xml.element(
                    "style:graphic-properties", ("draw:stroke", "solid"), ("svg:stroke-width", "1.5pt"),
                    ("svg:stroke-color", colour),
                    ("draw:fill", "solid"), ("draw:fill-color", colour), ("draw:opacity", "55%"))
            default:
                xml.element(
                    "style:graphic-properties", ("draw:stroke", "none"), ("draw:fill", "solid"),
                    ("draw:fill-color", colour))
            }
            let isWithin = shape.kind == .donut || shape.isStacked
            text(size, isWithin ? .white : colours.text, isBold: isWithin, xml)
        }
    }

    /// Points whose value has no room over them.
    private func singlePoints(_ xml: XMLStream) {
        style("ch-bare", xml) {
            xml.element(
                "style:chart-properties", ("chart:data-label-number", "none"), ("chart:data-label-text", "false"))
        }
        style("ch-first", data: numbers.label, xml) {
            xml.element(
                "style:chart-properties", ("chart:data-label-number", "value"), ("chart:data-label-text", "false"),
                ("chart:label-position", "right"))
        }
    }

    private var labelPosition: String? {
        switch shape.kind {
        case .bars, .bullet: "outside"
        case .lines, .dots, .areas: "top"
        case .stackedBars, .stackedAreas: "center"
        case .donut: nil
        }
    }

    /// The share of a part that has room for its label.
    private static let leastLabelled = 0.045

    private func part(_ index: Int, _ xml: XMLStream) {
        let whole = shape.data.values.first?.compactMap { $0 }.reduce(0, +) ?? 0
        let isSliver = (shape.data.values[0][index] ?? 0) < whole * Self.leastLabelled
        style("ch-part\(index)", xml) {
            if isSliver {
                xml.element(
                    "style:chart-properties", ("chart:data-label-number", "none"), ("chart:data-label-text", "false"))
            }
            xml.element(
                "style:graphic-properties", ("draw:stroke", "solid"), ("svg:stroke-width", "1pt"),
                ("svg:stroke-color", "#ffffff"),
                ("draw:fill", "solid"), ("draw:fill-color", colours.series(index).hex))
        }
    }

    private func style(_ name: String, data: String? = nil, _ xml: XMLStream, _ content: () -> Void) {
        xml.element(
            "style:style", ("style:name", name), ("style:family", "chart"), ("style:data-style-name", data),
            (
                "style:percentage-data-style-name",
                shape.kind == .donut && name.hasPrefix("ch-series") ? ChartNumberStyle.share : nil
            ),
            content: content)
    }

    private func line(_ colour: Colour, _ xml: XMLStream) {
        xml.element(
            "style:graphic-properties", ("draw:stroke", "solid"), ("svg:stroke-width", "0.5pt"),
            ("svg:stroke-color", colour.hex))
    }

    private func text(_ size: Double, _ colour: Colour, isBold: Bool = false, _ xml: XMLStream) {
        xml.element(
            "style:text-properties", ("fo:color", colour.hex), ("style:font-name", theme.fonts.body),
            ("fo:font-family", theme.fonts.body), ("fo:font-size", points(size)),
            ("fo:font-weight", isBold ? "bold" : nil))
    }
}
