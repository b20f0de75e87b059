import Programme

/// How many of those that began reach each stage, and where the others went: bands from stage to stage, as wide as they are many.
///
///     StageFlow(
///         "Parcours des dossiers",
///         [
///             .init("Déposés", 620, exits: [("Refusés", 137), ("Ajournés", 32)]),
///             .init("Retenus", 409),
///             .init("Engagés", 300),
///         ])
///
/// A table of the same counts belongs beside it.
public struct StageFlow {
    /// A stage, and what left the path behind it.
    public struct Stage {
        /// What the stage is.
        public var name: String
        /// How many reached it.
        public var count: Int
        /// Of those, how many went elsewhere, by where they went. Who is on no way stays at the stage.
        public var exits: [(name: String, count: Int)]

        /// A stage that so many reached.
        public init(_ name: String, _ count: Int, exits: [(name: String, count: Int)] = []) {
            self.name = name
            self.count = count
            self.exits = exits
        }
    }

    /// Printed with the drawing, numbered among the figures.
    public var caption: Text
    /// From the first to the last.
    public var stages: [Stage]
    /// Printed under the drawing: where its values come from.
    public var note: Text?
    /// Alternative text; nil tells the stages and what left behind each in the document's language.
    public var alternative: String?

    /// A flow through stages.
    ///
    /// - Parameters:
    ///   - caption: printed with the drawing.
    ///   - stages: from the first to the last.
    public init(_ caption: Text, _ stages: [Stage]) {
        self.caption = caption
        self.stages = stages
    }

    /// Whether each stage has as many as go on or elsewhere, and none leaves behind the last: else bands would show what isn't.
    public var isFlow: Bool {
        guard let first = stages.first, first.count > 0, stages.count > 1 else { return false }
        return stages.indices.allSatisfy { index in
            let gone = stages[index].exits.map(\.count)
            guard stages[index].count >= 0, gone.allSatisfy({ $0 >= 0 }) else { return false }
            guard index + 1 < stages.count else { return gone.allSatisfy { $0 == 0 } }
            let next = stages[index + 1].count
            return gone.reduce(Double(next)) { $0 + Double($1) } <= Double(stages[index].count)
        }
    }

    /// What part of the first stage's a count is.
    func share(_ count: Int) -> Share { Share(Double(count) / Double(stages[0].count)) }
}

extension StageFlow: Section {
    public var body: [Block] {
        if isFlow {
            drawing
        }
    }

    private var drawing: Drawing {
        var drawing = Drawing(
            height: 150, alternative: alternative ?? description(NumberStyles()), caption: caption
        ) { canvas in StageFlowPainter(self, canvas).paint() }
        drawing.note = note
        if alternative == nil { drawing.wording = description }
        return drawing
    }

    private func description(_ styles: NumberStyles) -> String {
        let wording = styles.language.words
        let parts = stages.map { stage in
            let exits = stage.exits.filter { $0.count > 0 }.map {
                "\($0.name) \(NumberFormat.integer.string(.integer($0.count), styles))"
            }
            return "\(stage.name) \(NumberFormat.integer.string(.integer(stage.count), styles))"
                + (exits.isEmpty ? "" : " (\(wording.ofWhich)\(exits.joined(separator: ", ")))")
        }
        return wording.bounded(wording.stageFlow + wording.colon, parts)
    }
}
