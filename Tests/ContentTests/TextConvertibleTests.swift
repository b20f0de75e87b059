import BilanKit
import Testing

@Suite struct TextConvertibleTests {
    private let name = "Atelier : « Ouvert »"

    private func texts(@BlockBuilder _ blocks: () -> [Block]) -> [Text] {
        blocks().compactMap { block in
            switch block {
            case .heading(let heading): heading.text
            case .paragraph(let paragraph): paragraph.text
            case .note(let note): note.text
            case .list(let list): list.items.first
            case .formula(let formula): formula.text
            case .titlePage(let page): page.subtitle
            case .contents(let contents): contents.title
            case .table(let table): table.caption
            default: nil
            }
        }
    }

    @Test func `a string from data stands wherever a text does`() {
        let part = name.prefix(7)
        let expected = Text(name)
        let found = texts {
            Heading(name, level: 1)
            Paragraph(name)
            List([name, name])
            Note(name, kind: .warning, title: name)
            FormulaText(name, alternative: "en mots")
            TitlePage(name, subtitle: name, details: [name])
            Contents(title: name)
            Table("Une", [1]) { Column("Un", { $0 }) }.captioned(name).noted(name)
        }
        #expect(found == Array(repeating: expected, count: 8))
        #expect(texts { Paragraph(part) } == [Text("Atelier")])
        #expect(texts { Paragraph("Chez " + name) } == [Text("Chez " + name)])
        #expect(texts { Paragraph([name].first ?? "rien") } == [expected])
    }

    @Test func `a literal stays a text, with all that a text can say`() throws {
        let date = try #require(CivilDate("2018-10-01"))
        let found = texts {
            Heading("Au \(date)")
            Paragraph("\(strong: "fort") \(12_500)\(footnote: "note")")
            Note("Un \(emphasis: "mot")", title: "Titre")
            List(["Au \(date)", "b"])
            List([1].map { "n° \($0)" })
        }
        // Said as a text, a date has its raised ordinal, a number its spaces, a word its weight.
        let first: Text = "Au \(date)"
        #expect(found[0] == first && found[0].runs.count == 3)
        #expect(found[1].runs.contains { $0.style == .strong && $0.text == "fort" })
        #expect(found[1].plain.contains("12\u{202F}500") && found[1].runs.contains { $0.footnote != nil })
        #expect(found[2].runs.contains { $0.style == .emphasis })
        #expect(found[3] == first)
        #expect(found[4].plain == "n° 1" || found[4].plain == "n°\u{A0}1")
    }
}
