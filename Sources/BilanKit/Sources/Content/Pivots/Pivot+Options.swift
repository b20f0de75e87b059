extension Pivot {
    /// The same of the rows alone whose column says a text.
    ///
    ///     Pivot("Par exercice", of: "Aides", rows: ["Département"], value: .sum("Engagé"))
    ///         .filtered("Nature", is: "aide en numéraire")
    public func filtered(_ column: String, is text: String) -> Pivot {
        with(\.filters, filters + [Filter(column, is: text)])
    }

    /// The same with rows and columns in an order.
    public func ordered(_ order: Order) -> Pivot { with(\.order, order) }

    /// The same with or without a last column and a last row that sum up the others.
    public func totals(rows: Bool = true, columns: Bool = true) -> Pivot {
        with(\.hasRowTotals, rows).with(\.hasColumnTotals, columns)
    }
}
