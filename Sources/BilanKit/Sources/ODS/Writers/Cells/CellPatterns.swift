/// The patterns of a table's body, and the cells written by them: nearly all cells of a workbook are, without a look at
/// anything else.
final class CellPatterns {
    private let patterns: UnsafeMutablePointer<CellPattern?>
    private let count: Int
    private let xml: XMLStream
    private let language: NumberLanguage
    private let styles: NumberStyles
    private let plain = PlainText()
    /// Where a number's words are put down before they are copied.
    private let scratch = Place.allocate(capacity: NumberText.capacity)
    /// The longest sum in cents, and number, that is written as one.
    private let longest = CellValue.longestWhole

    private typealias Place = UnsafeMutablePointer<UInt8>

    /// Bytes of a cell beside its pattern and text.
    private static let room = 64 + NumberBytes.room + NumberText.capacity

    init(_ count: Int, _ xml: XMLStream, _ styles: NumberStyles) {
        self.count = count
        self.xml = xml
        self.styles = styles
        language = styles.language
        patterns = .allocate(capacity: count)
        patterns.initialize(repeating: nil, count: count)
    }

    deinit {
        for slot in 0..<count { patterns[slot]?.deallocate() }
        patterns.deallocate()
        scratch.deallocate()
    }

    /// - Parameters:
    ///   - start: the cell's bytes up to the value, the element's name first.
    ///   - value: of the slot's kind.
    func set(_ slot: Int, _ start: [UInt8], for value: CellValue, _ format: NumberFormat) {
        patterns[slot]?.deallocate()
        patterns[slot] = CellPattern(start, CellPattern.Words(value, format, styles))
    }

    /// Writes a cell; false, and nothing is written, where its pattern is not known yet or the value needs a closer
    /// look.
    ///
    /// - Parameter first: the slot of the column and shade, whose kinds follow one another.
    @inline(never)
    func write(_ value: CellValue, _ first: Int) -> Bool {
        let slot = first + value.kind
        switch value {
        case .text(let text): return write(text, slot)
        case .missing(let text): return write(text, slot)
        case .integer(let number):
            guard number.magnitude <= longest else { return false }
            return write(slot, { NumberBytes.put(number, at: $0) }) { text, words in
                switch words {
                case .integer: text.integer(number)
                case .decimal(let digits): text.decimal(Double(number), digits: digits)
                default: false
                }
            }
        case .decimal(let number):
            guard number.isFinite else { return false }
            return write(slot, { NumberBytes.put(number, at: $0) }) { text, words in
                if case .decimal(let digits) = words { text.decimal(number, digits: digits) } else { false }
            }
        case .money(let money):
            guard money.cents.magnitude <= longest else { return false }
            return write(slot, { NumberBytes.put(money, at: $0) }) { text, words in
                if case .money(let cents) = words { text.money(money, cents: cents) } else { false }
            }
        case .share(let share):
            guard share.fraction.isFinite else { return false }
            return write(slot, { NumberBytes.put(share.fraction, at: $0) }) { text, words in
                if case .percent(let digits) = words { text.percent(share, digits: digits) } else { false }
            }
        case .date(let date):
            guard date.year > 1582 else { return false }
            return write(slot, { NumberBytes.put(date, at: $0) }) { text, words in
                if case .date = words { text.date(date) } else { false }
            }
        case .boolean(let value):
            return write(slot, { Self.put(value ? "true" : "false", at: $0) }) { text, words in
                if case .boolean = words { text.boolean(value) } else { false }
            }
        default: return false
        }
    }

    /// A cell of what is no text: its bytes for machines, then its words.
    @inline(__always)
    private func write(
        _ slot: Int, _ number: (Place) -> Place, _ words: (inout NumberText, CellPattern.Words) -> Bool
    ) -> Bool {
        guard let pattern = patterns[slot] else { return false }
        var text = NumberText(before: scratch + NumberText.capacity, language)
        guard words(&text, pattern.words) else { return false }
        xml.put(pattern.count + Self.room) { place in
            var at = Self.put("\"><text:p>", at: number(pattern.put(at: place)))
            at.update(from: text.start, count: text.count)
            at += text.count
            return Self.put("</text:p></table:table-cell>", at: at)
        }
        return true
    }

    @inline(__always)
    private func write(_ text: String, _ slot: Int) -> Bool {
        guard let pattern = patterns[slot], case .text = pattern.words else { return false }
        return text.utf8.withContiguousStorageIfAvailable { bytes in
            let count = bytes.count
            guard count > 0, count <= TextFaults.longest, let base = bytes.baseAddress, plain.holds(base, count: count)
            else { return false }
            xml.put(pattern.count + count + Self.room) { place in
                let at = Self.put("<text:p>", at: pattern.put(at: place))
                at.update(from: base, count: count)
                return Self.put("</text:p></table:table-cell>", at: at + count)
            }
            return true
        } ?? false
    }

    @inline(__always)
    private static func put(_ text: StaticString, at place: Place) -> Place {
        place.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
        return place + text.utf8CodeUnitCount
    }
}
