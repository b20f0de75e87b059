/// Which cell of a file's rows holds which column of its table.
package struct Header {
    /// For each of the table's columns, its place in the file, counted from 0; nil where the file lacks it.
    package let places: [Int?]
    /// For each of the table's columns, other places under the same name.
    let twins: [[Int]]
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
        _ record: InputRow, of table: DossierTable, file: String, map: ColumnMap = ColumnMap(), survey: Survey? = nil
    ) {
        let matches = ColumnMatches(record, of: table, map: map, survey: survey)
        names = matches.names
        width = record.count
        self.file = file
        line = record.line
        places = matches.places
        twins = matches.twins
        columns = matches.columns
        usesMap =
            matches.usesMap || map.hasNoHeader || !map.constants.isEmpty || !map.numbers.isEmpty || !map.dates.isEmpty
            || !map.units.isEmpty
        years = matches.years
        let constants = table.columns.map { map.constants[$0.name] }
        self.constants = constants
        var faults = HeaderFaults(
            matches, of: table, file: file, line: record.line, constants: constants, survey: survey)
        var styles = Array(repeating: CellStyle(), count: table.columns.count)
        var readings: [StyleDecisions.Reading] = []
        var open: Set<Int> = []
        for (index, column) in table.columns.enumerated() {
            guard let survey, let place = matches.places[index] else { continue }
            if constants[index] == nil, faults.addEmpty(index, place, matches) { open.insert(index) }
            if index == table.amountColumn.flatMap(table.index), matches.columns[place].basis ?? .guess <= .spelling,
                ColumnMisfit.hasFractionsAlone(survey.column(place))
            {
                faults.addFractions(column, place)
            }
            let decisions = StyleDecisions(survey.column(place), column, name: matches.names[place], map)
            styles[index] = decisions.style
            readings += decisions.readings
            if let undecided = decisions.undecided {
                faults.add(undecided, column, place, survey.column(place))
                open.insert(index)
            }
        }
        cut = survey?.cuts.place(
            amounts: table.columns.indices.compactMap {
                table.columns[$0].rule.isAmount ? matches.places[$0] : nil
            })
        for (index, column) in table.columns.enumerated() {
            guard let text = constants[index] else { continue }
            if let place = matches.places[index], survey?.column(place).empty == 0 {
                faults.addIdle(column, text, matches.names[place], place)
            } else {
                readings.append(
                    StyleDecisions.Reading(
                        kind: .constant, field: column.name, value: text, count: nil, confidence: .certain))
            }
            if case .refused(let finding) = column.read(text) { faults.add(constant: text, column, finding) }
        }
        if let cut {
            readings.append(
                StyleDecisions.Reading(
                    kind: .cut, field: names[cut], value: ",", count: survey?.cuts.rows, confidence: .probable))
        }
        for (index, column) in table.columns.enumerated() {
            guard let year = matches.years[index], let place = matches.places[index], let survey,
                survey.column(place).empty > 0
            else { continue }
            readings.append(
                StyleDecisions.Reading(
                    kind: .yearColumn, field: column.name, value: names[year], count: survey.column(place).empty,
                    confidence: .uncertain))
        }
        undecided = open
        currencyPlace = names.firstIndex {
            ["DEVISE", "MONNAIE", "CURRENCY", "CODEDEVISE", "UNITE", "UNITEMONETAIRE"].contains(HeaderKey.spelling($0))
        }
        hasUnnamedColumn = survey.map { $0.rows >= 2 && $0.widths.keys.elementsEqual([record.count + 1]) } ?? false
        self.styles = styles
        self.readings = readings
        self.faults = faults.list
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
