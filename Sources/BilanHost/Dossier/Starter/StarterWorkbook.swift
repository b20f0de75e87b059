import BilanKit

/// The workbook to fill in.
enum StarterWorkbook {
    static var composition: Composition {
        Composition("Données d’un programme d’aides, à remplir", keywords: ["aides publiques", "données"]) {
            for table in DossierTable.all { Sheet(table.name) { sheet(of: table) } }
        }
    }

    /// Rows that wait to be filled in, under the example.
    private static let spareRows = 200

    /// Without a title: a sheet's first row is the header.
    private static func sheet(of table: DossierTable) -> Table {
        let guide = TableGuide.of(table)
        let example = table.columns.map { column in cell(guide.columns[column.name]?.example ?? "", column.rule) }
        var sheet = Table(table.name, [example], caption: Text([])) {
            for (index, column) in table.columns.enumerated() {
                self.column(column, guide.columns[column.name], isNeeded: TableGuide.isNeeded(column, in: table)) { (row: [CellValue]) in row[index] }
            }
        }
        sheet.spareRows = spareRows
        return sheet
    }

    /// The header says what the column is for, the cells take what its rule takes.
    private static func column(
        _ column: DossierColumn, _ guide: ColumnGuide?, isNeeded: Bool, _ value: @escaping ([CellValue]) -> CellValue
    ) -> Column<[CellValue]> {
        var made = Column(column.name, value, format: column.rule == .flag ? .text : column.rule.format)
        if let guide { made = made.commented(CellComment(comment(guide, isNeeded), author: "Bilan")) }
        if let entry = column.rule.entry { made = made.validated(entry) }
        return made
    }

    private static func comment(_ guide: ColumnGuide, _ isNeeded: Bool) -> String {
        var lines = [guide.meaning, isNeeded ? "Obligatoire." : "Facultatif."]
        if !guide.example.isEmpty { lines.append("Exemple : \(guide.example)") }
        return lines.joined(separator: "\n")
    }

    /// An example as whoever fills the sheet in would type it: `oui` and `non` are words here.
    private static func cell(_ example: String, _ rule: CellRule) -> CellValue {
        guard !example.isEmpty, case .taken(let value) = rule.check(example) else { return .empty }
        return rule == .flag ? .text(example) : value.cell(rule)
    }
}
