/// `content.xml`: the sheets, and what names their cells (ODF 1.3 part 3, 3.1.3.2).
struct ContentPart {
    let plan: WorkbookPlan
    let theme: Theme
    let cells: CellWriter
    let pictures: (any WorkbookPictures)?
    let progress: ProgressHandler
    private let styles: SheetStyles

    init(
        plan: WorkbookPlan, theme: Theme, cells: CellWriter, pictures: (any WorkbookPictures)?,
        progress: @escaping ProgressHandler
    ) {
        self.plan = plan
        self.theme = theme
        self.cells = cells
        self.pictures = pictures
        self.progress = progress
        styles = SheetStyles(plan.sheets, pages: plan.pages, theme: theme)
    }

    /// How many rows go by between two words of progress.
    private static let stride = 2_000

    /// - Returns: how many rows of tables were written.
    func write() throws -> Int {
        let xml = cells.xml
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content" as StaticString)
        xml.append(Namespaces.document)
        xml.append(">" as StaticString)
        ConditionalStyles.prepare(plan, cells.styles)
        TextStyles.writeFonts(theme, own: cells.styles.fonts, to: xml)
        xml.element("office:automatic-styles") { writeAutomaticStyles(to: xml) }
        let rows = try writeBody()
        xml.close("office:document-content")
        try xml.finish()
        return rows
    }

    /// Writes the styles of rows, columns and sheets, of cells with conditions, of pieces of text and of frames.
    func writeAutomaticStyles(to xml: XMLStream) {
        styles.write(to: xml, theme)
        cells.styles.writeConditional(to: xml)
        TextStyles.writeEmphases(theme, to: xml)
        ChartFrame.writeStyle(to: xml)
    }

    /// Writes the sheets.
    ///
    /// - Returns: how many rows of tables were written.
    func writeBody() throws -> Int {
        let xml = cells.xml
        var rows = 0
        xml.start("office:body")
        xml.start("office:spreadsheet")
        // Keys of SUMIF and COUNTIF are texts to be equal to, not patterns.
        xml.element(
            "table:calculation-settings", ("table:case-sensitive", "true"),
            ("table:search-criteria-must-apply-to-whole-cell", "true"), ("table:automatic-find-labels", "false"),
            ("table:use-regular-expressions", "false"), ("table:use-wildcards", "false"))
        plan.validations.write(to: xml)
        var rest = plan.sheets[...]
        while !rest.isEmpty {
            let sheets = rest.prefix(1 + rest.dropFirst().prefix { $0.isContinuation }.count)
            let first = sheets.startIndex + 1
            try progress(Progress(rows: rows, pages: first))
            let writer = SheetWriter(
                sheets: sheets, plan: plan, styles: styles, cells: cells, theme: theme, pictures: pictures
            ) {
                rows += 1
                if rows % Self.stride == 0 { try progress(Progress(rows: rows, pages: first)) }
            }
            try writer.write()
            rest = rest[sheets.endIndex...]
        }
        NamedRanges(plan, cells.numbers.language.words).write(to: xml)
        PivotDefinitions(placements: plan.sheets.flatMap(\.pivots)).write(to: xml)
        xml.close("office:spreadsheet")
        xml.close("office:body")
        try xml.checkpoint()
        return rows
    }
}
