import ArgumentParser
import BilanHost
import BilanKit
import Intake

/// What a person says of a file's columns and sheets, for the commands that read files.
struct ColumnOptions: ParsableArguments {
    @Option(
        name: .customLong("map"), parsing: .singleValue,
        help: ArgumentHelp(
            fr:
                "Ce que contient une colonne, contre l’avis de Bilan ; vide : ne pas la lire. Répétable. « #3 » désigne la troisième colonne.",
            en:
                "What a column contains, against Bilan’s opinion; empty: don’t read it. Repeatable. “#3” means the third column.",
            valueName: String(fr: "colonne=champ", en: "column=field")))
    var pairs: [String] = []

    @Option(
        name: .customLong("constant"), parsing: .singleValue,
        help: ArgumentHelp(
            fr:
                "Valeur d’un champ pour tout le fichier, là où rien d’autre ne la dit ; vide : oublier celle du profil. Répétable.",
            en:
                "Value of a field for the whole file, where nothing else tells it; empty: forget that of the profile. Repeatable.",
            valueName: String(fr: "champ=valeur", en: "field=value")))
    var constants: [String] = []

    @Flag(
        name: .customLong("no-header"),
        help: ArgumentHelp(
            fr: "La première ligne est une donnée : désignez les colonnes par --map \"#3=champ\".",
            en: "The first row is data: name the columns by --map \"#3=field\"."))
    var hasNoHeader = false

    @Option(
        name: .customLong("numbers"), parsing: .singleValue,
        help: ArgumentHelp(
            fr: "Comment s’écrivent les nombres d’un champ : 1.234,56, 1,234.56, 1 234,56 ou 1 234.56. Répétable.",
            en: "How the numbers of a field are written: 1.234,56, 1,234.56, 1 234,56 or 1 234.56. Repeatable.",
            valueName: String(fr: "champ=exemple", en: "field=example")))
    var numbers: [String] = []

    @Option(
        name: .customLong("dates"), parsing: .singleValue,
        help: ArgumentHelp(
            fr: "Ordre du jour et du mois d’un champ : dd/mm ou mm/dd. Répétable.",
            en: "Order of the day and the month of a field: dd/mm or mm/dd. Repeatable.",
            valueName: String(fr: "champ=ordre", en: "field=order"))
    )
    var dates: [String] = []

    @Option(
        name: .customLong("unit"), parsing: .singleValue,
        help: ArgumentHelp(
            fr: "Unité des montants d’un champ : €, k€ ou M€. Répétable.",
            en: "Unit of the amounts of a field: €, k€ or M€. Repeatable.",
            valueName: String(fr: "champ=unité", en: "field=unit")))
    var units: [String] = []

    @Option(
        name: .customLong("sheet"), parsing: .singleValue,
        help: ArgumentHelp(
            fr: "La feuille d’un classeur qu’il faut lire, même masquée. Répétable ; sans elle, Bilan la cherche.",
            en:
                "The sheet of a workbook that is to be read, even a hidden one. Repeatable; without it, Bilan looks for it.",
            valueName: String(fr: "feuille", en: "sheet")))
    var sheets: [String] = []

    func validate() throws { _ = try map() }

    func map() throws -> ColumnMap {
        var columns: [String: String] = [:]
        for pair in pairs {
            // A column's name may hold an equals sign; a field's doesn't.
            guard let mark = pair.lastIndex(of: "="), mark > pair.startIndex else {
                throw ValidationError(
                    String(
                        fr: "--map \(pair) : écrivez COLONNE=CHAMP, tel que --map \"Montant voté=montant\".",
                        en: "--map \(pair): write COLUMN=FIELD, such as --map \"Montant voté=montant\"."))
            }
            let field = String(pair[pair.index(after: mark)...])
            guard field.isEmpty || DossierFields.all.contains(field) else {
                throw ValidationError(
                    String(
                        fr:
                            "--map \(pair) : « \(field) » n’est pas un champ. Champs des subventions : \(DossierFields.ofAwards.joined(separator: ", ")).",
                        en:
                            "--map \(pair): “\(field)” is not a field. Fields of subventions: \(DossierFields.ofAwards.joined(separator: ", "))."
                    )
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
            try Self.require(
                field, among: DossierFields.numbers, option: "--numbers \(pair)",
                kind: String(fr: "de nombres", en: "of numbers"))
            guard
                let style = NumberStyle(example: value.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " "))
            else {
                throw ValidationError(
                    String(
                        fr:
                            "--numbers \(pair) : écrivez le nombre 1234,56 comme dans la colonne : \(NumberStyle.examples.joined(separator: " ou ")).",
                        en:
                            "--numbers \(pair): write the number 1234.56 as in the column: \(NumberStyle.examples.joined(separator: " or "))."
                    )
                )
            }
            try Self.refuse("--numbers \(pair)", saying: style, after: map.numbers[field])
            map.numbers[field] = style
        }
        for pair in dates {
            let (field, value) = try Self.split(pair, of: "--dates", example: "dateConvention=dd/mm")
            try Self.require(
                field, among: DossierFields.dates, option: "--dates \(pair)",
                kind: String(fr: "de dates", en: "of dates"))
            guard let order = DateOrder(rawValue: value) else {
                throw ValidationError(
                    String(
                        fr: "--dates \(pair) : l’ordre est dd/mm (jour d’abord) ou mm/dd (mois d’abord).",
                        en: "--dates \(pair): the order is dd/mm (the day first) or mm/dd (the month first)."))
            }
            try Self.refuse("--dates \(pair)", saying: order, after: map.dates[field])
            map.dates[field] = order
        }
        for pair in units {
            let (field, value) = try Self.split(pair, of: "--unit", example: "montant=k€")
            try Self.require(
                field, among: DossierFields.amounts, option: "--unit \(pair)",
                kind: String(fr: "de montants", en: "of amounts"))
            guard let unit = Intake.AmountUnit(said: value) else {
                throw ValidationError(
                    String(
                        fr: "--unit \(pair) : l’unité est €, k€ ou M€.", en: "--unit \(pair): the unit is €, k€ or M€.")
                )
            }
            try Self.refuse("--unit \(pair)", saying: unit, after: map.units[field])
            map.units[field] = unit
        }
        return map
    }

    /// - Throws: where the same thing is said twice, and differently.
    private static func refuse<Value: Equatable>(_ option: String, saying value: Value, after earlier: Value?) throws {
        guard let earlier, earlier != value else { return }
        throw ValidationError(
            String(
                fr: "\(option) : la même chose est dite autrement avant ; gardez une seule des deux options.",
                en: "\(option): the same thing is said differently before; keep only one of the two options."))
    }

    /// - Throws: where a field holds nothing that the option could say anything of.
    private static func require(_ field: String, among fields: Set<String>, option: String, kind: String) throws {
        guard !fields.contains(field) else { return }
        throw ValidationError(
            String(
                fr: "\(option) : « \(field) » n’est pas un champ \(kind).",
                en: "\(option): “\(field)” is not a field \(kind)."))
    }

    /// A field and what is said of it.
    /// - Parameter example: of what the option takes.
    private static func split(_ pair: String, of option: String, example: String) throws -> (String, String) {
        guard let mark = pair.firstIndex(of: "="), mark > pair.startIndex else {
            throw ValidationError(
                String(
                    fr: "\(option) \(pair) : écrivez par exemple \(option) \(example).",
                    en: "\(option) \(pair): write for example \(option) \(example)."))
        }
        let field = String(pair[..<mark])
        guard DossierFields.all.contains(field) else {
            throw ValidationError(
                String(
                    fr:
                        "\(option) \(pair) : « \(field) » n’est pas un champ. Champs des subventions : \(DossierFields.ofAwards.joined(separator: ", ")).",
                    en:
                        "\(option) \(pair): “\(field)” is not a field. Fields of subventions: \(DossierFields.ofAwards.joined(separator: ", "))."
                )
            )
        }
        return (field, String(pair[pair.index(after: mark)...]))
    }
}
