import BilanKit

/// Traps, as an index out of range does.
struct Trapping: Report {
    static let about = ReportInfo(id: "trapping", title: "Trapping", formats: [.pdf, .ods])

    func compose(_ request: ReportRequest) throws -> Composition {
        let none: [Int] = []
        return Composition("\(none[request.quarter.year])") {}
    }
}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "trapping", version: "1.0.0") { Plugin.reports([Trapping.self]) }
}
