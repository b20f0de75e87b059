import BilanKit

extension ExportNote {
    var french: String {
        switch self {
        case .wholesInPlaceOfParts(let count):
            FrenchNumber.count(
                count, "ligne porte le total de sa convention au lieu de sa part, comme le veut le schéma",
                "lignes portent le total de leur convention au lieu de leur part, comme le veut le schéma")
        case .sharesComputed(let count):
            FrenchNumber.count(
                count, "pourcentageSubvention est recalculé d’après les parts",
                "pourcentageSubvention sont recalculés d’après les parts")
        case .formulaLikeTexts(let count):
            FrenchNumber.count(count, "ligne a", "lignes ont")
                + " un texte qu’un tableur prendrait pour une formule (=, +, -, @) et que le schéma veut tel quel : "
                + "dans un tableur, importez ces colonnes comme texte"
        case .personsLeftOut(let count):
            FrenchNumber.count(
                count, "aide \(Self.person) n’est pas exportée", "aides \(Self.persons) ne sont pas exportées")
        case .personsNamed(let count):
            FrenchNumber.count(
                count, "aide va \(Self.person) : --audience public la laisse de côté, pour publier",
                "aides vont \(Self.persons) : --audience public les laisse de côté, pour publier")
        case .withoutPlace(let columns, let tables):
            "le schéma SCDL n’a pas de place pour "
                + [("les colonnes ", columns), ("les tables ", tables)].filter { !$1.isEmpty }
                .map { $0 + $1.joined(separator: ", ") }.joined(separator: " ni ")
                + " : --form csv ou workbook exporte tout"
        case .beneficiariesMasked(let count):
            FrenchNumber.count(count, "aide est exportée", "aides sont exportées")
                + " sans le nom ni le numéro du bénéficiaire, qui ne peut pas être nommé"
        case .companiesLeftOut(let count):
            FrenchNumber.count(
                count,
                "entreprise qui ne peut pas être nommée n’est pas exportée, ni ses établissements, dossiers et indicateurs",
                "entreprises qui ne peuvent pas être nommées ne sont pas exportées, ni leurs établissements, dossiers et indicateurs"
            )
        case .lineEndsChanged(let table, let count):
            "\(table) : les fins de ligne de \(FrenchNumber.count(count, "texte")) (CRLF ou CR) sont devenues des sauts de ligne simples (LF)"
        case .tabsChanged(let table, let count):
            "\(table) : les tabulations de \(FrenchNumber.count(count, "texte")) sont devenues quatre espaces"
        case .controlsShown(let table, let count):
            "\(table) : les caractères qui inversent le sens d’écriture de \(FrenchNumber.count(count, "texte")) sont montrés par leur numéro (‹U+202E›)"
        case .told(let text): text
        case .refusedRows(let count):
            FrenchNumber.count(
                count, "ligne refusée à l’import n’est pas exportée",
                "lignes refusées à l’import ne sont pas exportées")
        }
    }

    private static let person = "à une personne physique ou à une entreprise non diffusible"
    private static let persons = "à des personnes physiques ou à des entreprises non diffusibles"
}
