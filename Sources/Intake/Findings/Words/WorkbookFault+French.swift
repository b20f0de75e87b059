import BilanKit
import Spreadsheets

extension WorkbookFault {
    var french: FindingWords {
        switch self {
        case .fileUnreadable: .init("ne peut pas être lu", "Vérifiez les droits d’accès du fichier.")
        case .notAWorkbook: .init("n’est pas un classeur ODS ou XLSX", Self.giveWorkbook)
        case .archiveWithoutWorkbook: .init("est une archive ZIP, mais pas un classeur", Self.giveWorkbook)
        case .otherDocument:
            .init("n’est pas un classeur OpenDocument mais un document d’une autre sorte", Self.giveWorkbook)
        case .otherType(let type):
            .init("n’est pas un classeur : son type est \(Self.quoted(type))", Self.giveWorkbook)
        case .excel97:
            .init(
                "est un classeur d’Excel 97-2003 (.xls), que Bilan ne lit pas",
                "Ouvrez-le dans LibreOffice Calc ou Excel, puis enregistrez-le au format .ods ou .xlsx.")
        case .xmlSpreadsheet:
            .init(
                "est une feuille de calcul XML d’Excel 2003, que Bilan ne lit pas",
                "Ouvrez-la dans LibreOffice Calc ou Excel, puis enregistrez-la au format .ods ou .xlsx.")
        case .binary:
            .init("est un classeur binaire (.xlsb), que Bilan ne lit pas", "Enregistrez-le au format .xlsx ou .ods.")
        case .webPage:
            .init(
                "est une page HTML, et non un classeur",
                "Ouvrez-la dans LibreOffice Calc, sous un nom en .xls, puis enregistrez-la au format .ods ou .xlsx.")
        case .encrypted:
            .init("est protégé par un mot de passe", "Ouvrez-le avec son mot de passe, puis enregistrez-le sans.")
        case .outOfMemory:
            .init("demande plus de mémoire qu’il n’y en a", "Fermez d’autres programmes, puis recommencez.")
        case .temporaryFileNotWritten(let folder):
            .init(
                "demande un fichier temporaire qui n’a pas pu être écrit",
                "Libérez de la place dans \(folder), ou nommez-en un autre par TMPDIR.")
        case .archiveDamaged: .init("est une archive ZIP tronquée ou abîmée", Self.fetchAgain)
        case .tooManyEntries(let count, let limit):
            .init(
                "est une archive de \(count) entrées (au plus \(limit))",
                "Ce n’est sans doute pas un classeur : vérifiez d’où il vient.")
        case .entryWithoutName: .init("est une archive abîmée : une entrée n’a pas de nom", Self.fetchAgain)
        case .entryOutsideArchive:
            .init(
                "l’archive contient un nom qui sort d’elle, ce qu’aucun classeur ne fait",
                "N’ouvrez pas ce fichier : il est peut-être malveillant. Vérifiez d’où il vient.")
        case .partTwice:
            .init("l’archive contient deux fois cette partie : laquelle est la bonne ne peut être su", Self.saveAgain)
        case .partMissing: .init("cette partie du classeur manque", Self.fetchAgain)
        case .partDamaged: .init("cette partie de l’archive est abîmée", Self.fetchAgain)
        case .checksumWrong: .init("la somme de contrôle de cette partie est fausse", Self.fetchAgain)
        case .compressionUnknown:
            .init("cette partie est comprimée d’une façon que Bilan ne lit pas", Self.saveAgain)
        case .decompressionBomb(let ratio):
            .init(
                "se déplie en plus de \(ratio) fois sa taille, comme une archive piégée",
                "N’ouvrez pas ce fichier s’il vient d’une source inconnue ; sinon, enregistrez-le en CSV.")
        case .tooMuchData(let megabytes):
            .init(
                "contient plus de données qu’un classeur n’en a besoin"
                    + (megabytes.map { " (au plus \($0) Mio)" } ?? ""),
                "Ne l’ouvrez pas s’il vient d’une source inconnue ; sinon, répartissez les lignes entre plusieurs fichiers."
            )
        case .xmlEncoding(let name):
            .init(
                name.map { "le XML est en \($0), ni en UTF-8 ni en UTF-16" } ?? "le XML n’est ni en UTF-8 ni en UTF-16",
                Self.saveAgain)
        case .xmlIncomplete: .init("le XML s’arrête avant sa fin", Self.fetchAgain)
        case .xmlMalformed(let line, let column):
            .init("le XML est mal formé" + Self.inXML(line, column), Self.fetchAgain)
        case .xmlEntityUnknown(let line, let column):
            .init("le XML nomme une entité qui n’existe pas" + Self.inXML(line, column), Self.saveAgain)
        case .xmlCharacterInvalid(let line, let column):
            .init(
                "le XML contient un caractère interdit, ou n’est pas en UTF-8" + Self.inXML(line, column),
                Self.saveAgain)
        case .xmlDocumentType:
            .init(
                "contient une déclaration de type de document (DOCTYPE), qui peut cacher un piège et dont aucun classeur n’a besoin",
                Self.saveAgain)
        case .xmlTooDeep(let limit): .init("plus de \(limit) éléments sont emboîtés", Self.saveAgain)
        case .xmlTagTooLong(let megabytes):
            .init("contient une balise ou un commentaire de plus de \(megabytes) Mio", Self.saveAgain)
        case .mainPartNotNamed: .init("aucun classeur n’est nommé dans l’archive", Self.fetchAgain)
        case .partTypeNotStated: .init("le type de cette partie n’est pas dit", Self.fetchAgain)
        case .partOfOtherKind(let expected): .init("n’est pas " + expected.french, Self.fetchAgain)
        case .sheetWithoutPart: .init("la feuille ne mène à aucune partie du classeur", Self.fetchAgain)
        case .sheetNameTwice: .init("deux feuilles portent ce nom", "Renommez l’une des deux.")
        case .tooManySheets(let limit):
            .init("le classeur a plus de \(limit) feuilles", "Répartissez-les entre plusieurs fichiers.")
        case .tooManyFormats(let limit): .init("a plus de \(limit) formats de cellule", Self.saveAgain)
        case .tooManyMergedCells(let limit):
            .init("la feuille a plus de \(limit) cellules fusionnées", "Défusionnez les cellules.")
        case .tooManySharedFormulas(let megabytes):
            .init("la feuille a trop de formules partagées (au plus \(megabytes) Mio)", Self.saveAgain)
        case .rowOutOfRange(let limit, let hasContent):
            .init(
                (hasContent ? "la feuille a du contenu" : "la feuille va") + " au-delà de la ligne \(limit)",
                "Répartissez les lignes entre plusieurs feuilles.")
        case .columnOutOfRange(let limit, let hasContent):
            .init(
                (hasContent ? "la feuille a du contenu" : "la feuille va") + " au-delà de la colonne \(limit)",
                hasContent ? "Supprimez les colonnes en trop." : Self.saveAgain)
        case .rowTooLong(let megabytes):
            .init("la ligne contient plus de \(megabytes) Mio de texte", "Raccourcissez ses textes.")
        case .textTooLong(let megabytes): .init("un texte fait plus de \(megabytes) Mio", "Raccourcissez-le.")
        case .tooManyRepeatedCells:
            .init(
                "la ligne répète ses cellules au-delà de ce qui peut être lu",
                "Supprimez les cellules ou les lignes répétées.")
        case .rowNumberInvalid(let text):
            .init("le numéro de ligne \(Self.quoted(text)) n’est pas un nombre", Self.saveAgain)
        case .rowTwice(let line): .init("la ligne \(line) vient deux fois, avec d’autres entre elles", Self.saveAgain)
        case .cellMisplaced(let text):
            .init("la cellule se dit \(Self.quoted(text)), ce qui n’est pas une place de cette ligne", Self.saveAgain)
        case .cellTypeUnknown(let text, let isOpenDocument):
            .init(
                isOpenDocument
                    ? "le type de valeur \(Self.quoted(text)) n’existe pas en OpenDocument"
                    : "le type de cellule \(Self.quoted(text)) n’existe pas", Self.saveAgain)
        case .valueUnlikeType(let text):
            .init("la valeur \(Self.quoted(text)) n’est pas de son type", "Saisissez de nouveau la cellule.")
        case .valueMissing: .init("le type a été donné sans la valeur", "Saisissez de nouveau la cellule.")
        case .sharedStringMissing(let index): .init("le texte partagé n° \(index) n’existe pas", Self.fetchAgain)
        case .rangeInvalid(let text): .init("\(Self.quoted(text)) n’est pas une plage de cellules", Self.saveAgain)
        case .countInvalid(let text, let attribute):
            .init("\(Self.quoted(text)) n’est pas un nombre entier (\(attribute))", Self.saveAgain)
        }
    }

    private static let giveWorkbook = "Donnez un classeur (.ods, .fods, .xlsx) ou un fichier CSV."
    private static let saveAgain = "Ouvrez le classeur dans LibreOffice ou Excel, puis enregistrez-le de nouveau."
    private static let fetchAgain = "Le fichier est abîmé : reprenez-le à sa source, ou enregistrez-le de nouveau."

    private static func quoted(_ text: String) -> String { "«\u{A0}\(text)\u{A0}»" }

    private static func inXML(_ line: Int, _ column: Int) -> String { " (ligne \(line), colonne \(column) du XML)" }
}

extension WorkbookFault.Content {
    fileprivate var french: String {
        switch self {
        case .sheetList: "la liste des feuilles d’un classeur"
        case .worksheet: "une feuille de calcul"
        case .sharedStrings: "une table de textes"
        case .styles: "une feuille de styles"
        }
    }
}

extension UnreadableWorkbook {
    var french: FindingWords {
        let words = fault.french
        if let skippedSheet {
            return .init("la feuille « \(skippedSheet) » n’est pas lue : \(words.rule)", words.remedy)
        }
        return .init(words.rule + (part.map { " (partie \($0))" } ?? ""), words.remedy)
    }
}
