import Support

extension DossierFinding {
    var english: FindingWords {
        switch self {
        case .dossierMissing: .init("doesn’t exist", "Check the path of the dossier.")
        case .laterVersion:
            .init(
                "was made by a later version of Bilan",
                "Bring Bilan up to date, or import the files into another dossier: bilan import PATH --into NEW.bilan.")
        case .notADossier:
            .init("is not a Bilan dossier", "Make one under another name: bilan import PATH --into NEW.bilan.")
        case .dossierDamaged:
            .init(
                "is damaged: its content is not what Bilan put there",
                "Go back to a copy, or make a new one: bilan import PATH --into NEW.bilan.")
        case .dossierInUse: .init("is in use", "Wait until the other command has ended, then try again.")
        case .dossierNotOpened:
            .init(
                "can’t be opened or written",
                "Check that its folder exists, that it is not a folder itself, and its access rights.")
        case .dossierModified:
            .init(
                "was modified by a program other than Bilan since the last import: its rows may no longer be those of the files",
                Self.startAgainInEnglish)
        case .dossierImbalance(let file, let rows, let rowsImported, let cents, let centsImported):
            .init(
                "no longer adds up: of “\(file)” it has \(EnglishText.count(rows, "row", "rows")) instead of "
                    + "\(EnglishText.integer(rowsImported)), and \(EnglishText.money(cents)) instead of "
                    + "\(EnglishText.money(centsImported)); a program other than Bilan has modified it",
                Self.startAgainInEnglish)
        case .dossierNotAFile(let kind): .init(kind.english, "Give a .bilan file.")
        case .danglingLink: .init("is a link that leads nowhere", "Delete it, or give another file with --into.")
        case .placeNotWritable: .init("is not writable", Self.giveFileInEnglish)
        case .placeIsFolder: .init("is a folder, and a Bilan dossier is a file", Self.giveFileInEnglish)
        case .placeNotAFile(let kind): .init(kind.english, Self.giveFileInEnglish)
        case .personsUntold(let count):
            .init(
                EnglishText.count(count, "award goes to a beneficiary", "awards go to beneficiaries")
                    + " of whom the data doesn’t say whether "
                    + (count == 1
                        ? "it is a natural person: it is named as in the files."
                        : "they are natural persons: they are named as in the files.")
                    + " Those whose name begins with a form of address (M., Mme, Mlle…) or says “EI”, “EIRL” or “entreprise individuelle” are masked",
                "Describe these beneficiaries in entreprises.csv (personnePhysique, categorieJuridique or diffusion), "
                    + "or read the names through before publishing.")
        }
    }

    private static let giveFileInEnglish = "Give the name of a file with --into, such as programme.bilan."
    private static let startAgainInEnglish =
        "Go back to a copy, or make a new one from the files: bilan import PATH --into NEW.bilan."
}
