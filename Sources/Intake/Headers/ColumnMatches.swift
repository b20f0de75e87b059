/// What a row would mean as the header of a table.
struct ColumnMatches {
    let table: DossierTable
    let names: [String]
    private(set) var places: [Int?]
    private(set) var duplicates: [[Int]]
    private(set) var columns: [ColumnReading]
    /// Whether the map names one of the columns.
    private(set) var usesMap = false
    /// Columns that were not taken for what their names say, since their values speak against it.
    private(set) var misfits: [(place: Int, column: Int, misfit: ColumnMisfit)] = []
    /// For each of the table's columns of days, the place of a year that serves where the day is empty.
    private(set) var years: [Int?]
    /// Keys of the map that name no column of the file or no column of the table.
    private(set) var mapFaults: [(key: String, field: String, isField: Bool)] = []

    /// How well a column may be known: by its name, and how usual that is.
    struct Candidate: Comparable {
        let place: Int
        let basis: ColumnReading.Basis
        let rank: Int

        /// The surer one comes first.
        static func < (a: Candidate, b: Candidate) -> Bool { (a.basis, a.rank, a.place) < (b.basis, b.rank, b.place) }
    }

    /// - Parameter survey: what the rows hold; nil while the header itself is sought.
    init(_ record: InputRecord, of table: DossierTable, map: ColumnMap = ColumnMap(), survey: Survey? = nil) {
        self.table = table
        var names = (0..<record.count).map { record.trimmed($0) }
        while names.last?.isEmpty == true { names.removeLast() }
        self.names = names
        places = Array(repeating: nil, count: table.columns.count)
        duplicates = Array(repeating: [], count: table.columns.count)
        years = Array(repeating: nil, count: table.columns.count)
        columns = names.enumerated().map { ColumnReading(name: $1, index: $0 + 1) }

        var candidates = Array(repeating: [Candidate](), count: table.columns.count)
        var usedKeys: Set<String> = []
        for (place, name) in names.enumerated() {
            if let key = map.key(name, index: place + 1), let field = map.columns[key] {
                usedKeys.insert(key)
                if let column = table.index(of: field) {
                    candidates[column].append(Candidate(place: place, basis: .profile, rank: 0))
                    continue
                }
                // A field of another table's: the map may be meant for several files.
                if field.isEmpty || DossierTable.all.contains(where: { $0.index(of: field) != nil }) { continue }
                mapFaults.append((key, field, true))
            } else if let found = Self.candidate(name, place, table) {
                candidates[found.column].append(found.candidate)
            }
        }
        usesMap = !usedKeys.isEmpty
        for key in map.columns.keys.sorted() where !usedKeys.contains(key) {
            mapFaults.append((key, map.columns[key]!, false))
        }

        if table.name == DossierTable.subventions.name {
            let parties = PartyIdentifiers(names, survey)
            parties.settle(&candidates, table)
        }
        for (column, unsorted) in candidates.enumerated() {
            let list = unsorted.sorted()
            guard let best = fitting(list, column, map, survey) else { continue }
            if table.columns[column].rule == .date {
                years[column] = list.first { $0.place != best.place && HeaderAliases.isYear(names[$0.place]) }?.place
            }
            places[column] = best.place
            columns[best.place].field = table.columns[column].name
            columns[best.place].basis = best.basis
            let spelling = HeaderKey.spelling(names[best.place])
            for other in list
            where other.place != best.place && HeaderKey.spelling(names[other.place]) == spelling
                // Who names one of two columns means that one.
                && (best.basis != .profile || other.basis == .profile)
            {
                duplicates[column].append(other.place)
                columns[other.place].field = table.columns[column].name
                columns[other.place].basis = other.basis
            }
        }
    }

    /// The first of the candidates whose values don't speak against it; where all do and they are empty, the first.
    private mutating func fitting(
        _ list: [Candidate], _ column: Int, _ map: ColumnMap, _ survey: Survey?
    ) -> Candidate? {
        guard let survey else { return list.first }
        var found: [(place: Int, column: Int, misfit: ColumnMisfit)] = []
        for candidate in list {
            let misfit = ColumnMisfit.of(
                survey.column(candidate.place), as: table.columns[column], candidate.basis,
                name: names[candidate.place], isAlone: list.count == 1,
                hasUnit: map.units[table.columns[column].name] != nil)
            let hasDuplicate = list.contains {
                $0.place != candidate.place && names[$0.place] == names[candidate.place]
            }
            // An empty column may have a filled one of its name beside it.
            guard let misfit, misfit != .empty || !hasDuplicate else {
                if table.columns[column].rule.isAmount,
                    let rival = rival(of: candidate, among: list, for: column, map, survey)
                {
                    misfits.append((candidate.place, column, .rival(name: rival)))
                    return nil
                }
                return candidate
            }
            found.append((candidate.place, column, misfit))
            // The best name decides: where its values are none, no other takes its place unasked.
            if misfit != .empty {
                misfits += found
                return nil
            }
        }
        // All are empty.
        return list.first
    }

    /// The name of another column that may be meant as well as one, which a person must decide: « accordées en 2017 » and
    /// « en 2018 », or what `AmountRival` knows.
    private func rival(
        of chosen: Candidate, among list: [Candidate], for column: Int, _ map: ColumnMap, _ survey: Survey
    ) -> String? {
        let field = table.columns[column]
        func fits(_ place: Int) -> Bool {
            ColumnMisfit.of(survey.column(place), as: field, .guess, name: names[place]) == nil
        }
        let alike = list.first {
            $0.place != chosen.place && $0.basis == .guess && $0.rank == chosen.rank
                && names[$0.place] != names[chosen.place] && fits($0.place)
        }
        if chosen.basis == .guess, let alike { return names[alike.place] }
        guard field.name == table.amountColumn else { return nil }
        return AmountRival.name(of: (chosen.place, chosen.basis), among: names) { place in
            !map.ignores(names[place], index: place + 1) && fits(place)
        }
    }

    private static func candidate(
        _ name: String, _ place: Int, _ table: DossierTable
    ) -> (column: Int, candidate: Candidate)? {
        // Nobody names a column at such length.
        guard !name.isEmpty, name.utf8.count <= 300 else { return nil }
        if let column = table.index(of: name) { return (column, Candidate(place: place, basis: .exact, rank: 0)) }
        let spelling = HeaderKey.spelling(name)
        if let column = table.columns.firstIndex(where: { $0.spelling == spelling }) {
            return (column, Candidate(place: place, basis: .spelling, rank: 0))
        }
        guard table.name == DossierTable.subventions.name else { return nil }
        let unitless = AmountParts.withoutUnit(name)
        if unitless != name, HeaderKey.spelling(unitless) == "MONTANT", let column = table.index(of: "montant") {
            return (column, Candidate(place: place, basis: .alias, rank: 0))
        }
        if let alias = HeaderAliases.column(unitless), let column = table.index(of: alias.name) {
            return (column, Candidate(place: place, basis: .alias, rank: alias.rank))
        }
        if let column = HeaderAliases.near(unitless).flatMap(table.index) {
            return (column, Candidate(place: place, basis: .guess, rank: 2))
        }
        if let column = HeaderGuess.column(unitless).flatMap(table.index) {
            return (column, Candidate(place: place, basis: .guess, rank: HeaderGuess.rank(name)))
        }
        return nil
    }

    /// How much the row looks like the table's header: 0 where nothing in it is known.
    var score: Int {
        zip(places, places.indices).reduce(0) { sum, entry in
            guard let place = entry.0 else { return sum }
            switch columns[place].basis {
            case .profile, .exact, .spelling: return sum + 4
            case .alias: return sum + 3
            case .guess, nil: return sum + 1
            }
        }
    }

    var knownCount: Int { places.count { $0 != nil } }
}
