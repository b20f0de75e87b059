/// What can stand among a composition's blocks.
public protocol BlockConvertible {
    /// The block that it is.
    var block: Block { get }
}

/// A kind of block: all that the layouts, the checks and the numbering ask of one. Each kind's file says it.
package protocol BlockContent: BlockConvertible {
    /// What errors and warnings call it, as in `table « Aides »`; nil where it draws nothing itself.
    var blockName: String? { get }
    /// What references call it by.
    var label: String? { get }
    /// The blocks that it arranges, in reading order.
    var children: [Block] { get }
    /// Its own running texts, without those of cells.
    var texts: [Text] { get }
    /// What has no words and should, in words for whoever makes the report.
    var wordFaults: [String] { get }
    /// What is wrong in its numbers.
    var measureFaults: [MeasureFault] { get }
    /// Whether a reference can call it by a number or a title.
    var canBeNamed: Bool { get }

    mutating func mapChildren(_ transform: (Block) -> Block)
    /// Changes its running texts, and those of its cells.
    mutating func mapTexts(_ transform: @escaping (Text) -> Text)
    /// Changes what stands over or under it.
    mutating func mapCaption(_ transform: (Text) -> Text)
    /// Puts what it says beside its texts into a document's language and currency.
    mutating func localize(_ styles: NumberStyles)

    /// The place that contents list and references name, counted; nil where it is none.
    func landmark(_ numbers: inout CaptionNumbers) -> Landmark?
}

/// What is wrong in a block's numbers.
package struct MeasureFault {
    var message: String
    /// The part of the block; nil for the whole.
    var place: String?

    init(_ message: String, _ place: String? = nil) {
        self.message = message
        self.place = place
    }
}

extension BlockContent {
    package var label: String? { nil }
    package var children: [Block] { [] }
    package var texts: [Text] { [] }
    package var wordFaults: [String] { [] }
    package var measureFaults: [MeasureFault] { [] }
    package var canBeNamed: Bool { true }
    package mutating func mapChildren(_ transform: (Block) -> Block) {}
    package mutating func mapTexts(_ transform: @escaping (Text) -> Text) {}
    package mutating func mapCaption(_ transform: (Text) -> Text) {}
    package mutating func localize(_ styles: NumberStyles) {}
    package func landmark(_ numbers: inout CaptionNumbers) -> Landmark? { nil }

    // MARK: For the kinds' own use

    /// The first words of a text, for a name.
    static func start(of text: String) -> String { text.count <= 60 ? text : text.prefix(59) + "…" }

    static func nameFaults(_ name: String, _ what: @autoclosure () -> String) -> [String] {
        guard name.isBlank else { return [] }
        let kind = what()
        return [String(fr: "\(kind) a besoin d’un nom", en: "\(kind) needs a name")]
    }

    /// - Parameter text: an alternative text; nil where there is nothing to tell.
    static func alternativeFaults(_ text: String?) -> [String] {
        text?.isBlank == true
            ? [
                String(
                    fr: "son texte de remplacement est fait d’espaces ; décrivez-le en mots",
                    en: "its alternative text is all spaces; describe it in words")
            ] : []
    }
}
