import BilanKit

/// Four pages with headings, paragraphs, key figures, three charts and a table of thirty lines, made from the programme:
/// what `make bench` lets other programs draw from figures that are ready.
struct FourPages: Report {
    static let about = ReportInfo(
        id: "four-pages", title: "Aides du programme", summary: "quatre pages, dont d’autres programmes font autant",
        formats: [.pdf])

    func compose(_ request: ReportRequest) throws -> Composition {
        let figures = Figures(of: request)
        return Composition(Self.about.title) {
            Overview(figures: figures, end: request.quarter.end)
            PageBreak()
            ByDepartment(figures: figures)
            PageBreak()
            Largest(figures: figures, end: request.quarter.end)
            PageBreak()
            Course(figures: figures)
        }
    }
}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "four-pages", version: "1.0.0") { Plugin.reports([FourPages.self]) }
}
