import BilanKit

/// What is wrong with a file's column names.
struct HeaderFaults {
    private(set) var list: [Fault] = []
    private let file: String
    private let line: Int

    private let survey: Survey?

    /// - Parameters:
    ///   - constants: for each of the table's columns, what a person said that all rows hold.
    ///   - survey: what the rows hold; nil while the header itself is sought.
    init(
        _ matches: ColumnMatches, of table: DossierTable, file: String, line: Int, constants: [String?] = [],
        survey: Survey? = nil
    ) {
        self.file = file
        self.line = line
        self.survey = survey
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
                    remedy: Self.headless(survey, table)
                        ?? "Mettez les noms de colonnes au-dessus des données (\(fields)), ou nommez-les avec --map COLONNE=CHAMP.",
                    severity: .fatal))
            return
        }
        let missing = table.columns.indices.filter {
            matches.places[$0] == nil && (constants.isEmpty || constants[$0] == nil)
        }.map { table.columns[$0] }
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
        // A year that serves where the day is empty is no column that nobody reads.
        for reading in matches.columns where reading.field == nil && !matches.years.contains(reading.index - 1) {
            ignored(reading, matches, table)
        }
    }

    private mutating func lacks(_ column: DossierColumn, _ matches: ColumnMatches) {
        // A column whose name says so and whose values speak against it is asked for, not taken.
        let refused = matches.misfits.first { matches.table.columns[$0.column].name == column.name }
        let others = candidates(for: column, matches).filter { $0.index - 1 != refused?.place }
        let proposals = others.prefix(3).map { map($0, column.name, matches) }
        var remedy =
            proposals.isEmpty
            ? "Ajoutez-la, ou dites laquelle la remplace : --map \"COLONNE=\(column.name)\""
            : "Dites laquelle la remplace : " + proposals.joined(separator: " ou ")
        if column.rule == .date || column.name != "montant" {
            remedy += proposals.isEmpty ? ", ou" : " ; ou"
            remedy +=
                " donnez sa valeur pour tout le fichier : --constant \(column.name)="
                + (column.rule == .date ? "AAAA-MM-JJ" : "VALEUR")
        }
        guard let refused else { return add(column.name, nil, "la colonne manque", remedy + ".", .fatal) }
        let reading = matches.columns[refused.place]
        add(
            reading.name, reading.index,
            "n’est pas lue comme \(column.name), malgré son nom : \(refused.misfit.words)",
            remedy + ". Si c’est bien elle : \(map(reading, column.name, matches)).", .fatal)
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
    mutating func addEmpty(_ index: Int, _ place: Int, _ matches: ColumnMatches) -> Bool {
        let column = matches.table.columns[index]
        guard column.need == .value, let survey, survey.rows > 1, survey.column(place).isEmpty,
            matches.twins[index].allSatisfy({ survey.column($0).isEmpty }),
            matches.years.allSatisfy({ $0 == nil }) || column.rule != .date
        else { return false }
        let others = candidates(for: column, matches).prefix(3).map { map($0, column.name, matches) }
        let constant =
            column.rule.isAmount
            ? []
            : [
                "--constant \(column.name)=" + (column.rule == .date ? "AAAA-MM-JJ" : "VALEUR")
            ]
        add(
            matches.names[place], place + 1, "la colonne est vide dans toutes les lignes",
            "Remplissez-la, ou dites ce qui la remplace : " + (others + constant).joined(separator: " ou ") + ".",
            .fatal)
        return true
    }

    /// What to do with a list that has no header, by what its columns hold; nil where that can't be told.
    private static func headless(_ survey: Survey?, _ table: DossierTable) -> String? {
        guard let survey, table.name == DossierTable.subventions.name else { return nil }
        var proposals: [String] = []
        for field in ["dateConvention", "nomBeneficiaire", "montant"] {
            guard let column = table.index(of: field).map({ table.columns[$0] }) else { return nil }
            let place = survey.columns.indices.first { place in
                let evidence = survey.column(place)
                guard ColumnMisfit.of(evidence, as: column, .alias) == nil else { return false }
                return field != "nomBeneficiaire"
                    || evidence.share(evidence.texts) > 0.5
                        && (!evidence.isConstant || survey.rows == 1)
            }
            guard let place else { return nil }
            proposals.append("--map \"#\(place + 1)=\(field)\"")
        }
        return "Si le fichier n’a pas d’en-tête : --no-header " + proposals.joined(separator: " ")
            + " (vérifiez les numéros des colonnes)."
    }

    /// Amounts under the format's own name that may be shares.
    mutating func addFractions(_ column: DossierColumn, _ place: Int) {
        add(
            column.name, place + 1, "ne contient que des montants d’au plus 1 €, lus comme des euros",
            "Vérifiez que ce ne sont pas des parts, ou des milliers d’euros.", .warning)
    }

    /// A value given for the whole file that can't be one of the column's.
    mutating func add(constant text: String, _ column: DossierColumn, _ rule: String, _ remedy: String) {
        list.append(
            Fault(
                file: file, column: Fault.Column(name: column.name, index: nil), value: text,
                rule: rule + ", dans --constant", remedy: remedy, severity: .fatal))
    }

    /// A value given for the whole file that no row needs.
    mutating func addIdle(_ column: DossierColumn, _ text: String, _ name: String, _ place: Int) {
        add(
            name, place + 1,
            "la colonne est remplie dans toutes les lignes : --constant \(column.name)=\(text) ne sert pas",
            "Retirez l’option, ou ne faites pas lire la colonne : --map \"#\(place + 1)=\".", .warning)
    }

    /// Tells what a person must decide of a column.
    mutating func add(
        _ undecided: StyleDecisions.Undecided, _ column: DossierColumn, _ place: Int, _ evidence: ColumnEvidence
    ) {
        let doubtful = evidence.numbers.doubtfulExamples
        let examples = (doubtful.isEmpty ? evidence.examples : doubtful).map { "«\u{A0}\($0)\u{A0}»" }
            .joined(separator: ", ")
        switch undecided {
        case .dates(let count):
            add(
                column.name, place + 1,
                "se lit de deux façons : presque rien dans la colonne ne dit si le jour ou le mois vient d’abord (\(FrenchNumber.count(count, "cellule", "cellules")))",
                "Décidez : --dates \"\(column.name)=dd/mm\" (le jour d’abord) ou --dates \"\(column.name)=mm/dd\" (le mois d’abord).",
                column.unreadable == .refusesRow ? .fatal : .warning)
        case .numbers(_, let count):
            add(
                column.name, place + 1,
                "se lit de deux façons : rien dans la colonne ne dit si le signe de \(examples) sépare les milliers ou les décimales (\(FrenchNumber.count(count, "cellule", "cellules")))",
                "Décidez : --numbers \"\(column.name)=1.234,56\" (le point sépare les milliers) ou --numbers \"\(column.name)=1,234.56\" (le point est décimal).",
                column.unreadable == .refusesRow ? .fatal : .warning)
        case .currency(let code):
            add(
                column.name, place + 1,
                "est en \(code) d’après son nom, et non en euros",
                "Convertissez la colonne au taux des décisions. Si elle est bien en euros, dites-le : --unit \"\(column.name)=€\".",
                .fatal)
        }
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
