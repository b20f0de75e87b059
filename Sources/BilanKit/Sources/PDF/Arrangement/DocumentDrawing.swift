import Content

/// A composition drawn on a surface: its pages, and what was recorded of them.
///
/// A document is laid out twice: the first pass finds where things stand, which contents, references and footers tell;
/// the last paints. Tables are walked anew each time and never held, so that memory does not grow with their rows.
struct DocumentDrawing {
    let painter: Painter
    let pageLabels: [PageLabels]
    let summary: DocumentSummary

    /// Draws all pages.
    ///
    /// - Parameter surface: makes what is drawn on, for so many pages.
    /// - Throws: `DocumentError` with every fault found.
    init(
        _ composition: Composition, theme: Theme, info: DocumentInfo, progress: ProgressHandler,
        on surface: (_ pageCount: Int) throws -> any PageSurface
    ) throws {
        let warnings = try composition.checked()
        try PageGeometry.check(theme)
        let composition = try composition.localized(theme.numbers).withPivotsAsTables()
        (painter, pageLabels, summary) = try withoutActuallyEscaping(progress) { progress in
            let context = try DocumentContext(composition, theme: theme, info: info)
            let blocks = try OrientedBlocks(context)

            let (measured, allRows) = try Self.measure(context, blocks, progress: progress)
            let ofRows = try context.evaluator.checked(context.composition)
            let painter = Painter(
                try surface(measured.pageCount), language: composition.language,
                press: measured.pageCount < Self.fewPages ? nil : PagePress())
            defer { painter.rest() }
            let flow = PageFlow(context, painter: painter, allRows: allRows, progress: progress)
            context.references.beginPass(known: measured)
            var layout = DocumentLayout(context, blocks)
            try layout.place(on: flow)
            try painter.finish()
            guard flow.pageCount == measured.pageCount else {
                throw DocumentError(
                    String(
                        fr:
                            "le document a \(flow.pageCount) pages alors que \(measured.pageCount) étaient comptées : les lignes d’une table ont "
                            + "changé pendant le tracé",
                        en:
                            "the document has \(flow.pageCount) \(flow.pageCount == 1 ? "page" : "pages"), against \(measured.pageCount) counted before: the rows "
                            + "of a table changed while it was drawn"))
            }
            return (
                painter, flow.places.numbers.pageLabels,
                DocumentSummary(
                    pages: flow.pageCount, rows: flow.rowCount,
                    diagnostics: warnings + ofRows + context.formulas.diagnostics + context.diagnosticLog.diagnostics,
                    figures: painter.figures)
            )
        }
    }

    /// Finds where everything stands. Where texts speak of pages, their words may move what follows: again, until the
    /// pages told are those that come out.
    private static func measure(
        _ context: DocumentContext, _ blocks: OrientedBlocks, progress: @escaping ProgressHandler
    ) throws -> (places: Places, rows: Int) {
        var known: Places?
        for _ in 0..<mostPasses {
            context.references.beginPass(known: known)
            let flow = PageFlow(context, painter: nil, progress: progress)
            var layout = DocumentLayout(context, blocks)
            try layout.place(on: flow)
            try context.references.check()
            if context.references.holds(for: flow.places) { return (flow.places, flow.rowCount) }
            known = flow.places
        }
        throw DocumentError(
            String(
                fr:
                    "les renvois aux pages ne se fixent pas après \(mostPasses) mises en page : éloignez d’un bord de page le bloc visé",
                en:
                    "the references to pages don’t settle after \(mostPasses) layouts: move the block that they lead to away from the edge "
                    + "of a page")
        )
    }

    /// Fewer are put down as fast as a thread for them begins.
    private static let fewPages = 8

    private static let mostPasses = 6
}
