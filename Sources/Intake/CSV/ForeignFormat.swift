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
        let finding: FormatFinding =
            switch self {
            case .webPage: .webPage(asWorkbook: isWorkbook)
            case .webArchive: .webArchive(asWorkbook: isWorkbook)
            case .oldWorkbook: .oldWorkbook
            case .pdf: .pdfDocument
            case .image: .image
            case .richText: .richText
            case .json: .json
            case .compressed(let program): .compressed(program: program)
            }
        return CSVFailure(.format(finding))
    }
}
