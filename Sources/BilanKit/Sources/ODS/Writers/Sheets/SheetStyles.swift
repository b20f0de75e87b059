/// The automatic styles of rows, columns and sheets: all are known once the workbook is laid out.
struct SheetStyles {
    private var rows = NamedStyles<RowStyle>("ro")
    private var columns = NamedStyles<Double>("co")
    private var sheets = NamedStyles<TableStyle>("ta")
    private let pages: PageSetups
    private let theme: Theme

    /// Rows as high as their content wants.
    static let bodyRow = "ro0"

    /// How a sheet is set.
    private struct TableStyle: Hashable {
        var page: PageSetup
        var isHidden: Bool
        var tabColour: Colour?

        init(_ sheet: SheetPlan) {
            (page, isHidden, tabColour) = (sheet.setup, sheet.options.isHidden, sheet.options.tabColour)
        }
    }

    init(_ sheets: [SheetPlan], pages: PageSetups, theme: Theme) {
        (self.pages, self.theme) = (pages, theme)
        for sheet in sheets {
            self.sheets.note(TableStyle(sheet))
            for width in sheet.widths { columns.note(width) }
            for style in sheet.items.flatMap({ $0.rowStyles(theme) }) where style != .body { rows.note(style) }
        }
    }

    /// Rows as high as their content wants, which has so many lines.
    func row(lines: Int) -> String { row(RowStyle(lines: min(max(lines, 1), RowStyle.mostLines))) }

    /// Rows as high as so many lines, whatever their content wants.
    func fixedRow(lines: Int) -> String { row(.fixed(theme, lines: lines)) }

    func row(_ style: RowStyle) -> String { rows[style] ?? Self.bodyRow }

    func column(_ width: Double) -> String { columns[width] ?? "co1" }

    func table(_ sheet: SheetPlan) -> String { sheets[TableStyle(sheet)] ?? "ta1" }

    func write(to xml: XMLStream, _ theme: Theme) {
        for (name, width) in columns.all {
            xml.element("style:style", ("style:name", name), ("style:family", "table-column")) {
                xml.element(
                    "style:table-column-properties", ("style:column-width", points(width)), ("fo:break-before", "auto"))
            }
        }
        for (name, style) in [(Self.bodyRow, RowStyle.body)] + rows.all {
            xml.element("style:style", ("style:name", name), ("style:family", "table-row")) {
                xml.element(
                    "style:table-row-properties",
                    ("style:row-height", points(style.height ?? RowStyle.bodyHeight(theme, lines: style.lines))),
                    ("style:use-optimal-row-height", style.height == nil ? "true" : "false"),
                    ("fo:break-before", style.beginsPage ? "page" : "auto"))
            }
        }
        for (name, style) in sheets.all {
            xml.element(
                "style:style", ("style:name", name), ("style:family", "table"),
                ("style:master-page-name", pages.name(of: style.page))
            ) {
                xml.element(
                    "style:table-properties", ("table:display", style.isHidden ? "false" : "true"),
                    ("style:writing-mode", "lr-tb"),
                    ("table:tab-color", style.tabColour?.hex))
            }
        }
    }
}

/// Styles by number, each once, in the order in which they are met.
private struct NamedStyles<Style: Hashable> {
    private let prefix: String
    private var names: [Style: String] = [:]
    private var order: [Style] = []

    init(_ prefix: String) { self.prefix = prefix }

    subscript(style: Style) -> String? { names[style] }

    var all: [(String, Style)] { order.map { (names[$0]!, $0) } }

    mutating func note(_ style: Style) {
        guard names[style] == nil else { return }
        order.append(style)
        names[style] = "\(prefix)\(order.count)"
    }
}
