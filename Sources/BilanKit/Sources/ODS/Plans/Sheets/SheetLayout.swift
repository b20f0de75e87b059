/// Gives every item of a sheet its place, its width and its height.
struct SheetLayout {
    private(set) var charts: [ChartPlacement] = []
    private var items: [SheetItem] = []
    private var widths: [Double] = []
    private var hiddenColumns: Set<Int> = []
    private var prefersLandscape = false
    private let options: SheetOptions
    private let theme: Theme

    /// A sheet without wide tables is still as wide as a page's text.
    private static let leastWidth = 460.0
    private static let spareColumn = 70.0
    /// Header, two rows and a grand total.
    private static let leastRows = 4

    init(
        _ draft: SheetDraft, placements: [String: TablePlacement], grids: [String: GridPlacement],
        pivots: [String: PivotPlacement],
        evaluator: TableEvaluator, theme: Theme, firstChart: Int, pictures: inout PictureParts?
    ) throws {
        self.theme = theme
        options = draft.options
        for case .table(let table) in draft.items {
            widen(placements[table.name]!.widths)
            if table.prefersLandscape { prefersLandscape = true }
        }
        for case .grid(let grid) in draft.items { widen(grids[grid.name]!.widths) }
        for case .pivot(let pivot) in draft.items { widen(pivots[pivot.name]!.widths) }
        for case .keyFigures(let figures) in draft.items { widen(Self.widths(of: figures, evaluator, theme)) }
        hide(draft, grids)
        while widths.reduce(0, +) < Self.leastWidth { widths.append(Self.spareColumn) }

        for item in draft.items {
            switch item {
            case .line(let text, let role, let target): items.append(line(text, role, target))
            case .anchor(let label): items.append(.anchor(label))
            case .blank:
                if case .blank? = items.last { continue }
                items.append(.blank())
            case .pageBreak:
                if case .blank? = items.last { items.removeLast() }
                items.append(.blank(beginsPage: true))
            case .picture(let source):
                guard pictures != nil else {
                    if !source.alternative.isEmpty {
                        items.append(line(Text(source.alternative).localized(theme.numbers.language), .note, nil))
                    }
                    continue
                }
                let room = min(widths.reduce(0, +), PageLook.textWidth(theme, PageSetup(.portrait)))
                let most = pageHeight - 3 * PicturePlacement.rowHeight
                items.append(.picture(try pictures!.place(source, room: room, most: most)))
            case .keyFigures(let figures):
                for figure in figures.figures { items.append(.keyFigure(figure, height: height(of: figure))) }
                items.append(.blank())
            case .table(let table):
                items.append(.table(placements[table.name]!, part: 0))
                if table.spareRows > 0 { items.append(.spareRows(placements[table.name]!, count: table.spareRows)) }
            case .grid(let grid): items.append(.grid(grids[grid.name]!))
            case .pivot(let pivot): items.append(.pivot(pivots[pivot.name]!))
            case .chart(let chart, let source):
                for placement in ChartPlacement.placements(
                    of: chart, source: placements[source]!, number: firstChart + charts.count,
                    most: pageHeight - 3 * ChartPlacement.rowHeight, evaluator, theme)
                {
                    charts.append(placement)
                    if let legend = placement.shape.legendLine {
                        items.append(line(legend, .paragraph, nil, isKept: true))
                    }
                    items.append(.chart(placement))
                }
            }
        }
        while case .blank? = items.last { items.removeLast() }
    }

    /// Notes the columns that whatever stands on them wants hidden.
    private mutating func hide(_ draft: SheetDraft, _ grids: [String: GridPlacement]) {
        var wanted: [Int: Bool] = [:]
        func note(_ column: Int, isHidden: Bool) { wanted[column] = isHidden && wanted[column] != false }
        for table in draft.tables {
            for (index, column) in table.columns.enumerated() { note(index, isHidden: column.isHidden) }
        }
        for case .grid(let grid) in draft.items {
            for index in 0..<(grids[grid.name]?.plan.columnCount ?? 0) {
                note(index, isHidden: grid.hiddenColumns.contains(index))
            }
        }
        hiddenColumns = Set(wanted.filter(\.value).keys)
    }

    /// The sheet under its final name, and those on which it goes on where it has more rows than one holds; its tables
    /// and charts are told
    /// where they stand.
    ///
    /// - Parameter limit: how many rows a sheet holds.
    func plans(named name: String, limit: Int, names: inout SheetNames) -> [SheetPlan] {
        let orientation = orientation
        func plan(_ name: String) -> SheetPlan {
            SheetPlan(
                name: name, items: [], widths: widths, hiddenColumns: hiddenColumns,
                setup: PageSetup(options.page, orientation),
                options: options)
        }
        var plans = [plan(name)]
        var row = 0
        var reach = PageReach(page: pageHeight)

        func begin() -> String {
            let next = names.continuation(of: name, number: plans.count)
            plans.append(plan(next))
            plans[plans.count - 1].isContinuation = true
            row = 0
            reach.turn()
            return next
        }
        func advance(over item: SheetItem) {
            row += item.rowCount
            reach.advance(heights(of: item), row: RowStyle.bodyHeight(theme))
        }
        for (index, item) in items.enumerated() {
            var item = item
            guard case .table(let placement, _) = item else {
                if row + item.rowCount > limit {
                    _ = begin()
                    if case .blank = item { continue }
                }
                if case .grid(let placement) = item {
                    (placement.sheet, placement.firstRow) = (plans[plans.count - 1].name, row)
                }
                if case .pivot(let placement) = item {
                    (placement.sheet, placement.firstRow) = (plans[plans.count - 1].name, row)
                }
                if case .chart(let placement) = item { placement.sheet = plans[plans.count - 1].name }
                if reach.mayCut(lead(at: index)), item.beginPage() { reach.turn() }
                if case .blank(beginsPage: true) = item { reach.turn() }
                plans[plans.count - 1].items.append(item)
                advance(over: item)
                continue
            }
            // A header is not parted from the first rows.
            if row > 0, row + min(placement.rowCount, Self.leastRows) > limit { _ = begin() }
            let first = plans.count - 1
            placement.place(at: row, limit: limit, on: plans[first].name, next: begin)
            for part in placement.parts.indices { plans[first + part].items.append(.table(placement, part: part)) }
            advance(over: .table(placement, part: placement.parts.count - 1))
        }
        return plans
    }

    /// What fits on a page before it is scaled down to the page's width.
    private var pageHeight: Double {
        let setup = PageSetup(options.page, orientation)
        let scale = min(1, PageLook.textWidth(theme, setup) / shownWidth)
        return PageLook.textHeight(theme, setup) / scale
    }

    private var shownWidth: Double {
        widths.enumerated().reduce(0) { $0 + (hiddenColumns.contains($1.offset) ? 0 : $1.element) }
    }

    private var orientation: PageSetup.Orientation {
        switch options.page.orientation {
        case .portrait: return .portrait
        case .landscape: return .landscape
        case .automatic:
            let upright = PageLook.textWidth(theme, PageSetup(options.page, .portrait))
            return prefersLandscape || shownWidth > upright * 1.2 ? .landscape : .portrait
        }
    }

    /// How much of what begins with an item must stand on one page: the whole of a chart or picture, with its caption and note;
    /// of a table its first rows; of a heading what follows it too.
    private func lead(at index: Int) -> Double {
        guard index < items.count else { return 0 }
        let own = height(of: items[index])
        let row = RowStyle.bodyHeight(theme)
        switch items[index] {
        case .blank(beginsPage: true): return 0
        case .anchor: return lead(at: index + 1)
        case .blank: return index + 1 < items.count ? own + lead(at: index + 1) : own
        case .line(let line) where line.isKept: return own + lead(at: index + 1)
        case .picture:
            guard index + 1 < items.count, case .line(let line) = items[index + 1], line.role == .detail else {
                return own
            }
            return own + line.height
        case .table(let placement, _):
            let header = Double(placement.headings) * row
            return header
                + RowStyle.bodyHeight(theme, lines: placement.headerLines(theme.fonts.size))
                + Double(min(placement.bodyCount, 2) * placement.usualLines(theme.fonts.size)) * row
        case .grid(let placement): return (0..<min(placement.rowCount, 3)).map(placement.height).reduce(0, +)
        case .pivot(let placement): return Double(min(placement.rowCount, 3)) * row
        default: return own
        }
    }

    private func height(of item: SheetItem) -> Double { heights(of: item).upperBound }

    /// How high an item is in print at the least and at the most.
    private func heights(of item: SheetItem) -> ClosedRange<Double> {
        if case .table(let placement, _) = item {
            let rows = Double(item.rowCount)
            let lines = placement.longestLines(theme.fonts.size)
            return rows * RowStyle.bodyHeight(theme)...(rows + 1) * RowStyle.bodyHeight(theme, lines: lines)
        }
        let height: Double =
            switch item {
            case .line(let line): line.height
            case .blank: RowStyle.bodyHeight(theme)
            case .anchor, .table: 0
            case .keyFigure(_, let height): height
            case .spareRows: Double(item.rowCount + 1) * RowStyle.bodyHeight(theme)
            case .picture(let placement): Double(placement.rowCount) * PicturePlacement.rowHeight
            case .grid(let placement): (0..<placement.rowCount).map(placement.height).reduce(0, +)
            case .pivot(let placement): Double(placement.rowCount + 1) * RowStyle.bodyHeight(theme)
            case .chart(let placement): Double(placement.rowCount) * ChartPlacement.rowHeight
            }
        return height...height
    }

    private mutating func widen(_ wanted: [Double]) {
        for (index, width) in wanted.enumerated() {
            if index < widths.count { widths[index] = max(widths[index], width) } else { widths.append(width) }
        }
    }

    private func line(
        _ text: Text, _ role: CellStyle.Role, _ target: String?, isKept: Bool = false
    ) -> SheetItem {
        let size = role.size(theme.fonts.size)
        // With the notes: they stand in the line.
        let words = text.spelledOut
        let room = widths.reduce(0, +) - 10
        let isFilled = role == .note || role == .warning
        let isShort = TextMeasure.width(words, size: size, isBold: role.isBold) <= room && !words.contains("\n")
        let lines = isShort ? 1 : TextMeasure.lines(words, in: room, size: size, isBold: role.isBold)
        return .line(
            SheetItem.Line(
                text: text, role: role, target: target, height: Double(lines) * size * 1.3 + (isFilled ? 6 : 4),
                isMerged: (!isShort || isFilled) && widths.count > 1, isKept: isKept || role.isHeading))
    }

    private func height(of figure: KeyFigure) -> Double {
        let body = theme.fonts.size
        let comment =
            Double(TextMeasure.lines(figure.comment?.spelledOut ?? "", in: widths[2...].reduce(0, +) - 10, size: body))
            * body * 1.3
        let label = Double(TextMeasure.lines(figure.label, in: widths[0] - 10, size: body)) * body * 1.3
        return max(CellStyle.Role.keyFigure.size(body) * 1.3, comment, label) + 6
    }

    /// Label, figure, comment.
    private static func widths(of figures: KeyFigures, _ evaluator: TableEvaluator, _ theme: Theme) -> [Double] {
        let body = theme.fonts.size
        let values = figures.figures.map { figure in
            let value = evaluator.value(of: figure.figure)
            return TextMeasure.width(
                value.effectiveFormat(in: figure.format).string(value, theme.numbers),
                size: CellStyle.Role.keyFigure.size(body), isBold: true)
        }
        let labels = figures.figures.map { TextMeasure.width($0.label, size: body) }
        return [min(max(labels.max() ?? 0, 120) + 12, 230), max(values.max() ?? 0, 70) + 12, 200]
    }
}
