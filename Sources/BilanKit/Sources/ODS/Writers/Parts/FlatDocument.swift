/// A whole workbook as one XML file (`office:document`, ODF 1.3 part 3, 3.1.2), for version control and for programs
/// that read text.
///
/// Elements stand a line each wherever white space counts for nothing, and in an order that follows from the data: a
/// change of one cell
/// is a change of one line.
struct FlatDocument {
    let plan: WorkbookPlan
    let composition: Composition
    let theme: Theme
    let info: DocumentInfo
    let pictures: (any WorkbookPictures)?
    let diagnosticLog: DiagnosticLog
    let enclosures: [WorkbookEnclosure]

    /// Writes the file. Rows go by way of a file without a name, since styles, which come first, are known once they
    /// are written.
    ///
    /// - Returns: how many rows of tables were written.
    func write(to path: String, progress: @escaping ProgressHandler) throws -> Int {
        let styles = CellStyles(theme.numbers.language)
        let body = try UnnamedFile(besides: path)
        let bodyXML = XMLStream(body, isFlat: true)
        let cells = CellWriter(bodyXML, styles, theme, info, diagnosticLog, places: plan.places)
        let content = ContentPart(plan: plan, theme: theme, cells: cells, pictures: pictures, progress: progress)
        let rows = try content.writeBody()
        try bodyXML.finish()
        try diagnosticLog.checkReferences()

        let file = try NewFile(path)
        let xml = XMLStream(file, isFlat: true)
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document" as StaticString)
        xml.append(Namespaces.document)
        xml.append(Namespaces.settings)
        xml.append(Namespaces.meta)
        xml.append(" office:mimetype=\"\(MediaType.spreadsheet)\">")
        MetaPart(
            composition: composition, theme: theme, info: info,
            statistics: MetaPart.Statistics(
                sheets: plan.sheets.count, cells: diagnosticLog.cellCount, objects: plan.charts.count),
            carried: try enclosures.map { enclosure in
                DocumentProperty(enclosure.path, String(decoding: try enclosure.content(), as: UTF8.self))
            }
        ).write(to: xml)
        SettingsPart(sheets: plan.sheets).write(to: xml)
        TextStyles.writeFonts(theme, own: styles.fonts, to: xml)
        let page = PageLook(theme: theme, info: info, title: composition.title, setups: plan.pages)
        let shared = StylesPart(cells: styles, page: page, theme: theme, language: composition.language)
        shared.writeStyles(to: xml)
        xml.element("office:automatic-styles") {
            shared.writeAutomaticStyles(to: xml)
            content.writeAutomaticStyles(to: xml)
        }
        shared.writeMasters(to: xml)
        try xml.finish()
        try body.copy(to: file)
        let end = XMLStream(file, isFlat: true)
        end.append("\n</office:document>\n" as StaticString)
        try end.finish()
        try file.close()
        return rows
    }
}
