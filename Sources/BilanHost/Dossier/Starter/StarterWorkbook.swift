import BilanKit

/// The workbook to fill in.
enum StarterWorkbook {
    static var composition: Composition {
        Composition("Données d’un programme d’aides, à remplir", keywords: ["aides publiques", "données"]) {
            for table in DossierTable.all { Sheet(table.name) { sheet(of: table) } }
        }
    }

    /// Without a title: a sheet's first row is the header.
    private static func sheet(of table: DossierTable) -> Table {
        let guide = TableGuide.of(table)
        let example = table.columns.map { column in cell(guide.columns[column.name]?.example ?? "", column.rule) }
        return Table(table.name, [example], caption: Text([])) {
            for (index, column) in table.columns.enumerated() {
                Column(column.name, { (row: [CellValue]) in row[index] }, format: column.rule.format)
            }
        }
    }

    /// An example as whoever fills the sheet in would type it: `oui` and `non` are words here.
    private static func cell(_ example: String, _ rule: CellRule) -> CellValue {
        guard !example.isEmpty, case .taken(let value) = rule.check(example) else { return .empty }
        return rule == .flag ? .text(example) : value.cell(rule)
    }
}
