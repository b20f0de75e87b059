/// What is wrong with a file's column names.
struct HeaderFaults {
    private(set) var list: [Fault] = []
    private let file: String
    private let line: Int

    init(_ matches: ColumnMatches, of table: DossierTable, file: String, line: Int) {
        self.file = file
        self.line = line
        for (key, field, isField) in matches.mapFaults {
            if isField {
                let fields = table.columns.map(\.name).joined(separator: ", ")
                add(key, nil, "« \(field) » n’est une colonne d’aucun tableau", "Choisissez parmi \(fields).", .fatal)
            } else {
                add(
                    key, nil, "le profil nomme une colonne que le fichier n’a pas",
                    "Corrigez --map, ou le profil à côté du fichier.", .warning)
            }
        }
        guard matches.knownCount > 0 else {
            let fields = table.columns.map(\.name).joined(separator: ", ")
            list.append(
                Fault(
                    file: file, line: line,
                    rule: "aucune des colonnes de « \(table.name) » n’est nommée dans les premières lignes",
                    remedy:
                        "Mettez les noms de colonnes au-dessus des données (\(fields)), ou nommez-les avec --map COLONNE=CHAMP.",
                    severity: .fatal))
            return
        }
        let missing = table.columns.indices.filter { matches.places[$0] == nil }.map { table.columns[$0] }
        for column in missing where column.need == .value || column.need == .column { lacks(column, matches) }
        lacks(missing.filter { $0.need == .advised }.map(\.name))
        for (column, places) in matches.twins.enumerated() {
            guard let first = matches.places[column] else { continue }
            for place in places {
                add(
                    matches.names[place], place + 1,
                    "la colonne est en double (déjà en n° \(first + 1)) : la cellule remplie est lue, deux valeurs différentes sont refusées",
                    "Gardez la bonne et supprimez l’autre.", .warning)
            }
        }
        for reading in matches.columns where reading.field == nil { ignored(reading, matches, table) }
    }

    private mutating func lacks(_ column: DossierColumn, _ matches: ColumnMatches) {
        let twin = matches.columns.first { $0.field == nil && Self.resembles($0.name, column.name) }
        add(
            column.name, nil, "la colonne manque",
            twin.map {
                "Renommez « \($0.name) » (n° \($0.index)) en « \(column.name) », ou ajoutez \(map($0, column.name, matches))."
            }
                ?? "Ajoutez-la, ou dites laquelle la remplace : --map \"COLONNE=\(column.name)\".", .fatal)
    }

    /// Columns that rows can be read without, in one fault.
    private mutating func lacks(_ advised: [String]) {
        guard let first = advised.first else { return }
        add(
            advised.joined(separator: ", "), nil,
            advised.count == 1
                ? "la colonne manque : ses valeurs restent inconnues"
                : "ces colonnes manquent : leurs valeurs restent inconnues",
            (advised.count == 1
                ? "Ajoutez-la, ou dites laquelle la remplace" : "Ajoutez-les, ou dites lesquelles les remplacent")
                + " : --map \"COLONNE=\(first)\".",
            .warning)
    }

    private mutating func ignored(_ reading: ColumnReading, _ matches: ColumnMatches, _ table: DossierTable) {
        let rule: String
        var remedy =
            "Vérifiez son nom, supprimez-la, ou dites ce qu’elle contient : \(map(reading, "CHAMP", matches))."
        if reading.name.isEmpty {
            rule = "la colonne n’a pas de nom : elle est ignorée"
        } else if let field = HeaderAliases.column(reading.name)?.name ?? HeaderGuess.column(reading.name),
            table.name == DossierTable.subventions.name,
            let other = matches.columns.first(where: { $0.field == field })
        {
            rule = "colonne ignorée : « \(other.name) » (n° \(other.index)) est déjà lue comme \(field)"
            remedy = "Si c’est celle-ci qu’il faut lire, ajoutez \(map(reading, field, matches))."
        } else {
            rule = "colonne inconnue, ignorée"
        }
        add(reading.name, reading.index, rule, remedy, .warning)
    }

    private func map(_ column: ColumnReading, _ field: String, _ matches: ColumnMatches) -> String {
        MapArgument.text(column.name, index: column.index, field: field, among: matches.names)
    }

    private mutating func add(
        _ name: String, _ index: Int?, _ rule: String, _ remedy: String, _ severity: Fault.Severity
    ) {
        list.append(
            Fault(
                file: file, line: line, column: Fault.Column(name: name, index: index), rule: rule, remedy: remedy,
                severity: severity))
    }

    /// Whether a name shares a long word with a column's.
    private static func resembles(_ name: String, _ column: String) -> Bool {
        let spelling = HeaderKey.spelling(column)
        return HeaderKey.words(name).contains { $0.count >= 5 && (spelling.contains($0) || $0.contains(spelling)) }
    }
}
