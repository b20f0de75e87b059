/// What a row would mean as the header of a table.
struct ColumnMatches {
    let names: [String]
    private(set) var places: [Int?]
    private(set) var twins: [[Int]]
    private(set) var columns: [ColumnReading]
    /// Whether the map names one of the columns.
    private(set) var usesMap = false
    /// Keys of the map that name no column of the file or no column of the table.
    private(set) var mapFaults: [(key: String, field: String, isField: Bool)] = []

    /// How well a column may be known: by its name, and how usual that is.
    private struct Candidate {
        let place: Int
        let basis: ColumnReading.Basis
        let rank: Int
    }

    init(_ record: InputRow, of table: DossierTable, map: ColumnMap = ColumnMap()) {
        var names = (0..<record.count).map { record.trimmed($0) }
        while names.last?.isEmpty == true { names.removeLast() }
        self.names = names
        places = Array(repeating: nil, count: table.columns.count)
        twins = Array(repeating: [], count: table.columns.count)
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

        for (column, list) in candidates.enumerated() {
            guard let best = list.min(by: { ($0.basis, $0.rank, $0.place) < ($1.basis, $1.rank, $1.place) }) else {
                continue
            }
            places[column] = best.place
            columns[best.place].field = table.columns[column].name
            columns[best.place].basis = best.basis
            let spelling = HeaderKey.spelling(names[best.place])
            for other in list where other.place != best.place && HeaderKey.spelling(names[other.place]) == spelling {
                twins[column].append(other.place)
                columns[other.place].field = table.columns[column].name
                columns[other.place].basis = other.basis
            }
        }
    }

    private static func candidate(
        _ name: String, _ place: Int, _ table: DossierTable
    ) -> (column: Int, candidate: Candidate)? {
        // Nobody names a column at such length.
        guard !name.isEmpty, name.utf8.count <= 300 else { return nil }
        if let column = table.index(of: name) { return (column, Candidate(place: place, basis: .exact, rank: 0)) }
        let spelling = HeaderKey.spelling(name)
        if let column = table.columns.firstIndex(where: { HeaderKey.spelling($0.name) == spelling }) {
            return (column, Candidate(place: place, basis: .spelling, rank: 0))
        }
        guard table.name == DossierTable.subventions.name else { return nil }
        if let alias = HeaderAliases.column(name), let column = table.index(of: alias.name) {
            return (column, Candidate(place: place, basis: .alias, rank: alias.rank))
        }
        if let column = HeaderGuess.column(name).flatMap(table.index) {
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
