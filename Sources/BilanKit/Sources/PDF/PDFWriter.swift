internal import Glibc
import Content

/// Draws compositions as PDF/A-3a and PDF/UA-1.
///
/// A document is laid out twice: the first pass finds where things stand, which contents, references and footers tell; the
/// last paints. Tables are walked anew each time and never held, so that memory does not grow with their rows.
public struct PDFWriter {
    private let theme: Theme
    private let info: DocumentInfo

    public init(theme: Theme, info: DocumentInfo) {
        self.theme = theme
        self.info = info
    }

    /// Writes a whole document to a new file at `path`.
    ///
    /// - Parameters:
    ///   - path: where the file goes; a second file beside it, of the same name and `.drawn`, is there while it is made.
    ///   - progress: told at each page and every 500 rows; what it throws ends the document.
    /// - Throws: `DocumentError` with every fault found; the file is then not there.
    public func write(_ composition: Composition, to path: String, progress: ProgressHandler = { _ in }) throws -> DocumentSummary {
        let faults = composition.check().filter { $0.severity == .error }
        guard faults.isEmpty else { throw DocumentError(faults) }
        try PageGeometry.check(theme)
        let drawn = path + ".drawn"
        defer { unlink(drawn) }
        do {
            return try withoutActuallyEscaping(progress) { progress in
                try make(composition, drawn: drawn, path: path, progress: progress)
            }
        } catch {
            unlink(path)
            throw error
        }
    }

    private func make(
        _ composition: Composition, drawn: String, path: String, progress: @escaping ProgressHandler
    ) throws -> DocumentSummary {
        let context = DocumentContext(composition, theme: theme, info: info)
        let sections = try Sections(context)

        let measured = try measure(context, sections, progress: progress)
        let painter = Painter(try PDFSurface(path: drawn), language: composition.language)
        let flow = PageFlow(context, painter: painter, progress: progress)
        context.references.beginPass(known: measured)
        var layout = DocumentLayout(context, sections)
        try layout.place(on: flow)
        try painter.surface.finish()
        guard flow.pageCount == measured.pageCount else {
            throw DocumentError(
                "le document a \(flow.pageCount) pages alors que \(measured.pageCount) étaient comptées : les lignes d’une table ont "
                    + "changé pendant le tracé")
        }

        let metadata = DocumentMetadata(
            title: composition.title, author: theme.organisation, subject: composition.subject,
            keywords: composition.keywords, language: composition.language, date: info.date, producer: info.producer)
        try PDFFinisher(
            structure: painter.structure, marks: painter.marks, links: painter.links, outline: painter.outline,
            metadata: metadata, pageLabels: flow.places.numbers.pageLabels
        ).finish(drawn: drawn, to: path)
        return DocumentSummary(pages: flow.pageCount, rows: flow.rowCount, diagnostics: context.findings.diagnostics)
    }

    /// Finds where everything stands. Where texts speak of pages, their words may move what follows: again, until the
    /// pages told are those that come out.
    private func measure(_ context: DocumentContext, _ sections: Sections, progress: @escaping ProgressHandler) throws -> Places {
        var known: Places?
        for _ in 0..<Self.mostPasses {
            context.references.beginPass(known: known)
            let flow = PageFlow(context, painter: nil, progress: progress)
            var layout = DocumentLayout(context, sections)
            try layout.place(on: flow)
            try context.references.check()
            if context.references.holds(for: flow.places) { return flow.places }
            known = flow.places
        }
        throw DocumentError(
            "les renvois aux pages ne se fixent pas après \(Self.mostPasses) mises en page : éloignez d’un bord de page le bloc visé")
    }

    private static let mostPasses = 6
}
