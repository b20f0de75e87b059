import Testing

@testable import ODS

/// A workbook is in its document's language throughout.
@Suite struct LanguageTests {
    private func opened(_ language: String) throws -> Opened {
        var composition = Composition("Report: an essay") {
            Paragraph("\(Money(euros: 1_234)) on \(CivilDate("2018-10-01")!): \(Share(0.425))")
            Table("Aids", [("a", Text("\(1_234)"))], caption: "Aids: all", groupedBy: [Grouping("Letter", \.0)]) {
                Column("Name", { $0.0 })
                Column("Words", { $0.1 }).commented("Note: x")
                Column("Count", { _ in 1 }, total: .sum)
            }
            Table("Plain", ["a"]) {
                Column("Name", { $0 })
                Column("Number", { _ in 1 })
            }
            Table("Empty", [Int]()) { Column("x", { $0 }) }
            Pivot("Crosstab", of: "Plain", rows: ["Name"], value: .count("Number"))
            Chart(
                .bars, "Chart",
                of: Table("Loose", [("a", 1)]) {
                    Column("Name", { $0.0 })
                    Column("Count", { $0.1 })
                }, category: "Name", series: ["Count"])
        }
        composition.language = language
        composition.notices = ["Notice: read this"]
        return try Opened(composition)
    }

    @Test func `an English workbook has no French word, space or number`() throws {
        let opened = try opened("en-GB")
        let words = opened.content + opened["meta.xml"] + opened["Object 1/content.xml"]
        for word in ["Synthèse", "Données", "Aucune ligne", "Période", "trimestre", "octobre", "\u{A0}:", "\u{202F}"] {
            #expect(!words.contains(word), "\(word)")
        }
        #expect(opened.sheetNames.first == "Summary")
        for text in [
            "€1,234.00 on 1\u{A0}October 2018: 42.5%", "Data of the chart: Chart", "No rows", "Notice: read this",
            "1,234",
            "Note: x", "Count - Number, by Name",
        ] { #expect(opened.content.contains(text), "\(text)") }
        #expect(opened["meta.xml"].contains("meta:name=\"Period\"") && opened["meta.xml"].contains("Q4 2018"))
        #expect(opened.summary.diagnostics.isEmpty)
    }

    @Test func `a French workbook has the words that it had`() throws {
        let opened = try opened("fr-FR")
        #expect(opened.sheetNames.first == "Synthèse")
        for text in [
            "1\u{202F}234,00\u{A0}€ on 1", "Données du graphique\u{A0}: Chart", "Aucune ligne", "Note\u{A0}: x",
        ] {
            #expect(opened.content.contains(text), "\(text)")
        }
    }

    @Test(arguments: ["fr_FR", "français", "", "de_DE"]) func `what is no language is refused`(language: String) {
        #expect(throws: DocumentError.self) { try opened(language) }
    }
}
