import BilanKit

extension DossierFinding {
    var french: FindingWords {
        switch self {
        case .dossierMissing: .init("n’existe pas", "Vérifiez le chemin du dossier.")
        case .laterVersion:
            .init(
                "a été fait par une version plus récente de Bilan",
                "Mettez Bilan à jour, ou importez les fichiers dans un autre dossier : bilan import CHEMIN --into NOUVEAU.bilan."
            )
        case .notADossier:
            .init(
                "n’est pas un dossier Bilan",
                "Faites-en un sous un autre nom : bilan import CHEMIN --into NOUVEAU.bilan.")
        case .dossierDamaged:
            .init(
                "est abîmé : son contenu n’est pas celui que Bilan y a mis",
                "Reprenez une copie de sauvegarde, ou faites-en un nouveau : bilan import CHEMIN --into NOUVEAU.bilan.")
        case .dossierInUse:
            .init("est en cours d’utilisation", "Attendez la fin de l’autre commande, puis recommencez.")
        case .dossierNotOpened:
            .init(
                "ne peut pas être ouvert ou écrit",
                "Vérifiez que le répertoire existe, que ce n’en est pas un, et ses droits d’accès.")
        case .dossierModified:
            .init(
                "a été modifié par un autre programme que Bilan depuis le dernier import : ses lignes ne sont plus sûrement celles des fichiers",
                Self.startAgain)
        case .dossierImbalance(let file, let rows, let rowsImported, let cents, let centsImported):
            .init(
                FrenchSpacing.applied(
                    to: "ne tombe plus juste : de « \(file) » il a \(FrenchNumber.count(rows, "ligne")) au lieu de "
                        + "\(FrenchNumber.integer(rowsImported)), et \(FrenchNumber.money(Money(cents: cents))) au lieu de "
                        + "\(FrenchNumber.money(Money(cents: centsImported))) ; un autre programme que Bilan l’a modifié"
                ),
                Self.startAgain)
        case .dossierNotAFile(let kind): .init(kind.french, "Donnez un fichier .bilan.")
        case .danglingLink:
            .init("est un lien qui ne mène nulle part", "Supprimez-le, ou donnez un autre fichier avec --into.")
        case .placeNotWritable: .init("n’est pas accessible en écriture", Self.giveFile)
        case .placeIsFolder: .init("est un répertoire, et un dossier Bilan est un fichier", Self.giveFile)
        case .placeNotAFile(let kind): .init(kind.french, Self.giveFile)
        case .personsUntold(let count):
            .init(
                FrenchNumber.count(count, "aide va à un bénéficiaire dont", "aides vont à des bénéficiaires dont")
                    + " les données ne disent pas "
                    + (count == 1
                        ? "s’il est une personne physique : il est nommé comme dans les fichiers."
                        : "s’ils sont des personnes physiques : ils sont nommés comme dans les fichiers.")
                    + " Ceux dont le nom commence par une civilité (M., Mme, Mlle…) ou dit « EI », « EIRL » ou « entreprise individuelle » sont masqués",
                "Décrivez ces bénéficiaires dans entreprises.csv (personnePhysique, categorieJuridique ou diffusion), "
                    + "ou relisez les noms avant de publier.")
        }
    }

    private static let giveFile = "Donnez avec --into le nom d’un fichier, tel que programme.bilan."
    private static let startAgain =
        "Reprenez une copie de sauvegarde, ou faites-en un nouveau à partir des fichiers : bilan import CHEMIN --into NOUVEAU.bilan."
}
