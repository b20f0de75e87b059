import ArgumentParser
import BilanHost
import Intake

/// What a person says of a file's columns and sheets, for the commands that read files.
struct ColumnOptions: ParsableArguments {
    @Option(
        name: .customLong("map"), parsing: .singleValue,
        help: ArgumentHelp(
            "Ce que contient une colonne, contre l’avis de Bilan ; vide : ne pas la lire. Répétable. « #3 » désigne la troisième colonne.",
            valueName: "colonne=champ"))
    var pairs: [String] = []

    @Option(
        name: .customLong("constant"), parsing: .singleValue,
        help: ArgumentHelp(
            "Valeur d’un champ pour tout le fichier, là où rien d’autre ne la dit ; vide : oublier celle du profil. Répétable.",
            valueName: "champ=valeur"))
    var constants: [String] = []

    @Flag(
        name: .customLong("no-header"),
        help: "La première ligne est une donnée : désignez les colonnes par --map \"#3=champ\".")
    var hasNoHeader = false

    @Option(
        name: .customLong("numbers"), parsing: .singleValue,
        help: ArgumentHelp(
            "Comment s’écrivent les nombres d’un champ : 1.234,56, 1,234.56, 1 234,56 ou 1 234.56. Répétable.",
            valueName: "champ=exemple"))
    var numbers: [String] = []

    @Option(
        name: .customLong("dates"), parsing: .singleValue,
        help: ArgumentHelp("Ordre du jour et du mois d’un champ : dd/mm ou mm/dd. Répétable.", valueName: "champ=ordre")
    )
    var dates: [String] = []

    @Option(
        name: .customLong("unit"), parsing: .singleValue,
        help: ArgumentHelp("Unité des montants d’un champ : €, k€ ou M€. Répétable.", valueName: "champ=unité"))
    var units: [String] = []

    @Option(
        name: .customLong("sheet"), parsing: .singleValue,
        help: ArgumentHelp(
            "La feuille d’un classeur qu’il faut lire, même masquée. Répétable ; sans elle, Bilan la cherche.",
            valueName: "feuille"))
    var sheets: [String] = []

    func validate() throws { _ = try map() }

    func map() throws -> ColumnMap {
        var columns: [String: String] = [:]
        for pair in pairs {
            // A column's name may hold an equals sign; a field's doesn't.
            guard let mark = pair.lastIndex(of: "="), mark > pair.startIndex else {
                throw ValidationError("--map \(pair) : écrivez COLONNE=CHAMP, tel que --map \"Montant voté=montant\".")
            }
            let field = String(pair[pair.index(after: mark)...])
            guard field.isEmpty || DossierFields.all.contains(field) else {
                throw ValidationError(
                    "--map \(pair) : « \(field) » n’est pas un champ. Champs des subventions : \(DossierFields.ofAwards.joined(separator: ", "))."
                )
            }
            try Self.refuse("--map \(pair)", saying: field, after: columns[String(pair[..<mark])])
            columns[String(pair[..<mark])] = field
        }
        var map = ColumnMap(columns, sheets: sheets)
        map.hasNoHeader = hasNoHeader
        for pair in constants {
            let (field, value) = try Self.split(pair, of: "--constant", example: "dateConvention=2018-12-31")
            try Self.refuse("--constant \(pair)", saying: value, after: map.constants[field])
            map.constants[field] = value
        }
        for pair in numbers {
            let (field, value) = try Self.split(pair, of: "--numbers", example: "montant=1.234,56")
            try Self.require(field, among: DossierFields.numbers, option: "--numbers \(pair)", kind: "de nombres")
            guard
                let style = NumberStyle(example: value.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " "))
            else {
                throw ValidationError(
                    "--numbers \(pair) : écrivez le nombre 1234,56 comme dans la colonne : \(NumberStyle.examples.joined(separator: " ou "))."
                )
            }
            try Self.refuse("--numbers \(pair)", saying: style, after: map.numbers[field])
            map.numbers[field] = style
        }
        for pair in dates {
            let (field, value) = try Self.split(pair, of: "--dates", example: "dateConvention=dd/mm")
            try Self.require(field, among: DossierFields.dates, option: "--dates \(pair)", kind: "de dates")
            guard let order = DateOrder(rawValue: value) else {
                throw ValidationError("--dates \(pair) : l’ordre est dd/mm (jour d’abord) ou mm/dd (mois d’abord).")
            }
            try Self.refuse("--dates \(pair)", saying: order, after: map.dates[field])
            map.dates[field] = order
        }
        for pair in units {
            let (field, value) = try Self.split(pair, of: "--unit", example: "montant=k€")
            try Self.require(field, among: DossierFields.amounts, option: "--unit \(pair)", kind: "de montants")
            guard let unit = AmountUnit(said: value) else {
                throw ValidationError("--unit \(pair) : l’unité est €, k€ ou M€.")
            }
            try Self.refuse("--unit \(pair)", saying: unit, after: map.units[field])
            map.units[field] = unit
        }
        return map
    }

    /// - Throws: where the same thing is said twice, and differently.
    private static func refuse<Value: Equatable>(_ option: String, saying value: Value, after earlier: Value?) throws {
        guard let earlier, earlier != value else { return }
        throw ValidationError("\(option) : la même chose est dite autrement avant ; gardez une seule des deux options.")
    }

    /// - Throws: where a field holds nothing that the option could say anything of.
    private static func require(_ field: String, among fields: Set<String>, option: String, kind: String) throws {
        guard !fields.contains(field) else { return }
        throw ValidationError("\(option) : « \(field) » n’est pas un champ \(kind).")
    }

    /// A field and what is said of it.
    /// - Parameter example: of what the option takes.
    private static func split(_ pair: String, of option: String, example: String) throws -> (String, String) {
        guard let mark = pair.firstIndex(of: "="), mark > pair.startIndex else {
            throw ValidationError("\(option) \(pair) : écrivez par exemple \(option) \(example).")
        }
        let field = String(pair[..<mark])
        guard DossierFields.all.contains(field) else {
            throw ValidationError(
                "\(option) \(pair) : « \(field) » n’est pas un champ. Champs des subventions : \(DossierFields.ofAwards.joined(separator: ", "))."
            )
        }
        return (field, String(pair[pair.index(after: mark)...]))
    }
}
