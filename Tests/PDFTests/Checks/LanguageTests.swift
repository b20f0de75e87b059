import Foundation
import Testing

@testable import PDF

/// A document's pages are in its language throughout; `BILAN_SAMPLES` keeps the documents for others to judge.
@Suite struct LanguageTests {
    /// Writes a composition in a language, and gives what is read on its pages and what it carries.
    private func read(_ language: String) throws -> (text: String, structure: String, summary: DocumentSummary) {
        let rows = (0..<90).map { ($0 < 45 ? "North" : "South", $0) }
        let aids = Table(
            "Aids", rows, caption: "Aids: \(Money(euros: 1_234))", groupedBy: [Grouping("Area", \.0)],
            note: "On \(CivilDate("2018-10-01")!)"
        ) {
            Column("Name", { "aid-\($0.1)" }, isRowHeader: true)
            Column("Amount", { Money(euros: Int64($0.1)) }, total: .sum)
        }
        var composition = Composition("Report: an essay") {
            Contents(title: "Contents")
            Heading("Aids: \(1_234)", label: "aids")
            Paragraph(
                "See \(reference: "aids"): \(Share(0.425)), \(Quarter("2018-T4")!).\(footnote: "At \(Money(euros: 5)): yes")"
            )
            Note("\(Money(euros: 2_500)) at stake", kind: .warning)
            Note("To know")
            KeyFigures([
                KeyFigure("Sum: all", .total(table: "Aids", column: "Amount"), format: .money, comment: "of: all")
            ])
            aids
            Table("None", [Int]()) { Column("x", { $0 }) }
            Chart(
                .bars, "Chart: aids",
                of: Table("Few", [("a", 1_234)]) {
                    Column("Name", { $0.0 })
                    Column("Count", { $0.1 })
                }, category: "Name", series: ["Count"])
            Heading("More: aids", isAppendix: true)
        }
        composition.language = language
        composition.notices = ["Notice: read this"]
        var theme = Theme()
        theme.header.right = "{quarter} – {date}"
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("language-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("a.pdf").path
        let summary = try PDFWriter(theme: theme, info: Rendered.info).write(composition, to: path)
        try Samples.keep(path, as: "language-\(language).pdf")
        let syntax = try run("qpdf", "--qdf", "--object-streams=disable", path, "-").output
        let text = try run("pdftotext", "-raw", path, "-").output
        return (
            text.replacingOccurrences(of: "\u{A0}", with: " ").replacingOccurrences(of: "\u{202F}", with: " "), syntax,
            summary
        )
    }

    @Test func `an English document has no French word, space or number`() throws {
        let (text, syntax, summary) = try read("en-GB")
        for word in [
            "Tableau", "Attention", "À savoir", "Sous-total", "suite", "Annexe", "Aucune", "trimestre", "octobre",
            "décembre",
            " :", " ?", "00 €", " %", "«",
        ] { #expect(!text.contains(word), "\(word)") }
        for words in [
            "Table 1 – Aids: €1,234.00", "Warning: €2,500.00 at stake", "Please note: To know", "Subtotal North",
            "(continued)", "Appendix A – More: aids", "No rows", "Q4 2018 – 31 December 2018", "On 1 October 2018",
            "42.5%, Q4 2018.", "At €5.00: yes", "“Aids: 1,234”", "Notice: read this", "Sum: all",
        ] { #expect(text.contains(words), "\(words)") }
        #expect(!syntax.contains("Graphique"))
        #expect(summary.diagnostics.isEmpty)
    }

    @Test func `a French document has the words and spaces that it had`() throws {
        let text = try read("fr-FR").text
        for words in [
            "Tableau 1 – Aids : 1 234,00 €", "Attention : 2 500,00 € at stake", "Sous-total North",
            "(suite)",
            "Annexe A – More : aids", "Aucune ligne", "trimestre 2018 – 31 décembre 2018", "42,5 %",
            "« Aids : 1 234 »",
        ] { #expect(text.contains(words), "\(words)") }
    }

    @Test func `a language without words of its own is told`() throws {
        #expect(
            try read("de-DE").summary.diagnostics.contains { $0.message.contains("de-DE") && $0.severity == .warning })
    }
}
