import Programme
import Testing

@testable import Content

/// Small charts on one scale, and what they say.
@Suite struct SmallMultiplesTests {
    private func drawings(_ multiples: SmallMultiples) -> [Drawing] {
        multiples.body.compactMap { block in if case .drawing(let drawing) = block { drawing } else { nil } }
    }

    private func multiples(_ count: Int) -> SmallMultiples {
        SmallMultiples(
            "Aides", categories: ["2017", "2018"], (0..<count).map { .init("Chose \($0)", [Double($0), 2]) },
            format: .integer)
    }

    @Test func `the alternative tells each chart's first and last known value`() throws {
        let multiples = SmallMultiples(
            "Aides", categories: ["2016", "2017", "2018"],
            [.init("Gironde", [1_200_000, nil, 2_400_000]), .init("Creuse", [nil, nil, nil])], format: .millions)
        let text = try #require(drawings(multiples).first).alternative
            .replacing("\u{202F}", with: " ").replacing("\u{00A0}", with: " ")
        #expect(
            text
                == "2 petits graphiques à la même échelle : Gironde au début 1,2 M€, à la fin 2,4 M€ ; Creuse non communiqué.",
            "\(text)")
    }

    @Test func `the alternative is in the document's language`() throws {
        var styles = NumberStyles()
        styles.language = .english
        let text = try #require(drawings(multiples(1)).first?.wording?(styles))
        #expect(
            text.replacing("\u{00A0}", with: " ")
                == "1 small chart on one scale: Chose 0 at the start 0, at the end 2.")
    }

    @Test func `the alternative stays short however many charts there are`() throws {
        for drawing in drawings(multiples(28)) { #expect(drawing.alternative.count <= 600) }
    }

    @Test func `more charts than a page holds make several drawings, numbered`() {
        let captions = drawings(multiples(60)).map { $0.caption?.plain }
        #expect(captions == ["Aides (1/3)", "Aides (2/3)", "Aides (3/3)"])
        #expect(drawings(multiples(28)).map { $0.caption?.plain } == ["Aides"])
    }

    @Test func `without categories or charts nothing is drawn`() {
        #expect(drawings(multiples(0)).isEmpty)
        #expect(drawings(SmallMultiples("Aides", categories: [], [.init("A", [1])], format: .integer)).isEmpty)
    }

    @Test func `a chart's values are as many as the categories, and finite`() {
        let multiples = SmallMultiples(
            "Aides", categories: ["a", "b", "c"], [.init("A", [1]), .init("B", [1, .infinity, .nan, 9])],
            format: .integer)
        #expect(multiples.panels.map(\.values) == [[1, nil, nil], [1, nil, nil]])
    }
}
