import BilanKit

/// A row that sums up others: what they have in common, and a figure a column.
struct GroupedRow: Traced {
    var keys: [CellValue]
    var values: [CellValue]
    var measures: [Measure?]
    var origins: [Origin]
    /// How many rows it sums up.
    var count: Int
    /// Whether it stands for several groups, those behind the first ones.
    var isRest = false

    /// Rows of files that are told of one row.
    static let mostOrigins = 1000
}

/// The rows of a query summed up by what some of their fields say.
struct GroupedRows {
    let query: Query
    /// The fields that rows of one group have in common, the outermost first; none makes one group of all.
    let keys: [Int]
    let columns: [AggregateColumn]

    /// Rows without a value, by the fields that were to be added up.
    struct Result {
        var rows: [GroupedRow]
        var unknown: [Int: Int]
    }

    /// The groups in the order in which their first rows stand.
    ///
    /// - Throws: `ReportError` where a sum is more than can be held, or what is compared with is before all time.
    func result(_ context: DataContext, _ quarter: Quarter, _ scope: TextScope) throws -> Result {
        let now = try groups(context, scope)
        var earlier: [AggregateColumn.Comparison: Groups] = [:]
        for case .difference(_, let since) in columns.map(\.kind) where earlier[since] == nil {
            guard let before = since.quarter(before: quarter) else {
                throw ReportError(
                    String(
                        fr: "aucun trimestre ne précède \(quarter) ; retirez la comparaison",
                        en: "no quarter precedes \(quarter); remove the comparison"))
            }
            earlier[since] = try groups(context.at(before.end), scope)
        }
        var order = now.order
        // What there was and is no more differs too.
        for groups in earlier.values.sorted(by: { $0.order.count < $1.order.count }) {
            order += groups.order.filter { now.places[$0] == nil && !order.contains($0) }
        }
        let all = now.total(of: columns)
        let facets = try query.facets(scope)
        let rows = try order.map { key in
            let group = now.places[key].map { now.groups[$0] } ?? Group(columns)
            let values = try columns.enumerated().map { index, column in
                try value(column.kind, index, group, all[index], key, earlier)
            }
            return GroupedRow(
                keys: key, values: values, measures: columns.map { measure($0, key, facets, context) },
                origins: group.origins, count: group.count)
        }
        var unknown: [Int: Int] = [:]
        for (index, column) in columns.enumerated() {
            guard let field = column.kind.field, query.table.fields[field].isNumber else { continue }
            unknown[field] = now.groups.reduce(0) { $0 + $1.accumulators[index].unknown }
        }
        return Result(rows: rows, unknown: unknown.filter { $0.value > 0 })
    }

    // MARK: One walk

    private struct Group {
        var accumulators: [Accumulator]
        /// Empty where there are too many: a part of them would pass for the whole.
        private(set) var origins: [Origin] = []
        private(set) var count = 0

        mutating func add(_ rows: [Origin]) {
            count += 1
            if count > GroupedRow.mostOrigins { origins = [] } else { origins += rows }
        }

        init(_ columns: [AggregateColumn]) {
            accumulators = columns.map { column in
                if case .distinct = column.kind { Accumulator(keepsDistinct: true) } else { Accumulator() }
            }
        }
    }

    private struct Groups {
        var places: [[CellValue]: Int] = [:]
        var order: [[CellValue]] = []
        var groups: [Group] = []

        /// By columns, what all rows come to.
        func total(of columns: [AggregateColumn]) -> [Double] {
            columns.indices.map { index in
                groups.reduce(0) { sum, group in
                    guard case .share(let field) = columns[index].kind else { return 0 }
                    return sum + (field == nil ? Double(group.count) : group.accumulators[index].sum?.number ?? 0)
                }
            }
        }
    }

    private func groups(_ context: DataContext, _ scope: TextScope) throws -> Groups {
        var groups = Groups()
        let fields = columns.map(\.kind.field)
        for row in try query.rows(context, scope) {
            let key = keys.map { field in
                let value = row[field]
                return value.isUnknown ? CellValue.empty : value
            }
            let place = groups.places[key] ?? groups.groups.count
            if place == groups.groups.count {
                groups.places[key] = place
                groups.order.append(key)
                groups.groups.append(Group(columns))
            }
            groups.groups[place].add(row.origins)
            for (index, field) in fields.enumerated() {
                if let field { groups.groups[place].accumulators[index].add(row[field]) }
            }
        }
        return groups
    }

    private func value(
        _ kind: AggregateColumn.Kind, _ index: Int, _ group: Group, _ all: Double, _ key: [CellValue],
        _ earlier: [AggregateColumn.Comparison: Groups]
    ) throws -> CellValue {
        let accumulator = group.accumulators[index]
        switch kind {
        case .count: return .integer(group.count)
        case .distinct: return .integer(accumulator.distinctCount)
        case .sum: return try sum(group, index, kind.field)
        case .average: return accumulator.average
        case .minimum: return accumulator.minimum
        case .maximum: return accumulator.maximum
        case .share(let field):
            let part = field == nil ? Double(group.count) : accumulator.sum?.number ?? 0
            return all == 0 ? .empty : .share(Share(part / all))
        case .difference(let field, let since):
            let before = earlier[since].flatMap { groups in groups.places[key].map { groups.groups[$0] } }
            // A group that wasn't there yet had nothing.
            let earlier =
                try before.map { try sum($0, index, field) } ?? field.map { query.table.fields[$0].format.zero }
            return try sum(group, index, field).less(earlier ?? .integer(0))
        }
    }

    /// The sum of a field's values, or how many rows there are.
    private func sum(_ group: Group, _ index: Int, _ field: Int?) throws -> CellValue {
        guard let field else { return .integer(group.count) }
        guard let sum = group.accumulators[index].sum else {
            throw ReportError(
                String(
                    fr:
                        "la somme de « \(query.table.fields[field].name) » dépasse ce qu’un montant ou un nombre peut être ; vérifiez les données",
                    en:
                        "the sum of “\(query.table.fields[field].name)” exceeds what an amount or a number can be; check the data"
                )
            )
        }
        // Of rows without a value nothing is known; of no rows the sum is nothing.
        return sum == .empty && group.count == 0 ? query.table.fields[field].format.zero : sum
    }

    /// How a cell is found again in the rows; nil where no measure is the same figure.
    private func measure(
        _ column: AggregateColumn, _ key: [CellValue], _ facets: [(facet: DataField.Facet, value: String)]?,
        _ context: DataContext
    ) -> Measure? {
        guard let quantity = column.quantity(query.table), let facets else { return nil }
        var measure: Measure? = Measure(quantity, at: context.date)
        for (facet, value) in facets { measure = measure?.narrowed(facet, to: value, context.language) }
        for (field, value) in zip(keys, key) {
            guard let facet = query.table.fields[field].facet else { return nil }
            measure = measure?.narrowed(facet, to: NumberFormat.text.string(value), context.language)
        }
        return measure
    }
}
