import BilanKit

/// A report of a template in one language, read and checked: what its front matter says, and its text.
struct ReportSource {
    let front: FrontMatter
    let body: ReportBody

    /// - Throws: `TemplateError` with every fault; `UserError` where it can't be read.
    init(_ path: String, of template: Template) throws {
        let head = try ReportHead(path, of: template)
        let body = ReportBody.read(
            head.text, of: path, after: head.offset, in: template.folder, head.front.names.schema(template), head.faults
        )
        guard head.faults.all.isEmpty, let body else { throw TemplateError(faults: head.faults.all) }
        (front, self.body) = (head.front, body)
    }
}

/// The file of a report with its front matter read, and the text behind it as it stands there.
struct ReportHead {
    let front: FrontMatter
    let text: String
    /// Lines before the text.
    let offset: Int
    /// Those of the front matter.
    let faults = TemplateSection.Faults()

    /// - Throws: `TemplateError` where there is no front matter; `UserError` where it can't be read.
    init(_ path: String, of template: Template) throws {
        let file = try TemplateFile(
            path, called: String(fr: "Le rapport", en: "The report"),
            remedy: String(fr: "Vérifiez le fichier et ses droits.", en: "Check the file and its access rights."))
        guard let (head, text, offset) = Self.parts(of: file, faults),
            let front = FrontMatter(head, of: path, template, faults)
        else { throw TemplateError(faults: faults.all) }
        (self.front, self.text, self.offset) = (front, text, offset)
    }

    /// The front matter and the text behind it, with how many lines stand before.
    private static func parts(
        of file: TemplateFile, _ faults: TemplateSection.Faults
    ) -> (head: String, text: String, offset: Int)? {
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        func isMark(_ line: Substring) -> Bool { line.hasPrefix("---") && String(line).trimmed == "---" }
        guard let first = lines.first, isMark(first), let end = lines.dropFirst().firstIndex(where: isMark) else {
            let isOpen = lines.first.map(isMark) ?? false
            faults.all.append(
                TemplateFault(
                    file: file.path, line: 1, column: 1,
                    message: isOpen
                        ? String(
                            fr: "l’en-tête n’est pas fermé. Ajoutez une ligne « --- » à sa fin.",
                            en: "the front matter is not closed. Add a line “---” at its end.")
                        : String(
                            fr: "il manque l’en-tête : « title: … » entre deux lignes « --- », au début du fichier.",
                            en:
                                "the front matter is missing: “title: …” between two lines “---”, at the start of the file."
                        )))
            return nil
        }
        return (
            lines[1..<end].joined(separator: "\n"), lines[(end + 1)...].joined(separator: "\n"), end + 1
        )
    }
}
