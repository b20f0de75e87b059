import Intake

/// The columns that a query selects, and where they stand in its rows: looked up once for the query, not for each row.
struct Selection<Column: NamedColumn>: Sendable {
    /// As SELECT lists them.
    let sql: String
    /// The names that SQLite gives to them.
    let names: [String]
    /// Their places in the query's rows.
    let places: Range<Int>

    private init(_ columns: [(sql: String, name: String)], at first: Int) {
        sql = columns.map(\.sql).joined(separator: ", ")
        names = columns.map(\.name)
        places = first..<first + columns.count
    }

    /// Columns that the query computes.
    /// - Parameters:
    ///   - first: the place of the first of them.
    ///   - sql: the expression of each.
    init(at first: Int = 0, _ sql: (Column) -> String) {
        self.init(Column.allCases.map { ("\(sql($0)) AS \($0.name)", $0.name) }, at: first)
    }
}

extension Selection where Column: DefinedColumn {
    /// All columns of the table that `alias` stands for, then the origin of its row.
    /// - Parameter first: the place of the first of them.
    init(of alias: String, at first: Int = 0) {
        self.init(
            (Column.allCases.map(\.name) + ["origine", "ligne"]).map { ("\(alias).\($0)", $0) }, at: first)
    }
}
