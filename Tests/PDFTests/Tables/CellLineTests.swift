import Testing

@testable import PDF

/// Lines before a column's figures.
@Suite struct CellLineTests {
    private func line(_ values: [CellValue]) -> CellLineLayout {
        CellLineLayout(values, through: Array(values.indices), left: 10, width: 40)
    }

    @Test func `a line goes from its least figure at the foot to its greatest at the head`() {
        let points = line([.integer(10), .integer(30), .integer(20)]).points
        #expect(points.map { $0?.x } == [10, 30, 50])
        #expect(points.map { $0?.y } == [1, 0, 0.5])
    }

    @Test func `figures that don't change make a level line`() {
        #expect(line([.decimal(7), .decimal(7)]).points.map { $0?.y } == [0.5, 0.5])
    }

    @Test(arguments: [CellValue.empty, .missing("non communiqué"), .text("12"), .decimal(.nan), .decimal(.infinity)])
    func `what is no figure leaves a gap`(_ value: CellValue) {
        let points = line([.integer(1), value, .integer(3)]).points
        #expect(points[1] == nil && points[0]?.y == 1 && points[2]?.y == 0)
    }

    @Test func `zero is drawn where figures lie on both sides of it`() {
        #expect(line([.integer(-10), .integer(10)]).zero == 0.5)
        #expect(line([.integer(1), .integer(10)]).zero == nil)
    }

    @Test func `the largest figures there are leave no point beyond the cell`() {
        let largest = Double.greatestFiniteMagnitude
        for point in line([.decimal(-largest), .decimal(largest), .decimal(0)]).points {
            #expect((0...1).contains(point?.y ?? -1))
        }
    }

    @Test func `figures keep their column, and lines stand right before them`() throws {
        let file = try Rendered {
            Table("Aides", [(1, 2), (5, 3)], caption: "Aides") {
                Column("Nom", { "ligne \($0.0)" }, isRowHeader: true)
                Column("2017", { $0.0 })
                Column("2018", { $0.1 })
                Column("Ensemble des deux années", .sum(of: ["2017", "2018"]), format: .integer).lined(
                    through: ["2017", "2018"])
            }
        }
        let words = try file.words()
        let strokes = try file.syntax().matches(of: #/([\d.]+) [\d.]+ m\s+([\d.]+) [\d.]+ l\s+S/#).compactMap {
            Double($0.2)
        }
        let figure = try #require(words["8"])
        // A line of the table's own goes over all its width.
        let nearest = try #require(strokes.filter { $0 < figure.start }.max())
        #expect(figure.start - nearest < 12)
    }

    @Test func `a line needs figures to go through, and its place for itself`() {
        func faults(_ column: Column<Int>) -> [String] {
            let table = Table("Aides", [1], caption: "Aides") {
                Column("Nom", { "\($0)" }, isRowHeader: true)
                Column("2017", { $0 })
                Column("Caché", { $0 }).hidden()
                column
            }
            return Composition("Essai") { table }.check().map(\.message)
        }
        let sum = Column<Int>("Ensemble", { $0 })
        #expect(faults(sum.lined(through: ["2017", "Ensemble"])).isEmpty)
        #expect(faults(sum.lined(through: ["2017"])).first?.contains("moins de deux") == true)
        #expect(faults(sum.lined(through: ["2017", "2018"])).first?.contains("que la table n’a pas") == true)
        #expect(faults(sum.lined(through: ["2017", "Nom"])).first?.contains("n’a pas de nombres") == true)
        #expect(faults(sum.lined(through: ["2017", "Caché"])).first?.contains("ne se voit pas") == true)
        #expect(faults(sum.lined(through: ["2017", "Ensemble"]).barred()).first?.contains("à la même place") == true)
        #expect(
            faults(Column("Objet", { "\($0)" }).lined(through: ["2017", "Nom"])).first?.contains("ne peut pas avoir")
                == true)
    }
}
