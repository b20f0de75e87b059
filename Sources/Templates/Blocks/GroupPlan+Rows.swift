import BilanKit

extension GroupPlan {
    struct Made {
        var rows: [GroupedRow]
        /// By columns.
        var titles: [String]
        var formats: [NumberFormat]
        /// What a reader must know of the rows.
        var notes: [String]
        /// Whether rows are left out, and the total with them.
        var isCut = false
    }

    func made(_ context: BlockContext, _ scope: TextScope) throws -> Made {
        let aggregates = columns.compactMap { column in
            if case .aggregate(let aggregate) = column.value { aggregate } else { nil }
        }
        let result = try GroupedRows(query: query, keys: keys, columns: aggregates)
            .result(context.data, context.request.quarter, scope)
        let language = context.request.language
        var rows = result.rows.map(withRatios)
        rows = RowOrder.sorted(rows, by: wholeOrder) {
            $1 < keys.count ? sortable($0.keys[$1], of: keys[$1], language) : $0.values[$1 - keys.count]
        }
        var notes = context.unknownNote(result.unknown, of: query.table)
        var isCut = false
        if let limit, rows.count > limit {
            if let row = restRow(of: Array(rows[limit...]), language) {
                rows = Array(rows.prefix(limit)) + [row]
            } else {
                notes.append(context.cutNote(limit, of: rows.count))
                rows = Array(rows.prefix(limit))
                isCut = true
            }
        }
        return Made(
            rows: rows,
            titles: try columns.map { column in
                try column.title.map(scope.words)?.nonEmpty ?? column.ownTitle(query.table, language)
            },
            formats: columns.map { $0.shownFormat(query.table) }, notes: notes, isCut: isCut)
    }

    /// Groups stand together whatever their rows are sorted by.
    private var wholeOrder: [RowOrder.Key] {
        let outer = keys.indices.dropLast().map { place in
            order.first { $0.place == place } ?? RowOrder.Key(place: place, isDescending: false)
        }
        let inner = order.filter { key in !outer.contains { $0.place == key.place } }
        let own = keys.indices.last.map { RowOrder.Key(place: $0, isDescending: false) }
        return outer + (inner.isEmpty ? [own].compactMap(\.self) : inner)
    }

    /// A key as rows are sorted by it: bands of headcounts go from the smallest to the largest.
    private func sortable(_ key: CellValue, of field: Int, _ language: NumberLanguage) -> CellValue {
        guard query.table.fields[field].facet == .band, case .text(let label) = key else { return key }
        return HeadcountBand(label: label, in: language).map { .integer($0.rawValue) } ?? key
    }

    /// A row of aggregates as one of all columns: ratios are reckoned from the row's own figures.
    private func withRatios(_ row: GroupedRow) -> GroupedRow {
        var row = row
        var aggregates = zip(row.values, row.measures).makeIterator()
        (row.values, row.measures) = ([], [])
        for column in columns {
            switch column.value {
            case .aggregate:
                guard let (value, measure) = aggregates.next() else { continue }
                row.values.append(value)
                row.measures.append(measure)
            case .ratio(let over, let under):
                let isShare = column.shownFormat(query.table).isPercent
                row.values.append(row.values[over].over(row.values[under], asShare: isShare))
                row.measures.append(nil)
            }
        }
        return row
    }

    /// One row for those behind the limit; nil where their figures don't add up.
    private func restRow(of rows: [GroupedRow], _ language: NumberLanguage) -> GroupedRow? {
        guard
            columns.allSatisfy({ column in
                if case .aggregate(let aggregate) = column.value { aggregate.addsUp } else { true }
            })
        else { return nil }
        let words =
            language == .french
            ? "Autres (\(FrenchNumber.integer(rows.count)))"
            : "Others (\(LocalizedNumberFormatter(language).integer(rows.count)))"
        let values = columns.enumerated().compactMap { index, column -> CellValue? in
            guard case .aggregate(let aggregate) = column.value else { return nil }
            var sum = Accumulator()
            for row in rows { sum.add(row.values[index]) }
            let value = sum.sum ?? .empty
            if case .share = aggregate.kind { return value.number.map { .share(Share($0)) } ?? .empty }
            return value
        }
        // A part of the rows would pass for all of them.
        let count = rows.reduce(0) { $0 + $1.count }
        return withRatios(
            GroupedRow(
                keys: keys.indices.map { $0 == keys.count - 1 ? .text(words) : .empty }, values: values,
                measures: values.map { _ in nil },
                origins: count > GroupedRow.mostOrigins ? [] : rows.flatMap(\.origins),
                count: count, isRest: true))
    }
}
