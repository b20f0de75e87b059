/// What is wrong with a file's column names.
struct HeaderFaults {
    private(set) var list: [Fault] = []
    private let file: String
    private let line: Int

    private let survey: Survey?
    private let names: ColumnNames
    /// Whether a column is read as nothing, and might stand for one that lacks.
    private let hasUnread: Bool

    /// - Parameters:
    ///   - constants: for each of the table's columns, what a person said that all rows hold.
    ///   - otherwiseRead: the places of columns that say something of each row though they are none of the table's.
    ///   - survey: what the rows hold; nil while the header itself is sought.
    init(
        _ matches: ColumnMatches, of table: DossierTable, file: String, line: Int, constants: [String?] = [],
        otherwiseRead: [Int?] = [], survey: Survey? = nil
    ) {
        self.file = file
        self.line = line
        self.survey = survey
        names = ColumnNames(matches.names)
        // A year that serves where the day is empty, or a currency, is no column that nobody reads.
        let read = matches.years + otherwiseRead
        let unread = matches.columns.filter { $0.field == nil && !read.contains($0.index - 1) }
        hasUnread = !unread.isEmpty
        for (key, field, isField) in matches.mapFaults {
            if isField {
                add(key, nil, .noSuchField(field: field, fields: table.columns.map(\.name)), .fatal)
            } else {
                add(key, nil, .mapWithoutColumn, .warning)
            }
        }
        // One name that resembles a known one makes no header of a row of data.
        guard matches.knownCount > 0, matches.usesMap || !matches.names.contains(where: Self.isDay) else {
            list.append(
                Fault(
                    file: file, line: line, .header(Self.noKnownColumn(matches.names, of: table, in: survey)),
                    severity: .fatal
                ))
            return
        }
        let missing = table.columns.indices.filter {
            matches.places[$0] == nil && (constants.isEmpty || constants[$0] == nil)
        }.map { table.columns[$0] }
        for column in missing where column.need == .value || column.need == .column { lacks(column, matches) }
        lacks(missing.filter { $0.need == .advised }.map(\.name))
        for (column, places) in matches.duplicates.enumerated() {
            guard let first = matches.places[column] else { continue }
            for place in places {
                add(matches.names[place], place + 1, .columnTwice(first: first + 1), .warning)
            }
        }
        for reading in unread { addIgnored(reading, in: matches, of: table) }
    }

    private mutating func lacks(_ column: DossierColumn, _ matches: ColumnMatches) {
        // A column whose name says so and whose values speak against it is asked for, not taken.
        let refused = matches.misfits.first { matches.table.columns[$0.column].name == column.name }
        let others = candidates(for: column, matches).filter { $0.index - 1 != refused?.place }
        let substitutes = HeaderFinding.Substitutes(
            field: column.name, maps: others.prefix(3).map { map($0, to: column.name) },
            constant: Self.constant(for: column), hasUnread: hasUnread)
        guard let refused else { return add(column.name, nil, .columnMissing(substitutes), .fatal) }
        let reading = matches.columns[refused.place]
        // Of what can't be one at all a person's word makes none.
        let evidence = survey?.column(refused.place)
        let isHopeless =
            refused.misfit == .percentages || column.rule == .date && evidence?.hasNoDay ?? false
            || column.rule.isAmount && evidence?.numbers.count == 0
        add(
            reading.name, reading.index,
            .columnMisfit(
                misfit: refused.misfit, map: isHopeless ? "" : map(reading, to: column.name),
                substitutes: substitutes), .fatal)
    }

    /// The columns that are read as nothing and that may hold what is missing: by their values where they are known, or by a word.
    private func candidates(for column: DossierColumn, _ matches: ColumnMatches) -> [ColumnReading] {
        matches.columns.filter { reading in
            guard reading.field == nil, !(column.rule.isAmount && HeaderGuess.isNeverAmount(reading.name)) else {
                return false
            }
            let words = HeaderKey.words(reading.name)
            if column.rule == .date, words.contains("CREATION") || words.contains("NAISSANCE") { return false }
            if let survey, ColumnMisfit.of(survey.column(reading.index - 1), as: column, .guess) != nil { return false }
            if survey == nil || column.need != .value { return Self.resembles(reading.name, column.name) }
            return Self.resembles(reading.name, column.name) || column.rule.isAmount || column.rule == .date
        }
    }

    /// A column that rows can't be without and that no row fills: told once, and not row by row.
    /// - Returns: whether it is one.
    mutating func addEmpty(_ index: Int, at place: Int, in matches: ColumnMatches) -> Bool {
        let column = matches.table.columns[index]
        guard column.need == .value, let survey, survey.rows > 1, survey.column(place).isEmpty,
            matches.duplicates[index].allSatisfy({ survey.column($0).isEmpty }),
            matches.years.allSatisfy({ $0 == nil }) || column.rule != .date
        else { return false }
        let substitutes = HeaderFinding.Substitutes(
            field: column.name, maps: candidates(for: column, matches).prefix(3).map { map($0, to: column.name) },
            constant: Self.constant(for: column), hasUnread: hasUnread)
        add(matches.names[place], place + 1, .columnEmpty(substitutes), .fatal)
        return true
    }

    /// What may be given for all rows in a column's place: never one amount.
    private static func constant(for column: DossierColumn) -> HeaderFinding.Substitutes.Constant? {
        column.rule.isAmount ? nil : column.rule == .date ? .day : .value
    }

    /// - Parameter names: what stands where names are sought.
    private static func noKnownColumn(_ names: [String], of table: DossierTable, in survey: Survey?) -> HeaderFinding {
        var places = likely(survey, table)
        // What was asked for, or is in another unit, is no amount whatever it holds.
        if let amount = places.first(where: { $0.field == "montant" })?.place, amount < names.count,
            HeaderGuess.isNeverAmount(names[amount]) || AmountParts.currency(inName: names[amount]) != nil
                || AmountParts.unknownUnit(inName: names[amount]) != nil
        {
            places = []
        }
        // Values stand where the names should.
        let isHeadless = places.contains { field, place in
            place >= names.count || names[place].isEmpty
                || field != "nomBeneficiaire"
                    && (DateText.read(names[place]) != nil || AmountText.read(names[place]) != nil)
        }
        let all = ColumnNames(names)
        let maps = places.map { field, place in
            isHeadless
                ? MapArgument.option("#\(place + 1)", field)
                : MapArgument.text(names[place], index: place + 1, field: field, among: all)
        }
        return .noKnownColumn(
            table: table.name, fields: table.columns.map(\.name), maps: maps, isHeadless: isHeadless)
    }

    private static func isDay(_ name: String) -> Bool {
        ColumnEvidence(cell: Array(name.utf8)[...]).dates.count > 0
    }

    /// The columns that rows can't be without, by what they hold; empty where that can't be told.
    private static func likely(_ survey: Survey?, _ table: DossierTable) -> [(field: String, place: Int)] {
        guard let survey, table.name == DossierTable.subventions.name else { return [] }
        var proposals: [(field: String, place: Int)] = []
        for field in ["dateConvention", "nomBeneficiaire", "montant"] {
            guard let column = table.index(of: field).map({ table.columns[$0] }) else { return [] }
            let fitting = survey.columns.indices.filter { place in
                let evidence = survey.column(place)
                guard !proposals.contains(where: { $0.place == place }),
                    ColumnMisfit.of(evidence, as: column, .alias) == nil
                else { return false }
                return field != "nomBeneficiaire"
                    || evidence.share(evidence.texts) > 0.5
                        && (!evidence.isConstant || survey.rows == 1)
            }
            // A year, which an amount may be too, stands for a day where there is no other.
            let isDay = { (place: Int) in survey.column(place).share(survey.column(place).dates.count) >= 0.5 }
            let place = (column.rule == .date ? fitting.first(where: isDay) : nil) ?? fitting.first
            guard let place else { return [] }
            proposals.append((field, place))
        }
        return proposals
    }

    /// A value given for the whole file that can't be one of the column's, or hardly.
    mutating func add(
        constant text: String, _ column: DossierColumn, _ finding: CellFinding, _ severity: Fault.Severity
    ) {
        list.append(
            Fault(
                file: file, column: Fault.Column(name: column.name, index: nil), value: text,
                .cell(finding, note: .inConstant), severity: severity))
    }

    /// A value given for the whole file that no row needs.
    mutating func addIdle(_ column: DossierColumn, constant text: String, name: String, at place: Int) {
        add(name, place + 1, .constantIdle(field: column.name, value: text, column: place + 1), .warning)
    }

    /// Tells what a person must decide of a column.
    mutating func add(
        _ undecided: StyleDecisions.Undecided, _ column: DossierColumn, _ place: Int, _ evidence: ColumnEvidence
    ) {
        let doubtful = evidence.numbers.doubtfulExamples
        let severity = column.unreadable == .refusesRow ? Fault.Severity.fatal : .warning
        switch undecided {
        case .dates(let count):
            add(column.name, place + 1, .datesUndecided(field: column.name, count: count), severity)
        case .numbers(_, let count):
            let examples = doubtful.isEmpty ? evidence.examples : doubtful
            add(
                column.name, place + 1,
                .numbersUndecided(field: column.name, count: count, examples: Array(examples)), severity)
        case .currency(let code):
            add(column.name, place + 1, .columnInCurrency(field: column.name, currency: code), .fatal)
        }
    }

    /// Columns that rows can be read without, in one fault.
    private mutating func lacks(_ advised: [String]) {
        guard !advised.isEmpty else { return }
        add(
            advised.joined(separator: ", "), nil,
            .columnsAdvised(fields: advised, hasUnread: hasUnread), .warning)
    }

    private mutating func addIgnored(_ reading: ColumnReading, in matches: ColumnMatches, of table: DossierTable) {
        let finding: HeaderFinding
        if reading.name.isEmpty {
            finding = .columnWithoutName(argument: argument(reading, matches))
        } else if let field = HeaderAliases.column(reading.name)?.name ?? HeaderGuess.column(reading.name),
            table.name == DossierTable.subventions.name,
            let other = matches.columns.first(where: { $0.field == field })
        {
            finding = .columnAlreadyRead(
                name: other.name, column: other.index, field: field, map: map(reading, to: field))
        } else {
            finding = .columnUnknown(argument: argument(reading, matches))
        }
        add(reading.name, reading.index, finding, .warning)
    }

    private func map(_ column: ColumnReading, to field: String) -> String {
        MapArgument.text(column.name, index: column.index, field: field, among: names)
    }

    private func argument(_ column: ColumnReading, _ matches: ColumnMatches) -> String {
        MapArgument.column(column.name, index: column.index, among: names)
    }

    private mutating func add(
        _ name: String, _ index: Int?, _ finding: HeaderFinding, _ severity: Fault.Severity
    ) {
        list.append(
            Fault(
                file: file, line: line, column: Fault.Column(name: name, index: index), .header(finding),
                severity: severity))
    }

    /// Whether a name shares a long word with a column's.
    private static func resembles(_ name: String, _ column: String) -> Bool {
        let spelling = HeaderKey.spelling(column)
        return HeaderKey.words(name).contains { $0.count >= 5 && (spelling.contains($0) || $0.contains(spelling)) }
    }
}
