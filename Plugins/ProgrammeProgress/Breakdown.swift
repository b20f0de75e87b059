import BilanKit

/// The fourth part: for whom, by department, by headcount and by category.
struct Breakdown: Section {
    let now: Standing
    /// The scheme's code; nil where the report is on all.
    let scheme: String?
    /// The template's outlines of departments, if it has any.
    let shapes: AreaShapes?
    /// Where the template has tiles stand, if it says so.
    let tiles: TileGrid?
    let words: any Words

    private var source: Text { words.source(at: now.date) }

    private var retained: Column<Standing.Line> {
        Column(words.retained, \.retained, total: .sum).measured { measure(.companies(.retained), $0) }
    }

    private var engaged: Column<Standing.Line> {
        Column(words.engaged, \.engaged, total: .sum).measured { measure(.companies(.engaged), $0) }
    }

    /// The counts that the data tell.
    private var companies: [Column<Standing.Line>] {
        (now.knows(.retained) ? [retained] : []) + (now.knows(.engaged) ? [engaged] : [])
    }

    private var committed: Column<Standing.Line> {
        Column(words.committed, \.committed, format: .wholeEuros, total: .sum).measured { measure(.committed, $0) }
    }

    private var ordered: Column<Standing.Line> {
        Column(words.ordered, \.ordered, format: .wholeEuros, total: .sum).measured { measure(.ordered, $0) }
    }

    var body: [Block] {
        Heading(words.breakdown, label: "breakdown")
        Heading(words.byDepartment, level: 2)
        table(words.byDepartment, words.department, byAmount).noted(source)
        if now.byDepartment.contains(where: { $0.committed != .zero && !$0.part.isUnknown }) { map }
        if let byYear = CommitmentsByYear(of: byAmount) { byYear.table(words).noted(source) }
        Heading(words.byHeadcount, level: 2)
        let bands = table(words.byHeadcount, words.headcount, Self.told(now.byBand)).noted(
            words.headcountNote + " " + source)
        bands
        if now.companiesEngaged > 0 {
            Chart(
                .bars, words.headcountChart, of: bands, category: words.headcount,
                series: companies
            ).noted(source)
        }
        Heading(words.byCategoryHeading, level: 2)
        table(words.byCategory, words.category, now.byCategory).noted(source)
    }

    @BlockBuilder private var map: [Block] {
        // Outlines of other areas would show nothing of these.
        if let outlines {
            AreaMap(words.areaMap, values: amounts, format: mapFormat, shapes: outlines).noted(source)
        } else {
            TileMap(words.map, values: amounts, format: mapFormat, grid: tiles).noted(source)
        }
    }

    /// The template's outlines, of which a few areas alone are shown where the data tell of few: on a country's map a
    /// region would be small.
    private var outlines: AreaShapes? {
        guard let shapes else { return nil }
        let amounts = amounts
        let told = shapes.codes.filter { amounts[$0] != nil }
        guard !told.isEmpty else { return nil }
        return told.count * 3 <= shapes.codes.count ? shapes.limited(to: told) : shapes
    }

    /// The departments with the largest amounts first; those of unknown ones last.
    private var byAmount: [Standing.Line] {
        departments.enumerated().sorted { a, b in
            let (isUnknown, isOtherUnknown) = (a.element.part.isUnknown, b.element.part.isUnknown)
            guard isUnknown == isOtherUnknown else { return isOtherUnknown }
            return (b.element.committed, a.offset) < (a.element.committed, b.offset)
        }.map(\.element)
    }

    /// A region's departments without a grant are told where others have some; of a town's scheme, or a department's, they
    /// would be rows of zeros.
    private var departments: [Standing.Line] {
        let told = Self.told(now.byDepartment)
        let some = told.filter { $0.part.isUnknown || $0.isCounted }
        return some.count * 2 < told.count ? some : told
    }

    /// Without the lines of departments or bands where nothing is known of any: they would be zeros that nobody counted.
    private static func told(_ lines: [Standing.Line]) -> [Standing.Line] {
        let unknown = lines.filter(\.part.isUnknown)
        let isSilent = lines.allSatisfy { $0.part.isUnknown || !$0.isCounted }
        return isSilent && !unknown.isEmpty ? unknown : lines
    }

    private var mapFormat: NumberFormat { .telling(now.byDepartment.filter { !$0.part.isUnknown }.map(\.committed)) }

    private var amounts: [String: Double] {
        var amounts: [String: Double] = [:]
        for line in departments {
            if let code = line.part.department, !code.isEmpty { amounts[code] = line.committed.euros }
        }
        return amounts
    }

    private func measure(_ quantity: Measure.Quantity, _ line: Standing.Line) -> Measure {
        Measure(
            quantity, at: now.date, of: scheme, department: line.part.department, band: line.part.band,
            category: line.part.category)
    }

    private func table(_ name: String, _ label: String, _ lines: [Standing.Line]) -> Table {
        Table(name, lines, caption: words.breakdownCaption(name, hasCompanies: !companies.isEmpty)) {
            Column(label, \.label, isRowHeader: true)
            if !companies.isEmpty { ColumnGroup(words.companies) { companies } }
            if now.knowsOrders {
                ColumnGroup(words.grants) {
                    committed.barred()
                    ordered
                    Column(words.orderRate, .ratio(of: ordered, over: committed), format: .percent)
                }
            } else {
                committed.barred()
            }
        }
    }
}
