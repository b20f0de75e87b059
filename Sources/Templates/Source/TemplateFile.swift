import BilanKit
import Foundation
import Support

/// A file of a template's folder, read whole: its path and its text.
struct TemplateFile {
    let path: String
    let text: String

    /// A template's files have some hundred lines; to read much more of Markdown takes minutes.
    private static let limit = 256 << 10

    /// - Parameter kind: what messages call it: « Le modèle », « Le rapport ».
    /// - Throws: `UserError` where it can't be read, `TemplateError` where it isn't UTF-8.
    init(_ path: String, called kind: String, remedy: String) throws {
        guard let data = RegularFile.contents(of: path, limit: Self.limit) else {
            throw UserError(
                fr: "\(kind) « \(path) » ne peut pas être lu, n’est pas un fichier ou dépasse 256 Kio. \(remedy)",
                en: "\(kind) “\(path)” can’t be read, is not a file or exceeds 256 KiB. \(remedy)")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw TemplateError(faults: [
                TemplateFault(
                    file: path, line: 1, column: 1,
                    message: String(
                        fr: "le fichier n’est pas en UTF-8. Enregistrez-le en UTF-8.",
                        en: "the file is not in UTF-8. Save it in UTF-8."))
            ])
        }
        if let line = Self.controlLine(of: text) {
            throw TemplateError(faults: [
                TemplateFault(
                    file: path, line: line, column: 1,
                    message: String(
                        fr: "cette ligne a un caractère de contrôle, qui ne s’écrit dans aucun document. Retirez-le.",
                        en: "this line has a control character, which no document can show. Remove it."))
            ])
        }
        self.path = path
        // Lines are counted by their line feeds.
        self.text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()).withPlainBreaks : text.withPlainBreaks
    }

    /// The first line with a character that no document can show.
    private static func controlLine(of text: String) -> Int? {
        var line = 1
        for byte in text.utf8 {
            if byte == 0x0A { line += 1 }
            if byte < 0x20, ![0x09, 0x0A, 0x0D].contains(byte) || byte == 0x7F { return line }
        }
        return nil
    }
}

extension String {
    fileprivate var withPlainBreaks: String {
        utf8.contains(0x0D) ? replacing("\r\n", with: "\n").replacing("\r", with: "\n") : self
    }
}
