/// What the rows and a person decide of the columns that a header names.
struct HeaderDecisions {
    /// For each of the table's columns, how its cells are written.
    private(set) var styles: [CellStyle]
    /// The table's columns that a person must decide of.
    private(set) var undecided: Set<Int> = []
    /// What was decided, with what speaks for it.
    private(set) var readings: [StyleDecisions.Reading] = []
    /// The cell that an unquoted separator cuts in all rows that are a cell too wide; nil where there is none.
    let cut: Int?

    private let matches: ColumnMatches
    private let table: DossierTable
    private let map: ColumnMap
    private let survey: Survey?

    /// - Parameters:
    ///   - map: what a person said.
    ///   - survey: what the rows hold; nil while the header itself is sought.
    ///   - faults: receives what is wrong with the columns, and what a person must decide.
    init(
        _ matches: ColumnMatches, of table: DossierTable, map: ColumnMap, survey: Survey?, faults: inout HeaderFaults
    ) {
        self.matches = matches
        self.table = table
        self.map = map
        self.survey = survey
        styles = Array(repeating: CellStyle(), count: table.columns.count)
        let amounts = table.columns.indices.filter { table.columns[$0].rule.isAmount }
        cut = survey?.cuts.place(amounts: amounts.compactMap { matches.places[$0] })

        for index in table.columns.indices { decideStyle(of: index, &faults) }
        for index in table.columns.indices { takeConstant(of: index, &faults) }
        noteCut()
        for index in table.columns.indices { noteYear(for: index) }
    }

    /// How a column's cells are written, from all of them.
    private mutating func decideStyle(of index: Int, _ faults: inout HeaderFaults) {
        guard let survey, let place = matches.places[index] else { return }
        let column = table.columns[index]
        if map.constants[column.name] == nil, faults.addEmpty(index, at: place, in: matches) { undecided.insert(index) }
        let decisions = StyleDecisions(survey.column(place), column, name: matches.names[place], map)
        styles[index] = decisions.style
        readings += decisions.readings
        if let open = decisions.undecided {
            faults.add(open, column, place, survey.column(place))
            undecided.insert(index)
        }
    }

    /// A person's constant serves where a cell is empty; one that no row needs, or that can't be read, is told.
    private mutating func takeConstant(of index: Int, _ faults: inout HeaderFaults) {
        let column = table.columns[index]
        guard let text = map.constants[column.name] else { return }
        if let place = matches.places[index], survey?.column(place).empty == 0 {
            faults.addIdle(column, constant: text, name: matches.names[place], at: place)
        } else {
            note(.constant, column.name, text, nil, .certain)
        }
        switch column.read(text) {
        case .refused(let finding): faults.add(constant: text, column, finding, .fatal)
        case .doubtful(_, let finding, _): faults.add(constant: text, column, finding, .warning)
        case .taken, .repaired: break
        }
    }

    private mutating func noteCut() {
        guard let cut else { return }
        note(.cut, matches.names[cut], ",", survey?.cuts.rows, .probable)
    }

    /// A column of years serves where the day is empty.
    private mutating func noteYear(for index: Int) {
        guard let year = matches.years[index], let place = matches.places[index],
            let empty = survey?.column(place).empty, empty > 0
        else { return }
        note(.yearColumn, table.columns[index].name, matches.names[year], empty, .uncertain)
    }

    private mutating func note(
        _ kind: StyleDecisions.Reading.Kind, _ field: String, _ value: String, _ count: Int?, _ confidence: Confidence
    ) {
        readings.append(
            StyleDecisions.Reading(kind: kind, field: field, value: value, count: count, confidence: confidence))
    }
}
