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
    private var notes: [String: [MarkdownNode]] = [:]

    /// What a fence's info is that stands in place of a report's block, before the block's number.
    static let slot = "bilan-block"
    /// Levels of quotations, emphasis and the like that may stand within one another.
    private static let depth = 20

    /// Whether a note's mark without a text is a fault: in a text that has its values, it may be one of them.
    private let tellsLostNotes: Bool

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

    private mutating func report(_ message: String, _ node: MarkdownNode) {
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
                report("le HTML n’a pas sa place dans un rapport. Écrivez-le en Markdown.", node)
            }
            return []
        default:
            report("« \(node.kind) » n’a pas sa place dans un rapport.", node)
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
                    ? "le premier titre est de niveau \(level) ; commencez par « # »."
                    : "un titre de niveau \(level) suit un titre de niveau \(headingLevel) ; écrivez-le avec « \(marks) ».",
                node)
        }
        headingLevel = level
        if text.isEmpty { report("un titre n’a pas de texte.", node) }
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
            report("une image a besoin de mots pour qui ne la voit pas : ![ce que montre l’image](fichier.png).", node)
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
                            ? "une liste dans une liste n’a pas sa place ; faites-en deux, ou un titre et une liste."
                            : "un point de liste est un paragraphe ; sortez-en le reste.", part)
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
                report("un encadré (« > ») a des paragraphes seuls ; sortez-en le reste.", part)
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
        if text.isEmpty { report("un encadré (« > ») n’a pas de texte.", node) }
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
            report("chaque colonne d’un tableau a besoin d’un titre.", node)
        }
        let titles = rows.first?.map(\.plain) ?? []
        if Set(titles).count < titles.count { report("deux colonnes d’un tableau ont le même titre.", node) }
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

    // MARK: Running text

    private mutating func text(_ nodes: [MarkdownNode]) -> Text {
        var text = Text("")
        for node in nodes { append(node, to: &text, style: [], link: nil, depth: 0) }
        if tellsLostNotes, let first = nodes.first {
            for run in text.runs where !run.style.contains(.code) {
                guard let mark = run.text.firstMatch(of: /\[\^[^\]\s]+\]/)?.output else { continue }
                report("la note « \(mark) » n’a pas de texte. Écrivez-le plus bas, seul : « \(mark): … ».", first)
            }
        }
        return text.spelled
    }

    private mutating func append(
        _ node: MarkdownNode, to text: inout Text, style: Text.Style, link: String?, depth: Int
    ) {
        guard depth < Self.depth else { return report("plus de \(Self.depth) marques sont emboîtées.", node) }
        switch node.kind {
        case "text": append(node.literal, to: &text, style, link)
        case "softbreak", "linebreak": append(" ", to: &text, style, link)
        case "code": append(node.literal, to: &text, style.union(.code), link)
        case "emph", "strong":
            let own: Text.Style = node.kind == "strong" ? .strong : .emphasis
            for child in node.children {
                append(child, to: &text, style: style.union(own), link: link, depth: depth + 1)
            }
        case "link":
            if let fault = linkFault(node.address) { report(fault, node) }
            for child in node.children {
                append(child, to: &text, style: style, link: node.address, depth: depth + 1)
            }
        case "footnote_reference":
            guard let note = notes[node.literal] else {
                return report("la note « [^\(node.literal)] » n’a pas de texte.", node)
            }
            var run = Text.Run("")
            run.footnote = Text.Footnote(footnote(note, depth: depth + 1))
            text.runs.append(run)
        case "image": report("une image se place seule, entre deux lignes vides.", node)
        case "html_inline":
            if !node.literal.hasPrefix("<!--") {
                report("« \(node.literal) » : le HTML n’a pas sa place dans un rapport.", node)
            }
        default: report("« \(node.kind) » n’a pas sa place dans un texte.", node)
        }
    }

    private mutating func footnote(_ parts: [MarkdownNode], depth: Int) -> Text {
        var text = Text("")
        for part in parts {
            guard part.kind == "paragraph" else {
                report("une note de bas de page a des paragraphes seuls.", part)
                continue
            }
            for child in part.children { append(child, to: &text, style: [], link: nil, depth: depth) }
        }
        return text.spelled
    }

    /// Pieces of one look become one: a word that is cut is spaced as two.
    private func append(_ words: String, to text: inout Text, _ style: Text.Style, _ link: String?) {
        if let last = text.runs.last, last.footnote == nil, last.style == style, last.link == link {
            text.runs[text.runs.count - 1].text += words
        } else {
            text.runs.append(Text.Run(words, style: style, link: link))
        }
    }

    private func linkFault(_ address: String) -> String? {
        let schemes = ["https://", "http://", "mailto:", "tel:"]
        guard !schemes.contains(where: address.lowercased().hasPrefix) else { return nil }
        return "« \(address) » n’est pas une adresse entière : https://…, http://…, mailto:… ou tel:…."
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

    /// The same with the spaces that its language asks for.
    fileprivate var spelled: Text {
        Text(
            runs.flatMap { run -> [Run] in
                guard run.footnote == nil, !run.style.contains(.code) else { return [run] }
                return Text(run.text).runs.map { spelled in
                    var spelled = spelled
                    (spelled.style, spelled.link) = (run.style, run.link)
                    return spelled
                }
            })
    }
}
