import Content

/// A composition drawn on a surface: its pages, and what was recorded of them.
///
/// A document is laid out twice: the first pass counts its pages, which footers tell from the first page on; the second
/// paints. Tables are walked anew each time and never held, so that memory does not grow with their rows.
struct DocumentDrawing {
    let painter: Painter
    let summary: DocumentSummary

    /// Draws all pages.
    ///
    /// - Parameter surface: makes what is drawn on, for so many pages.
    /// - Throws: `DocumentError` with every fault found.
    init(
        _ composition: Composition, theme: Theme, info: DocumentInfo, progress: ProgressHandler,
        on surface: (_ pageCount: Int) throws -> any PageSurface
    ) throws {
        let faults = composition.check().filter { $0.severity == .error }
        guard faults.isEmpty else { throw DocumentError(faults) }
        try PageGeometry.check(theme)
        (painter, summary) = try withoutActuallyEscaping(progress) { progress in
            let context = DocumentContext(composition, theme: theme, info: info)
            let sections = try Sections(context)

            let measured = PageFlow(context, painter: nil, totalPages: nil, progress: progress)
            var layout = DocumentLayout(context, sections)
            try layout.place(on: measured)

            let painter = Painter(try surface(measured.pageCount), language: composition.language)
            let flow = PageFlow(context, painter: painter, totalPages: measured.pageCount, progress: progress)
            layout = DocumentLayout(context, sections)
            try layout.place(on: flow)
            try painter.surface.finish()
            guard flow.pageCount == measured.pageCount else {
                throw DocumentError(
                    "le document a \(flow.pageCount) pages alors que \(measured.pageCount) étaient comptées : les lignes d’une table ont "
                        + "changé pendant le tracé")
            }
            return (
                painter, DocumentSummary(pages: flow.pageCount, rows: flow.rowCount, diagnostics: context.findings.diagnostics)
            )
        }
    }
}
