/// What a file's rows show of one of its columns: counts alone, so that a million rows take no memory.
package struct ColumnEvidence: Sendable {
    package private(set) var filled = 0
    package private(set) var empty = 0
    /// Cells that hold something but no value, such as a calculation's error.
    private var problems = 0
    package private(set) var numbers = NumberTally()
    package private(set) var dates = DateTally()
    /// Cells that are a SIRET, a SIREN or an association's number.
    package private(set) var identifiers = 0
    /// Those of them that are a SIRET.
    package private(set) var establishments = 0
    /// Cells of letters.
    package private(set) var texts = 0
    package private(set) var outcomes = OutcomeTally()
    /// Cells of a nought or a one alone.
    private var flags = 0
    private var ones = 0
    /// How many cells hold what the first one does.
    package private(set) var likeFirst = 0
    private var first: [UInt8] = []
    /// The first values that differ, for messages.
    package private(set) var examples: [String] = []

    private static let exampleLimit = 3

    /// Whether no cell holds anything.
    package var isEmpty: Bool { filled == 0 && problems == 0 }

    /// Whether all cells that hold anything hold the same.
    package var isConstant: Bool { filled > 0 && likeFirst == filled }

    /// Whether the column holds noughts and ones alone.
    var holdsFlags: Bool { flags > 0 && flags == filled }
    /// Whether it holds crosses, or yes, in some cells and nothing in the others.
    var holdsYesAlone: Bool { empty > 0 && filled > 0 && outcomes.yes + ones == filled }
    /// Whether it holds crosses, or yes and no, and nothing else.
    var holdsCrosses: Bool { filled > 0 && flags + outcomes.answers == filled }

    /// Whether no cell may be a day, or a year that stands for one.
    var hasNoDay: Bool { dates.count + numbers.years + numbers.serials == 0 }

    /// The share of the filled cells that are numbers, dates and so on.
    func share(_ count: Int) -> Double { filled == 0 ? 0 : Double(count) / Double(filled) }

    package init() {}

    /// Of one cell alone.
    init(cell: ArraySlice<UInt8>) { note(cell) }

    /// - Parameter cell: the cell's bytes, in the file's own encoding or in UTF-8.
    /// - Parameters:
    ///   - isTyped: whether it is a workbook's number, which no style is told from.
    ///   - isPercentage: whether the workbook holds it as a percentage.
    mutating func note(_ cell: ArraySlice<UInt8>, isTyped: Bool = false, isPercentage: Bool = false) {
        let text = Self.trimmed(cell)
        guard !text.isEmpty else {
            empty += 1
            return
        }
        filled += 1
        if filled == 1 { first = Array(text) }
        if text.count == 1, text.first == 0x30 || text.first == 0x31 {
            flags += 1
            if text.first == 0x31 { ones += 1 }
        }
        let isLikeFirst = text.elementsEqual(first)
        if isLikeFirst { likeFirst += 1 }
        if examples.count < Self.exampleLimit, !isLikeFirst || filled == 1 { keepExample(text) }
        if !isTyped, dates.note(text) { return }
        if Self.isIdentifier(text) {
            identifiers += 1
            if text.count >= 14 { establishments += 1 }
            return
        }
        if !numbers.note(text, isTyped: isTyped) {
            texts += 1
            outcomes.note(text)
        }
        if isPercentage { numbers.notePercentage() }
    }

    /// A cell holds something that is no value.
    mutating func noteProblem() { problems += 1 }

    private mutating func keepExample(_ text: ArraySlice<UInt8>) {
        let value = String(Self.string(text).prefix(60))
        if !examples.contains(value) { examples.append(value) }
    }

    /// A cell's text, whatever its encoding.
    static func string(_ bytes: some Collection<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var utf8: [UInt8] = []
        for byte in bytes { Windows1252.append(byte, to: &utf8) }
        return String(decoding: utf8, as: UTF8.self)
    }

    private static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var cell = cell
        while let byte = cell.first, byte == 0x20 || byte == 0x09 || byte == 0xA0 { cell.removeFirst() }
        while let byte = cell.last, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { cell.removeLast() }
        return cell
    }

    /// Fourteen or nine digits whose key is right, spaces aside, or `W` and nine digits.
    private static func isIdentifier(_ text: ArraySlice<UInt8>) -> Bool {
        guard (9...20).contains(text.count) else { return false }
        if text.first == UInt8(ascii: "W"), text.count == 10 {
            return text.dropFirst().allSatisfy { (48...57).contains($0) }
        }
        var digits = 0
        var sum = 0
        var isDouble = false
        for byte in text.reversed() {
            guard (48...57).contains(byte) else {
                if byte == 0x20 || byte == 0xA0 || byte == 0xC2 { continue }
                return false
            }
            digits += 1
            var digit = Int(byte) - 48
            if isDouble { digit = digit > 4 ? 2 * digit - 9 : 2 * digit }
            sum += digit
            isDouble.toggle()
        }
        // The post office's establishments have keys of their own.
        return digits == 14 && (sum % 10 == 0 || text.starts(with: Array("356000000".utf8)))
            || digits == 9 && sum % 10 == 0
    }
}
