import BilanKit

extension HeaderFinding {
    var french: FindingWords {
        switch self {
        case .noSuchField(let field, let fields):
            .init(
                "« \(field) » n’est une colonne d’aucun tableau", "Choisissez parmi \(fields.joined(separator: ", ")).")
        case .mapWithoutColumn:
            .init(
                "--map ou le profil nomme une colonne que le fichier n’a pas",
                "Corrigez --map, ou le profil à côté du fichier.")
        case .constantIdle(let field, let value, let column):
            .init(
                "la colonne est remplie dans toutes les lignes : --constant \(field)=\(value) ne sert pas",
                "Retirez l’option, ou ne faites pas lire la colonne : --map \"#\(column)=\".")
        case .dataAboveHeader(let count):
            .init(
                FrenchNumber.count(count, "ligne de données est", "lignes de données sont")
                    + " au-dessus des noms de colonnes",
                "Mettez la ligne des noms en tête du fichier : un tri l’a sans doute déplacée.")
        case .noKnownColumn(let table, let fields, let maps, let isHeadless):
            .init(
                "aucune des colonnes de « \(table) » n’est nommée dans les premières lignes",
                maps.isEmpty
                    ? "Mettez les noms de colonnes au-dessus des données (\(fields.joined(separator: ", "))), "
                        + "ou nommez-les avec --map COLONNE=CHAMP."
                    : isHeadless
                        ? "Si le fichier n’a pas d’en-tête : --no-header \(maps.joined(separator: " ")) "
                            + "(vérifiez les numéros des colonnes)."
                        : "Dites ce que contiennent ses colonnes : \(maps.joined(separator: " ")).")
        case .columnMissing(let substitutes): .init("la colonne manque", substitutes.french + ".")
        case .columnMisfit(let misfit, let map, let substitutes):
            .init(
                "n’est pas lue comme \(substitutes.field), malgré son nom : \(misfit.french)",
                substitutes.french + (map.isEmpty ? "." : ". Si c’est bien elle : \(map).")
                    + (misfit == .fractions ? " Si ce sont des millions : --unit \"\(substitutes.field)=M€\"." : ""))
        case .columnEmpty(let substitutes):
            .init(
                "la colonne est vide dans toutes les lignes",
                substitutes.options(day: "AAAA-MM-JJ", value: "VALEUR", or: " ou ").map {
                    "Remplissez-la, ou dites ce qui la remplace : \($0)."
                } ?? "Remplissez-la.")
        case .columnsAdvised(let fields, false):
            fields.count == 1
                ? .init("la colonne manque : ses valeurs restent inconnues", "Ajoutez-la.")
                : .init("ces colonnes manquent : leurs valeurs restent inconnues", "Ajoutez-les.")
        case .columnsAdvised(let fields, _):
            fields.count == 1
                ? .init(
                    "la colonne manque : ses valeurs restent inconnues",
                    "Ajoutez-la, ou dites laquelle la remplace : --map \"COLONNE=\(fields[0])\".")
                : .init(
                    "ces colonnes manquent : leurs valeurs restent inconnues",
                    "Ajoutez-les, ou dites lesquelles les remplacent : --map \"COLONNE=\(fields.first ?? "")\".")
        case .columnTwice(let first):
            .init(
                "la colonne est en double (déjà en n° \(first)) : la cellule remplie est lue, deux valeurs différentes sont refusées",
                "Gardez la bonne et supprimez l’autre.")
        case .columnWithoutName(let argument):
            .init("la colonne n’a pas de nom : elle est ignorée", Self.checkName(argument))
        case .columnAlreadyRead(let name, let column, let field, let map):
            .init(
                "colonne ignorée : « \(name) » (n° \(column)) est déjà lue comme \(field)",
                "Si c’est celle-ci qu’il faut lire, ajoutez \(map).")
        case .columnUnknown(let argument): .init("colonne inconnue, ignorée", Self.checkName(argument))
        case .numbersUndecided(let field, let count, let examples):
            .init(
                "se lit de deux façons : rien dans la colonne ne dit si le signe de \(Self.quoted(examples)) sépare "
                    + "les milliers ou les décimales (\(FrenchNumber.count(count, "cellule", "cellules")))",
                "Décidez : --numbers \"\(field)=1.234,56\" (le point sépare les milliers) ou --numbers \"\(field)=1,234.56\" (le point est décimal)."
            )
        case .datesUndecided(let field, let count):
            .init(
                "se lit de deux façons : presque rien dans la colonne ne dit si le jour ou le mois vient d’abord "
                    + "(\(FrenchNumber.count(count, "cellule", "cellules")))",
                "Décidez : --dates \"\(field)=dd/mm\" (le jour d’abord) ou --dates \"\(field)=mm/dd\" (le mois d’abord)."
            )
        case .columnInCurrency(let field, let currency):
            .init(
                "est en \(currency) d’après son nom, et non en euros",
                "Convertissez la colonne au taux des décisions. Si elle est bien en euros, dites-le : --unit \"\(field)=€\"."
            )
        case .secondHeader:
            .init(
                "commence un autre tableau, dont les colonnes sont autres",
                "Mettez chaque tableau dans un fichier, ou une feuille, à lui.")
        case .refusedSection:
            .init(
                "annonce des demandes refusées : les lignes qui suivent ne sont pas des aides",
                "Retirez-les du fichier, avec ce titre.")
        case .unitInTitle(let field, let said, let unit):
            .init(
                "dit, hors des lignes d’aides, que les montants sont en \(said)",
                "Décidez : " + (unit.map { "--unit \"\(field)=\($0.rawValue)\" s’ils le sont, ou " } ?? "")
                    + "--unit \"\(field)=€\" s’ils sont en euros.")
        case .grantorInTitle(let siret, let name):
            .init(
                "nomme sans doute l’attribuant au-dessus de l’en-tête, et aucune colonne ne le dit",
                "S’il vaut pour toutes les lignes : " + Self.grantor(siret, name) + ".")
        }
    }

    private static func checkName(_ argument: String) -> String {
        "Vérifiez son nom, supprimez-la, ou dites ce qu’elle contient : \(MapArgument.option(argument, "CHAMP"))."
    }

    private static func quoted(_ examples: [String]) -> String {
        examples.map { "«\u{A0}\($0)\u{A0}»" }.joined(separator: ", ")
    }

    static func grantor(_ siret: String, _ name: String?) -> String {
        "--constant idAttribuant=\(siret)" + (name.map { " --constant \"nomAttribuant=\($0)\"" } ?? "")
    }
}

extension HeaderFinding.Substitutes {
    var french: String {
        var text =
            maps.isEmpty
            ? "Ajoutez-la" + (hasUnread == false ? "" : ", ou dites laquelle la remplace : --map \"COLONNE=\(field)\"")
            : "Dites laquelle la remplace : " + maps.joined(separator: " ou ")
        if let option = constantOption(day: "AAAA-MM-JJ", value: "VALEUR") {
            text += (maps.isEmpty ? ", ou" : " ; ou") + " donnez sa valeur pour tout le fichier : " + option
        }
        return text
    }

    /// - Parameters:
    ///   - day: stands for a day to be given.
    ///   - value: stands for another value.
    func constantOption(day: String, value: String) -> String? {
        constant.map { "--constant \(field)=" + ($0 == .day ? day : value) }
    }

    /// Nil where there is none.
    func options(day: String, value: String, or: String) -> String? {
        let options = maps + [constantOption(day: day, value: value)].compactMap(\.self)
        return options.isEmpty ? nil : options.joined(separator: or)
    }
}

extension ColumnMisfit {
    /// What the column's values are, as the end of a sentence.
    var french: String {
        switch self {
        case .empty: "elle est vide"
        case .texts: "elle contient des textes"
        case .numbers: "elle contient des nombres"
        case .dates: "elle contient des dates"
        case .identifiers: "elle contient des numéros SIRET, SIREN ou RNA"
        case .years: "elle contient des années"
        case .percentages: "elle contient des pourcentages"
        case .fractions: "elle ne contient que des nombres d’au plus 1"
        case .rival(let name): "« \(name) » peut l’être autant"
        case .constant: "elle contient la même valeur dans toutes les lignes"
        }
    }
}
