import Intake

extension SCDLRefusal {
    package var french: FindingWords {
        switch self {
        case .fileMissing: .init("n’existe pas", "Vérifiez le chemin du fichier.")
        case .dossierGiven(let path):
            .init(
                "est un dossier Bilan, non un fichier SCDL",
                "Exportez-le d’abord : bilan export \(path) --to subventions.csv.")
        case .notAFile(let kind): .init(kind.french, "Donnez un fichier, ou /dev/stdin pour lire un tube.")
        case .noListInFolder:
            .init("ne contient pas de fichier subventions.csv", "Donnez le chemin du fichier à vérifier.")
        case .noSuchSheet(let name, let sheets):
            .init(
                "n’a pas de feuille « \(name) »",
                "Choisissez parmi " + sheets.map { "« \($0) »" }.joined(separator: ", ") + ".")
        case .noSheets: .init("n’a aucune feuille", "Vérifiez le classeur.")
        case .gzipFile(let name):
            .init(
                "est un fichier gzip, et non un fichier CSV",
                "Décompressez-le d’abord : gunzip \(name). Sans --strict, Bilan le lit tel quel.")
        }
    }
}
