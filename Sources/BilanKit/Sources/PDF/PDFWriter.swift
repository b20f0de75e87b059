import Content
internal import Glibc

/// Draws compositions as PDF/A-3a and PDF/UA-1.
public struct PDFWriter {
    private let theme: Theme
    private let info: DocumentInfo

    /// A writer for documents of one look.
    public init(theme: Theme, info: DocumentInfo) {
        self.theme = theme
        self.info = info
    }

    /// Writes a whole document to a new file at `path`.
    ///
    /// - Parameters:
    ///   - composition: what the document says.
    ///   - path: where the file goes; a second file beside it, of the same name and `.drawn`, is there while it is
    ///     made.
    ///   - attachments: files that the document carries, such as its data; read while it is finished.
    ///   - progress: called at each page and every 500 rows. Throwing cancels rendering.
    /// - Throws: `DocumentError` with every fault found; the file is then not there.
    public func write(
        _ composition: Composition, to path: String, attachments: [Attachment] = [],
        progress: ProgressHandler = { _ in }
    ) throws -> DocumentSummary {
        try DrawingLock.hold { try draw(composition, to: path, attachments, progress) }
    }

    private func draw(
        _ composition: Composition, to path: String, _ attachments: [Attachment], _ progress: ProgressHandler
    ) throws -> DocumentSummary {
        let drawn = path + ".drawn"
        defer { unlink(drawn) }
        do {
            let drawing = try DocumentDrawing(composition, theme: theme, info: info, progress: progress) { _ in
                try PDFSurface(path: drawn)
            }
            let metadata = DocumentMetadata(
                title: composition.title, author: theme.organisation, subject: composition.subject,
                keywords: composition.keywords, language: composition.language, date: info.date, producer: info.producer
            )
            let painter = drawing.painter
            try PDFFinisher(
                structure: painter.structure, marks: painter.marks, links: painter.links, outline: painter.outline,
                metadata: metadata, attachments: attachments, pageLabels: drawing.pageLabels
            ).finish(drawn: drawn, to: path)
            return drawing.summary
        } catch {
            unlink(path)
            throw error
        }
    }
}
