import Foundation
import Testing

@testable import PDF

/// The names under a chart: each is written, whatever the room.
@Suite struct CategoryNameTests {
    private static let sectors = [
        "Robotisation et automatisation des lignes de production", "Études préalables à l’investissement productif",
        "Accompagnement des petites et moyennes entreprises", "Formation", "Conseil en organisation industrielle",
        "Transformation numérique de la chaîne logistique", "Dépenses d’ingénierie", "Divers et imprévus",
        "Décarbonation des procédés thermiques", "Écoconception", "Propriété intellectuelle et normalisation",
        "Prospection internationale et salons professionnels",
    ]

    private func chart(
        _ kind: Chart.Kind, _ names: [String], _ direction: Chart.Direction = .automatic
    ) -> Chart {
        let table = Table("Points", Array(names.enumerated())) {
            Column("Nature", { $0.element }, isRowHeader: true)
            Column("Nombre", { $0.offset % 7 + 1 })
            Column("Solde", { 3 - $0.offset % 5 })
        }
        var chart = Chart(kind, "Les natures", of: table, category: "Nature", series: ["Nombre", "Solde"])
        chart.direction = direction
        // Names are sought in the drawing, not in what is said of it.
        chart.alternative = "Deux séries."
        return chart
    }

    /// All words of a document, whatever lines they stand on.
    private func words(_ file: Rendered) throws -> String {
        try file.text().replacingOccurrences(of: "[ \u{00A0}\n]+", with: " ", options: .regularExpression)
    }

    @Test(arguments: [Chart.Kind.bars, .stackedBars, .lines, .areas])
    func `no long name is left out under a chart that stands`(kind: Chart.Kind) throws {
        let file = try Rendered { chart(kind, Self.sectors, .upright) }
        try Samples.keep(file.path, as: "names-\(kind).pdf")
        let words = try words(file)
        for name in Self.sectors { #expect(words.contains(name), "\(name)") }
        #expect(file.summary.diagnostics.isEmpty)
    }

    @Test(arguments: [Chart.Kind.bars, .lines, .areas, .stackedAreas])
    func `names too many to stand under a chart turn it into horizontal bars, told`(kind: Chart.Kind) throws {
        let names = (1...90).map { "Commune de Saint-\($0)-le-Vieux" }
        let file = try Rendered { chart(kind, names, .upright) }
        let text = try file.text()
        for name in names { #expect(text.contains(name), "\(name)") }
        #expect(file.summary.diagnostics.map(\.block) == ["graphique « Les natures »"])
        #expect(file.summary.diagnostics[0].message.contains("barres"))
    }

    @Test func `years on a dense axis are counted on, not all written`() throws {
        let years = (1900..<2020).map { "\($0)" }
        let file = try Rendered { chart(.lines, years) }
        #expect(file.summary.diagnostics.isEmpty)
        let text = try file.text()
        #expect(text.contains("1900") && !text.contains("1901"))
    }

    @Test func `a name longer than a chart can hold ends in an ellipsis`() throws {
        let long = Array(repeating: "Accompagnement", count: 40).joined(separator: " ")
        let file = try Rendered { chart(.lines, Self.sectors + [long], .upright) }
        #expect(try words(file).contains("…"))
        for name in Self.sectors { #expect(try words(file).contains(name), "\(name)") }
    }

    @Test(arguments: [
        ("2014", true), ("T1 2018", true), ("2018-T4", true), ("31/12/2018", true), ("janvier 2018", true),
        ("1er mars", true), ("Semaine 12", true), ("Q4 2018", true), ("1 000 à 2 000", false), ("Gironde", false),
        ("33 – Gironde", false), ("Commune n° 3", false), ("Mars", false), ("", false),
    ])
    func `a point of a scale is told from a name`(text: String, isPoint: Bool) {
        let table = Table("Points", [text]) {
            Column("Nom", { $0 })
            Column("N", { _ in 1 })
        }
        let data = Chart(.bars, "Un", of: table, category: "Nom", series: ["N"]).data(TableEvaluator([table]))
        #expect(data.areNames != isPoint)
    }
}
