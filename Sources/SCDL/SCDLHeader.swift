import Intake
import Support

/// The columns of a file beside those of the schema.
struct SCDLHeader {
    /// What is wrong with a column.
    struct Finding {
        let rule: SCDLRule
        let severity: Fault.Severity
        let column: Fault.Column?
        let words: (rule: String, remedy: String)
    }

    /// Names without the spaces around them, as many as the header has cells.
    let names: [String]
    /// For each of the schema's fields its place in the file, counted from 0; nil where the file lacks it.
    let places: [Int?]
    let findings: [Finding]
    let line: Int

    var width: Int { names.count }

    /// True where a field of the schema is there, be it under a name that is not to the letter.
    let isKnown: Bool

    /// - Parameter names: as the file has them.
    init(_ raw: [String], line: Int, of schema: SCDLSchema) {
        let names = raw.map { name in
            let span = Array(name.utf8)
            return String(decoding: span[span.span.trimmedRange], as: UTF8.self)
        }
        var places = [Int?](repeating: nil, count: schema.fields.count)
        var findings: [Finding] = []
        var strangers: [(name: String, place: Int)] = []
        var seen: [String: Int] = [:]
        func add(
            _ rule: SCDLRule, _ severity: Fault.Severity, _ name: String?, _ place: Int?, _ text: String,
            _ remedy: String
        ) {
            findings.append(
                Finding(
                    rule: rule, severity: severity,
                    column: name.map { Fault.Column(name: $0, index: place.map { $0 + 1 }) }, words: (text, remedy)))
        }

        for (place, name) in names.enumerated() {
            guard !name.isEmpty else {
                add(
                    .blankColumn, .error, "", place, "la colonne n’a pas de nom",
                    "Nommez-la, ou supprimez-la ; des séparateurs en fin de ligne en font une de trop.")
                continue
            }
            if let first = seen[name] {
                add(
                    .duplicateColumn, .error, name, place, "la colonne est en double (déjà en n° \(first + 1))",
                    "Gardez la bonne et supprimez l’autre.")
                continue
            }
            seen[name] = place
            if let field = schema.index(of: name) {
                places[field] = place
                if raw[place] != name {
                    add(
                        .columnName, .warning, name, place, "le nom de la colonne a des espaces autour de lui",
                        "Supprimez-les.")
                }
            } else {
                strangers.append((name, place))
            }
        }

        for (index, field) in schema.fields.enumerated() where places[index] == nil {
            let severity: Fault.Severity = field.isRequired ? .error : .warning
            if let twin = strangers.firstIndex(where: { Self.letters($0.name) == Self.letters(field.name) }) {
                let (name, place) = strangers.remove(at: twin)
                add(
                    .columnName, severity, name, place, "la colonne n’a pas le nom du schéma, à la lettre près",
                    "Renommez-la en « \(field.name) ».")
            } else {
                add(
                    .missingColumn, severity, field.name, nil,
                    field.isRequired ? "la colonne obligatoire manque" : "la colonne facultative manque",
                    "Ajoutez-la, avec ce nom exactement.")
            }
        }
        if !schema.oneOf.isEmpty,
            schema.oneOf.allSatisfy({ name in schema.index(of: name).flatMap { places[$0] } == nil })
        {
            add(
                .oneOfRequired, .error, nil, nil,
                "aucune des colonnes \(schema.oneOf.joined(separator: " et ")) n’est là",
                "Ajoutez-les : l’une des deux doit être renseignée à chaque ligne.")
        }
        for (name, place) in strangers {
            add(
                .extraColumn, .warning, name, place, "la colonne n’est pas dans le schéma \(schema.version.rawValue)",
                "Supprimez-la avant de publier.")
        }
        let order = places.compactMap(\.self)
        if order != order.sorted() {
            add(
                .columnOrder, .warning, nil, nil, "les colonnes ne sont pas dans l’ordre du schéma",
                "Rangez-les ainsi : " + schema.fields.map(\.name).joined(separator: ", ") + ".")
        }
        isKnown = !order.isEmpty || findings.contains { $0.rule == .columnName }
        self.names = names
        self.places = places
        self.findings = findings
        self.line = line
    }

    /// A name's letters and figures alone, without case or accents, so that `NOM_Beneficiaire` is known for
    /// `nomBeneficiaire`.
    static func letters(_ name: String) -> String { String(SortKey.folded(name).filter { $0 != " " }) }
}
