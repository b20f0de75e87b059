import BilanKit
import BilanTesting
import Foundation
import Testing
@testable import Templates

/// What a template's texts say in place of figures, conditions and loops.
@Suite struct PlaceholderTests {
    private let sample: TemplateSample

    init() throws { sample = try TemplateSample("name: essai\nthresholds:\n  grande: 120000\n") }

    private func words(_ text: String, front: String = "title: Essai") throws -> [String] {
        try sample.composition(text, front: front).words.map {
            $0.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
        }
    }

    @Test func `a figure is written as its kind is, or in the form that is asked for`() throws {
        #expect(
            try words("# T\n\n{{engage}} ; {{engage.millions}} ; {{engage.euros}} ; {{aides}}").last
                == "300 000,00 € ; 0,3 M€ ; 300 000 € ; 3")
    }

    @Test func `a loop writes its text once a row, in the order that is asked for`() throws {
        let front = "title: Essai\nlists:\n  premieres: { from: subventions, sort: -engage, limit: 2 }"
        #expect(
            try words(
                "# T\n\n{{#premieres}}\n- {{referenceDecision}} : {{engage.euros}}\n{{/premieres}}\n", front: front)
                == ["T", "C1 : 150 000 €", "C3 : 100 000 €"])
    }

    @Test func `what comes from the data stays words, whatever marks it has`() throws {
        let programme = try SampleProgramme()
            .award("C1", to: "# <b>{{engage}}</b> | *x* [y](z) `q` \\n --- 1. ~ [^1]", euros: 1, on: "2016-09-12")
            .programme
        let composition = try sample.composition(
            "# T\n\n{{#subventions}}\n{{nomBeneficiaire}}\n{{/subventions}}\n", programme: programme)
        #expect(composition.words == ["T", "# <b>{{engage}}</b> | *x* [y](z) `q` \\n --- 1. ~ [^1]"])
    }

    @Test func `a condition holds where there is something, and its opposite where there is nothing`() throws {
        let text = "# T\n\n{{#paye}}\npayé\n{{/paye}}\n{{^paye}}\nrien\n{{/paye}}\n{{#engage}}\nengagé\n{{/engage}}\n"
        #expect(try words(text) == ["T", "rien engagé"])
    }

    @Test func `a figure calls for action by a threshold of the template`() throws {
        let front = """
            title: Essai
            figures:
              grandes: { from: subventions, where: { engage: ">= {{thresholds.grande}}" }, count: rows, alert: "> 0" }
              petites: { from: subventions, where: { engage: "< 10" }, count: rows, alert: "> 0" }
            """
        let text =
            "# T\n\n{{#grandes.alert}}\n{{grandes}} grande\n{{/grandes.alert}}\n{{#petites.alert}}\npetite\n{{/petites.alert}}\n"
        #expect(try words(text, front: front) == ["T", "1 grande"])
    }

    @Test func `a figure says what it was and how it changed`() throws {
        let front = "title: Essai\nfigures:\n  total: { figure: engage, compare: previous-quarter }"
        #expect(
            try words("# T\n\n{{total.before.euros}} puis {{total.change}}", front: front).last
                == "200 000 € puis +100 000,00 €")
    }

    @Test func `what isn't known is said to be so, and never zero`() throws {
        #expect(try words("# T\n\n{{paye}}").last == "non communiqué")
    }

    @Test func `English documents have English numbers, dates and words`() throws {
        let composition = try sample.composition(
            "# T\n\n{{engage}} by {{quarter-end.long}}, {{paye}}", language: .english)
        #expect(
            composition.words.last?.replacing("\u{A0}", with: " ") == "€300,000.00 by 31 December 2018, not disclosed")
    }

    @Test func `a block within a loop reads the row that the loop is at`() throws {
        let text = """
            # T

            {{#dispositifs}}
            ```table
            from: subventions
            where: { dispositif: "{{code}}" }
            columns: [referenceDecision]
            ```
            {{/dispositifs}}
            """
        #expect(try sample.composition(text).rows() == [["C1"], ["C2"], ["C3"]])
    }

    @Test func `a loop over more rows than a text can have is refused in words`() throws {
        var programme = SampleProgramme()
        for number in 0..<1001 { programme = programme.award("C\(number)", to: "A", euros: 1, on: "2016-09-12") }
        let many = try programme.programme
        #expect {
            try sample.composition(
                "# T\n\n{{#subventions}}\n- {{referenceDecision}}\n{{/subventions}}\n", programme: many)
        } throws: { "\($0)".contains("1 000") || "\($0)".contains("1\u{202F}000") }
    }

    @Test func `figures that a text tells are found again in the rows`() throws {
        let composition = try sample.composition("# T\n\n{{engage}} et {{aides}}")
        #expect(composition.statedFigures.map(\.measure?.quantity) == [.committed, .awards])
    }
}
