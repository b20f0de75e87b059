import BilanKit
import Foundation
internal import GRDB
import Spreadsheets

/// Puts the rows of one file into its table, and what can't be taken into `anomalies`.
struct TableLoader {
    let file: InputFile
    /// The import's row, which the file's rows name as their origin.
    let origin: Int64
    let db: Database

    /// How many rows pass between two calls of `progress`.
    private static let progressStep = 10_000

    /// - Parameter progress: receives the count of rows read; what it throws ends the import.
    /// - Returns: the rows read and refused.
    func load(progress: (Int) throws -> Void) throws -> RowCounts {
        try ReadingLog.forget(origin, db)
        var counts = RowCounts()
        var reading = FileReading(format: .csv)
        do {
            if let sheet = file.sheet {
                reading.format = FileReading.Format(rawValue: sheet.workbook.format.rawValue) ?? .ods
                try load(&counts, &reading, progress) { try sheet.records() }
            } else if let relation = file.relation {
                try load(&counts, &reading, separator: UInt8(ascii: ","), progress) { try relation.rows() }
            } else {
                let spooled = try SpooledFile(file.path)
                defer { withExtendedLifetime(spooled) {} }
                let survey = try CSVSurvey(path: spooled.path, table: file.table, map: file.map)
                reading.take(survey)
                if spooled.isUnpacked { reading.encodingReason = SpooledFile.unpacked(reading.encodingReason) }
                for finding in try survey.findings(in: file.name) { try log(finding) }
                try load(&counts, &reading, separator: survey.separator, progress) { try survey.rows() }
            }
        } catch let failure as SpreadsheetFailure {
            try log(failure.fault())
        } catch let failure as CSVFailure {
            try log(failure.fault(in: file.name))
        } catch let error as CocoaError where error.code != .userCancelled {
            try log(InputFile.unreadable(file.name))
        }
        try ReadingLog.save(reading, counts, origin: origin, db)
        return counts
    }

    /// - Parameter open: gives the rows from the first one on; asked again where the search for the header went past
    ///   it.
    private func load<Source: RowSource>(
        _ counts: inout RowCounts, _ reading: inout FileReading, separator: UInt8? = nil,
        _ progress: (Int) throws -> Void,
        _ open: () throws -> Source
    ) throws {
        var names: [String] = []
        do {
            var source = try open()
            var record = InputRow()
            guard let search = try findHeader(&source, &record) else { return }
            let header = search.header
            names = header.names
            reading.take(search)
            for fault in header.faults { try log(fault) }
            guard !header.isUnknown else { return }
            if search.read > search.place {
                source = try open()
                for _ in 0..<search.place { _ = try source.next(into: &record) }
            }
            source.setHeader(header, of: file.table)

            var rows = RowTaker(
                check: RowCheck(
                    table: file.table, header: header, file: file.name, separator: separator,
                    readsSerials: file.sheet?.workbook.startsIn1904 != true,
                    isGuarded: file.sheet == nil && file.relation == nil),
                insertion: try RowInsertion(table: file.table, origin: origin, db),
                repairs: try RepairLog(origin: origin, table: file.table, db),
                twins: try file.table.warnsOfTwins ? TwinLog(db) : nil)
            while try source.next(into: &record) {
                if record.isBlank { continue }
                try rows.take(record, &counts, log) {
                    try StoredFault.insert($0, origin: origin, awaitsOthers: true, db)
                }
                if counts.read % Self.progressStep == 0 { try progress(counts.read) }
            }
            for finding in source.findings(header) { try log(finding) }
            try rows.finish(log)
            if counts.read == 0 { try log(empty) }
        } catch let failure as CSVFailure {
            try log(failure.fault(in: file.name, header: names))
        } catch let failure as SpreadsheetFailure {
            try log(failure.fault())
        }
    }

    /// - Returns: nil, after a fault, where no row holds anything.
    private func findHeader<Source: RowSource>(_ source: inout Source, _ record: inout InputRow) throws -> HeaderSearch?
    {
        if let search = try HeaderSearch.find(&source, table: file.table, file: file.name, map: file.map, row: &record)
        {
            return search
        }
        try log(
            Fault(
                file: file.name, rule: file.sheet == nil ? "le fichier est vide" : "la feuille est vide",
                remedy: "Mettez-y une ligne d’en-tête et des données.", severity: .fatal))
        return nil
    }

    private var empty: Fault {
        Fault(
            file: file.name, line: 1, rule: (file.sheet == nil ? "le fichier" : "la feuille") + " n’a que son en-tête",
            remedy: "Ajoutez-y des lignes, ou supprimez-" + (file.sheet == nil ? "le." : "la."), severity: .warning)
    }

    private func log(_ fault: Fault) throws { try StoredFault.insert(fault, origin: origin, db) }
}

extension FileReading {
    fileprivate mutating func take(_ survey: CSVSurvey) {
        encoding = survey.encoding.name
        encodingConfidence = survey.encoding.confidence
        encodingReason = survey.encoding.reason
        separator = String(UnicodeScalar(survey.separator))
        separatorConfidence = survey.separatorConfidence
    }

    fileprivate mutating func take(_ search: HeaderSearch) {
        guard !search.header.isUnknown else { return }
        headerLine = search.header.line
        headerConfidence = search.confidence
        titles = search.titles
        columns = search.header.columns
        usesProfile = search.header.usesMap
    }
}
