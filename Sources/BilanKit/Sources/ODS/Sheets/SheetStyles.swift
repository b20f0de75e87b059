/// The automatic styles of rows, columns and sheets: all are known once the workbook is laid out.
struct SheetStyles {
    private var heights: [Double: String] = [:]
    private var widths: [Double: String] = [:]
    private var heightOrder: [Double] = []
    private var widthOrder: [Double] = []

    /// Rows as high as their content wants.
    static let bodyRow = "ro0"
    /// The first row of a chart that begins a page.
    static let pageRow = "ro-page"

    /// The height of a row of one line in points.
    static func bodyHeight(_ theme: Theme) -> Double { theme.fonts.size * 1.35 + 3 }

    init(_ sheets: [SheetPlan], theme: Theme) {
        for sheet in sheets {
            for width in sheet.widths { Self.note(width, &widths, &widthOrder, "co") }
            for item in sheet.items {
                switch item {
                case .line(let line): Self.note(line.height, &heights, &heightOrder, "ro")
                case .keyFigure(_, let height): Self.note(height, &heights, &heightOrder, "ro")
                case .chart: Self.note(ChartPlacement.rowHeight, &heights, &heightOrder, "ro")
                case .table, .grid, .pivot, .blank: break
                }
            }
        }
    }

    func row(_ height: Double) -> String { heights[height] ?? Self.bodyRow }

    func column(_ width: Double) -> String { widths[width] ?? "co1" }

    static func table(_ orientation: PageLook.Orientation) -> String { orientation == .portrait ? "ta-portrait" : "ta-paysage" }

    func write(to xml: XMLStream, _ theme: Theme) {
        for width in widthOrder {
            xml.element("style:style", ("style:name", widths[width]), ("style:family", "table-column")) {
                xml.element("style:table-column-properties", ("style:column-width", points(width)), ("fo:break-before", "auto"))
            }
        }
        xml.element("style:style", ("style:name", Self.bodyRow), ("style:family", "table-row")) {
            xml.element(
                "style:table-row-properties", ("style:row-height", points(Self.bodyHeight(theme))),
                ("style:use-optimal-row-height", "true"), ("fo:break-before", "auto"))
        }
        xml.element("style:style", ("style:name", Self.pageRow), ("style:family", "table-row")) {
            xml.element(
                "style:table-row-properties", ("style:row-height", points(ChartPlacement.rowHeight)),
                ("style:use-optimal-row-height", "false"), ("fo:break-before", "page"))
        }
        for height in heightOrder {
            xml.element("style:style", ("style:name", heights[height]), ("style:family", "table-row")) {
                xml.element(
                    "style:table-row-properties", ("style:row-height", points(height)),
                    ("style:use-optimal-row-height", "false"), ("fo:break-before", "auto"))
            }
        }
        for orientation in [PageLook.Orientation.portrait, .landscape] {
            xml.element(
                "style:style", ("style:name", Self.table(orientation)), ("style:family", "table"),
                ("style:master-page-name", PageLook.masterName(orientation))
            ) { xml.element("style:table-properties", ("table:display", "true"), ("style:writing-mode", "lr-tb")) }
        }
    }

    private static func note(_ value: Double, _ names: inout [Double: String], _ order: inout [Double], _ prefix: String) {
        guard names[value] == nil else { return }
        order.append(value)
        names[value] = "\(prefix)\(order.count)"
    }
}
