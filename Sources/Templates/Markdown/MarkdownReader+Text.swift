import BilanKit

extension MarkdownReader {
    mutating func text(_ nodes: [MarkdownNode]) -> Text {
        var text = Text("")
        for node in nodes { append(node, to: &text, style: [], link: nil, depth: 0) }
        if tellsLostNotes, let first = nodes.first {
            for run in text.runs where !run.style.contains(.code) {
                guard let mark = run.text.firstMatch(of: /\[\^[^\]\s]+\]/)?.output else { continue }
                report(
                    String(
                        fr: "la note « \(mark) » n’a pas de texte. Écrivez-le plus bas, seul : « \(mark): … ».",
                        en: "the footnote “\(mark)” has no text. Write it further down, alone: “\(mark): …”."), first)
            }
        }
        return text.spelled
    }

    private mutating func append(
        _ node: MarkdownNode, to text: inout Text, style: Text.Style, link: String?, depth: Int
    ) {
        guard depth < Self.depth else {
            return report(
                String(
                    fr: "plus de \(Self.depth) marques sont emboîtées.",
                    en: "more than \(Self.depth) marks stand within one another."), node)
        }
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
                return report(
                    String(
                        fr: "la note « [^\(node.literal)] » n’a pas de texte.",
                        en: "the footnote “[^\(node.literal)]” has no text."), node)
            }
            var run = Text.Run("")
            run.footnote = Text.Footnote(footnote(note, depth: depth + 1))
            text.runs.append(run)
        case "image":
            report(
                String(
                    fr: "une image se place seule, entre deux lignes vides.",
                    en: "a picture stands alone, between two empty lines."), node)
        case "html_inline":
            if !node.literal.hasPrefix("<!--") {
                report(
                    String(
                        fr: "« \(node.literal) » : le HTML n’a pas sa place dans un rapport.",
                        en: "“\(node.literal)”: HTML has no place in a report."), node)
            }
        default:
            report(
                String(
                    fr: "« \(node.kind) » n’a pas sa place dans un texte.", en: "“\(node.kind)” has no place in a text."
                ), node)
        }
    }

    private mutating func footnote(_ parts: [MarkdownNode], depth: Int) -> Text {
        var text = Text("")
        for part in parts {
            guard part.kind == "paragraph" else {
                report(
                    String(
                        fr: "une note de bas de page a des paragraphes seuls.", en: "a footnote has paragraphs alone."),
                    part)
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
        return String(
            fr: "« \(address) » n’est pas une adresse entière : https://…, http://…, mailto:… ou tel:….",
            en: "“\(address)” is not a whole address: https://…, http://…, mailto:… or tel:….")
    }
}

extension Text {
    /// The same with the spaces that its language asks for.
    var spelled: Text {
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
