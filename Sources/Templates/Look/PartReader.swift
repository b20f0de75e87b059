import BilanKit
import Foundation

/// Reads `parts`: for each report that is named, its parts in the order in which they shall stand.
struct PartReader {
    let folder: String

    /// Stands for all parts that aren't named.
    static let others = "*"

    /// Behind the name of a part that a document has only where its data call for it.
    private static let optionalMark = "?"

    private static func part(_ text: PlacedText) -> TemplatePart {
        guard text.text != others else { return .others }
        let mayBeMissing = text.text.hasSuffix(optionalMark)
        let name = mayBeMissing ? String(text.text.dropLast()) : text.text
        return .own(name.trimmed, mayBeMissing: mayBeMissing, line: text.line)
    }

    func parts(_ section: TemplateSection) -> [String: [TemplatePart]] {
        var parts: [String: [TemplatePart]] = [:]
        for report in section.keys {
            var list: [TemplatePart] = []
            section.items(report.text) { text in
                list.append(Self.part(text))
            } _: { item in
                guard let file = item.text("text") else {
                    return item.report(
                        String(
                            fr: "il manque « text », un fichier Markdown du dossier du modèle.",
                            en: "“text”, a Markdown file of the template’s folder, is missing."), item.place)
                }
                if let path = TemplateFolder.path(of: file, in: folder, item) { list.append(.text(file: path)) }
            }
            parts[report.text] = list
        }
        return parts
    }
}
