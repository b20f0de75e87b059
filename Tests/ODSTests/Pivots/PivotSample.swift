@testable import ODS

/// Pivots of every shape over rows that are hard to group.
enum PivotSample {
    struct Line {
        var department: String
        var nature: String
        var year: Int
        var date: CivilDate
        var amount: Money?
        var remark: CellValue
    }

    static let lines: [Line] = (0..<60).map { (number: Int) -> Line in
        let departments = ["Gironde", "charente", "Béarn", "École", "", "GIRONDE", "2018", "Ariège"]
        let remark: CellValue =
            number % 6 == 0 ? .empty : number % 6 == 1 ? .missing("non communiqué") : .integer(number)
        let amount = Money(cents: Int64(number * 12_345 - 90_000))
        return Line(
            department: departments[number * 7 % 8], nature: ["Robots", "Conseil", "Études"][number / 3 % 3],
            year: 2014 + number % 4,
            date: CivilDate(year: 2018, month: 1 + number % 3, day: 1)!, amount: number % 9 == 0 ? nil : amount,
            remark: remark)
    }

    static func table(groupedBy groupings: [Grouping<Line>] = [], _ lines: [Line] = lines) -> Table {
        Table("Lignes", lines, groupedBy: groupings) {
            Column("Département", \.department)
            Column("Nature", \.nature)
            Column("Exercice", \.year)
            Column("Début", \.date)
            Column("Montant", \.amount, total: .sum)
            Column("Double", .sum(of: ["Montant"]), format: .money)
            Column("Remarque", \.remark, format: .integer)
        }
    }

    static func pivot(_ name: String = "Croisé", _ change: (inout Pivot) -> Void = { _ in }) -> Pivot {
        var pivot = Pivot(name, of: "Lignes", rows: ["Département"], columns: ["Nature"], value: .sum("Montant"))
        change(&pivot)
        return pivot
    }

    static var composition: Composition {
        Composition("Tableaux croisés") {
            Sheet("Données") { table() }
            pivot("Simple")
            pivot("Sans colonnes") { $0.columns = [] }
            pivot("Deux niveaux") { $0.rows = ["Département", "Exercice"] }
            pivot("Colonnes à deux niveaux") { $0.columns = ["Nature", "Exercice"] }
            pivot("Par date") { pivot in
                pivot.rows = ["Début"]
                pivot.columns = ["Exercice"]
                pivot.value = .average("Montant")
            }
            pivot("Nombre") { $0.value = .count("Remarque") }
            pivot("Maximum, de A à Z") { pivot in
                pivot.value = .maximum("Montant")
                pivot.order = .alphabetical
            }
            pivot("Minimum sans totaux") { pivot in
                pivot.value = .minimum("Remarque")
                (pivot.hasRowTotals, pivot.hasColumnTotals) = (false, false)
            }
            pivot("Total des lignes seul") { $0.hasColumnTotals = false }
            pivot("Total des colonnes seul") { $0.hasRowTotals = false }
            pivot("Filtré") { pivot in
                pivot.columns = ["Exercice"]
                pivot.filters = [Pivot.Filter("Nature", is: "Conseil")]
            }
            pivot("D’une colonne calculée") { $0.value = .sum("Double") }
            Sheet("Deux sur une feuille") {
                pivot("Premier") { $0.rows = ["Exercice"] }
                pivot("Second") {
                    $0.rows = ["Nature"]
                    $0.columns = ["Début"]
                    $0.value = .count("Montant")
                }
            }
        }
    }
}
