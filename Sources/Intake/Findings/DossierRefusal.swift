import BilanKit

/// The data can't be used: nothing of it was kept. Its text is in the reader's language and is shown as it is.
public struct DossierRefusal: Error, Sendable, CustomStringConvertible {
    /// What was found, the fatal faults among it.
    public var summary: ImportSummary

    public init(summary: ImportSummary) { self.summary = summary }

    package init(_ fault: Fault) {
        summary = ImportSummary()
        summary.add(fault)
    }

    /// Whether the same data may be taken another time: another command holds the dossier.
    public var mayGoWell: Bool {
        let fatal = summary.faults.filter { $0.severity == .fatal }
        return !fatal.isEmpty && fatal.allSatisfy { $0.finding == .dossier(.dossierInUse) }
    }

    /// The fatal faults, one a line.
    public var description: String {
        let fatal = summary.faults.filter { $0.severity == .fatal }
        return (fatal.isEmpty ? summary.faults : fatal).map(\.description).joined(separator: "\n")
    }
}
