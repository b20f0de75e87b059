import Foundation
import Support

/// A file of a template's folder, read whole: its path and its text.
struct TemplateFile {
    let path: String
    let text: String

    /// A template's files have some hundred lines.
    static let limit = 1 << 20

    /// - Parameter kind: what messages call it: « Le modèle », « Le rapport ».
    /// - Throws: `UserError` where it can't be read, `TemplateError` where it isn't UTF-8.
    init(_ path: String, called kind: String, remedy: String) throws {
        guard let data = RegularFile.contents(of: path, limit: Self.limit) else {
            throw UserError(
                "\(kind) « \(path) » ne peut pas être lu, n’est pas un fichier ou dépasse 1 Mio. \(remedy)")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw TemplateError(faults: [
                TemplateFault(
                    file: path, line: 1, column: 1, message: "le fichier n’est pas en UTF-8. Enregistrez-le en UTF-8.")
            ])
        }
        self.path = path
        // Lines are counted by their line feeds.
        self.text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()).withPlainBreaks : text.withPlainBreaks
    }

    init(path: String, text: String) { (self.path, self.text) = (path, text) }
}

extension String {
    fileprivate var withPlainBreaks: String {
        utf8.contains(0x0D) ? replacing("\r\n", with: "\n").replacing("\r", with: "\n") : self
    }
}
