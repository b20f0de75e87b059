/// What can stand where a text is asked for: a `Text`, or a string from data.
///
/// A literal is a `Text` there: `Paragraph("Au \(date), \(strong: "tout") est dit.")`. A name from data is given as it
/// is: `Heading(company.name)`.
public protocol TextConvertible {
    /// The same as a text.
    var asText: Text { get }
}

extension Text: TextConvertible {
    public var asText: Text { self }
}

extension String: TextConvertible {
    public var asText: Text { Text(self) }
}

extension Substring: TextConvertible {
    public var asText: Text { Text(String(self)) }
}

// Literals are texts by the initializers that these stand beside: they are preferred.

extension Heading {
    /// A heading from data.
    @_disfavoredOverload
    public init(_ text: some TextConvertible, level: Int = 1, label: String? = nil, isAppendix: Bool = false) {
        self.init(text.asText, level: level, label: label, isAppendix: isAppendix)
    }
}

extension Paragraph {
    /// A paragraph from data.
    @_disfavoredOverload
    public init(_ text: some TextConvertible) { self.init(text.asText) }
}

extension List {
    /// Points from data.
    @_disfavoredOverload
    public init(_ items: [some TextConvertible], isNumbered: Bool = false) {
        self.init(items.map(\.asText), isNumbered: isNumbered)
    }
}

extension Note {
    /// A text set apart, from data.
    @_disfavoredOverload
    public init(_ text: some TextConvertible, kind: Kind = .information) { self.init(text.asText, kind: kind) }

    /// The same under a title from data.
    @_disfavoredOverload
    public init(_ text: some TextConvertible, kind: Kind = .information, title: some TextConvertible) {
        self.init(text.asText, kind: kind, title: title.asText)
    }
}

extension FormulaText {
    /// A formula from data.
    @_disfavoredOverload
    public init(_ text: some TextConvertible, alternative: String) {
        self.init(text.asText, alternative: alternative)
    }
}

extension TitlePage {
    /// A first page with a subtitle from data.
    @_disfavoredOverload
    public init(_ title: String, subtitle: some TextConvertible, details: [Text] = []) {
        self.init(title, subtitle: subtitle.asText, details: details)
    }

    /// The same with lines from data.
    @_disfavoredOverload
    public init(_ title: String, subtitle: some TextConvertible, details: [some TextConvertible]) {
        self.init(title, subtitle: subtitle.asText, details: details.map(\.asText))
    }
}

extension Contents {
    /// A list of contents under a title from data.
    @_disfavoredOverload
    public init(_ kind: Kind = .headings(depth: 3), title: some TextConvertible) {
        self.init(kind, title: title.asText)
    }
}

extension Captioned {
    /// The same with a caption, which numbers it among its kind.
    @_disfavoredOverload
    public func captioned(_ caption: some TextConvertible) -> Self { captioned(caption.asText) }
}

extension Noted {
    /// The same with a line under it.
    @_disfavoredOverload
    public func noted(_ note: some TextConvertible) -> Self { noted(note.asText) }
}
