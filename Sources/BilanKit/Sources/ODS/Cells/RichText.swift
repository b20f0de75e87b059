/// Writes running text: emphasis as spans, links as `text:a` (ODF 1.3 part 3, 6.1.7 and 6.1.8), every line a paragraph.
struct RichText {
    let xml: XMLStream
    /// Where the whole text leads, for a text that is a link within the workbook.
    var target: String?

    /// - Parameter replaced: called where a character that XML forbids was replaced.
    func write(_ text: Text, replaced: () -> Void) {
        var clean = true
        xml.append("<text:p>" as StaticString)
        if let target {
            link(target) { clean = xml.content(text.plain, newline: "<text:line-break/>") }
        } else {
            for run in text.runs { clean = write(run) && clean }
        }
        xml.append("</text:p>" as StaticString)
        if !clean { replaced() }
    }

    private func write(_ run: Text.Run) -> Bool {
        var clean = true
        // A sheet has no foot for notes.
        let words = run.footnote.map { " (\($0.text.spelledOut))" } ?? run.text
        let lines = words.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if index > 0 { xml.append("</text:p><text:p>" as StaticString) }
            guard !line.isEmpty else { continue }
            let content = { clean = xml.content(String(line), newline: "<text:line-break/>") && clean }
            if let uri = run.link {
                link(uri, content)
            } else if let style = TextStyles.name(run.style) {
                xml.element("text:span", ("text:style-name", style), content: content)
            } else {
                content()
            }
        }
        return clean
    }

    private func link(_ uri: String, _ content: () -> Void) {
        xml.element("text:a", ("xlink:type", "simple"), ("xlink:href", uri), content: content)
    }
}
