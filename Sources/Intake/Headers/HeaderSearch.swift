/// Finds the row of column names among a file's first rows: titles, dates and notes may stand above it, and names in
/// cells that are merged
/// with those of the row below.
package struct HeaderSearch {
    /// So many rows are looked at, and so many bytes.
    private static let rowLimit = 60
    private static let byteLimit = 1 << 20

    package let header: Header
    /// The row of names, from which the header is made anew once the rows are surveyed.
    package let record: InputRecord
    /// How the row was known: every needed column is named, or it is the likeliest of those seen.
    package let confidence: Confidence
    /// The rows above it, their cells joined by a space.
    package let titles: [String]
    /// The lines above it that have a day and an amount where its columns say.
    package let dataAbove: [Int]
    /// How many rows the source gave up to the header, it among them, and how many in all.
    package let place: Int
    package let read: Int
    let score: Int

    /// - Returns: nil where no row holds anything.
    package static func find<Source: RecordSource>(
        _ source: inout Source, table: DossierTable, file: String, map: ColumnMap, row: inout InputRecord
    ) throws -> HeaderSearch? {
        if map.hasNoHeader { return try headless(&source, table: table, file: file, map: map, row: &row) }
        var best: (row: InputRecord, place: Int, score: Int, known: Int)?
        var first: (row: InputRecord, place: Int)?
        var texts: [(place: Int, text: String)] = []
        var dataRows: [(place: Int, row: InputRecord)] = []
        var above = InputRecord()
        // The first row behind the best so far, which may go on with its names.
        var behind: (row: InputRecord, place: Int)?
        var count = 0
        var bytes = 0
        var isComplete = false
        while count < rowLimit, bytes < byteLimit {
            do {
                guard try source.next(into: &row) else { break }
            } catch let failure as CSVFailure {
                // What can't be read after a header is told when the rows are.
                guard best == nil, first == nil else { break }
                throw failure
            }
            count += 1
            bytes += row.bytes.count
            if row.isBlank { continue }
            if best != nil, behind == nil { behind = (row, count) }
            var matches = ColumnMatches(row, of: table, map: map)
            var candidate = row
            var hasTwoLines = false
            if let both = row.filled(from: above), case let match = ColumnMatches(both, of: table, map: map),
                match.score > matches.score
            {
                (candidate, matches) = (both, match)
            }
            // Names in two lines, such as « Bénéficiaire » over « Nom » and « SIRET ».
            if let both = row.joined(below: above), case let match = ColumnMatches(both, of: table, map: map),
                match.knownCount > matches.knownCount
            {
                (candidate, matches) = (both, match)
                hasTwoLines = true
            }
            above = row
            texts.append((count, title(row)))
            if row.hasData { dataRows.append((count, row)) }
            if first == nil { first = (row, count) }
            let isHeader = matches.knownCount >= min(2, table.columns.count) && !candidate.hasData
            // Two lines tell more columns apart than either alone.
            if isHeader, matches.score > best?.score ?? 0 || hasTwoLines && matches.knownCount > best?.known ?? 0 {
                best = (candidate, count, matches.score, matches.knownCount)
                behind = nil
            }
            isComplete =
                isHeader
                && table.columns.indices.allSatisfy { column in
                    table.columns[column].need != .value
                        || matches.places[column].map { matches.columns[$0].basis ?? .guess <= .spelling } ?? false
                }
            if isComplete { break }
        }
        guard let first else { return nil }
        while isComplete, behind == nil, (try? source.next(into: &row)) == true {
            count += 1
            if !row.isBlank { behind = (row, count) }
        }
        var chosen = best ?? (first.row, first.place, 0, 0)
        if let behind, let both = chosen.row.completed(by: behind.row, of: table, map: map) {
            chosen.row = both
            chosen.place = behind.place
        }
        let header = Header(chosen.row, of: table, file: file, map: map)
        let titles = texts.filter { $0.place < chosen.place }.map(\.text)
        return HeaderSearch(
            header: header, record: chosen.row,
            confidence: isComplete || titles.isEmpty && best != nil ? .certain : best == nil ? .uncertain : .probable,
            titles: titles,
            dataAbove: best == nil
                ? []
                : dataRows.filter { $0.place < chosen.place && isAward($0.row, under: header, of: table) }.map(
                    \.row.line),
            place: chosen.place, read: count, score: chosen.score)
    }

    /// Whether a row has a day and an amount in the header's columns, as a list has whose rows were sorted with their names.
    private static func isAward(_ row: InputRecord, under header: Header, of table: DossierTable) -> Bool {
        func evidence(_ isColumn: (DossierColumn) -> Bool) -> ColumnEvidence {
            var evidence = ColumnEvidence()
            for index in table.columns.indices
            where table.columns[index].need == .value && isColumn(table.columns[index]) {
                guard let place = header.places[index], place < row.count else { continue }
                evidence.note(row.bytes[row.range(place)])
            }
            return evidence
        }
        return evidence { $0.rule == .date }.dates.count > 0 && evidence { $0.rule.isAmount }.numbers.count > 0
    }

    /// The search of a file whose first row is data: its columns have numbers in the place of names.
    private static func headless<Source: RecordSource>(
        _ source: inout Source, table: DossierTable, file: String, map: ColumnMap, row: inout InputRecord
    ) throws -> HeaderSearch? {
        var count = 0
        while try source.next(into: &row) {
            count += 1
            if row.isBlank { continue }
            var names = InputRecord()
            for cell in 0..<row.count { names.append("#\(cell + 1)", line: row.line) }
            let header = Header(names, of: table, file: file, map: map)
            return HeaderSearch(
                header: header, record: names, confidence: .certain, titles: [], dataAbove: [], place: count - 1,
                read: count,
                score: header.columns.count { $0.field != nil } * 4)
        }
        return nil
    }

    private static func title(_ row: InputRecord) -> String {
        let text = (0..<row.count).map { row.trimmed($0) }.filter { !$0.isEmpty }.joined(separator: " ")
        return text.count > 200 ? text.prefix(200) + "…" : text
    }
}

extension InputRecord {
    /// Whether a cell holds what no name is: a day, or the number of a body.
    fileprivate var hasData: Bool {
        (0..<count).contains { cell in
            let evidence = ColumnEvidence(cell: bytes[range(cell)])
            return evidence.dates.count > 0 || evidence.identifiers > 0
        }
    }

    fileprivate mutating func append(_ text: String, line: Int) {
        bytes += text.utf8
        ends.append(bytes.count)
        lines.append(line)
    }

    /// The names of two lines in one: a cell's own, then what stands above it, or last stood at the left of that; nil where the row
    /// above names fewer than two columns.
    fileprivate func joined(below above: InputRecord) -> InputRecord? {
        let filled = (0..<above.count).count { !above.trimmed($0).isEmpty }
        guard filled >= 2, count >= above.count, !above.hasData else { return nil }
        var row = InputRecord()
        var last = ""
        for cell in 0..<count {
            if cell < above.count, case let text = above.trimmed(cell), !text.isEmpty { last = text }
            let own = trimmed(cell)
            row.append(own.isEmpty ? last : own + (last.isEmpty || last == own ? "" : " " + last), line: line)
        }
        return row
    }

    /// The names of a header with what the row below adds to those of amounts: « demandé » and « accordé » under « Montant ».
    /// - Returns: nil where that row is data, or names nothing of an amount.
    fileprivate func completed(by below: InputRecord, of table: DossierTable, map: ColumnMap) -> InputRecord? {
        guard let amount = table.amountColumn.flatMap(table.index), below.count <= count + 3 else { return nil }
        let matches = ColumnMatches(self, of: table, map: map)
        guard let place = matches.places[amount], matches.columns[place].basis != .profile else { return nil }
        let isData = (0..<below.count).contains { cell in
            let text = below.trimmed(cell)
            return text.contains(where: \.isNumber) && text.wholeMatch(of: /(?:19|20)\d\d/) == nil
        }
        guard !isData else { return nil }
        // A name there is a beneficiary's, unless it is a column's.
        if let name = table.index(of: "nomBeneficiaire").flatMap({ matches.places[$0] }), name < below.count,
            case let text = below.trimmed(name), !text.isEmpty, HeaderGuess.column(text) == nil,
            HeaderAliases.column(text) == nil, HeaderKey.spelling(text) != "NOM"
        {
            return nil
        }
        // What stands under the amount, and at its right where the header says nothing more.
        let width = max(count, below.count)
        func name(_ cell: Int) -> String { cell < count ? trimmed(cell) : "" }
        var group = [place]
        while let next = group.last.map({ $0 + 1 }), next < width, name(next).isEmpty { group.append(next) }
        guard group.contains(where: { $0 < below.count && !below.isEmpty($0) }) else { return nil }
        var both = InputRecord()
        for cell in 0..<width {
            let own = cell < below.count ? below.trimmed(cell) : ""
            both.append(
                group.contains(cell) && !own.isEmpty ? "\(trimmed(place)) \(own)" : name(cell), line: line)
        }
        return both
    }

    /// With what a row above has where this one's cells are empty; nil where that is nothing.
    fileprivate func filled(from above: InputRecord) -> InputRecord? {
        guard (0..<above.count).contains(where: { !above.isEmpty($0) && ($0 >= count || isEmpty($0)) }) else {
            return nil
        }
        var row = InputRecord()
        for cell in 0..<max(count, above.count) {
            let source = cell < count && !isEmpty(cell) || cell >= above.count ? self : above
            if cell < source.count { row.bytes += source.bytes[source.range(cell)] }
            row.ends.append(row.bytes.count)
            row.lines.append(line)
        }
        return row
    }
}
