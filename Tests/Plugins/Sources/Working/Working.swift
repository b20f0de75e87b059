import BilanKit

/// Says one sentence.
struct Working: Report {
    static let about = ReportInfo(id: "working", title: "Working", formats: [.pdf, .ods])

    func compose(_ request: ReportRequest) throws -> Composition {
        Composition("Un rapport qui marche") {
            Heading("Un rapport qui marche")
            Paragraph("Il dit une phrase.")
        }
    }
}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "working", version: "1.0.0") { Plugin.reports([Working.self]) }
}
