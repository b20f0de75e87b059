@testable import ODS

/// One workbook with everything that the others have: forms and looks, tables and groups, charts, key figures, a pivot,
/// and every function.
enum WholeWorkbook {
    static var composition: Composition {
        var composition = Composition("Classeur complet") {
            KeyFigures([
                KeyFigure("Demandes", .count(table: "Demandes"), format: .integer),
                KeyFigure("Demandé", .total(table: "Demandes", column: "Demandé"), format: .millions),
            ])
            for kind in Chart.Kind.allCases {
                Chart(
                    kind, "Demandé (\(kind))", of: CouncilForm.list, category: "Entreprise",
                    series: kind == .donut ? ["Demandé"] : ["Demandé", "Éligible"])
            }
            CouncilForm.composition.blocks
            Sheet("Groupes") { Sample.table("Aides groupées", groupedBy: [Sample.byDepartment]) }
            Sheet("Avis") { Pivot("Demandes par avis", of: "Demandes", rows: ["Avis"], value: .sum("Demandé")) }
            FormulaWorkbook.composition.blocks
        }
        composition.properties = CouncilForm.composition.properties
        composition.notices = ["Démonstration"]
        return composition
    }
}
