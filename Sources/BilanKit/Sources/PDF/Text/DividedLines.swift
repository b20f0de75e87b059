/// Lines of divided words: laid out with all divisions, then with those alone that end a line, so that no mark within a
/// line keeps two letters from standing as the font wants them.
struct DividedLines {
    /// Lines in a row that may end with a divided word.
    private static let longestLadder = 2
    private static let mark = Array("\u{AD}".utf8)

    let hyphenator: Hyphenator
    /// The document's.
    let language: String
    /// Points.
    let width: Double
    let layOut: (StyledText) -> [ShapedLine]

    func lines(of text: StyledText) -> [ShapedLine] {
        var divided = text
        for index in text.runs.indices where text.runs[index].isDivisible {
            let before = index > 0 ? text.runs[index - 1].text.unicodeScalars.last : nil
            let after = index + 1 < text.runs.count ? text.runs[index + 1].text.unicodeScalars.first : nil
            divided.runs[index].text = hyphenator.divided(
                text.runs[index].text, language: text.runs[index].language ?? language,
                isInside: (before?.properties.isAlphabetic ?? false, after?.properties.isAlphabetic ?? false))
        }
        guard divided.runs.map(\.text) != text.runs.map(\.text) else { return layOut(text) }
        var lines = layOut(divided)
        var marks = marks(at: lines, of: divided)
        // Without a division the lines after it fall anew: once more, until none is wrong. Each round leaves fewer.
        while case let wrong = wrong(lines, marks), !wrong.isEmpty {
            divided = Self.keeping(divided) { !wrong.contains($0) }
            lines = layOut(divided)
            marks = self.marks(at: lines, of: divided)
        }
        let kept = Set(marks.compactMap { $0 })
        let last = layOut(Self.keeping(divided, where: kept.contains))
        // Letters set closer may let a line take in one word more: then the first lines stand.
        let isSame =
            last.count == lines.count && zip(last, lines).allSatisfy { words(at: $0, $1) && $0.width <= width + 0.5 }
        return DividedWords.joined(isSame ? last : lines, isDivided: marks.map { $0 != nil })
    }

    /// Whether two lines, with and without marks inside, are of the same words: their widths differ by kerning alone.
    private func words(at line: ShapedLine, _ other: ShapedLine) -> Bool {
        line.pieces.reduce(0) { $0 + $1.run.text.count } == other.pieces.reduce(0) { $0 + $1.run.text.count }
    }

    /// For each line the place of the mark that it ends with, in bytes.
    private func marks(at lines: [ShapedLine], of text: StyledText) -> [Int?] {
        let bytes = text.runs.flatMap { Array($0.text.utf8) }
        return lines.map { line in
            line.end >= 2 && line.end <= bytes.count && bytes[line.end - 2..<line.end].elementsEqual(Self.mark)
                ? line.end - 2 : nil
        }
    }

    /// The divisions that a reader would stumble on: too many in a row, one whose hyphen makes its line too long, one
    /// that leaves no more than the end of a word to the last line.
    private func wrong(_ lines: [ShapedLine], _ marks: [Int?]) -> Set<Int> {
        var found: Set<Int> = []
        var length = 0
        for (line, mark) in zip(lines, marks) {
            length = mark == nil ? 0 : length + 1
            guard let mark, length > Self.longestLadder || line.width > width + 0.5 else { continue }
            found.insert(mark)
            length = 0
        }
        if marks.count >= 2, let mark = marks[marks.count - 2], let last = lines.last,
            !last.pieces.contains(where: { $0.run.text.contains(UInt8(ascii: " ")) })
        {
            found.insert(mark)
        }
        return found
    }

    /// The text with those marks alone, of the places where they are, that are to stay.
    private static func keeping(_ text: StyledText, where stays: (Int) -> Bool) -> StyledText {
        var result = text
        var place = 0
        for index in text.runs.indices {
            var kept = String.UnicodeScalarView()
            for scalar in text.runs[index].text.unicodeScalars {
                if scalar != Hyphenator.softHyphen || stays(place) { kept.append(scalar) }
                place += UTF8.width(scalar)
            }
            result.runs[index].text = String(kept)
        }
        return result
    }
}
