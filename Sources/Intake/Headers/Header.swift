/// Which cell of a file's rows holds which column of its table.
package struct Header {
    /// For each of the table's columns, its place in the file, counted from 0; nil where the file lacks it.
    package let places: [Int?]
    /// For each of the table's columns, other places under the same name.
    let duplicates: [[Int]]
    /// The names as the file has them, without the empty ones at the end.
    package let names: [String]
    /// How many cells the header has, the empty ones at its end among them.
    let width: Int
    /// The file's name, and its line in it.
    let file: String
    package let line: Int
    /// What each named column was taken for, in their order.
    package let columns: [ColumnReading]
    package let faults: [Fault]
    /// Whether a person's map names one of the columns.
    package let usesMap: Bool
    /// For each of the table's columns, how its cells are written.
    package let styles: [CellStyle]
    /// For each of the table's columns, what a person said that all rows hold.
    package let constants: [String?]
    /// For each of the table's columns of days, the place of a year that serves where the day is empty.
    package let years: [Int?]
    /// The cell that an unquoted separator cuts in all rows that are a cell too wide; nil where there is none.
    package let cut: Int?
    /// The table's columns that a person must decide of: their cells are not read, and told once.
    package let undecided: Set<Int>
    /// The place of a column that says each amount's currency or unit; nil where there is none.
    package let currencyPlace: Int?
    /// The column that says whether each row was granted; nil where there is none.
    package let outcome: OutcomeColumn?
    /// Whether every row has one cell more than the header has names: a column without a name, as likely as a cut.
    package let hasUnnamedColumn: Bool
    /// What was decided for columns, with what speaks for it.
    package let readings: [StyleDecisions.Reading]

    /// True where the rows can be read but none can be taken.
    package var isFatal: Bool { faults.contains { $0.severity == .fatal } }
    /// True where no column at all is known.
    package var isUnknown: Bool { places.allSatisfy { $0 == nil } }

    /// - Parameter survey: what the rows hold; nil while the header itself is sought.
    init(
        _ record: InputRecord, of table: DossierTable, file: String, map: ColumnMap = ColumnMap(), survey: Survey? = nil
    ) {
        self.file = file
        line = record.line
        width = record.count

        let matches = ColumnMatches(record, of: table, map: map, survey: survey)
        names = matches.names
        places = matches.places
        duplicates = matches.duplicates
        columns = matches.columns
        years = matches.years
        usesMap = matches.usesMap || map.saysMoreThanColumns

        constants = table.columns.map { map.constants[$0.name] }
        currencyPlace = Self.currencyPlace(in: matches, map: map, survey)
        outcome = OutcomeColumn(in: matches, map: map, survey)
        var faults = HeaderFaults(
            matches, of: table, file: file, line: record.line, constants: constants,
            otherwiseRead: [currencyPlace, outcome.flatMap { $0.isRead ? $0.place : nil }], survey: survey)
        let decisions = HeaderDecisions(matches, of: table, map: map, survey: survey, faults: &faults)
        styles = decisions.styles
        undecided = decisions.undecided
        readings = decisions.readings
        cut = decisions.cut
        self.faults = faults.list

        hasUnnamedColumn = survey.map { Self.isNarrower(record.count, than: $0) } ?? false
    }

    /// Such as « Devise », « Devise de l’aide », « Code monnaie », `currency_code`: of texts, not of the amounts themselves.
    /// Under any other name, or none, a column that holds nothing but currencies and units.
    private static func currencyPlace(in matches: ColumnMatches, map: ColumnMap, _ survey: Survey?) -> Int? {
        let words: Set = ["DEVISE", "DEVISES", "MONNAIE", "MONNAIES", "CURRENCY", "CURRENCIES"]
        let units: Set = ["UNITE", "UNITEMONETAIRE", "UNITEDUMONTANT", "UNITEDECOMPTE"]
        let named = matches.names.indices.first { place in
            let name = matches.names[place]
            guard matches.columns[place].field == nil, !map.ignores(name, index: place + 1),
                units.contains(HeaderKey.spelling(name)) || HeaderKey.spelling(name) == "CODEDEVISE"
                    || HeaderKey.words(name).contains(where: words.contains)
            else { return false }
            guard let evidence = survey?.column(place) else { return true }
            // ISO 4217 has numbers, too: 978 is the euro.
            return evidence.share(evidence.numbers.count) < 0.5
                || evidence.examples.allSatisfy { $0.count == 3 && $0.allSatisfy(\.isNumber) }
        }
        if let named { return named }
        guard let survey else { return nil }
        // The last columns may have no name.
        return (0..<max(matches.names.count, survey.columns.count)).first { place in
            if place < matches.names.count {
                guard matches.columns[place].field == nil, !map.ignores(matches.names[place], index: place + 1) else {
                    return false
                }
            }
            // A word for what isn't known stands in any column.
            let examples = survey.column(place).examples.filter { !Placeholder.isOne($0) }
            return !examples.isEmpty
                && examples.allSatisfy { example in
                    // One letter may be anything.
                    (example.count > 1 || example.allSatisfy(\.isCurrencySymbol))
                        && AmountParts("1 " + example)?.saysMoney == true
                }
        }
    }

    /// What a column of units says of all rows alike; nil where there is none.
    func unit(of survey: Survey) -> String? {
        guard let place = currencyPlace, case let evidence = survey.column(place), evidence.isConstant else {
            return nil
        }
        return evidence.examples.first
    }

    /// In the singular.
    private static func firstWord(_ name: String) -> String? {
        HeaderKey.words(name).first.map { $0.hasSuffix("S") ? String($0.dropLast()) : $0 }
    }

    /// What a row of names below the header is.
    enum LowerHeader { case repeated, other }

    /// - Parameter row: without a digit.
    /// - Returns: nil for a row that names no day and no amount.
    func lower(_ row: InputRecord, of table: DossierTable, map: ColumnMap) -> LowerHeader? {
        guard !isUnknown, row.line > line, (0..<row.count).count(where: { !row.isEmpty($0) }) >= 2 else { return nil }
        let matches = ColumnMatches(row, of: table, map: map)
        func isKnown(_ column: Int) -> Bool {
            matches.places[column].map { matches.columns[$0].basis ?? .guess <= .alias } ?? false
        }
        let vital = table.columns.indices.filter { table.columns[$0].need == .value }
        let known = vital.filter(isKnown)
        guard known.contains(where: { table.columns[$0].rule == .date || table.columns[$0].rule.isAmount }) else {
            return nil
        }
        guard known.allSatisfy({ matches.places[$0] == places[$0] }) else { return .other }
        // The amount's name may go on otherwise: « Montant (suite) », but not « Montant demandé », nor « Population ».
        guard let amount = table.amountColumn.flatMap(table.index), let place = places[amount], place < row.count,
            case let name = row.trimmed(place), !name.isEmpty
        else { return .repeated }
        let isSame =
            AmountParts.unit(inName: name) == AmountParts.unit(inName: names[place])
            && AmountParts.currency(inName: name) == AmountParts.currency(inName: names[place])
            && (known.contains(amount) || Self.firstWord(name) == Self.firstWord(names[place]))
            && !HeaderGuess.isNeverAmount(name)
        return isSame ? .repeated : .other
    }

    /// Whether all of several rows have one cell more than the header.
    private static func isNarrower(_ width: Int, than survey: Survey) -> Bool {
        survey.rows >= 2 && survey.widths.keys.elementsEqual([width + 1])
    }

    /// What a person said that all rows hold, read by each column's rule; nil where nothing was said, or it can't be read.
    func constantValues(of table: DossierTable) -> [StoredValue?] {
        zip(table.columns, constants).map { column, text in
            guard let text else { return nil }
            return switch column.read(text) {
            case .taken(let value), .doubtful(let value, _, _), .repaired(let value, _): value == .null ? nil : value
            case .refused: nil
            }
        }
    }
}
