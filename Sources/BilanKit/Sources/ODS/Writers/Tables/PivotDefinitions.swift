/// What makes pivots of their cells (`table:data-pilot-tables`, ODF 1.3 part 3, 9.6): the range that each sums up, and
/// its fields.
struct PivotDefinitions {
    let placements: [PivotPlacement]

    func write(to xml: XMLStream) {
        let placements = placements.filter { !$0.isEmpty && !$0.source.isEmpty }
        guard !placements.isEmpty else { return }
        xml.element("table:data-pilot-tables") { for placement in placements { write(placement, to: xml) } }
    }

    private func write(_ placement: PivotPlacement, to xml: XMLStream) {
        let (pivot, source) = (placement.pivot, placement.source)
        // A source is of one sheet: of a table that goes on on others, a refresh sees the first's rows.
        let part = source.parts[0]
        let range = CellRange(
            sheet: part.sheet, columns: 0...source.columnCount - 1, rows: part.headerRow...part.body.upperBound)
        xml.element(
            "table:data-pilot-table", ("table:name", pivot.name), ("table:grand-total", grandTotal(pivot)),
            ("table:target-range-address", placement.range.address),
            ("table:buttons", placement.buttons.map(\.address).joined(separator: " ")),
            ("table:show-filter-button", "false")
        ) {
            xml.element("table:source-cell-range", ("table:cell-range-address", range.address))
            for title in pivot.rows { field(title, "row", placement.result, xml) }
            for title in pivot.columns { field(title, "column", placement.result, xml) }
            for filter in pivot.filters {
                xml.element(
                    "table:data-pilot-field", ("table:source-field-name", filter.column), ("table:orientation", "page"),
                    ("table:selected-page", filter.text), ("table:used-hierarchy", "-1"), ("table:function", "auto")
                ) { xml.element("table:data-pilot-level") }
            }
            xml.element(
                "table:data-pilot-field", ("table:source-field-name", pivot.value.column),
                ("table:orientation", "data"),
                ("table:used-hierarchy", "-1"), ("table:function", function(pivot.value.aggregate))
            ) { xml.element("table:data-pilot-level") }
        }
    }

    /// A field of rows or columns; texts keep the order in which they stand, of whatever language the program is that
    /// refreshes them.
    private func field(_ title: String, _ orientation: String, _ result: PivotResult, _ xml: XMLStream) {
        xml.element(
            "table:data-pilot-field", ("table:source-field-name", title), ("table:orientation", orientation),
            ("table:used-hierarchy", "-1"),
            ("table:function", "auto")
        ) {
            xml.element("table:data-pilot-level", ("table:show-empty", "false")) {
                let members = result.members[title]
                if let members {
                    xml.element("table:data-pilot-members") {
                        for member in members {
                            xml.element(
                                "table:data-pilot-member", ("table:name", member), ("table:display", "true"),
                                ("table:show-details", "true"))
                        }
                    }
                }
                xml.element(
                    "table:data-pilot-sort-info", ("table:order", "ascending"),
                    ("table:sort-mode", members == nil ? "name" : "manual"))
            }
        }
    }

    private func grandTotal(_ pivot: Pivot) -> String {
        switch (pivot.hasRowTotals && !pivot.columns.isEmpty, pivot.hasColumnTotals) {
        case (true, true): "both"
        // A row of totals, as LibreOffice has it, not totals of rows.
        case (true, false): "column"
        case (false, true): "row"
        case (false, false): "none"
        }
    }

    private func function(_ aggregate: Aggregate) -> String {
        switch aggregate {
        case .sum: "sum"
        // Refused by the composition's check.
        case .count, .distinct: "count"
        case .average: "average"
        case .minimum: "min"
        case .maximum: "max"
        }
    }
}
