/// Has the room that draws pages draw a workbook's pictures.
struct WorkbookIllustrator: WorkbookPictures {
    private let pictures: CompositionPictures

    init(_ composition: Composition, theme: Theme, info: DocumentInfo) {
        pictures = CompositionPictures(composition, theme: theme, info: info)
    }

    func chart(_ chart: Chart, width: Double, height: Double, _ evaluator: TableEvaluator) throws -> [UInt8] {
        try pictures.chart(chart, width: width, height: height, evaluator)
    }

    func measure(_ image: Image, room: Double) throws -> PictureMeasure {
        let picture = try pictures.picture(image, room: room)
        return PictureMeasure(
            width: picture.width, height: picture.height, mediaType: picture.isJPEG ? "image/jpeg" : "image/png")
    }

    func file(_ image: Image, _ measure: PictureMeasure) throws -> [UInt8] {
        try pictures.file(of: image, width: measure.width, height: measure.height)
    }

    func drawing(_ drawing: Drawing, width: Double, _ evaluator: TableEvaluator) throws -> [UInt8] {
        try pictures.drawing(drawing, width: width, evaluator)
    }

    var diagnostics: [Diagnostic] { pictures.diagnostics }

    func thumbnail(_ evaluator: TableEvaluator) throws -> [UInt8] { try pictures.thumbnail(evaluator) }
}

extension ODSWriter {
    /// A writer of illustrated workbooks.
    init(illustrating composition: Composition, theme: Theme, info: DocumentInfo) {
        self.init(theme: theme, info: info, pictures: WorkbookIllustrator(composition, theme: theme, info: info))
    }
}
