import PagePictures
import Testing

@testable import PDF

/// The sizes of type that a document has.
@Suite struct TypeScaleTests {
    /// The sizes of the type on all pages, in tenths of a point.
    private func sizes(_ file: Rendered) throws -> Set<Int> {
        let syntax = try file.syntax()
        return Set(
            syntax.matches(of: #/\s(-?[\d.]+) 0 0 -?[\d.]+ -?[\d.]+ -?[\d.]+ Tm/#).compactMap { match in
                Double(match.1).map { Int(($0.magnitude * 10).rounded()) }
            })
    }

    @Test(arguments: [8.0, 10, 12]) func `every text has a size of the scale`(size: Double) throws {
        var theme = Theme()
        theme.fonts.size = size
        let scale = TypeScale(theme)
        let file = try Rendered(theme: theme) {
            TitlePage("Rapport", subtitle: "Premier trimestre", details: ["Un détail"])
            Contents(.headings(depth: 2), title: "Sommaire")
            for level in 1...6 { Heading("Titre de niveau \(level)", level: level) }
            Paragraph("Un texte courant\(footnote: "Une note au pied.").")
            List(["Un", "Deux"])
            Note("Un encadré.")
            KeyFigures([KeyFigure("Engagé", 409, comment: "depuis 2014")])
            numbered("Table", 4).noted("Source : essai.")
            Chart(.bars, "Barres", of: numbered("Données", 3), category: "Nom", series: ["Montant"]).noted("Source.")
        }
        let styles =
            [
                scale.body, scale.caption, scale.small, scale.title, scale.subtitle, scale.detail, scale.runningLine,
                scale.chartLabel, scale.cell,
            ] + scale.keyFigures + (1...6).map(scale.heading)
        // Marks of footnotes are as small again.
        let known = Set(
            styles.flatMap { [$0.size, $0.size * 0.64] }.map { Int(($0 * 10).rounded()) })
        let found = try sizes(file)
        #expect(found.count > 8)
        #expect(found.isSubset(of: known), "\(found.subtracting(known).sorted())")
    }
}
