import BilanKit
import Intake
import SCDL

/// The workbook to fill in.
enum StarterWorkbook {
    static var composition: Composition {
        Composition("Données d’un programme d’aides, à remplir", keywords: ["aides publiques", "données"]) {
            for table in DossierTable.all { Sheet(table.name, page: page) { sheet(of: table) } }
        }
    }

    /// What is filled in is of no quarter.
    private static let page = SheetPage(header: Theme.RunningLine(left: "{title}", right: "{sheet}"))

    /// Rows that wait to be filled in, under the example.
    private static let spareRows = 200

    /// Without a title: a sheet's first row is the header.
    private static func sheet(of table: DossierTable) -> Table {
        let example = table.columns.map { cell($0.example, $0.rule) }
        var sheet = Table(table.name, [example], caption: Text([])) {
            for (index, column) in table.columns.enumerated() {
                self.column(column, of: table) { (row: [CellValue]) in row[index] }
            }
        }
        sheet.spareRows = spareRows
        return sheet
    }

    /// The header says what the column is for; the cells take what its rule takes, or one of the other sheet's codes.
    private static func column(
        _ column: DossierColumn, of table: DossierTable, _ value: @escaping ([CellValue]) -> CellValue
    ) -> Column<[CellValue]> {
        var made = Column(column.name, value, format: column.rule == .flag ? .text : column.rule.format)
            .commented(CellComment(comment(column, table.needs(column)), author: "Bilan"))
        if let entry = reference(from: column, of: table) ?? column.rule.entry { made = made.validated(entry) }
        return made
    }

    /// The codes that a column refers to: a code that isn't there yet may be entered all the same.
    private static func reference(from column: DossierColumn, of table: DossierTable) -> CellValidation? {
        for reference in table.references where reference.columns.count == 1 && reference.condition == nil {
            let (own, other) = reference.columns[0]
            guard own == column.name else { continue }
            return CellValidation(
                .values(.column(other, of: reference.table)),
                refusal: "La feuille « \(reference.table) » n’a pas encore ce code : ajoutez-l’y.",
                refusalTitle: "Code inconnu", onRefusal: .warning)
        }
        return nil
    }

    private static func comment(_ column: DossierColumn, _ isNeeded: Bool) -> String {
        var lines = [column.meaning, isNeeded ? "Obligatoire." : "Facultatif."]
        if !column.example.isEmpty { lines.append("Exemple : \(column.example)") }
        return lines.joined(separator: "\n")
    }

    /// An example as whoever fills the sheet in would type it: `oui` and `non` are words here.
    private static func cell(_ example: String, _ rule: CellRule) -> CellValue {
        guard !example.isEmpty, case .taken(let value) = rule.check(example) else { return .empty }
        return rule == .flag ? .text(example) : value.cell(rule)
    }
}

extension DossierTable {
    /// Whether a row can't do without the column: here, or in the national schema where it is published.
    func needs(_ column: DossierColumn) -> Bool {
        column.need == .value
            || (name == "subventions"
                && SCDLSchema(.v2_1_1).fields.contains { $0.name == column.name && $0.isRequired })
    }
}
