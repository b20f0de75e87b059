import BilanKit

extension RowFinding {
    var french: FindingWords {
        switch self {
        case .cellCount(let cells, let columns, let isAmbiguous):
            .init(
                "cette ligne a \(cells) cellule\(cells > 1 ? "s" : ""), l’en-tête en a \(columns)"
                    + (isAmbiguous ? ", et elle se lit de plusieurs façons" : ""),
                "Mettez entre guillemets les textes et montants qui contiennent le séparateur.")
        case .headerRepeated: .init("cette ligne répète l’en-tête : elle n’est pas lue", "Supprimez-la.")
        case .noteRow: .init("est une remarque : elle n’est pas lue", "Il n’y a rien à faire, ou supprimez-la.")
        case .numberingRow: .init("cette ligne numérote les colonnes : elle n’est pas lue", "Supprimez-la.")
        case .totalRow: .init("est une ligne de total : son montant n’est pas compté", "Supprimez-la.")
        case .detailRow:
            .init(
                "détaille le montant de la ligne au-dessus : son montant n’est pas compté",
                "Supprimez-la, ou donnez-lui son bénéficiaire.")
        case .sumOfAbove:
            .init(
                "a pour montant la somme de ce qui est au-dessus, et est compté comme une aide",
                "Si c’est un total, supprimez la ligne.")
        case .totalWithoutName:
            .init("est le total des lignes au-dessus : son montant n’est pas compté", "Supprimez-la.")
        case .duplicate(let line): .init("est déjà ligne \(line)", "Gardez une seule des deux lignes.")
        case .duplicateInOtherFile(let file, let line):
            .init("est déjà dans \(file), ligne \(line)", "Gardez une seule des deux lignes.")
        case .rowRepeated(let line):
            .init("cette ligne répète la ligne \(line)", "Elle est gardée : supprimez-la si c’est une erreur.")
        case .rowsInOtherFile(let count, let file, let line):
            .init(
                FrenchNumber.count(count, "ligne est", "lignes sont")
                    + " aussi dans \(file) (la première ligne \(line))",
                "Elles sont gardées dans les deux : supprimez-les de l’un des fichiers si c’est un chevauchement.")
        case .noSuchReference(let noun, let table):
            .init(
                "ne correspond à \(Self.none(of: noun)) de \(table)",
                "Corrigez la valeur, ou ajoutez la ligne qui manque dans \(table).")
        case .emptyCells(let count):
            .init(
                Self.empty(count) + " : la valeur reste inconnue", "Renseignez la colonne : le schéma la demande.")
        case .beneficiaryWithoutNumber(let count, let columns):
            .init(
                Self.empty(count) + ", comme " + columns.dropFirst().joined(separator: " et ")
                    + " : le bénéficiaire n’est connu que par son nom",
                "Renseignez l’une de ces colonnes : " + columns.joined(separator: ", ") + ".")
        case .reductions(let count, let cents):
            .init(
                Self.reductions(count, FrenchNumber.money(Money(cents: cents))),
                "Vérifiez que ce sont bien des réductions d’aides déjà accordées.")
        case .sumTooLarge:
            .init("la somme des montants dépasse toute mesure", "Vérifiez les montants et leurs virgules.")
        case .companiesRefused(let count, let lines):
            .init(
                FrenchNumber.count(count, "ligne d’entreprises est refusée", "lignes d’entreprises sont refusées")
                    + (lines.isEmpty ? "" : " (\(Self.told(lines, of: count)))")
                    + " : rien ne dit plus si ces bénéficiaires peuvent être nommés, et rien n’est produit pour le public",
                "Corrigez ces lignes, que bilan check explique, ou produisez les documents avec --audience internal.")
        }
    }

    private static func none(of noun: String) -> String {
        (["entreprise", "subvention"].contains { noun.hasPrefix($0) } ? "aucune " : "aucun ") + noun
    }

    private static func empty(_ count: Int) -> String {
        count == 1 ? "la cellule est vide" : "\(count) cellules sont vides, ici la première"
    }

    private static func reductions(_ count: Int, _ sum: String) -> String {
        count == 1
            ? "un montant est négatif : il est gardé comme une réduction (\(sum))"
            : "\(count) montants sont négatifs, ici le premier : ils sont gardés comme des réductions (\(sum) en tout)"
    }

    /// Line numbers, which may be fewer than the rows.
    static func told(_ lines: [Int], of count: Int) -> String {
        lines.map(String.init).joined(separator: ", ") + (count > lines.count ? "…" : "")
    }
}
