import BilanKit
import Foundation
import Spreadsheets

/// A file whose rows were all looked at, so that what its columns hold and how they are written is decided before the first is read.
package final class SurveyedFile {
    /// What was decided.
    package private(set) var reading = FileReading(format: .csv)
    /// Nil where no row holds anything.
    package private(set) var header: Header?
    /// What is wrong with the file, its header or its columns.
    package private(set) var faults: [Fault] = []

    private let file: InputFile
    private var separator: UInt8?
    /// Gives the rows from the first one on.
    private var open: () throws -> any RowSource = { throw CancellationError() }
    /// How many rows come before the first that holds data.
    private var rowsBefore = 0

    /// - Throws: `CSVFailure` or `SpreadsheetFailure` where the file can't be read up to its header; the system's error.
    package init(_ file: InputFile) throws {
        self.file = file
        if let sheet = file.sheet {
            reading.format = FileReading.Format(rawValue: sheet.workbook.format.rawValue) ?? .ods
            open = { try sheet.records() }
        } else if let relation = file.relation {
            separator = UInt8(ascii: ",")
            open = { try relation.rows() }
        } else {
            let spooled = try SpooledFile(file.path)
            let survey = try CSVSurvey(path: spooled.path, table: file.table, map: file.map)
            reading.take(survey)
            if spooled.isUnpacked { reading.encodingReason = SpooledFile.unpacked(reading.encodingReason) }
            faults += try survey.findings(in: file.name)
            separator = survey.separator
            open = { [spooled] in try withExtendedLifetime(spooled) { try survey.rows() } }
        }
        try decide()
    }

    private func decide() throws {
        var record = InputRow()
        var source = try open()
        guard
            let search = try HeaderSearch.find(
                &source, table: file.table, file: file.name, map: file.map, row: &record)
        else {
            faults.append(
                Fault(
                    file: file.name, rule: file.sheet == nil ? "le fichier est vide" : "la feuille est vide",
                    remedy: "Mettez-y une ligne d’en-tête et des données.", severity: .fatal))
            return
        }
        rowsBefore = search.place
        // Without a known column all rows are looked at from the first one on, to propose what they may hold.
        if search.header.isUnknown { rowsBefore = 0 }
        let survey = try survey(search)
        let header = Header(search.record, of: file.table, file: file.name, map: file.map, survey: survey)
        self.header = header
        faults += header.faults
        reading.take(search, header)
    }

    /// Looks at all rows. One that can't be read ends it: what is wrong is told when the rows are read.
    private func survey(_ search: HeaderSearch) throws -> Survey {
        let header = search.header
        let amounts = file.table.columns.indices.compactMap {
            file.table.columns[$0].rule.isAmount ? header.places[$0] : nil
        }
        var survey = Survey(width: separator == nil ? nil : header.width, amounts: amounts)
        do {
            var source = try rowsFromFirst()
            source.setHeader(header, of: file.table)
            var record = InputRow()
            while try source.next(into: &record) {
                if !record.isBlank { survey.note(record) }
            }
        } catch is CSVFailure {
        } catch is SpreadsheetFailure {}
        return survey
    }

    private func rowsFromFirst() throws -> any RowSource {
        var source = try open()
        var record = InputRow()
        for _ in 0..<rowsBefore { _ = try source.next(into: &record) }
        return source
    }

    /// The rows that hold data, from the first one on.
    /// - Throws: `CSVFailure` or `SpreadsheetFailure` where they can't be read; the system's error.
    package func rows() throws -> any RowSource {
        var source = try rowsFromFirst()
        if let header { source.setHeader(header, of: file.table) }
        return source
    }

    /// What reads the rows as the file's columns are written; nil where no column is known.
    package func check() -> RowCheck? {
        guard let header, !header.isUnknown else { return nil }
        return RowCheck(
            table: file.table, header: header, file: file.name, separator: separator,
            readsSerials: file.sheet?.workbook.startsIn1904 != true,
            isGuarded: file.sheet == nil && file.relation == nil)
    }
}

extension FileReading {
    fileprivate mutating func take(_ survey: CSVSurvey) {
        encoding = survey.encoding.name
        encodingConfidence = survey.encoding.confidence
        encodingReason = survey.encoding.reason
        separator = String(UnicodeScalar(survey.separator))
        separatorConfidence = survey.separatorConfidence
    }

    fileprivate mutating func take(_ search: HeaderSearch, _ header: Header) {
        guard !header.isUnknown else { return }
        headerLine = header.columns.first?.name == "#1" ? nil : header.line
        headerConfidence = search.confidence
        titles = search.titles
        columns = header.columns
        styles = header.readings.isEmpty ? nil : header.readings
        usesProfile = header.usesMap
    }
}
