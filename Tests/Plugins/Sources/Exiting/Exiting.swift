import BilanKit
import Foundation

/// Ends the process under the host.
struct Exiting: Report {
    static let about = ReportInfo(id: "exiting", title: "Exiting", formats: [.pdf, .ods])

    func compose(_ request: ReportRequest) throws -> Composition {
        exit(7)
    }
}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "exiting", version: "1.0.0") { Plugin.reports([Exiting.self]) }
}
