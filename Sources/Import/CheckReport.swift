import BilanKit
import Intake

/// What an import or a check found, for programs: one object whose keys are those of the only file, or totals and
/// `files`.
public struct CheckReport: Encodable {
    private let summary: ImportSummary
    private let previews: [RowPreview]?

    /// - Parameter previews: the first rows as they were understood, where they are asked for.
    public init(_ summary: ImportSummary, previews: [RowPreview]? = nil) {
        self.summary = summary
        self.previews = previews
    }

    private enum Key: String, CodingKey {
        case file, table, format, encoding, separator, headerLine, rowsRead, rowsTaken, rowsRepaired, rowsRefused
        case amountCents, amountRefusedCents, amountRepairedCents, decisions, groups, faults, files
        case repairedCount, warningCount, errorCount, fatalCount, previews, countedCents, conventions, alerts,
            alertCount, unchanged
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        if summary.files.count > 1 {
            var files = container.nestedUnkeyedContainer(forKey: .files)
            for file in summary.files {
                var entry = files.nestedContainer(keyedBy: Key.self)
                try Self.encode(file, into: &entry)
            }
            try container.encode(summary.rowsRead, forKey: .rowsRead)
            try container.encode(summary.rowsTaken, forKey: .rowsTaken)
            try container.encode(summary.rowsRepaired, forKey: .rowsRepaired)
            try container.encode(summary.rowsRefused, forKey: .rowsRefused)
            try container.encode(summary.amountCents, forKey: .amountCents)
            try container.encode(
                summary.knowsRefusedAmount ? summary.amountRefusedCents : nil, forKey: .amountRefusedCents)
            try container.encode(summary.amountRepairedCents, forKey: .amountRepairedCents)
        } else {
            // A path that leads nowhere has no file, but its fault names it.
            let none = ImportSummary.File(
                name: summary.faults.first?.file ?? "", table: "", rowsRead: 0, rowsRefused: 0)
            try Self.encode(summary.files.first ?? none, into: &container)
        }
        try container.encode(summary.groups, forKey: .groups)
        try container.encode(summary.faults, forKey: .faults)
        try container.encode(summary.countedCents, forKey: .countedCents)
        try container.encode(summary.conventions, forKey: .conventions)
        try container.encode(summary.alerts, forKey: .alerts)
        try container.encode(summary.alertCount, forKey: .alertCount)
        try container.encode(summary.repairedCount, forKey: .repairedCount)
        try container.encode(summary.warningCount, forKey: .warningCount)
        try container.encode(summary.errorCount, forKey: .errorCount)
        try container.encode(summary.fatalCount, forKey: .fatalCount)
        try container.encodeIfPresent(previews, forKey: .previews)
    }

    private static func encode(_ file: ImportSummary.File, into container: inout KeyedEncodingContainer<Key>) throws {
        try container.encode(file.name, forKey: .file)
        try container.encode(file.table, forKey: .table)
        try container.encode(file.reading?.format.rawValue, forKey: .format)
        try container.encode(file.reading?.encoding, forKey: .encoding)
        try container.encode(file.reading?.separator, forKey: .separator)
        try container.encode(file.reading?.headerLine, forKey: .headerLine)
        try container.encode(file.rowsRead, forKey: .rowsRead)
        try container.encode(file.rowsTaken, forKey: .rowsTaken)
        try container.encode(file.rowsRepaired, forKey: .rowsRepaired)
        try container.encode(file.rowsRefused, forKey: .rowsRefused)
        try container.encode(file.amountCents, forKey: .amountCents)
        try container.encode(file.knowsRefusedAmount ? file.amountRefusedCents : nil, forKey: .amountRefusedCents)
        try container.encode(file.amountRepairedCents, forKey: .amountRepairedCents)
        try container.encode(file.decisions, forKey: .decisions)
        if file.isUnchanged { try container.encode(true, forKey: .unchanged) }
    }
}
