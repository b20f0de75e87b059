import Content

extension Block {
    /// Sets a block for the text's width on a page.
    ///
    /// - Parameter numbers: counts tables and figures over the document.
    func layout(
        on geometry: PageGeometry, _ context: DocumentContext, _ numbers: inout CaptionNumbers
    ) throws -> [any BlockLayout] {
        var counted = numbers
        guard landmark(&counted) != nil else { return try ownLayouts(on: geometry, context, &numbers) }
        let index = numbers.landmarks
        numbers.landmarks += 1
        let layouts = try ownLayouts(on: geometry, context, &numbers)
        return layouts.prefix(1).map { LandmarkLayout(block: $0, index: index) } + layouts.dropFirst()
    }

    private func ownLayouts(
        on geometry: PageGeometry, _ context: DocumentContext, _ numbers: inout CaptionNumbers
    ) throws -> [any BlockLayout] {
        let width = geometry.textWidth
        return switch self {
        case .titlePage(let page): [TitlePageLayout(page, width: width, context)]
        case .heading(let heading): [HeadingLayout(heading, width: width, context, &numbers)]
        case .paragraph(let paragraph): [ParagraphLayout(paragraph, width: width, context)]
        case .list(let list): [ListLayout(list, width: width, context)]
        case .note(let note): [NoteLayout(note, width: width, context)]
        case .keyFigures(let figures): [KeyFiguresLayout(figures, width: width, context)]
        case .table(let table): [try TableLayout(table, width: width, context, &numbers)]
        case .grid(let grid): [try GridLayout(grid, width: width, context, &numbers)]
        case .chart(let chart): try ChartLayout.layouts(of: chart, on: geometry, context, &numbers)
        case .drawing(let drawing): [try DrawingLayout(drawing, on: geometry, context, &numbers)]
        case .pageBreak: [PageBreakLayout()]
        case .image(let image): [try ImageLayout(image, on: geometry, context, &numbers)]
        case .formula(let formula): [try FormulaLayout(formula, width: width, context)]
        case .code(let code): [CodeLayout(code, width: width, context)]
        case .contents(let contents): [ContentsLayout(contents, width: width, context)]
        case .pageNumbering(let numbering): [PageNumberingLayout(numbering: numbering)]
        case .columns(let columns): [try ColumnsLayout(columns, on: geometry, context, &numbers)]
        case .sideBySide(let sides): [try SideBySideLayout(sides, on: geometry, context, &numbers)]
        case .keepTogether(let blocks): [try KeepTogetherLayout(blocks, on: geometry, context, &numbers)]
        // Pivots are tables by now.
        case .landscape, .sheet, .pivot: []
        }
    }
}
