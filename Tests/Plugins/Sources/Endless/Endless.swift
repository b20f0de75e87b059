import BilanKit
import Foundation

/// Never ends.
struct Endless: Report {
    static let about = ReportInfo(id: "endless", title: "Endless", formats: [.pdf, .ods])

    func compose(_ request: ReportRequest) throws -> Composition {
        while true { Thread.sleep(forTimeInterval: 0.01) }
    }
}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "endless", version: "1.0.0") { Plugin.reports([Endless.self]) }
}
