/// The table that a chart stands on where no other in the workbook will do.
enum ChartData {
    /// - Parameter copyName: set where the table stands elsewhere too, in groups: its copy has no more than the chart
    ///   needs.
    static func table(of chart: Chart, copiedAs copyName: String?, _ words: any Wording) -> Table {
        var data = chart.table
        let kept = copyName == nil ? Array(data.columns.indices) : columns(of: chart)
        data.name = copyName ?? data.name
        data.columns = kept.map { chart.table.columns[$0] }
        data.groupings = []
        data.rows = chart.table.rows.mapped { row in
            TableRow(cells: kept.map { $0 < row.cells.count ? row.cells[$0] : .empty })
        }
        data.hasGrandTotal = false
        // The chart is what is referred to.
        if copyName != nil { data.label = nil }
        data.caption = Text(words.chartData(chart.title))
        return data
    }

    /// The columns drawn, and those that they follow from.
    private static func columns(of chart: Chart) -> [Int] {
        let table = chart.table
        var wanted: Set<Int> = []
        func want(_ title: String) {
            guard let index = table.index(of: title), wanted.insert(index).inserted else { return }
            switch table.columns[index].computation {
            case .ratio(let a, let b), .difference(let a, let b): [a, b].forEach(want)
            case .sum(let titles): titles.forEach(want)
            case .sumIf(_, _, _, let key), .countIf(_, _, let key): want(key)
            case nil: break
            }
        }
        want(chart.category)
        chart.series.forEach(want)
        return wanted.sorted()
    }
}
