import BilanKit
import Intake

/// The text beside the workbook: how to go on, and what each column is for.
enum StarterText {
    static var text: String { lines.map(FrenchSpacing.applied).joined(separator: "\n") + "\n" }

    private static var lines: [String] {
        var lines = [
            "Un classeur à remplir",
            "",
            "\(StarterFolder.workbook) a une feuille par table, avec ses en-têtes et une ligne d’exemple fictive. Remplacez l’exemple par vos données, une ligne par fait ;",
            "videz les feuilles dont vous n’avez pas besoin, ou supprimez-les. Gardez les noms des feuilles et des colonnes tels quels.",
            "",
            "  bilan check \(StarterFolder.workbook)                               vérifie chaque cellule",
            "  bilan generate programme-progress --data \(StarterFolder.workbook)  fait un rapport",
            "",
            "Les nombres s’écrivent comme dans votre tableur, les jours comme des dates, oui et non en toutes lettres.",
        ]
        for table in DossierTable.all {
            lines += ["", "", table.name, table.purpose, ""]
            for column in table.columns {
                let need = table.needs(column) ? " (obligatoire)" : ""
                let example = column.example.isEmpty ? "" : " Exemple : \(column.example)"
                lines.append("  \(column.name)\(need) : \(column.meaning)\(example)")
            }
        }
        return lines
    }
}
