/// Which cell of a file's rows holds which column of its table.
struct Header {
    /// For each of the table's columns, its place in the file, counted from 0; nil where the file lacks it.
    let places: [Int?]
    /// The names as the file has them, without the empty ones at the end.
    let names: [String]
    /// How many cells the header has, the empty ones at its end among them.
    let width: Int
    /// The file's name, and its line in it.
    let file: String
    let line: Int
    let faults: [Fault]

    /// True where the rows can be read but none can be taken.
    var isFatal: Bool { faults.contains { $0.severity == .fatal } }

    init(_ record: InputRow, of table: DossierTable, file: String) {
        var names = (0..<record.count).map { record.trimmed($0) }
        while names.last?.isEmpty == true { names.removeLast() }
        var places = [Int?](repeating: nil, count: table.columns.count)
        var faults: [Fault] = []
        var strangers: [(name: String, index: Int)] = []
        func fault(_ name: String, _ index: Int?, _ rule: String, _ remedy: String, _ severity: Fault.Severity) {
            faults.append(
                Fault(
                    file: file, line: record.line, column: Fault.Column(name: name, index: index), rule: rule,
                    remedy: remedy, severity: severity))
        }

        for (index, name) in names.enumerated() {
            if let column = table.index(of: name) {
                if let first = places[column] {
                    fault(
                        name, index + 1, "la colonne est en double (déjà en n° \(first + 1))",
                        "Gardez la bonne et supprimez l’autre.", .fatal)
                } else {
                    places[column] = index
                }
            } else {
                strangers.append((name, index + 1))
            }
        }
        width = record.count
        self.file = file
        line = record.line
        self.places = places
        self.names = names

        let missing = table.columns.indices.filter { places[$0] == nil && table.columns[$0].need != .nothing }
        if places.allSatisfy({ $0 == nil }) {
            faults = [
                Fault(
                    file: file, line: record.line,
                    rule: "aucune des colonnes de « \(table.name) » n’est nommée sur la première ligne",
                    remedy: "Mettez les noms de colonnes en première ligne : "
                        + table.columns.map(\.name).joined(separator: ", ") + ".", severity: .fatal)
            ]
        } else {
            for column in missing {
                let name = table.columns[column].name
                let twin = strangers.first { Self.letters($0.name) == Self.letters(name) }
                fault(
                    name, nil, "la colonne manque",
                    twin.map { "Renommez « \($0.name) » (n° \($0.index)) en « \(name) »." }
                        ?? "Ajoutez-la, avec ce nom exactement.", .fatal)
            }
            for (name, index) in strangers {
                fault(
                    name, index, name.isEmpty ? "la colonne n’a pas de nom : elle est ignorée" : "colonne inconnue, ignorée",
                    "Vérifiez son nom, ou supprimez-la.", .warning)
            }
        }
        self.faults = faults
    }

    /// A name's letters alone, so that `NOM_Beneficiaire` is known for `nomBeneficiaire`.
    private static func letters(_ name: String) -> String {
        String(SortKey.folded(name).filter { $0 != " " })
    }
}
