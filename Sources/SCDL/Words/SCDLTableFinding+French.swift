import Intake

extension SCDLTableFinding {
    package var french: FindingWords {
        switch self {
        case .encodingStated(let name):
            .init(
                "le fichier est en \(name), d’après sa marque, et non en UTF-8 ; le validateur public l’admet",
                Self.saveAsUTF8)
        case .notUTF8(let byte, let position):
            .init(
                "le fichier n’est pas en UTF-8 : octet \(Self.hexadecimal(byte)) à la position \(position + 1) ; la suite est lue en Windows-1252",
                Self.saveAsUTF8)
        case .separator(let separator):
            .init(
                "les cellules sont séparées par \(separator.french), et non par des virgules comme le veut le "
                    + "format CSV ; le validateur public l’admet",
                "Enregistrez le fichier en CSV, séparateur virgule.")
        case .nameUnlikeContent(let wanted):
            .init(
                "le nom ne finit pas par .\(wanted), à quoi le validateur public reconnaît ce que le fichier contient",
                "Renommez le fichier.")
        case .flatWorkbook:
            .init(
                "est un classeur ODS en un seul fichier XML, que le validateur public ne lit pas",
                "Enregistrez-le au format .ods ou .xlsx.")
        case .noContent(let isSheet):
            .init(
                isSheet ? "la feuille est vide" : "le fichier est vide", "Mettez-y une ligne d’en-tête et des données.")
        case .noRows: .init("aucune ligne ne suit l’en-tête", "Ajoutez les subventions, une par ligne.")
        case .otherSheet(let name):
            .init(
                "la feuille « \(name) » a le même en-tête et n’est pas vérifiée",
                "Réunissez les subventions sur la première feuille, ou publiez chaque feuille dans un fichier.")
        case .notFirstSheet(let first, let isHidden):
            .init(
                "les subventions ne sont pas sur la première feuille, « \(first) »" + (isHidden ? " (masquée)" : "")
                    + ", la seule que lise le validateur public",
                "Placez cette feuille en tête du classeur.")
        case .statedColumnsTooFew(let column):
            .init(Self.stated("à la colonne \(column)"), Self.saveAgain)
        case .statedRowsTooFew(let line):
            .init(Self.stated("à la ligne \(line)"), Self.saveAgain)
        case .blankColumnCounted:
            .init(
                "la colonne est vide, mais le classeur la compte : le validateur public y voit une colonne sans nom",
                "Supprimez les colonnes qui suivent l’en-tête : elles ont une mise en forme.")
        case .blankRowsCounted(let first, let last):
            .init(
                first == last
                    ? "la ligne est vide, mais le classeur la compte"
                    : "les lignes \(first) à \(last) sont vides, mais le classeur les compte",
                "Supprimez les lignes qui suivent les données : elles ont une mise en forme.")
        case .shortRows(let count):
            .init(
                "la ligne s’arrête avant cette colonne"
                    + (count > 1 ? ", comme \(count - 1) \(count == 2 ? "autre" : "autres")" : "")
                    + ", et le classeur ne dit pas son étendue : le validateur public y voit une cellule manquante",
                Self.saveAgain)
        case .firstLineBlank:
            .init(
                "la première ligne est vide : elle doit être l’en-tête", "Supprimez les lignes vides du début.")
        case .headerUnknown(let fields):
            .init(
                "aucune des colonnes du schéma n’est nommée sur cette ligne, qui doit être l’en-tête",
                "Supprimez ce qui est au-dessus de l’en-tête ; les noms sont " + fields.joined(separator: ", ") + ".")
        case .columnWithoutName:
            .init(
                "la colonne n’a pas de nom",
                "Nommez-la, ou supprimez-la ; des séparateurs en fin de ligne en font une de trop.")
        case .columnTwice(let first):
            .init("la colonne est en double (déjà en n° \(first))", "Gardez la bonne et supprimez l’autre.")
        case .columnNameSpaced: .init("le nom de la colonne a des espaces autour de lui", "Supprimez-les.")
        case .columnNameUnlike(let field, _):
            .init("la colonne n’a pas le nom du schéma, à la lettre près", "Renommez-la en « \(field) ».")
        case .columnMissing(let isRequired):
            .init(
                isRequired ? "la colonne obligatoire manque" : "la colonne facultative manque",
                "Ajoutez-la, avec ce nom exactement.")
        case .columnsOfOneMissing(let fields):
            .init(
                "aucune des colonnes \(fields.joined(separator: " et ")) n’est là",
                "Ajoutez-les : l’une des deux doit être renseignée à chaque ligne.")
        case .columnUnknown(let version):
            .init("la colonne n’est pas dans le schéma \(version.rawValue)", "Supprimez-la avant de publier.")
        case .columnsDisordered(let fields):
            .init(
                "les colonnes ne sont pas dans l’ordre du schéma",
                "Rangez-les ainsi : " + fields.joined(separator: ", ") + ".")
        case .blankRows(let first, let last):
            .init(
                first == last ? "la ligne est vide" : "les lignes \(first) à \(last) sont vides",
                "Supprimez les lignes vides.")
        case .cellsMissing(let cells, let columns):
            .init(
                Self.count(cells, columns),
                "Ajoutez les cellules qui manquent à partir de cette colonne, vides s’il le faut.")
        case .cellsExtra(let cells, let columns, let isSpare):
            .init(
                Self.count(cells, columns),
                (isSpare ? "Supprimez le séparateur de trop en fin de ligne, ou m" : "M")
                    + "ettez entre guillemets les textes qui contiennent une virgule, et un point dans les nombres.")
        case .cellsOfOneEmpty(let fields):
            .init(
                "la cellule est vide, comme " + fields.dropFirst().joined(separator: " et "),
                "Renseignez l’une de ces colonnes : " + fields.joined(separator: ", ") + ".")
        case .textAfterQuote:
            .init("du texte suit le guillemet fermant", "Doublez les guillemets qui font partie du texte.")
        case .spaceBeforeQuote:
            .init(
                "une espace précède le guillemet : des programmes le lisent comme du texte, d’autres comme "
                    + "le début d’une cellule",
                "Supprimez l’espace avant le guillemet.")
        case .cell(let finding, _): finding.french
        }
    }

    private static let saveAsUTF8 = "Enregistrez le fichier en CSV, encodage UTF-8."
    private static let saveAgain = "Ouvrez le classeur dans LibreOffice ou Excel, puis enregistrez-le de nouveau."

    private static func stated(_ place: String) -> String {
        "le classeur dit que sa feuille s’arrête \(place) : le validateur public ne lit rien au-delà"
    }

    private static func count(_ cells: Int, _ columns: Int) -> String {
        "la ligne a \(cells) cellule\(cells > 1 ? "s" : ""), l’en-tête en a \(columns)"
    }

    static func hexadecimal(_ byte: UInt8) -> String { "0x" + String(byte, radix: 16, uppercase: true) }
}

extension SCDLSeparator {
    /// In the plural.
    fileprivate var french: String {
        switch self {
        case .comma: "des virgules"
        case .semicolon: "des points-virgules"
        case .tab: "des tabulations"
        case .bar: "des barres verticales"
        }
    }
}
