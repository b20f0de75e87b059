/// Writes running text: emphasis as spans, links as `text:a` (ODF 1.3 part 3, 6.1.7 and 6.1.8), every line a paragraph.
struct RichText {
    let xml: XMLStream
    /// The fragments that lead to what bears a label.
    let places: [String: String]
    /// Where the whole text leads, for a text that is a link within the workbook.
    var target: String?

    /// - Returns: false where a character that XML forbids was replaced.
    func write(_ text: Text) -> Bool {
        var clean = true
        xml.append("<text:p>" as StaticString)
        if let target {
            clean = LinkText(xml: xml, uri: target).write(text.plain)
        } else {
            for run in text.runs { clean = write(run) && clean }
        }
        xml.append("</text:p>" as StaticString)
        return clean
    }

    private func write(_ run: Text.Run) -> Bool {
        var clean = true
        // A sheet has no foot for notes.
        let words = run.footnote.map { " (\($0.text.spelledOut))" } ?? run.text
        if let uri = run.link ?? run.reference.flatMap({ places[$0.label] }) {
            return LinkText(xml: xml, uri: uri).write(words)
        }
        for (index, line) in words.lines.enumerated() {
            if index > 0 { xml.append("</text:p><text:p>" as StaticString) }
            guard !line.isEmpty else { continue }
            let content = { clean = xml.content(String(line), newline: "<text:line-break/>") && clean }
            if let style = TextStyles.name(run.style) {
                xml.element("text:span", ("text:style-name", style), content: content)
            } else {
                content()
            }
        }
        return clean
    }
}
