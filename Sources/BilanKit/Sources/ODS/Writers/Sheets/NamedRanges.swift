/// Names for what a reader's own formulas will want, and the ranges with filter buttons (ODF 1.3 part 3, 9.4.11 and
/// 9.4.14).
struct NamedRanges {
    private let plan: WorkbookPlan
    private var names: [(name: String, range: CellRange)] = []
    private var filters: [(name: String, range: CellRange)] = []

    init(_ plan: WorkbookPlan, _ words: any Wording) {
        self.plan = plan
        var taken: Set<String> = []
        func unique(_ wanted: String) -> String {
            var name = wanted
            var number = 2
            while !taken.insert(name.lowercased()).inserted {
                name = "\(wanted)_\(number)"
                number += 1
            }
            return name
        }
        // A report's own names come first: its formulas call them so.
        for target in plan.formulas.names.targets.values.sorted(by: { $0.name < $1.name }) {
            guard let grid = plan.grids[target.grid] else { continue }
            names.append((unique(target.name), grid.range(target.first, target.last)))
        }
        for (placement, part) in plan.sheets.flatMap(\.tables) where !placement.isEmpty {
            for range in placement.table.ranges {
                if let cells = Self.cells(of: range, placement, part) { names.append((unique(range.name), cells)) }
            }
        }
        for sheet in plan.sheets {
            for (placement, part) in sheet.tables where !placement.isEmpty {
                let base = Self.identifier(placement.table.name)
                let columns = 0...placement.columnCount - 1
                // A name holds cells of one sheet: where the table goes on, « Aides_lignes_2 » and so on are the others.
                names.append(
                    (
                        unique("\(base)_\(words.rowsOfRange)"),
                        CellRange(sheet: sheet.name, columns: columns, rows: part.body)
                    ))
                guard let row = part.totalRow else { continue }
                for index in columns where placement.table.hasTotal(index) {
                    let name = unique("\(base)_total_\(Self.identifier(placement.table.columns[index].title))")
                    names.append((name, CellRange(sheet: sheet.name, columns: index...index, rows: row...row)))
                }
            }
            if let (placement, part) = sheet.filteredTable {
                let range = CellRange(sheet: sheet.name, columns: 0...placement.columnCount - 1, rows: part.filtered)
                filters.append((unique("\(Self.identifier(placement.table.name))_\(words.filterOfRange)"), range))
            }
        }
    }

    func write(to xml: XMLStream) {
        if !names.isEmpty {
            xml.element("table:named-expressions") {
                for (name, range) in names {
                    let address =
                        range.columns.count * range.rows.count == 1
                        ? range.first.absoluteAddress : range.absoluteAddress
                    xml.element(
                        "table:named-range", ("table:name", name),
                        ("table:base-cell-address", range.first.absoluteAddress),
                        ("table:cell-range-address", address))
                }
            }
        }
        if !filters.isEmpty {
            xml.element("table:database-ranges") {
                for (name, range) in filters {
                    xml.element(
                        "table:database-range", ("table:name", name), ("table:target-range-address", range.address),
                        ("table:display-filter-buttons", "true"), ("table:orientation", "column"),
                        ("table:contains-header", "true"))
                }
            }
        }
    }

    /// The cells that a name is for in a part of the table; nil where they are not there.
    private static func cells(of range: TableRange, _ placement: TablePlacement, _ part: TablePart) -> CellRange? {
        let column = range.column.map(placement.table.index(of:)) ?? nil
        guard range.column == nil || column != nil else { return nil }
        let columns = column.map { $0...$0 } ?? 0...placement.columnCount - 1
        let rows: ClosedRange<Int>? =
            switch range.part {
            case .body: part.body
            case .bodyAndHeader: part.headerRow...part.body.upperBound
            case .total: part.totalRow.map { $0...$0 }
            }
        return rows.map { CellRange(sheet: part.sheet, columns: columns, rows: $0) }
    }

    /// A name that formulas accept: letters, digits and underscores, beginning with none that is a digit.
    static func identifier(_ text: String) -> String {
        var name = ""
        for scalar in text.unicodeScalars {
            if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
                name.unicodeScalars.append(scalar)
            } else if !name.hasSuffix("_"), !name.isEmpty {
                name += "_"
            }
        }
        while name.hasSuffix("_") { name.removeLast() }
        if name.isEmpty { return "_" }
        return ("0"..."9").contains(name.unicodeScalars.first!) ? "_" + name : name
    }
}
