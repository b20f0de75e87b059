import BilanKit

/// A table of the dossier that blocks and loops of a template read, at a day.
struct DataTable: Sendable {
    /// As the data format calls it: `subventions`.
    let name: String
    let fields: [DataField]
    /// What its rows are when counted, for `bilan trace`.
    let countQuantity: Measure.Quantity?
    /// What rows are called in a sentence, of one and of several.
    let rowWords: (one: Labels, several: Labels)
    let rows: @Sendable (DataContext) -> Records<DataRow>
    /// The rows of one department alone, of a table that has a shorter way to them than through all.
    let rowsInDepartment: (@Sendable (DataContext, Department) -> Records<DataRow>)?

    init<Row: Traced>(
        _ name: String, of rowWords: (one: Labels, several: Labels), counts quantity: Measure.Quantity? = nil,
        rows: @escaping @Sendable (DataContext) -> Records<Row>,
        inDepartment: (@Sendable (DataContext, Department) -> Records<Row>)? = nil, fields: [TypedField<Row>]
    ) {
        self.name = name
        self.rowWords = rowWords
        self.fields = fields.map(\.field)
        countQuantity = quantity
        let reads = fields.map(\.read)
        let read: @Sendable (Records<Row>, DataContext) -> Records<DataRow> = { rows, context in
            rows.mapped { row in DataRow(row.origins) { reads[$0](row, context) } }
        }
        self.rows = { context in read(rows(context), context) }
        if let inDepartment {
            rowsInDepartment = { context, department in read(inDepartment(context, department), context) }
        } else {
            rowsInDepartment = nil
        }
    }

    func index(of field: String) -> Int? { fields.firstIndex { $0.name == field } }

    static subscript(name: String) -> DataTable? { all.first { $0.name == name } }

    static let all: [DataTable] = [
        .awards, .beneficiaries, .applications, .movements, .coFundings, .companies, .sites, .schemes, .calls,
        .authorisations, .targets, .indicators, .alerts,
    ]
}

/// A row of a table: a value a field.
struct DataRow: Traced {
    let origins: [Origin]
    private let read: (Int) -> CellValue

    init(_ origins: [Origin], _ read: @escaping (Int) -> CellValue) {
        self.origins = origins
        self.read = read
    }

    subscript(field: Int) -> CellValue { read(field) }
}
