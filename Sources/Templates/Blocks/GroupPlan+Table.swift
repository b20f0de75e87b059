import BilanKit

extension GroupPlan {
    /// The rows as a table: the last key heads the rows, those before it make groups of them.
    ///
    /// - Parameter isPlain: whether there are neither groups nor totals, as a chart takes it.
    func table(
        _ made: Made, named name: String, isPlain: Bool = false, _ context: BlockContext, _ scope: TextScope
    ) throws -> Table {
        let language = context.request.language
        let outer = isPlain ? [] : keys.dropLast().map { $0 }
        var declared: [BilanKit.Column<GroupedRow>] = []
        for place in (isPlain ? 0 : max(0, keys.count - 1))..<keys.count {
            let field = query.table.fields[keys[place]]
            declared.append(
                BilanKit.Column(
                    field.label(language), { context.shownKey($0.keys[place], $0.isRest) }, format: field.format,
                    isRowHeader: place == keys.count - 1))
        }
        for (index, column) in columns.enumerated() {
            declared.append(try self.column(column, index, made, context, scope))
        }
        let groupings = outer.enumerated().map { place, field in
            Grouping<GroupedRow>(query.table.fields[field].label(language)) { row in
                context.heading(row.keys[place], of: query.table.fields[field])
            }
        }
        var table = Table(name, made.rows, groupedBy: groupings) { declared }
        if isPlain || keys.isEmpty { table.hasGrandTotal = false }
        if made.isCut { table.totalLabel = context.shownTotalLabel }
        return table
    }

    private func column(
        _ column: Column, _ index: Int, _ made: Made, _ context: BlockContext, _ scope: TextScope
    ) throws -> BilanKit.Column<GroupedRow> {
        let (title, format) = (made.titles[index], made.formats[index])
        switch column.value {
        case .aggregate(let aggregate):
            let values = BilanKit.Column<GroupedRow>(
                title, { $0.values[index] }, format: format,
                total: aggregate.addsUp && column.isTotalled && !keys.isEmpty ? .sum : nil)
            return try column.look.applied(
                to: aggregate.quantity(query.table) == nil ? values : values.measured { $0.measures[index] }, format,
                context, scope)
        // A spreadsheet shows a ratio as a percentage or a number; an amount for each of something is a value.
        case .ratio where format.currency != nil:
            return try column.look.applied(
                to: BilanKit.Column<GroupedRow>(title, { $0.values[index] }, format: format), format, context, scope)
        case .ratio(let over, let under):
            return try column.look.applied(
                to: BilanKit.Column(title, .ratio(of: made.titles[over], over: made.titles[under]), format: format),
                format, context, scope)
        }
    }
}

extension BlockContext {
    /// Heads a total of the rows that are shown, where others aren't.
    var shownTotalLabel: String { isFrench ? "Total des lignes montrées" : "Total of the rows shown" }

    /// What stands over a group of rows: a code or a year says of what.
    func heading(_ key: CellValue, of field: DataField) -> String {
        let words = field.format.string(shownKey(key, false), styles)
        guard field.isCode, !key.isUnknown else { return words }
        return "\(field.label(request.language)) \(words)"
    }

    /// A group's key as it is shown: what isn't known says so, but for the row of the rest.
    func shownKey(_ key: CellValue, _ isRest: Bool) -> CellValue { key.isUnknown && !isRest ? data.unknown : key }
}
