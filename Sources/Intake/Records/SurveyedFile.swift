import BilanKit
import Foundation
import Spreadsheets
import Support

/// A file whose rows were all looked at, so that what its columns hold and how they are written is decided before the first is read.
package final class SurveyedFile {
    /// What was decided.
    package private(set) var reading = FileReading(format: .csv)
    /// Nil where no row holds anything.
    package private(set) var header: Header?
    /// What is wrong with the file, its header or its columns.
    package private(set) var faults: [Fault] = []

    /// What tells a sheet's rows from each other; nil unless it was asked for, and where a row can't be read.
    private(set) var rowKeys: (keys: SheetRowKeys, reader: RowKeyReader)?

    private let file: InputFile
    private let collectsRowKeys: Bool
    private var separator: UInt8?
    /// Of a text file; the copy of what can be read once alone stays while this does.
    private var csv: CSVSurvey?
    private var spooled: SpooledFile?
    /// Gives the rows from the first one on.
    private var open: () throws -> any RecordSource = { throw CancellationError() }
    /// How many rows come before the first that holds data.
    private var rowsBefore = 0

    /// - Parameter collectsRowKeys: whether the rows of a sheet are to be sought on others.
    /// - Throws: `CSVFailure` or `SpreadsheetFailure` where the file can't be read up to its header; the system's error.
    package init(_ file: InputFile, collectsRowKeys: Bool = false) throws {
        self.file = file
        self.collectsRowKeys = collectsRowKeys
        if let sheet = file.sheet {
            reading.format = FileReading.Format(rawValue: sheet.workbook.format.rawValue) ?? .ods
            open = { try sheet.records() }
        } else if let relation = file.relation {
            separator = UInt8(ascii: ",")
            open = { try relation.rows() }
        } else {
            let spooled = try SpooledFile(file.path)
            let survey = try CSVSurvey(path: spooled.path, table: file.table, map: file.map)
            (self.spooled, csv) = (spooled, survey)
            separator = survey.separator
            open = { try survey.rows() }
        }
        try decide()
    }

    /// The line of another table's header.
    private var secondHeader: Int?
    /// How many rows were looked at for one: hardly any has no digit.
    private var otherHeaders = 0
    private static let otherHeaderLimit = 2000

    private func decide() throws {
        guard var search = try findHeader() else {
            // Nothing is in it, in whatever encoding.
            if let csv { reading.take(csv) }
            faults.append(
                Fault(file: file.name, .file(.fileEmpty(isSheet: file.sheet != nil)), severity: .fatal))
            return
        }
        var survey = self.survey(for: search)
        if let csv {
            let provisional = csv.encoding
            let isDone = try csv.survey { try look(at: $0, search, &survey) }
            // The names that the file's start gave may read otherwise.
            if csv.encoding != provisional, let again = try findHeader() { search = again }
            if !isDone {
                survey = self.survey(for: search)
                try look(at: open(), search, &survey)
            }
            reading.take(csv)
            if spooled?.isUnpacked == true {
                reading.encodingReason = SpooledFile.unpacked(reading.encodingReason)
                reading.englishEncodingReason = SpooledFile.unpackedInEnglish(reading.englishEncodingReason)
            }
            faults += try csv.findings(in: file.name)
        } else {
            try look(at: open(), search, &survey)
        }
        rowsBefore = search.place
        let header = Header(search.record, of: file.table, file: file.name, map: file.map, survey: survey)
        self.header = header
        faults += header.faults
        if let line = search.dataAbove.first {
            faults.append(
                Fault(
                    file: file.name, line: line, .header(.dataAboveHeader(count: search.dataAbove.count)),
                    severity: .fatal))
        }
        if let secondHeader {
            faults.append(
                Fault(file: file.name, line: secondHeader, .header(.secondHeader(line: secondHeader)), severity: .fatal)
            )
        }
        if let title = survey.notes.first(where: { DecisionOutcome.isRefusedSection($0.text) }) {
            faults.append(
                Fault(file: file.name, line: header.line, value: title.text, .header(.refusedSection), severity: .fatal)
            )
        }
        if let fault = UnitTitle.fault(
            search.titles + [file.sheet?.sheet.name, header.unit(of: survey)].compactMap(\.self), notes: survey.notes,
            header: header,
            table: file.table, map: file.map)
        {
            faults.append(fault)
        }
        if let proposal = GrantorTitle.proposal(search.titles, header: header, table: file.table) {
            faults.append(proposal)
        }
        reading.take(search, header, isNamed: !file.map.hasNoHeader)
    }

    private func findHeader() throws -> HeaderSearch? {
        var record = InputRecord()
        var source = try open()
        return try HeaderSearch.find(&source, table: file.table, file: file.name, map: file.map, row: &record)
    }

    private func survey(for search: HeaderSearch) -> Survey {
        let header = search.header
        // Only a comma cuts decimals; and what follows must show that it did: a known column that holds no numbers.
        let amounts = file.table.columns.indices.compactMap { index -> Int? in
            guard separator == UInt8(ascii: ","), file.table.columns[index].rule.isAmount,
                let place = header.places[index], place + 1 < header.columns.count,
                let next = header.columns[place + 1].field.flatMap(file.table.index(of:)),
                !file.table.columns[next].rule.isNumber
            else { return nil }
            return place
        }
        return Survey(width: header.width, amounts: amounts)
    }

    /// Looks at all rows behind the header. One that can't be read ends it: what is wrong is told when the rows are read.
    /// - Parameter rows: from the file's first one on.
    private func look(at rows: any RecordSource, _ search: HeaderSearch, _ survey: inout Survey) throws {
        var source = rows
        var record = InputRecord()
        // Without a known column all rows are looked at, to propose what they may hold.
        let rowsBefore = search.header.isUnknown ? 0 : search.place
        for _ in 0..<rowsBefore { guard (try? source.next(into: &record)) == true else { return } }
        source.setHeader(search.header, of: file.table)
        var keys = collectsRowKeys ? RowKeyReader(search.header, file.table) : nil
        var found = SheetRowKeys()
        var isWhole = true
        try Pipeline.run {
            InputRecord()
        } make: { row in
            do {
                return try source.next(into: &row)
            } catch {
                isWhole = false
                return false
            }
        } use: { row in
            if !row.isBlank { survey.note(row) }
            if let key = keys?.key(of: row) { found.add(key) }
            if secondHeader == nil, otherHeaders < Self.otherHeaderLimit, !row.hasDigit, !row.isBlank {
                otherHeaders += 1
                if search.header.lower(row, of: file.table, map: file.map) == .other { secondHeader = row.line }
            }
        }
        if let keys, isWhole { rowKeys = (found.sorted(), keys) }
        for text in source.titles { survey.keep(Survey.Note(text: text, place: nil)) }
    }

    private func rowsFromFirst() throws -> any RecordSource {
        var source = try open()
        var record = InputRecord()
        for _ in 0..<rowsBefore { _ = try source.next(into: &record) }
        return source
    }

    /// The rows that hold data, from the first one on.
    /// - Throws: `CSVFailure` or `SpreadsheetFailure` where they can't be read; the system's error.
    package func rows() throws -> any RecordSource {
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
        englishEncoding = survey.encoding.englishName == encoding ? nil : survey.encoding.englishName
        englishEncodingReason = survey.encoding.englishReason
        separator = String(UnicodeScalar(survey.separator))
        separatorConfidence = survey.separatorConfidence
    }

    /// - Parameter isNamed: whether the file has a header.
    fileprivate mutating func take(_ search: HeaderSearch, _ header: Header, isNamed: Bool) {
        guard !header.isUnknown else { return }
        headerLine = isNamed ? header.line : nil
        headerConfidence = search.confidence
        titles = search.titles
        columns = header.columns
        styles = header.readings.isEmpty ? nil : header.readings
        usesProfile = header.usesMap
    }
}
