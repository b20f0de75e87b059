@testable import ODS

/// What the tests write of.
struct Aid {
    var name: String
    var department = "33 – Gironde"
    var committed = Money(euros: 100)
    var paid: Money? = Money(euros: 40)
    var staff: Int? = 12
}

enum Sample {
    static let aids = [
        Aid(name: "Alpha", department: "16 – Charente"),
        Aid(name: "Bêta", committed: Money(cents: 12_345_67), paid: nil),
        Aid(name: "Gamma", staff: nil), Aid(name: "Delta"),
    ]

    static func table(
        _ name: String = "Aides", _ aids: [Aid] = Sample.aids, groupedBy groupings: [Grouping<Aid>] = []
    ) -> Table {
        Table(name, aids, groupedBy: groupings) {
            Column("Entreprise", \.name, isRowHeader: true)
            Column("Département", \.department)
            Column("Engagé", \.committed, total: .sum)
            Column("Payé", \.paid, total: .sum)
            Column("Reste", .difference(of: "Engagé", minus: "Payé"), format: .money)
            Column("Taux", .ratio(of: "Payé", over: "Engagé"), format: .percent)
            Column("Effectif", \.staff, total: .average)
        }
    }

    static var byDepartment: Grouping<Aid> { Grouping("Département") { $0.department } }

    /// One cell for each value, in the second column; the rows begin at B3.
    static func values(_ values: [CellValue], format: NumberFormat = .text) -> Composition {
        Composition("Essai") {
            Table("Valeurs", Array(values.enumerated())) {
                Column("N°", \.offset)
                Column("Valeur", \.element, format: format)
            }
        }
    }
}
