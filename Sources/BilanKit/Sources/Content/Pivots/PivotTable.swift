extension Pivot {
    /// The pivot as a table: a column a row field, then one a value of the column fields under their headings, and the
    /// totals.
    public func table(_ result: PivotResult) -> Table {
        let width = rows.count + max(1, result.columnKeys.count)
        let hasTotalColumn = hasRowTotals && !columns.isEmpty
        func cells(_ row: Int?) -> [CellValue] {
            let heads =
                row.map { result.rowKeys[$0].map(head) }
                ?? rows.indices.map { $0 == 0 ? .text(Self.totalLabel) : .empty }
            let values =
                result.columnKeys.isEmpty
                ? [.empty] : result.columnKeys.indices.map { result.value(row: row, column: $0) }
            return heads + values + (hasTotalColumn ? [result.value(row: row, column: nil)] : [])
        }
        var lines = result.rowKeys.indices.map { cells($0) }
        // The average of averages is not the average: its totals are a row like others.
        let ownTotals = value.aggregate == .average && hasColumnTotals && !lines.isEmpty
        if ownTotals { lines.append(cells(nil).map { strong($0, result.valueFormat) }) }
        let total: Aggregate? =
            hasColumnTotals && !ownTotals ? (value.aggregate == .count ? .sum : value.aggregate) : nil

        var table = Table(name, lines, caption: shownCaption, note: note) {
            for (index, title) in rows.enumerated() {
                Column<[CellValue]>(
                    title, { $0[index] }, format: result.fieldFormats[title] ?? .text, alignment: .start,
                    isRowHeader: true,
                    mergesEqualValues: index < rows.count - 1)
            }
            for index in rows.count..<width {
                Column<[CellValue]>(
                    title(index - rows.count, result), { $0[index] }, format: result.valueFormat, total: total)
            }
            if hasTotalColumn {
                Column<[CellValue]>(Self.totalLabel, { $0[width] }, format: result.valueFormat, total: total)
            }
        }
        for (index, keys) in result.columnKeys.enumerated() where !columns.isEmpty {
            table.columns[rows.count + index].headings =
                [columns.joined(separator: ", ")]
                + zip(columns, keys).dropLast().map {
                    text($1, result.fieldFormats[$0] ?? .text)
                }
        }
        table.label = label
        table.totalLabel = Self.totalLabel
        return table
    }

    private func title(_ index: Int, _ result: PivotResult) -> String {
        guard let field = columns.last, index < result.columnKeys.count, let key = result.columnKeys[index].last else {
            return words.title(of: value)
        }
        return text(key, result.fieldFormats[field] ?? .text)
    }

    private func strong(_ cell: CellValue, _ format: NumberFormat) -> CellValue {
        let text = format.string(cell)
        return text.isEmpty ? .empty : .rich(Text([Text.Run(text, style: .strong)]))
    }

    /// What stands at the head of a row.
    private func head(_ key: CellValue) -> CellValue { PivotKey(key) == .empty ? .missing(words.emptyKey) : key }

    private func text(_ key: CellValue, _ format: NumberFormat) -> String {
        var styles = NumberStyles()
        styles.language = words.language
        return PivotKey(key) == .empty ? words.emptyKey : format.string(key, styles)
    }
}

extension TableEvaluator {
    /// What a pivot comes to; nil where its table is not there. The table is walked once, however often this is asked.
    public func result(of pivot: Pivot) -> PivotResult? {
        if let known = pivots[pivot.name] { return known }
        guard let table = table(named: pivot.table) else { return nil }
        let result = PivotResult(pivot, table, self)
        pivots[pivot.name] = result
        return result
    }
}

extension Composition {
    /// The composition with each pivot as the table that it comes to.
    ///
    /// - Throws: `DocumentError` where a pivot's values, or its table's, can't be held.
    public func withPivotsAsTables() throws -> Composition {
        guard !pivots.isEmpty else { return self }
        let evaluator = TableEvaluator(tables)
        var composition = self
        composition.blocks = blocks.map { $0.withPivotsAsTables(evaluator) }
        let errors = evaluator.diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else { throw DocumentError(errors) }
        return composition
    }
}

extension Block {
    fileprivate func withPivotsAsTables(_ evaluator: TableEvaluator) -> Block {
        if case .pivot(let pivot) = self { return evaluator.result(of: pivot).map { .table(pivot.table($0)) } ?? self }
        return mappingChildren { $0.withPivotsAsTables(evaluator) }
    }
}
