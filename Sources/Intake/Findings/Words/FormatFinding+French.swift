import BilanKit

extension FormatFinding {
    var french: FindingWords {
        switch self {
        case .webPage(let asWorkbook):
            .init(
                "est une page HTML \(Self.guise(asWorkbook))",
                "Ouvrez le fichier dans LibreOffice Calc" + (asWorkbook ? "" : ", sous un nom en .xls")
                    + ", puis enregistrez-le au format .ods ou .xlsx.")
        case .webArchive(let asWorkbook):
            .init(
                "est une page web archivée (MHTML) \(Self.guise(asWorkbook))",
                "Ouvrez le fichier dans Excel, puis enregistrez-le au format .ods ou .xlsx.")
        case .oldWorkbook:
            .init(
                "est un classeur d’Excel 97-2003 (.xls) ou d’avant, que Bilan ne lit pas",
                "Ouvrez le fichier dans LibreOffice Calc, puis enregistrez-le au format .ods ou .xlsx.")
        case .pdfDocument:
            .init(
                "est un document PDF, et non un tableau",
                "Demandez à qui vous l’a remis le tableau dont il est tiré, en .ods, .xlsx ou CSV.")
        case .image:
            .init(
                "est une image, et non un tableau",
                "Demandez à qui vous l’a remise le tableau dont elle est tirée, en .ods, .xlsx ou CSV.")
        case .richText:
            .init(
                "est un texte mis en forme (RTF), et non un tableau",
                "Copiez le tableau dans LibreOffice Calc, puis enregistrez-le au format .ods ou .xlsx.")
        case .json:
            .init(
                "est en JSON, et non un fichier CSV", "Reprenez les mêmes données à leur source au format CSV ou XLSX.")
        case .compressed(let program):
            .init(
                "est comprimé par \(program), ce que Bilan ne lit pas",
                "Décompressez le fichier, puis donnez ce qu’il contient.")
        case .zipArchive:
            .init(
                "n’est pas un fichier CSV : c’est une archive ZIP, sans doute un classeur ODS ou XLSX",
                "Enregistrez la feuille au format CSV, encodage UTF-8.")
        case .gzipDamaged:
            .init("est un fichier gzip tronqué ou abîmé", "Reprenez-le à sa source, ou donnez-le décompressé.")
        case .gzipBomb(let ratio):
            .init(
                "se décompresse en plus de \(ratio) fois sa taille, comme une archive piégée",
                "Ne l’ouvrez pas s’il vient d’une source inconnue ; sinon, décompressez-le et donnez son contenu.")
        case .utf16:
            .init("n’est pas en UTF-8 mais en UTF-16", "Enregistrez le fichier au format CSV, encodage UTF-8.")
        case .notText(let position):
            .init(
                "n’est pas un fichier texte : octet nul à la position \(position)",
                "Vérifiez que c’est bien un fichier CSV, et enregistrez-le de nouveau en UTF-8.")
        case .invalidEncoding(let byte, let position):
            .init(
                "n’est pas en UTF-8 : \(byte.map { "octet " + Self.hexadecimal($0) } ?? "caractère coupé") à la position \(position) du fichier",
                "Le fichier est sans doute en Windows-1252 : enregistrez-le en CSV, encodage UTF-8.")
        case .quoteNotClosed:
            .init(
                "le guillemet ouvert ici n’est jamais refermé",
                "Refermez-le, ou doublez-le s’il fait partie du texte.")
        case .rowTooLong(let megabytes, let cells):
            .init(
                "la ligne est trop longue (au plus \(megabytes) Mio et \(cells) cellules)",
                "Vérifiez que c’est bien un fichier CSV, avec une fin de ligne après chaque ligne.")
        case .lettersLost(let count, let isCertain):
            .init(
                (isCertain ? "tient la place " : "tient sans doute la place ") + Self.lost(count),
                "Demandez à qui vous a remis le fichier de l’envoyer dans son encodage d’origine ; les lignes sont gardées telles quelles."
            )
        }
    }

    private static func guise(_ asWorkbook: Bool) -> String {
        asWorkbook ? "sous le nom d’un classeur" : "et non un fichier CSV"
    }

    private static func lost(_ count: Int) -> String {
        count == 1
            ? "de la lettre qu’un autre logiciel a perdue ici : elle ne peut pas être retrouvée"
            : "de " + FrenchNumber.count(count, "lettre", "lettres")
                + " qu’un autre logiciel a perdues, ici la première : elles ne peuvent pas être retrouvées"
    }

    /// Such as `0x0A`.
    static func hexadecimal(_ byte: UInt8) -> String {
        "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}
