import Programme
import Testing

@testable import Content

/// Measures that are changed wherever they stand in a composition.
@Suite struct MappedMeasureTests {
    private static let measure = Measure(.committed, at: CivilDate("2018-12-31")!)

    private static func table(_ name: String) -> Table {
        Table(name, [1, 2]) {
            Column("Nom", { "\($0)" })
            Column("Engagé", { Money(euros: Int64($0)) }).measured { $0 == 1 ? measure : nil }
        }
    }

    private static var composition: Composition {
        Composition("Essai") {
            KeepTogether {
                KeyFigures([
                    KeyFigure("Engagé", Money(euros: 3), measure: measure), KeyFigure("Autre", Money(euros: 1)),
                ])
                Self.table("Aides")
            }
            Chart(.bars, "Engagé", of: Self.table("Graphique"), category: "Nom", series: ["Engagé"])
        }
    }

    private static func departments(_ composition: Composition) -> [String?] {
        composition.tables.flatMap { table in
            (table.tracedRows.map { Array($0) } ?? []).flatMap(\.measures).map { $0?.department }
        }
    }

    @Test func `key figures, nested tables and charts have the new measures, and what has none keeps none`() {
        let mapped = Self.composition.mappingMeasures { measure in
            var measure = measure
            measure.department = "33"
            return measure
        }
        #expect(Self.departments(mapped).compactMap(\.self) == ["33", "33"])
        guard case .keyFigures(let figures)? = mapped.blocks.first?.children.first else {
            Issue.record("no key figures")
            return
        }
        #expect(figures.figures.map { $0.measure?.department } == ["33", nil])
    }

    @Test func `a measure that isn't found again is taken out, and the values stay`() {
        let mapped = Self.composition.mappingMeasures { _ in nil }
        let rows = mapped.tables.flatMap { $0.tracedRows.map { Array($0) } ?? [] }
        #expect(rows.count == 4 && rows.allSatisfy { $0.measures.allSatisfy { $0 == nil } })
    }
}
