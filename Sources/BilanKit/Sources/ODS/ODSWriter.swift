/// Writes compositions as OpenDocument spreadsheets, strict ODF 1.3.
public struct ODSWriter {
    private let theme: Theme
    private let info: DocumentInfo

    public init(theme: Theme, info: DocumentInfo) {
        self.theme = theme
        self.info = info
    }

    /// Writes a whole workbook to a new file at `path`.
    ///
    /// - Throws: `DocumentError` with every fault found; the file is then not there.
    public func write(_ composition: Composition, to path: String, progress: ProgressHandler = { _ in }) throws -> DocumentSummary {
        throw DocumentError("not yet")
    }
}
