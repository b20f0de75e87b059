import Programme

/// Running text: pieces with an emphasis or a link. Numbers, dates and spaces are those of the document's language.
///
///     Paragraph("Au \(request.quarter.end), \(strong: "409 entreprises") ont été retenues.")
public struct Text: Hashable, Sendable {
    /// One piece of a text.
    public struct Run: Hashable, Sendable {
        /// The piece's words.
        public var text: String { didSet { spelling = TextSpelling() } }
        /// What the text was written from, where another language writes it otherwise.
        var spelling = TextSpelling()
        /// How the piece looks.
        public var style: Style
        /// An absolute URI that the piece leads to.
        public var link: String?
        /// The piece's language as a BCP 47 tag, where it isn't the document's.
        public var language: String?
        /// What an abbreviation stands for, read aloud in its place.
        public var expansion: String?
        /// Set for a footnote's mark: the note stands at the foot of the page that the mark is on. The piece's own text
        /// is empty.
        public var footnote: Footnote?
        /// Set for a reference to a heading, table or figure. The piece's own text is empty.
        public var reference: Reference?

        /// Whether nothing but its look sets the piece apart.
        var isPlain: Bool { link == nil && language == nil && expansion == nil && footnote == nil && reference == nil }

        /// A piece of a text.
        public init(_ text: String, style: Style = [], link: String? = nil, language: String? = nil) {
            self.text = text
            self.style = style
            self.link = link
            self.language = language
        }
    }

    /// How a piece looks; members combine.
    public struct Style: OptionSet, Hashable, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// Bold.
        public static let strong = Style(rawValue: 1)
        /// Italic.
        public static let emphasis = Style(rawValue: 2)
        /// Raised and small.
        public static let superscript = Style(rawValue: 4)
        /// In the face of one width.
        public static let code = Style(rawValue: 8)
        /// Small letters as small capitals.
        public static let smallCaps = Style(rawValue: 16)
    }

    /// The text of a footnote.
    public struct Footnote: Hashable, Sendable {
        /// The note's pieces.
        public var runs: [Run]
        /// A note of a text.
        public init(_ text: Text) { runs = text.runs }
        /// The note's text.
        public var text: Text { Text(runs) }
    }

    /// A place of the document that a text speaks of, by the label that its block bears.
    public struct Reference: Hashable, Sendable {
        /// What is written where the reference stands.
        public enum Form: Hashable, Sendable {
            /// « Tableau 3 », « Figure 2 », a heading's number or title.
            case name
            /// The page's number, as its footer shows it.
            case page
        }
        /// The label of the block that is meant.
        public var label: String
        /// What is written where the reference stands.
        public var form: Form
        /// A reference to the block that bears a label.
        public init(_ label: String, _ form: Form = .name) {
            self.label = label
            self.form = form
        }
    }

    /// The text's pieces, in order.
    public var runs: [Run]

    /// A text of pieces made elsewhere.
    public init(_ runs: [Run]) { self.runs = runs }

    /// A text from data, of one piece; French spacing is applied in French documents.
    public init(_ plain: String) {
        runs = plain.isEmpty ? [] : [Run(spelling: .words(plain), FrenchSpacing.applied(to: plain))]
    }

    /// The words alone.
    public var plain: String { runs.count == 1 ? runs[0].text : runs.map(\.text).joined() }

    /// The words with their footnotes in brackets, where there is no foot of a page.
    public var spelledOut: String {
        // As most are: rows have many.
        guard runs.contains(where: { $0.footnote != nil }) else { return plain }
        return
            runs.map { run in run.footnote.map { " (\($0.text.spelledOut))" } ?? run.text }.joined()
    }

    /// Whether there is nothing to read.
    public var isEmpty: Bool { runs.allSatisfy { $0.text.isEmpty && $0.footnote == nil && $0.reference == nil } }

    /// One text after the other.
    public static func + (a: Text, b: Text) -> Text { Text(a.runs + b.runs) }
}

extension Text: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { self.init(value) }

    public init(stringInterpolation: StringInterpolation) { runs = stringInterpolation.runs }

    /// What stands between the quotes of a text: `"\(strong: "409") entreprises"`.
    public struct StringInterpolation: StringInterpolationProtocol {
        var runs: [Run] = []

        public init(literalCapacity: Int, interpolationCount: Int) {}

        private mutating func append(_ run: Run) {
            guard !run.text.isEmpty else { return }
            if run.link == nil, let last = runs.last, last.isPlain, last.style == run.style {
                runs[runs.count - 1].append(run)
            } else {
                runs.append(run)
            }
        }

        /// Words as they are in every language.
        mutating func append(_ text: String, _ style: Style = []) { append(Run(text, style: style)) }

        private mutating func append(_ part: TextSpelling.Part, _ text: String, _ style: Style = []) {
            append(Run(spelling: part, text, style: style))
        }

        private mutating func append(words: String, _ style: Style = [], link: String? = nil) {
            append(Run(spelling: .words(words), FrenchSpacing.applied(to: words), style: style, link: link))
        }

        public mutating func appendLiteral(_ literal: String) { append(words: literal) }
        /// Words from data.
        public mutating func appendInterpolation(_ text: String) { append(words: text) }
        /// Words from data.
        public mutating func appendInterpolation(_ text: Substring) { append(words: String(text)) }
        /// A text with its own emphasis and links.
        public mutating func appendInterpolation(_ text: Text) { runs += text.runs }

        /// What a text can't write as its readers expect: a warning, since a string would take it without a word.
        @available(
            *, deprecated,
            message:
                "a text writes words, whole numbers, amounts, shares and dates; give it others as words, such as FrenchNumber.decimal(value, digits: 1)"
        )
        public mutating func appendInterpolation<Value>(_ value: Value) { append(words: "\(value)") }

        /// A whole number: `1 234`.
        public mutating func appendInterpolation(_ value: Int) { append(.integer(value), FrenchNumber.integer(value)) }
        /// An amount: `1 234,56 €`.
        public mutating func appendInterpolation(_ value: Money) { append(.money(value), FrenchNumber.money(value)) }
        /// An amount without its cents: `1 235 €`.
        public mutating func appendInterpolation(whole value: Money) {
            append(.wholeMoney(value), FrenchNumber.money(value, cents: false))
        }
        /// A part of a whole: `42,5 %`.
        public mutating func appendInterpolation(_ value: Share) { append(.share(value), FrenchNumber.percent(value)) }
        /// Bold words.
        public mutating func appendInterpolation(strong text: String) { append(words: text, .strong) }
        /// A text of which all is bold.
        @_disfavoredOverload
        public mutating func appendInterpolation(strong text: Text) {
            for var run in text.runs {
                run.style.insert(.strong)
                append(run)
            }
        }
        /// Words in italics.
        public mutating func appendInterpolation(emphasis text: String) { append(words: text, .emphasis) }
        /// Raised words, as in `1er`.
        public mutating func appendInterpolation(superscript text: String) { append(text, .superscript) }
        /// Words in the face of one width.
        public mutating func appendInterpolation(code text: String) { append(text, .code) }

        /// A link to a page, an address for mail or a telephone: `https`, `http`, `mailto`, `tel`. `uri` is absolute.
        public mutating func appendInterpolation(link text: String, to uri: String) {
            append(words: text, link: uri)
        }

        /// A piece in another language, as a BCP 47 tag.
        public mutating func appendInterpolation(_ text: String, language: String) {
            runs.append(Run(text, language: language))
        }

        /// An abbreviation with what it stands for.
        public mutating func appendInterpolation(abbreviation text: String, _ expansion: String) {
            var run = Run(text)
            run.expansion = expansion
            runs.append(run)
        }

        /// Words in small capitals.
        public mutating func appendInterpolation(smallCaps text: String) { append(text, .smallCaps) }

        /// A footnote's mark; the note stands at the page's foot.
        public mutating func appendInterpolation(footnote text: Text) {
            var run = Run("")
            run.footnote = Footnote(text)
            runs.append(run)
        }

        /// « Tableau 3 »: the name of the block that bears the label, as a link to it.
        public mutating func appendInterpolation(reference label: String) {
            var run = Run("")
            run.reference = Reference(label)
            runs.append(run)
        }

        /// The page of the block that bears the label, as a link to it.
        public mutating func appendInterpolation(page label: String) {
            var run = Run("")
            run.reference = Reference(label, .page)
            runs.append(run)
        }

        /// Millions of euros: `42,5 M€`.
        public mutating func appendInterpolation(millions value: Money) {
            append(.millions(value), FrenchNumber.millions(value))
        }

        /// `31 décembre 2018`, `1er octobre 2018` with a raised ordinal.
        public mutating func appendInterpolation(_ date: CivilDate) {
            guard date.day == 1 else { return append(.date(date), FrenchNumber.longDate(date)) }
            append(.date(date), "1")
            append(.frenchOnly, "er", .superscript)
            append(.frenchOnly, String(FrenchNumber.longDate(date).dropFirst(3)))
        }

        /// `4e trimestre 2018` with a raised ordinal.
        public mutating func appendInterpolation(_ quarter: Quarter) {
            append(.quarter(quarter), "\(quarter.number)")
            append(.frenchOnly, quarter.number == 1 ? "er" : "e", .superscript)
            append(.frenchOnly, " trimestre \(quarter.year)")
        }
    }
}
