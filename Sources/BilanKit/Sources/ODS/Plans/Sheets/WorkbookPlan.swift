/// A composition laid out as sheets: where every table, figure and chart stands, known before the first cell is
/// written, since
/// a summary that comes first refers to what follows.
struct WorkbookPlan {
    private(set) var sheets: [SheetPlan] = []
    private(set) var placements: [String: TablePlacement] = [:]
    private(set) var grids: [String: GridPlacement] = [:]
    private(set) var pivots: [String: PivotPlacement] = [:]
    private(set) var charts: [ChartPlacement] = []
    /// Every rule for what is entered.
    private(set) var validations = Validations()
    private(set) var pages = PageSetups([])
    let evaluator: TableEvaluator
    /// What a reader of the workbook should be told.
    var warnings: [Diagnostic] = []
    /// Gives what the grids' formulas come to.
    let formulas: FormulaEvaluator

    /// Walks every table once for its totals and extent.
    ///
    /// - Parameters:
    ///   - rowLimit: how many rows a sheet holds.
    ///   - pictures: reads images; without it sheets have their alternative texts.
    /// - Throws: `DocumentError` where a table rests on itself, or an image can't be read.
    init(
        _ composition: Composition, theme: Theme, rowLimit: Int = SheetPlan.rowLimit,
        pictures: (any WorkbookPictures)? = nil
    ) throws {
        let drafts = SheetDrafts(composition).sheets
        let tables = drafts.flatMap(\.tables)
        var extents: [String: ColumnExtents] = [:]
        for table in tables {
            extents[table.name] = ColumnExtents(
                table.columns.count, computed: table.columns.indices.filter { table.columns[$0].computation != nil },
                summed: table.columns.indices.filter { table.hasSubtotals && table.hasTotal($0) })
        }
        evaluator = TableEvaluator(tables.map { extents[$0.name]!.watching($0) })
        evaluator.rowObserver = { [extents] in extents[$0]?.noteResults }
        evaluator.subtotalObserver = { [extents] in extents[$0]?.noteSums }

        for table in tables {
            placements[table.name] = try Self.place(table, extents[table.name]!, evaluator, theme)
        }
        evaluator.rowObserver = nil
        evaluator.subtotalObserver = nil
        formulas = FormulaEvaluator(composition, evaluator)
        for plan in formulas.plans { grids[plan.grid.name] = GridPlacement(plan, formulas, theme: theme) }
        for pivot in composition.pivots {
            guard let result = evaluator.result(of: pivot), let source = placements[pivot.table] else { continue }
            pivots[pivot.name] = PivotPlacement(pivot, result, source: source, theme: theme)
        }
        var names = SheetNames(theme.words)
        var parts = pictures.map { PictureParts($0) }
        for draft in drafts {
            let layout = try SheetLayout(
                draft, placements: placements, grids: grids, pivots: pivots, evaluator: evaluator, theme: theme,
                firstChart: charts.count + 1,
                pictures: &parts)
            let plans = layout.plans(named: names.unique(draft.name), limit: rowLimit, names: &names)
            charts += layout.charts
            sheets += plans
            guard plans.count > 1 else { continue }
            warnings.append(
                Diagnostic(
                    .warning,
                    String(
                        fr: "une feuille contient au plus \(FrenchNumber.integer(rowLimit)) lignes : la suite est sur "
                            + plans.dropFirst().map { "« \($0.name) »" }.joined(separator: ", ")
                            + " ; les totaux portent sur l’ensemble, les tris et les filtres sur une feuille à la fois",
                        en:
                            "a sheet holds at most \(LocalizedNumberFormatter(.english).integer(rowLimit)) rows: the rest is on "
                            + plans.dropFirst().map { "“\($0.name)”" }.joined(separator: ", ")
                            + "; totals cover the whole, sorting and filters one sheet at a time"),
                    block: String(fr: "feuille « \(plans[0].name) »", en: "sheet “\(plans[0].name)”")))
        }
        retarget(drafts)
        pages = PageSetups(sheets.map(\.setup))
        validations = Validations(self)
    }

    /// The fragments that lead to what bears a label, by label.
    var places: [String: String] {
        sheets.reduce(into: [:]) { places, sheet in
            places.merge(sheet.anchors.mapValues(\.fragment)) { first, _ in first }
        }
    }

    /// The pictures that the package holds, each once.
    var pictures: [PicturePlacement] {
        var seen: Set<String> = []
        return sheets.flatMap(\.items).compactMap { item in
            guard case .picture(let placement) = item, seen.insert(placement.part).inserted else { return nil }
            return placement
        }
    }

    /// Links in the summary name a table; its sheet is known now.
    private mutating func retarget(_ drafts: [SheetDraft]) {
        for sheet in sheets.indices {
            for item in sheets[sheet].items.indices {
                guard case .line(var line) = sheets[sheet].items[item], let target = line.target else { continue }
                line.target = placements[target]?.sheet ?? grids[target]?.sheet ?? pivots[target]?.sheet
                sheets[sheet].items[item] = .line(line)
            }
        }
    }

    private static func place(
        _ table: Table, _ extents: ColumnExtents, _ evaluator: TableEvaluator, _ theme: Theme
    ) throws -> TablePlacement {
        guard let summary = evaluator.summary(of: table.name) else {
            throw DocumentError(
                String(fr: "la table repose sur elle-même", en: "the table rests on itself"),
                block: String(fr: "table « \(table.name) »", en: "table “\(table.name)”"))
        }
        // What computed columns take from a table under way is known after its totals: it is seen on the first rows
        // alone.
        struct Enough: Error {}
        var seen = 0
        do {
            try table.walk(evaluator) { event in
                guard case .row(_, let cells) = event else { return }
                extents.note(cells)
                seen += 1
                if seen == 200 { throw Enough() }
            }
        } catch is Enough {}
        let widths = ColumnWidths(table, extents, totals: summary.totals, theme: theme)
        return TablePlacement(table, summary, widths, extents)
    }
}
