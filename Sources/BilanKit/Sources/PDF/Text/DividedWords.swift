/// A word of which one part ends a line and the other begins the next.
struct DividedWord: Hashable {
    /// Counted over its text.
    var number: Int
    /// Without its division.
    var text: String
}

/// Sets divided words apart from their lines, so that each can say as a whole what it is (`/ActualText`, ISO 32000-1,
/// 14.9.4): its hyphen is no part of it.
enum DividedWords {
    /// The lines with the parts of divided words as pieces of their own. A word of more than one run stays as it is.
    static func joined(_ lines: [ShapedLine], isDivided: [Bool]) -> [ShapedLine] {
        var lines = lines
        for index in lines.indices.dropLast() where isDivided[index] {
            guard let last = lines[index].pieces.last, let first = lines[index + 1].pieces.first,
                last.source == first.source,
                last.run.text.last == UInt8(ascii: "-")
            else { continue }
            let start = last.run.text.lastIndex(where: isBreak).map { $0 + 1 } ?? 0
            let end = first.run.text.firstIndex(where: isBreak) ?? first.run.text.count
            let text = last.run.text[start...].dropLast() + first.run.text[..<end]
            let word = DividedWord(number: index, text: String(decoding: text, as: UTF8.self))
            guard start > 0 || lines[index].pieces.count == 1 || endsApart(lines[index].pieces.dropLast().last),
                let tail = parts(last, at: start), let head = parts(first, at: end)
            else { continue }
            var (before, part) = (tail.0, tail.1)
            part.word = word
            lines[index].pieces.removeLast()
            lines[index].pieces += [before, part].compactMap { $0 }
            (part, before) = (head.0 ?? head.1, head.0 == nil ? nil : head.1)
            part.word = word
            lines[index + 1].pieces.removeFirst()
            lines[index + 1].pieces.insert(contentsOf: [part, before].compactMap { $0 }, at: 0)
        }
        return lines
    }

    /// Whether a byte of UTF-8 ends a word: a space, or a sign of ASCII.
    private static func isBreak(_ byte: UInt8) -> Bool {
        byte < 0x80 && byte != UInt8(ascii: "-") && !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func endsApart(_ piece: ShapedLine.Piece?) -> Bool { piece?.run.text.last.map(isBreak) ?? true }

    /// A piece cut at a byte: what stands before it, nil where nothing does, and what follows.
    private static func parts(_ piece: ShapedLine.Piece, at byte: Int) -> (ShapedLine.Piece?, ShapedLine.Piece)? {
        if byte == 0 || byte == piece.run.text.count { return (nil, piece) }
        guard let (first, second) = piece.run.cut(at: byte) else { return nil }
        var before = piece
        var after = piece
        before.run = first
        after.run = second
        after.x += first.width
        return (before, after)
    }
}
