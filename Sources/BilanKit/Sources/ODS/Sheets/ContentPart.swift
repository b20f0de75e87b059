/// `content.xml`: the sheets, and what names their cells (ODF 1.3 part 3, 3.1.3.2).
struct ContentPart {
    let plan: WorkbookPlan
    let theme: Theme
    let cells: CellWriter
    /// Whether the package holds pictures of the charts.
    let hasPictures: Bool
    let progress: ProgressHandler

    /// How many rows go by between two words of progress.
    private static let stride = 2_000

    /// - Returns: how many rows of tables were written.
    func write() throws -> Int {
        let xml = cells.xml
        var rows = 0
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content" as StaticString)
        xml.append(Namespaces.document)
        xml.append(">" as StaticString)
        TextStyles.writeFonts(theme, to: xml)
        let styles = SheetStyles(plan.sheets, theme: theme)
        xml.element("office:automatic-styles") {
            styles.write(to: xml, theme)
            TextStyles.writeEmphases(theme, to: xml)
            ChartFrame.writeStyle(to: xml)
        }
        xml.start("office:body")
        xml.start("office:spreadsheet")
        // Keys of SUMIF and COUNTIF are texts to be equal to, not patterns.
        xml.element(
            "table:calculation-settings", ("table:case-sensitive", "true"),
            ("table:search-criteria-must-apply-to-whole-cell", "true"), ("table:automatic-find-labels", "false"),
            ("table:use-regular-expressions", "false"), ("table:use-wildcards", "false"))
        for (index, sheet) in plan.sheets.enumerated() {
            try progress(Progress(rows: rows, pages: index + 1))
            let writer = SheetWriter(sheet: sheet, plan: plan, styles: styles, cells: cells, theme: theme, hasPictures: hasPictures) {
                rows += 1
                if rows % Self.stride == 0 { try progress(Progress(rows: rows, pages: index + 1)) }
            }
            try writer.write()
        }
        NamedRanges(plan).write(to: xml)
        PivotDefinitions(placements: plan.sheets.flatMap(\.pivots)).write(to: xml)
        xml.close("office:spreadsheet")
        xml.close("office:body")
        xml.close("office:document-content")
        try xml.finish()
        return rows
    }
}
