import Foundation

/// What a file that is neither CSV nor a workbook is, by its first bytes, and what makes a table of it.
package enum ForeignFormat: Equatable {
    case webPage, webArchive, oldWorkbook, pdf, image, richText, json
    case compressed(by: String)

    /// So many bytes are looked at.
    static let sampleSize = 4096

    /// - Returns: nil for what may be CSV.
    static func of(_ start: [UInt8]) -> ForeignFormat? {
        for (signature, format) in signatures where start.starts(with: signature) { return format }
        // In UTF-16 every other byte is zero.
        let text = start.prefix(sampleSize).filter { $0 != 0 }
        let words = String(
            decoding: text.drop { [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }, as: UTF8.self
        ).lowercased()
        if words.hasPrefix("<") {
            let isPage =
                pageStarts.contains(where: words.hasPrefix)
                || words.hasPrefix("<?xml") && words.contains("<html")
                || words.hasPrefix("<!--") && words.contains("<html")
            return isPage ? .webPage : nil
        }
        if words.hasPrefix("mime-version:") { return .webArchive }
        if words.hasPrefix("{\\rtf") { return .richText }
        let start = words.filter { !$0.isWhitespace }.prefix(2)
        return ["{\"", "[{", "[["].contains(String(start)) ? .json : nil
    }

    /// - Returns: nil for what may be CSV, and for what can't be read.
    package static func of(path: String) -> ForeignFormat? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        return of([UInt8]((try? file.read(upToCount: sampleSize)) ?? Data()))
    }

    private static let signatures: [([UInt8], ForeignFormat)] = [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldWorkbook),
        ([0x09, 0x00, 0x04, 0x00], .oldWorkbook), ([0x09, 0x02, 0x06, 0x00], .oldWorkbook),
        ([0x09, 0x04, 0x06, 0x00], .oldWorkbook), ([0x09, 0x08, 0x08, 0x00], .oldWorkbook),
        (Array("%PDF-".utf8), .pdf), ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image),
        (Array("BZh".utf8), .compressed(by: "bzip2")), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .compressed(by: "xz")),
        ([0x28, 0xB5, 0x2F, 0xFD], .compressed(by: "zstd")), ([0x37, 0x7A, 0xBC, 0xAF], .compressed(by: "7-Zip")),
        (Array("Rar!".utf8), .compressed(by: "RAR")),
    ]

    private static let pageStarts = [
        "<!doctype html", "<html", "<head", "<meta", "<body", "<table", "<style", "<title",
    ]

    /// - Parameter name: the file's, whose ending may promise a workbook.
    package func failure(named name: String) -> CSVFailure {
        let ending = name.split(separator: ".").last?.lowercased() ?? ""
        let isWorkbook = ["xls", "xlsx", "ods"].contains(ending)
        let guise = isWorkbook ? "sous le nom d’un classeur" : "et non un fichier CSV"
        let save = "puis enregistrez-le au format .ods ou .xlsx."
        switch self {
        case .webPage:
            return CSVFailure(
                rule: "est une page HTML \(guise)",
                remedy: "Ouvrez le fichier dans LibreOffice Calc" + (isWorkbook ? "" : ", sous un nom en .xls") + ", "
                    + save)
        case .webArchive:
            return CSVFailure(
                rule: "est une page web archivée (MHTML) \(guise)", remedy: "Ouvrez le fichier dans Excel, \(save)")
        case .oldWorkbook:
            return CSVFailure(
                rule: "est un classeur d’Excel 97-2003 (.xls) ou d’avant, que Bilan ne lit pas",
                remedy: "Ouvrez le fichier dans LibreOffice Calc, \(save)")
        case .pdf:
            return CSVFailure(
                rule: "est un document PDF, et non un tableau",
                remedy: "Demandez à qui vous l’a remis le tableau dont il est tiré, en .ods, .xlsx ou CSV.")
        case .image:
            return CSVFailure(
                rule: "est une image, et non un tableau",
                remedy: "Demandez à qui vous l’a remise le tableau dont elle est tirée, en .ods, .xlsx ou CSV.")
        case .richText:
            return CSVFailure(
                rule: "est un texte mis en forme (RTF), et non un tableau",
                remedy: "Copiez le tableau dans LibreOffice Calc, puis enregistrez-le au format .ods ou .xlsx.")
        case .json:
            return CSVFailure(
                rule: "est en JSON, et non un fichier CSV",
                remedy: "Reprenez les mêmes données à leur source au format CSV ou XLSX.")
        case .compressed(let program):
            return CSVFailure(
                rule: "est comprimé par \(program), ce que Bilan ne lit pas",
                remedy: "Décompressez le fichier, puis donnez ce qu’il contient.")
        }
    }
}
