/// Draws compositions as PDF/A-3a and PDF/UA-1.
public struct PDFWriter {
    private let theme: Theme
    private let info: DocumentInfo

    public init(theme: Theme, info: DocumentInfo) {
        self.theme = theme
        self.info = info
    }

    /// Writes a whole document to a new file at `path`.
    ///
    /// - Throws: `DocumentError` with every fault found; the file is then not there.
    public func write(_ composition: Composition, to path: String, progress: ProgressHandler = { _ in }) throws -> DocumentSummary {
        throw DocumentError("not yet")
    }
}
