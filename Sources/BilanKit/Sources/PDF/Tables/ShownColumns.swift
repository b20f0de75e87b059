import Content

extension Table {
    /// The table as pages have it: without the columns that a spreadsheet hides. To be walked with `walkShown` of the
    /// whole one, since what is
    /// shown may rest on what is hidden.
    var shown: Table {
        guard columns.contains(where: \.isHidden) else { return self }
        var table = self
        table.columns.removeAll(where: \.isHidden)
        return table
    }

    /// Walks the table with the cells of its shown columns alone.
    func walkShown(
        _ evaluator: TableEvaluator, spans: @escaping ([Int: Int]) -> Void, _ body: (TableEvent) throws -> Void
    ) rethrows {
        let kept = columns.indices.filter { !columns[$0].isHidden }
        guard kept.count < columns.count else { return try walk(evaluator, spans: spans, body) }
        try walk(evaluator, spans: { spans(Self.spans($0, over: kept)) }) { event in
            switch event {
            case .group: try body(event)
            case .row(let number, let cells): try body(.row(number: number, cells: kept.map { cells[$0] }))
            case .subtotal(let level, let key, let cells, let count):
                try body(.subtotal(level: level, key: key, cells: kept.map { cells[$0] }, rowCount: count))
            case .total(let cells, let count): try body(.total(cells: kept.map { cells[$0] }, rowCount: count))
            }
        }
    }

    /// What of spans is left over the columns that are kept.
    private static func spans(_ spans: [Int: Int], over kept: [Int]) -> [Int: Int] {
        var left: [Int: Int] = [:]
        for (first, count) in spans {
            guard let start = kept.firstIndex(of: first) else { continue }
            left[start] = kept.count { (first..<first + count).contains($0) }
        }
        return left
    }
}
