/// Reads and draws what a workbook carries as pictures: its images and drawings, charts for programs that show none, a
/// thumbnail for folders
/// that show files by their first page. The writer knows no drawing: whoever does is handed to it.
public protocol WorkbookPictures {
    /// What is known of an image without reading it whole.
    ///
    /// - Parameters:
    ///   - image: the picture.
    ///   - room: the greatest width in points.
    /// - Throws: `DocumentError` where there is no such image.
    func measure(_ image: Image, room: Double) throws -> PictureMeasure

    /// The bytes of an image's file, or a picture of a kind that every spreadsheet program shows.
    func file(_ image: Image, _ measure: PictureMeasure) throws -> [UInt8]

    /// A PNG file of a drawing.
    ///
    /// - Parameters:
    ///   - drawing: what is drawn.
    ///   - width: in points; the height is the drawing's.
    ///   - evaluator: gives the values.
    func drawing(_ drawing: Drawing, width: Double, _ evaluator: TableEvaluator) throws -> [UInt8]

    /// A PNG file of a chart.
    ///
    /// - Parameters:
    ///   - chart: what is drawn.
    ///   - width: in points, as is the height.
    ///   - height: in points.
    ///   - evaluator: gives the values.
    func chart(_ chart: Chart, width: Double, height: Double, _ evaluator: TableEvaluator) throws -> [UInt8]

    /// What making the pictures turned up so far.
    var diagnostics: [Diagnostic] { get }

    /// A PNG file of the first page, 128 pixels wide and high (ODF 1.3 part 2, 3.8).
    func thumbnail(_ evaluator: TableEvaluator) throws -> [UInt8]
}

/// A picture's extent and kind.
public struct PictureMeasure: Hashable, Sendable {
    /// In points.
    public var width: Double
    /// In points.
    public var height: Double
    /// As the package's manifest names it: `image/png` or `image/jpeg`.
    public var mediaType: String

    /// An extent in points, and a kind.
    public init(width: Double, height: Double, mediaType: String) {
        self.width = width
        self.height = height
        self.mediaType = mediaType
    }
}
