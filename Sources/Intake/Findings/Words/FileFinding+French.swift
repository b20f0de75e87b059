import BilanKit
import Support

extension FileFinding {
    var french: FindingWords {
        switch self {
        case .fileMissing: .init("n’existe pas", "Vérifiez le chemin des données.")
        case .fileUnreadable: .init("ne peut pas être lu", "Vérifiez les droits d’accès du fichier.")
        case .notAFile(let kind, let isInFolder):
            .init(
                kind.french,
                isInFolder
                    ? "Mettez un fichier à sa place, ou donnez-lui un autre nom."
                    : "Donnez un fichier, un répertoire, ou /dev/stdin pour lire un tube.")
        case .noTablesInFolder(let files):
            .init(
                "ne contient aucun des fichiers d’un dossier",
                "Mettez-y au moins subventions.csv ; les noms admis sont " + files.joined(separator: ", ") + ".")
        case .fileIgnored:
            .init("ce fichier n’est pas de ceux d’un dossier : il est ignoré", "Renommez-le s’il doit être lu.")
        case .noSheetsToChoose:
            .init("n’a pas de feuilles : --sheet ne sert à rien ici", "Donnez un classeur, ou retirez --sheet.")
        case .fileEmpty(let isSheet):
            .init(
                isSheet ? "la feuille est vide" : "le fichier est vide", "Mettez-y une ligne d’en-tête et des données.")
        case .headerAlone(let isSheet):
            .init(
                (isSheet ? "la feuille" : "le fichier") + " n’a que son en-tête",
                "Ajoutez-y des lignes, ou supprimez-" + (isSheet ? "la." : "le."))
        case .sameContent(let path):
            .init(
                "a le même contenu que « \(path) », déjà importé : ses lignes ne sont pas comptées deux fois",
                "Rien à faire si c’est une copie.")
        case .changedWhileRead:
            .init("a changé pendant la lecture", "Recommencez quand le fichier n’est plus modifié.")
        case .tooMuchData(let limit):
            .init("donne plus de \(limit) Gio de données", "Enregistrez-les d’abord dans un fichier, et donnez-le.")
        case .profileInvalid:
            .init(
                "n’est pas un profil de colonnes",
                "Écrivez { \"colonnes\": { \"Montant voté\": \"montant\" } }, ou supprimez ce fichier.")
        case .profileNotWritten:
            .init(
                "ne peut pas être écrit : les colonnes devront être nommées de nouveau",
                "Vérifiez les droits d’accès du répertoire.")
        case .demonstrationMissing:
            .init("les données de démonstration manquent", "Réinstallez Bilan, ou donnez vos données avec --data.")
        case .noFactsYet(let end, let first):
            .init(
                "n’a aucun fait daté jusqu’au \(FrenchNumber.date(end)) : les rapports de ce trimestre sont vides",
                first.map {
                    "Les données commencent au \(FrenchNumber.date($0)) : donnez avec --quarter un trimestre à partir de \(Quarter(containing: $0))."
                } ?? "Vérifiez que les dates sont renseignées.")
        case .notADatabaseAddress:
            .init(
                "n’est pas l’adresse d’une base PostgreSQL",
                "Écrivez postgres://utilisateur@serveur:5432/base ; dans un mot de passe, codez @ en %40, / en "
                    + "%2F, : en %3A et % en %25, ou gardez-le dans PGPASSFILE.")
        case .noTablesInDatabase(let tables):
            .init(
                "la base ne contient aucune des tables d’un dossier",
                "Il faut au moins une table ou une vue nommée subventions, visible par search_path ; les noms admis sont "
                    + tables.joined(separator: ", ") + ".")
        case .databaseUnreachable(let detail):
            .init(
                "la base ne répond pas" + Self.inBrackets(detail),
                "Vérifiez l’adresse, l’utilisateur, et le mot de passe (dans l’adresse, PGPASSWORD ou PGPASSFILE).")
        case .databaseLibraryMissing(let detail):
            .init(
                "libpq, qui lit les bases PostgreSQL, ne se charge pas" + Self.inBrackets(detail),
                "Installez libpq5.")
        case .databaseUnreadable(let detail):
            .init(
                "la base ne peut pas être lue" + Self.inBrackets(detail),
                "Vérifiez les droits de l’utilisateur sur les tables, et que le serveur est en marche.")
        }
    }

    static func inBrackets(_ detail: String) -> String { detail.isEmpty ? "" : " (\(detail))" }
}

extension RegularFile.Kind {
    /// What is wrong with a path to it, as the end of a sentence.
    package var french: String {
        switch self {
        case .folder: "est un répertoire, et non un fichier"
        case .namedPipe: "est un tube nommé, et non un fichier"
        case .device: "est un périphérique, et non un fichier"
        case .socket: "est une prise réseau, et non un fichier"
        case .other: "n’est pas un fichier"
        }
    }
}
