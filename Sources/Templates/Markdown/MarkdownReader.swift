import BilanKit

/// Makes blocks of a text of Markdown, and tells what reports have no place for.
struct MarkdownReader {
    /// Beside whose files pictures stand.
    let folder: String
    /// The file's name in messages.
    let path: String
    /// Lines of the file before the text.
    let offset: Int
    private(set) var faults: [TemplateFault] = []
    private var headingLevel = 0
    private(set) var notes: [String: [MarkdownNode]] = [:]

    /// What a fence's info is that stands in place of a report's block, before the block's number.
    static let slot = "bilan-block"
    /// Levels of quotations, emphasis and the like that may stand within one another.
    static let depth = 20

    /// Whether a note's mark without a text is a fault: in a text that has its values, it may be one of them.
    let tellsLostNotes: Bool

    init(folder: String, path: String, offset: Int, tellsLostNotes: Bool = false) {
        (self.folder, self.path, self.offset) = (folder, path, offset)
        self.tellsLostNotes = tellsLostNotes
    }

    mutating func pieces(_ text: String) -> [MarkdownPiece] {
        let tree = MarkdownTree(text)
        let nodes = tree.root.children
        for (number, node) in nodes.filter({ $0.kind == "footnote_definition" }).enumerated() {
            notes["\(number + 1)"] = node.children
            notes[node.literal] = node.children
        }
        return Self.captioned(withExtendedLifetime(tree) { nodes.flatMap { pieces($0) } })
    }

    mutating func report(_ message: String, _ node: MarkdownNode) {
        faults.append(TemplateFault(file: path, line: max(1, node.line) + offset, column: 1, message: message))
    }

    private mutating func pieces(_ node: MarkdownNode) -> [MarkdownPiece] {
        switch node.kind {
        case "paragraph": return paragraph(node)
        case "heading": return [.block(.heading(heading(node)))]
        case "list": return [.block(.list(List(items(of: node), isNumbered: node.isNumberedList)))]
        case "block_quote": return [.block(.note(note(node)))]
        case "code_block": return code(node)
        case "thematic_break": return [.block(.pageBreak)]
        case "table": return [table(node)]
        case "footnote_definition": return []
        case "html_block":
            // A remark shows nothing.
            if !node.literal.trimmed.hasPrefix("<!--") {
                report(
                    String(
                        fr: "le HTML n’a pas sa place dans un rapport. Écrivez-le en Markdown.",
                        en: "HTML has no place in a report. Write it in Markdown."), node)
            }
            return []
        default:
            report(
                String(
                    fr: "« \(node.kind) » n’a pas sa place dans un rapport.",
                    en: "“\(node.kind)” has no place in a report."), node)
            return []
        }
    }

    // MARK: Blocks

    private mutating func heading(_ node: MarkdownNode) -> Heading {
        let text = text(node.children)
        let level = node.headingLevel
        if level > headingLevel + 1 {
            let marks = String(repeating: "#", count: headingLevel + 1)
            report(
                headingLevel == 0
                    ? String(
                        fr: "le premier titre est de niveau \(level) ; commencez par « # ».",
                        en: "the first heading is of level \(level); begin with “#”.")
                    : String(
                        fr:
                            "un titre de niveau \(level) suit un titre de niveau \(headingLevel) ; écrivez-le avec « \(marks) ».",
                        en:
                            "a heading of level \(level) follows a heading of level \(headingLevel); write it with “\(marks)”."
                    ),
                node)
        }
        headingLevel = level
        if text.isEmpty { report(String(fr: "un titre n’a pas de texte.", en: "a heading has no text."), node) }
        return Heading(text, level: level)
    }

    /// A paragraph; a picture alone is a block.
    private mutating func paragraph(_ node: MarkdownNode) -> [MarkdownPiece] {
        let children = node.children
        if children.count == 1, children[0].kind == "image" {
            return image(children[0]).map { [.block(.image($0))] } ?? []
        }
        let text = text(children)
        return text.isEmpty ? [] : [.block(.paragraph(Paragraph(text)))]
    }

    private mutating func image(_ node: MarkdownNode) -> Image? {
        let alternative = text(node.children).plain
        if alternative.trimmed.isEmpty {
            report(
                String(
                    fr: "une image a besoin de mots pour qui ne la voit pas : ![ce que montre l’image](fichier.png).",
                    en: "a picture needs words for those who don’t see it: ![what the picture shows](file.png)."), node)
        }
        do {
            return Image(try TemplateFolder.picture(node.address, in: folder), alternative: alternative)
        } catch {
            report("\(error)", node)
            return nil
        }
    }

    private mutating func items(of list: MarkdownNode) -> [Text] {
        list.children.map { item in
            var text = Text("")
            for part in item.children {
                guard part.kind == "paragraph" else {
                    report(
                        part.kind == "list"
                            ? String(
                                fr:
                                    "une liste dans une liste n’a pas sa place ; faites-en deux, ou un titre et une liste.",
                                en: "a list within a list has no place; make two of them, or a heading and a list.")
                            : String(
                                fr: "un point de liste est un paragraphe ; sortez-en le reste.",
                                en: "a list item is one paragraph; take the rest out of it."), part)
                    continue
                }
                text = text.isEmpty ? self.text(part.children) : text + Text(" ") + self.text(part.children)
            }
            return text
        }
    }

    /// A quotation is set apart; `[!WARNING]` on its first line makes it a warning.
    private mutating func note(_ node: MarkdownNode) -> Note {
        var paragraphs: [Text] = []
        for part in node.children {
            if part.kind == "paragraph" {
                paragraphs.append(text(part.children))
            } else {
                report(
                    String(
                        fr: "un encadré (« > ») a des paragraphes seuls ; sortez-en le reste.",
                        en: "a note (“>”) has paragraphs alone; take the rest out of it."), part)
            }
        }
        var kind = Note.Kind.information
        if var first = paragraphs.first?.runs.first {
            for mark in ["[!WARNING]", "[!ATTENTION]"] where first.text.hasPrefix(mark) {
                kind = .warning
                first.text = String(first.text.dropFirst(mark.count)).trimmed
                paragraphs[0].runs[0] = first
            }
        }
        let text = paragraphs.filter { !$0.isEmpty }.reduce(Text("")) { $0.isEmpty ? $1 : $0 + Text(" ") + $1 }
        if text.isEmpty {
            report(String(fr: "un encadré (« > ») n’a pas de texte.", en: "a note (“>”) has no text."), node)
        }
        return Note(text, kind: kind)
    }

    private mutating func code(_ node: MarkdownNode) -> [MarkdownPiece] {
        let words = node.fenceInfo.split(separator: " ").map(String.init)
        if words.count == 2, words[0] == Self.slot, let block = Int(words[1]), let scope = Int(node.literal.trimmed) {
            return [.slot(block: block, scope: scope)]
        }
        return [.block(.code(CodeBlock(node.literal.hasSuffix("\n") ? String(node.literal.dropLast()) : node.literal)))]
    }

    private mutating func table(_ node: MarkdownNode) -> MarkdownPiece {
        let rows = node.children.map { row in row.children.map { text($0.children) } }
        if rows.first?.contains(where: \.isEmpty) ?? true {
            report(
                String(
                    fr: "chaque colonne d’un tableau a besoin d’un titre.", en: "each column of a table needs a title."),
                node)
        }
        let titles = rows.first?.map(\.plain) ?? []
        if Set(titles).count < titles.count {
            report(
                String(
                    fr: "deux colonnes d’un tableau ont le même titre.",
                    en: "two columns of a table have the same title."), node)
        }
        let alignments = node.alignments.map { mark -> TableColumn.Alignment? in
            switch mark {
            case "l": .start
            case "c": .center
            case "r": .end
            default: nil
            }
        }
        return .table(header: rows.first ?? [], rows: Array(rows.dropFirst()), alignments: alignments, caption: nil)
    }

    /// Gives a table the paragraph behind it that begins with a colon.
    private static func captioned(_ pieces: [MarkdownPiece]) -> [MarkdownPiece] {
        pieces.reduce(into: []) { result, piece in
            if case .block(.paragraph(let paragraph)) = piece, let caption = paragraph.text.afterColon,
                case .table(let header, let rows, let alignments, nil)? = result.last
            {
                result[result.count - 1] = .table(header: header, rows: rows, alignments: alignments, caption: caption)
            } else {
                result.append(piece)
            }
        }
    }
}

extension Text {
    /// What follows a colon at the start; nil where there is none.
    fileprivate var afterColon: Text? {
        guard let first = runs.first, first.text.hasPrefix(":") else { return nil }
        var rest = self
        rest.runs[0].text = String(first.text.dropFirst()).trimmed
        return rest.spelled
    }
}
