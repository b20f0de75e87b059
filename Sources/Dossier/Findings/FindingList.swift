package import GRDB
import Intake

/// All findings of an import, in the order in which they are told: the gravest severity first, each in the order of
/// files and lines. They are read from the store as they are walked through, as often as is asked for.
public struct FindingList {
    /// Is shown what was found, while it can be read.
    public typealias Review = (ImportSummary, FindingList) throws -> Void

    /// Those that no file's rows gave, such as a file that is ignored.
    package let others: [Fault]
    private let db: Database?
    private let condition: String
    private let origins: [Int64]

    /// - Parameters:
    ///   - condition: SQL on `anomalies` as `a`.
    ///   - origins: the imports whose repairs are among the findings.
    package init(_ others: [Fault], in db: Database, where condition: String, origins: [Int64]) {
        (self.others, self.db, self.condition, self.origins) = (others, db, condition, origins)
    }

    /// Of what was found before any row was read.
    public init(_ faults: [Fault]) { (others, db, condition, origins) = (faults, nil, "0", []) }

    /// To be used where the list is given alone.
    func walk() -> FindingWalk {
        FindingWalk { [self] severity in
            (others.filter { $0.severity == severity }, try db.map { try cursor(severity, $0) })
        }
    }

    /// Calls `body` with each finding.
    public func forEach(_ body: (Fault) throws -> Void) throws {
        let walk = walk()
        while let fault = try walk.next() { try body(fault) }
    }

    private func cursor(_ severity: Fault.Severity, _ db: Database) throws -> RowCursor {
        guard severity == .repaired else {
            return try Row.fetchCursor(
                db, sql: StoredFault.query(where: condition, severity), arguments: [severity.rawValue])
        }
        return try Row.fetchCursor(db, sql: ReadingLog.query(where: ReadingLog.among(origins)))
    }
}

/// Findings one after the other. Its statement ends with it: an object, since the compiler's optimiser keeps what a
/// throwing closure holds, and a store with an open statement doesn't close.
final class FindingWalk {
    /// Those of a severity that no rows gave, and the store's.
    private let begin: (Fault.Severity) throws -> ([Fault], RowCursor?)
    private var severities = Fault.Severity.told[...]
    private var waiting: ArraySlice<Fault> = []
    private var rows: RowCursor?

    fileprivate init(_ begin: @escaping (Fault.Severity) throws -> ([Fault], RowCursor?)) { self.begin = begin }

    /// - Returns: nil after the last one.
    func next() throws -> Fault? {
        while true {
            if let fault = waiting.popFirst() { return fault }
            while let row = try rows?.next() { if let fault = Self.fault(row) { return fault } }
            guard let severity = severities.popFirst() else { return nil }
            let (others, stored) = try begin(severity)
            (waiting, rows) = (others[...], stored)
        }
    }

    /// A repair's row has fewer columns than a fault's.
    private static func fault(_ row: Row) -> Fault? {
        row.count == ReadingLog.columnCount ? ReadingLog.fault(row) : StoredFault.fault(row)
    }
}

extension ImportSummary {
    /// Adds the store's faults: the first of each severity, how many there are, and all of them in groups.
    /// - Parameter condition: SQL on `anomalies` as `a`.
    package mutating func addFindings(_ db: Database, where condition: String = "1") throws {
        keep(try StoredFault.fetch(db, where: condition, limit: Self.faultLimit))
        let counts = try StoredFault.counts(db, where: condition)
        warningCount += counts[.warning] ?? 0
        errorCount += counts[.error] ?? 0
        fatalCount += counts[.fatal] ?? 0
        try collect { collector in
            for severity in Fault.Severity.told {
                let rows = try Row.fetchCursor(
                    db, sql: StoredFault.query(where: condition, severity), arguments: [severity.rawValue])
                while let row = try rows.next() { collector.add(StoredFault.fault(row)) }
            }
        }
    }
}

extension Dossier {
    /// Shows what was found when the dossier was filled.
    /// - Parameter others: what was found beside.
    package func show(_ summary: ImportSummary, _ others: [Fault] = [], to review: FindingList.Review) throws {
        try queue.unsafeReentrantRead { db in
            let origins = try Int64.fetchAll(db, sql: "SELECT id FROM imports")
            try review(summary, FindingList(others, in: db, where: "1", origins: origins))
        }
    }
}
