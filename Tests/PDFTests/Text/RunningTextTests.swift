import Foundation
import Testing

@testable import PDF

/// Justified and divided lines, and what readers find in them.
@Suite struct RunningTextTests {
    static let prose = """
        La Région Nouvelle-Aquitaine accompagne depuis 2014 la transformation des petites et moyennes entreprises industrielles dans \
        le cadre du programme « Usine du Futur »\u{202F}; diagnostic de performance, plan d’actions individualisé, puis financement des \
        investissements retenus. L’accompagnement porte à la fois sur l’organisation, l’excellence opérationnelle, l’automatisation, \
        la robotisation et la numérisation des procédés. Les entreprises bénéficiaires s’engagent à maintenir leur activité sur le \
        territoire régional et à communiquer, chaque année, des indicateurs d’avancement vérifiables.
        """

    private static func theme(justified: Bool = true, hyphenated: Bool = true) -> Theme {
        var theme = Theme()
        theme.isJustified = justified
        theme.isHyphenated = hyphenated
        return theme
    }

    private func lines(_ theme: Theme, _ text: String = prose, width: Double = 200) throws -> [ShapedLine] {
        try DrawingLock.hold {
            let context = try DocumentContext(Composition("Essai") {}, theme: theme, info: Rendered.info)
            return FlowText(Text(text), context.scale.body, width: width, context, ends: context.lineEnds).lines
        }
    }

    private func text(_ line: ShapedLine) -> String {
        line.pieces.map { String(decoding: $0.run.text, as: UTF8.self) }.joined()
    }

    @Test func `all lines but the last are of the text's width where it is justified`() throws {
        let lines = try lines(Self.theme())
        #expect(lines.dropLast().allSatisfy { abs($0.width - 200) < 1 })
        #expect(lines.last!.width < 199)
    }

    @Test func `lines end where they fall where the text is not justified`() throws {
        #expect(try lines(Self.theme(justified: false)).contains { $0.width < 190 })
    }

    @Test func `no line is wider than the text, hyphens included`() throws {
        for width in stride(from: 90.0, to: 400, by: 7) {
            #expect(try lines(Self.theme(), width: width).allSatisfy { $0.width <= width + 0.6 }, "\(width)")
        }
    }

    @Test func `no more than two lines in a row end with a divided word`() throws {
        for width in stride(from: 90.0, to: 300, by: 11) {
            var ladder = 0
            for line in try lines(Self.theme(), width: width) {
                ladder = text(line).hasSuffix("-") && !text(line).hasSuffix("Nouvelle-") ? ladder + 1 : 0
                #expect(ladder <= 2, "\(width)")
            }
        }
    }

    @Test func `nothing is lost or added but the hyphens at line ends`() throws {
        for width in stride(from: 90.0, to: 300, by: 13) {
            let joined = try lines(Self.theme(), width: width).map { line in
                let own = text(line)
                return own.hasSuffix("-") && !own.hasSuffix("Nouvelle-") ? String(own.dropLast()) : own
            }.joined()
            #expect(joined.filter { $0 != " " } == Text(Self.prose).plain.filter { $0 != " " }, "\(width)")
        }
    }

    @Test func `no word is divided where the template says so`() throws {
        #expect(
            try !lines(Self.theme(hyphenated: false)).contains {
                text($0).hasSuffix("-") && !text($0).hasSuffix("Nouvelle-")
            })
    }

    @Test func `a divided word is found whole, without an odd character`() throws {
        let file = try Rendered(theme: Self.theme()) {
            Columns(2) { Paragraph(Text(Self.prose)) }
        }
        let text = try run("pdftotext", file.path, "-").output
        for word in [
            "accompagne", "transformation", "bénéficiaires", "automatisation", "investissements", "vérifiables",
        ] {
            #expect(text.contains(word), "\(word)")
        }
        #expect(!text.contains("\u{AD}"))
    }

    @Test func `a divided word is an element that says the word as a whole`() throws {
        let file = try Rendered(theme: Self.theme()) {
            Columns(3) { Paragraph(Text(Self.prose)) }
        }
        let spans = try file.structure().count(of: "Span (inline)")
        #expect(spans > 2)
        #expect(try file.syntax().count(of: "/ActualText") == spans)
    }

    @Test func `a link's words may be divided and lead to the same place`() throws {
        let file = try Rendered(theme: Self.theme()) {
            Columns(3) { Paragraph("Voir \(link: Self.prose, to: "https://example.org/")") }
        }
        #expect(try file.links().count(of: "https://example.org/") > 5)
    }
}
