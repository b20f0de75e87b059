import Content

extension DocumentContext {
    /// A caption with the next figure's number.
    func figureCaption(_ text: Text, width: Double, _ numbers: inout CaptionNumbers) -> FlowText {
        numbers.figures += 1
        let label = Text([Text.Run("\(words.figure)\u{00A0}\(numbers.figures) – ", style: .strong)])
        return FlowText(label + text, scale.caption, width: width, self)
    }
}
