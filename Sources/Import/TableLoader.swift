import BilanKit
import Dossier
import Foundation
internal import GRDB
import Intake
import Spreadsheets
import Support

/// Puts the rows of one file into its table, and what can't be taken into `anomalies`.
struct TableLoader {
    let file: InputFile
    /// The import's row, which the file's rows name as their origin.
    let origin: Int64
    let db: Database
    /// What the amounts of the table's other files come to, reductions too, in cents.
    var magnitude: Int64 = 0
    /// How many rows are read at once; nothing that an import gives depends on it.
    var batchSize = 256

    /// How many rows pass between two calls of `progress`.
    private static let progressStep = 10_000

    /// - Parameter progress: receives the count of rows read; what it throws ends the import.
    /// - Returns: the rows read and refused.
    func load(progress: (Int) throws -> Void) throws -> RowCounts {
        try ReadingLog.forget(origin, db)
        var counts = RowCounts(magnitude: magnitude)
        var reading = FileReading(format: .csv)
        do {
            let surveyed = try file.surveyed ?? SurveyedFile(file)
            reading = surveyed.reading
            reading.profile = file.profile
            for fault in surveyed.faults { try log(fault) }
            if let check = surveyed.check() { try load(surveyed, by: check, counting: &counts, progress: progress) }
        } catch let failure as SpreadsheetFailure {
            try log(failure.fault())
        } catch let failure as CSVFailure {
            try log(failure.fault(in: file.name))
        } catch let error as CocoaError where error.code != .userCancelled {
            try log(InputFile.unreadable(file.name))
        }
        try ReadingLog.save(reading, counts: counts, origin: origin, db)
        return counts
    }

    private func load(
        _ surveyed: SurveyedFile, by check: RowCheck, counting counts: inout RowCounts,
        progress: (Int) throws -> Void
    ) throws {
        let header = check.header
        do {
            var source = try surveyed.rows()
            var rows = RowImporter(
                check: check, insertion: try RowInsertion(table: file.table, origin: origin, db),
                repairs: try RepairLog(origin: origin, table: file.table, db),
                duplicates: try file.table.warnsOfDuplicates ? DuplicateRowLog(db) : nil)
            var check = check
            // Made once: a method passed for each row is a copy of all it needs.
            let logAwaiting = { try StoredFault.insert($0, origin: origin, awaitsOthers: true, db) }
            let log = log
            try Pipeline.run(batchSize: batchSize) {
                CheckedRow()
            } make: { row in
                repeat { guard try source.next(into: &row.record) else { return false } } while row.record.isBlank
                row.check(by: &check)
                return true
            } use: { row in
                try rows.take(&row, counting: &counts, log: log, awaiting: logAwaiting)
                if counts.read % Self.progressStep == 0 { try progress(counts.read) }
            }
            for finding in source.findings(header) { try log(finding) }
            try rows.finish(log)
            if counts.read == 0 { try log(empty) }
        } catch let failure as CSVFailure {
            try log(failure.fault(in: file.name, header: header.names))
        }
    }

    private var empty: Fault {
        Fault(
            file: file.name, line: 1, .file(.headerAlone(isSheet: file.sheet != nil)), severity: .warning)
    }

    private func log(_ fault: Fault) throws { try StoredFault.insert(fault, origin: origin, db) }
}
