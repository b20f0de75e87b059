import Content
import Programme
import Testing

/// What a waterfall says.
@Suite struct WaterfallTests {
    private func drawing(_ waterfall: Waterfall) -> Drawing? {
        for case .drawing(let drawing) in waterfall.body { return drawing }
        return nil
    }

    private let budget = Waterfall(
        "Budget",
        [
            .init("Voté", Money(euros: 60_000_000)),
            .init("Engagé", Money(euros: 42_500_000), difference: "Reste à engager"),
            .init("Payé", Money(euros: 45_000_000), difference: "Trop payé"),
        ], format: .millions)

    @Test func `its alternative tells each level, and what parts it from the one before with its sign`() throws {
        let text = try #require(drawing(budget)).alternative.replacing("\u{202F}", with: " ").replacing(
            "\u{00A0}", with: " ")
        #expect(
            text
                == "Cascade : Voté 60,0 M€ ; Engagé 42,5 M€ (−17,5 M€ : Reste à engager) ; Payé 45,0 M€ (+2,5 M€ : Trop payé).",
            "\(text)")
    }

    @Test func `levels without a number are left out, and none of them draws nothing`() {
        let some = Waterfall(
            "Budget", [.init("Voté", CellValue.missing("inconnu")), .init("Engagé", 5)], format: .integer)
        #expect(some.levels.map(\.name) == ["Engagé"])
        #expect(drawing(Waterfall("Budget", [.init("Voté", CellValue.empty)], format: .integer)) == nil)
    }

    @Test func `an alternative stays short however many levels there are`() throws {
        let many = Waterfall("Long", (1...200).map { .init("Niveau numéro \($0)", $0) }, format: .integer)
        let text = try #require(drawing(many)).alternative
        #expect(text.count <= 600 && text.hasSuffix("…"))
    }
}

/// What a flow through stages says, and when it says nothing.
@Suite struct StageFlowTests {
    private func flow(_ counts: Int..., exits: [(String, Int)] = []) -> StageFlow {
        StageFlow(
            "Parcours",
            counts.enumerated().map {
                .init("Étape \($0)", $1, exits: $0 == 0 ? exits.map { (name: $0.0, count: $0.1) } : [])
            })
    }

    @Test func `its alternative tells each stage, and what left behind it`() throws {
        let flow = flow(620, 409, exits: [("Refusés", 137), ("Ajournés", 0)])
        guard case .drawing(let drawing)? = flow.body.first else {
            Issue.record("nothing is drawn")
            return
        }
        #expect(
            drawing.alternative.hasSuffix("Étape 0 620 (dont Refusés 137)\u{202F}; Étape 1 409."),
            "\(drawing.alternative)")
    }

    @Test(arguments: [[], [5], [0, 0], [5, 6], [-1, 0], [5, -1]])
    func `what is no flow isn't drawn`(_ counts: [Int]) {
        let flow = StageFlow("Parcours", counts.map { .init("Étape", $0) })
        #expect(!flow.isFlow && flow.body.isEmpty)
    }

    @Test func `more that leave than there are is no flow`() {
        #expect(flow(10, 6, exits: [("Refusés", 4)]).isFlow)
        #expect(!flow(10, 6, exits: [("Refusés", 5)]).isFlow)
        #expect(!flow(.max, .max, exits: [("Refusés", .max)]).isFlow)
    }
}
