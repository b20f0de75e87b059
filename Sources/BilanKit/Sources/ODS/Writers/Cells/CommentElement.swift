/// Writes comments (`office:annotation`, ODF 1.3 part 3, 14.1): the first thing in their cell.
struct CommentElement {
    let xml: XMLStream
    /// Of comments that name none.
    let author: String
    let date: CivilDate

    /// In points.
    private static let width = 170.0, size = 10.0

    /// False where a character that XML forbids had to be replaced.
    @discardableResult
    func write(_ comment: CellComment) -> Bool {
        let lines = TextMeasure.lines(comment.text, in: Self.width - 12, size: Self.size)
        var clean = true
        xml.element(
            "office:annotation", ("office:display", comment.isShown ? "true" : "false"),
            ("svg:width", points(Self.width)),
            ("svg:height", points(Double(max(1, lines)) * Self.size * 1.3 + 10))
        ) {
            xml.element("dc:creator", text: comment.author ?? author)
            xml.element("dc:date", text: "\(date)T00:00:00")
            clean = xml.paragraphs(comment.text)
        }
        return clean
    }
}
