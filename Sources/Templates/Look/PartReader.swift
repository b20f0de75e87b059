import Foundation

/// Reads `parts`: for each report that is named, its parts in the order in which they shall stand.
struct PartReader {
    let folder: String

    /// Stands for all parts that aren't named.
    static let others = "*"

    func parts(_ section: TemplateSection) -> [String: [TemplatePart]] {
        var parts: [String: [TemplatePart]] = [:]
        for report in section.keys {
            var list: [TemplatePart] = []
            section.items(report.text) { text in
                list.append(text.text == Self.others ? .others : .own(text.text))
            } _: { item in
                guard let file = item.text("text") else {
                    return item.report("il manque « text », un fichier Markdown du dossier du modèle.", item.place)
                }
                if let path = TemplateFolder.path(of: file, in: folder, item) { list.append(.text(file: path)) }
            }
            parts[report.text] = list
        }
        return parts
    }
}
