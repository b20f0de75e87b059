import BilanKit

/// The scheme that the report is on: the one asked for, or the one with the most applications.
struct SchemeChoice {
    /// Nil where the data has no schemes, as a plain list of subsidies, or none that applications tell apart.
    let scheme: Scheme?

    init(_ code: String?, _ request: ReportRequest) throws {
        let schemes = Array(request.programme.schemes)
        if let code {
            guard let found = schemes.first(where: { $0.code == code }) else {
                let codes = schemes.map(\.code).joined(separator: ", ")
                throw ReportError(
                    "aucun dispositif « \(code) » dans les données. Dispositifs : \(codes.isEmpty ? "aucun" : codes).")
            }
            scheme = found
            return
        }
        var counts: [String: Int] = [:]
        for state in request.programme.applications(at: request.quarter.end) {
            counts[state.application.scheme, default: 0] += 1
        }
        // Without applications nothing tells the schemes apart: the report is on all.
        guard !counts.isEmpty || schemes.count == 1 else {
            scheme = nil
            return
        }
        scheme = schemes.max { (counts[$0.code] ?? 0, $1.code) < (counts[$1.code] ?? 0, $0.code) }
    }
}
