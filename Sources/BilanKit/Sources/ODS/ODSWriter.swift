import Glibc

/// Writes compositions as OpenDocument spreadsheets, strict ODF 1.3.
///
/// Each `Sheet` is a sheet, a table outside one has its own, and whatever else stands loose goes on a first sheet, «
/// Synthèse ». Rows are
/// written as they are read: memory does not grow with them. What is longer than a sheet goes on on the next, and a
/// warning says so.
public struct ODSWriter {
    private let theme: Theme
    private let info: DocumentInfo
    private let pictures: (any WorkbookPictures)?
    /// How many rows a sheet holds.
    var rowLimit = SheetPlan.rowLimit

    /// A writer for workbooks of one look.
    ///
    /// - Parameters:
    ///   - theme: how the document looks.
    ///   - info: the period and day that the document bears.
    ///   - pictures: reads images, draws drawings, the thumbnail and a picture of each chart; nil leaves them out.
    public init(theme: Theme, info: DocumentInfo, pictures: (any WorkbookPictures)? = nil) {
        self.theme = theme
        self.info = info
        self.pictures = pictures
    }

    /// Writes a whole workbook to a new file at `path`.
    ///
    /// Every table is walked once for its totals and extent, then once as it is written.
    /// - Parameters:
    ///   - composition: what the document says.
    ///   - path: where the file goes.
    ///   - progress: called at each sheet, and periodically as rows are written. Throwing cancels rendering.
    /// - Returns: the number of sheets and rows, and what had to be changed on the way.
    /// - Throws: `DocumentError` with every fault found, or what `progress` threw; the file is then not there.
    public func write(
        _ composition: Composition, to path: String, progress: ProgressHandler = { _ in }
    ) throws -> DocumentSummary {
        try write(composition, to: [WorkbookFile(path: path)], progress: progress)
    }

    /// Writes a workbook to several new files, which differ in their thumbnail and in what they carry alone.
    ///
    /// - Parameters:
    ///   - composition: what the document says.
    ///   - files: where the workbook goes.
    ///   - progress: as for `write`.
    /// - Returns: the number of sheets and rows, and what had to be changed on the way.
    /// - Throws: `DocumentError` with every fault found, or what `progress` threw; none of the files is then there.
    public func write(
        _ composition: Composition, to files: [WorkbookFile], progress: ProgressHandler = { _ in }
    ) throws -> DocumentSummary {
        let theme = sheetTheme(composition)
        let (composition, plan) = try plan(composition, theme)
        let diagnosticLog = DiagnosticLog()
        let styles = CellStyles(theme.numbers.language)
        let spool = try Spool(besides: files[0].path)
        let rows = try withoutActuallyEscaping(progress) { progress in
            let cells = CellWriter(XMLStream(spool), styles, theme, info, diagnosticLog, places: plan.places)
            return try ContentPart(plan: plan, theme: theme, cells: cells, pictures: pictures, progress: progress)
                .write()
        }
        try spool.finish()
        try diagnosticLog.checkReferences()

        let page = PageLook(theme: theme, info: info, title: composition.title, setups: plan.pages)
        var parts: [PackageFile.Part] = [
            .compressed("content.xml", spool),
            .file(
                "styles.xml",
                try StylesPart(cells: styles, page: page, theme: theme, language: composition.language).bytes()),
            .file(
                "meta.xml",
                try MetaPart(
                    composition: composition, theme: theme, info: info,
                    statistics: MetaPart.Statistics(
                        sheets: plan.sheets.count, cells: diagnosticLog.cellCount, objects: plan.charts.count)
                ).bytes()),
            .file("settings.xml", try SettingsPart(sheets: plan.sheets).bytes()),
        ]
        for chart in plan.charts {
            parts.append(.folder(chart.folder + "/", type: MediaType.chart))
            parts.append(.file(chart.folder + "/content.xml", try ChartPart(placement: chart, theme: theme).bytes()))
        }
        if let pictures { parts += try pictureParts(pictures, of: plan) }
        do {
            for file in files { try write(parts, to: file, plan.evaluator) }
        } catch {
            for file in files { unlink(file.path) }
            throw error
        }
        return DocumentSummary(
            pages: plan.sheets.count, rows: rows,
            diagnostics: plan.warnings + diagnosticLog.diagnostics + (pictures?.diagnostics ?? []))
    }

    private func write(_ parts: [PackageFile.Part], to file: WorkbookFile, _ evaluator: TableEvaluator) throws {
        let package = try PackageFile(file.path, mediaType: MediaType.spreadsheet, date: info.date)
        for part in parts { try package.add(part) }
        if file.hasThumbnail, let pictures {
            let thumbnail = try pictures.thumbnail(evaluator)
            try package.add(.file("Thumbnails/thumbnail.png", thumbnail, type: MediaType.png))
        }
        for enclosure in file.enclosures {
            try package.add(.file(enclosure.path, try enclosure.content(), type: enclosure.mediaType))
        }
        try package.close()
    }

    /// Writes the same workbook to a new file at `path` as one XML file (flat OpenDocument), for version control.
    ///
    /// - Parameters:
    ///   - composition: what the document says.
    ///   - path: where the file goes.
    ///   - enclosures: what it carries beside the workbook, as text: a property of the document each.
    ///   - progress: as for `write`.
    /// - Returns: the number of sheets and rows, and what had to be changed on the way.
    /// - Throws: `DocumentError` with every fault found, or what `progress` threw; the file is then not there.
    public func writeFlat(
        _ composition: Composition, to path: String, enclosures: [WorkbookEnclosure] = [],
        progress: ProgressHandler = { _ in }
    ) throws -> DocumentSummary {
        let theme = sheetTheme(composition)
        let (composition, plan) = try plan(composition, theme)
        let diagnosticLog = DiagnosticLog()
        let document = FlatDocument(
            plan: plan, composition: composition, theme: theme, info: info, pictures: pictures,
            diagnosticLog: diagnosticLog, enclosures: enclosures)
        let rows = try withoutActuallyEscaping(progress) { try document.write(to: path, progress: $0) }
        return DocumentSummary(
            pages: plan.sheets.count, rows: rows,
            diagnostics: plan.warnings + diagnosticLog.diagnostics + (pictures?.diagnostics ?? []))
    }

    private func sheetTheme(_ composition: Composition) -> Theme {
        var theme = theme.figures(in: composition)
        theme.numbers.hasOrdinals = false
        return theme
    }

    private func plan(_ given: Composition, _ theme: Theme) throws -> (Composition, WorkbookPlan) {
        let warnings = try given.checked()
        let composition = given.localized(theme.numbers)
        var plan = try WorkbookPlan(
            composition.withReferenceWords(), theme: theme, rowLimit: rowLimit, pictures: pictures)
        plan.warnings += plan.charts.compactMap { chart in
            chart.shape.warning.map { Diagnostic(.warning, $0, block: Block.chart(chart.chart).name) }
        }
        plan.warnings.insert(contentsOf: warnings + (try plan.evaluator.checked(composition)), at: 0)
        return (composition, plan)
    }

    private func pictureParts(
        _ pictures: any WorkbookPictures, of plan: WorkbookPlan
    ) throws -> [PackageFile.Part] {
        try plan.charts.map { chart in
            let bytes = try pictures.chart(chart.chart, width: ChartShape.width, height: chart.height, plan.evaluator)
            return .file(chart.picture, bytes, type: MediaType.png)
        }
            + plan.pictures.map { picture in
                .file(picture.part, try picture.bytes(pictures, plan.evaluator), type: picture.measure.mediaType)
            }
    }
}
