/// Has the room that draws pages draw a workbook's pictures.
struct WorkbookIllustrator: WorkbookPictures {
    private let pictures: CompositionPictures

    init(_ composition: Composition, theme: Theme, info: DocumentInfo) {
        pictures = CompositionPictures(composition, theme: theme, info: info)
    }

    func chart(_ chart: Chart, width: Double, height: Double, _ evaluator: TableEvaluator) throws -> [UInt8] {
        try pictures.chart(chart, width: width, height: height, evaluator)
    }

    func thumbnail(_ evaluator: TableEvaluator) throws -> [UInt8] { try pictures.thumbnail(evaluator) }
}

extension ODSWriter {
    /// A writer of illustrated workbooks.
    init(illustrating composition: Composition, theme: Theme, info: DocumentInfo) {
        self.init(theme: theme, info: info, pictures: WorkbookIllustrator(composition, theme: theme, info: info))
    }
}
