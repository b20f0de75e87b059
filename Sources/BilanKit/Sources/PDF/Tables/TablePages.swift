import Content

/// Puts a table's rows on pages as they come.
///
/// Few rows are held back: those that must stand together, such as a group's heading with its first row, and the last two
/// rows with their sums, so that none ends a table alone on a page.
final class TablePages {
    private let table: Table
    private let flow: PageFlow
    private let setter: TableRowSetter
    private let painter: TableRowPainter?
    private let header: [TableRowLayout]
    private let headerHeight: Double
    /// Spans of the row to come.
    private var spans: [Int: Int] = [:]
    /// Values that the next row may share, by their column, each with the cell that shows it.
    private var shared: [Int: (value: CellValue, span: Int, cell: TableRowLayout.Cell)] = [:]
    private let merging: [Int]
    private let continuation: FlowText?
    private var pending: [TableRowLayout] = []
    /// What comes before those.
    private var held: [TableRowLayout] = []
    private var merged = MergedCells()
    /// The keys of the groups whose headings are on the page.
    private var open: [String] = []
    private var pendingKeys: [String] = []
    private var hasRows = false

    /// - Parameters:
    ///   - header: set already; nil sets the columns' titles.
    ///   - isRuled: whether rules part rows, where stripes would cut cells that cover several.
    init(
        _ table: Table, _ plan: TablePlan, _ flow: PageFlow, _ element: ElementID?, header: [TableRowLayout]? = nil,
        isRuled: Bool = false, continuation: FlowText?
    ) {
        self.continuation = continuation
        self.table = table
        self.flow = flow
        setter = TableRowSetter(table, plan, flow.context, measures: flow.painter == nil)
        self.header = header ?? setter.header
        headerHeight = self.header.reduce(0) { $0 + $1.height }
        let merging = table.columns.indices.filter { table.columns[$0].mergesEqualValues }
        self.merging = merging
        painter = flow.painter.map {
            TableRowPainter($0, flow, plan, element!, hasMerges: !merging.isEmpty, isRuled: isRuled)
        }
    }

    func begin() throws {
        guard headerHeight <= flow.geometry.textHeight else {
            throw DocumentError(
                String(
                    fr: "son en-tête est plus haut qu’une page : raccourcissez les titres des colonnes",
                    en: "its header is taller than a page: shorten the titles of the columns"))
        }
        if headerHeight > flow.remaining + 0.01 { try flow.breakPage() }
        try flow.require(headerHeight)
        if !header.isEmpty { painter?.paintHeader(header, isRepeated: false, at: flow.y) }
        flow.advance(headerHeight)
    }

    /// Places rows that are set already, on one page if any page holds them.
    func place(_ rows: [TableRowLayout]) throws {
        rows.forEach(hold)
        hasRows = true
        try flushAll()
    }

    /// Says how many columns the next row's cells cover.
    func span(_ columns: [Int: Int]) { spans = columns }

    func take(_ event: TableEvent) throws {
        switch event {
        case .group(let level, let key):
            if !(pending.allSatisfy { $0.kind.isGroup }) { try flushAll() }
            shared.removeAll()
            hold(setter.group(level: level, key: key))
            pendingKeys.append(key)
        case .row(let number, let cells):
            let row = body(number, cells)
            if !(pending.allSatisfy { $0.kind.isGroup }) {
                if !row.continued.isEmpty { pending[pending.count - 1].goesOn = Set(row.continued.map(\.column)) }
                try flush(&held)
                swap(&held, &pending)
            }
            hold(row)
            hasRows = true
            try flow.countRow()
        case .subtotal(let level, let key, let cells, _):
            shared.removeAll()
            if table.hasSubtotals { hold(setter.subtotal(level: level, key: key, cells)) }
        case .total(let cells, _):
            hold(setter.total(cells))
        }
    }

    /// Sets a row, with those of its cells left out whose values stand in cells over them.
    private func body(_ number: Int, _ values: [CellValue]) -> TableRowLayout {
        let spans = spans
        if !spans.isEmpty { self.spans = [:] }
        guard !merging.isEmpty else { return setter.body(number, values, spans: spans) }
        var covered: Set<Int> = []
        for (index, span) in spans where span > 1 { covered.formUnion(index + 1..<min(index + span, values.count)) }
        let continued = merging.filter { column in
            // A note stands with its own row.
            guard let known = shared[column], !covered.contains(column), values[column].noteCount == 0
            else { return false }
            return values[column] != .empty && known.value == values[column] && known.span == spans[column] ?? 1
        }
        var row = setter.body(number, values, spans: spans, continued: continued)
        row.continued = continued.map { shared[$0]!.cell }
        for column in merging where !continued.contains(column) {
            shared[column] = row.cells.first { $0.column == column }.map { (values[column], spans[column] ?? 1, $0) }
        }
        return row
    }

    /// - Parameter note: the height of what must stand under the last row, on its page.
    func end(keeping note: Double) throws {
        if !hasRows { hold(setter.empty) }
        try flushAll(keeping: note)
        painter?.closeTable(at: flow.y)
    }

    private func hold(_ row: TableRowLayout) { pending.append(row) }

    /// Places all rows held back.
    private func flushAll(keeping note: Double = 0) throws {
        held += pending
        pending.removeAll(keepingCapacity: true)
        try flush(&held, keeping: note)
    }

    /// Places rows held back, on one page if any page holds them.
    private func flush(_ waiting: inout [TableRowLayout], keeping note: Double = 0) throws {
        guard !waiting.isEmpty else { return }
        let rows = waiting
        let height = rows.reduce(note) { $0 + $1.height(lines: max($1.lineCount, merged.leastLines(of: $1))) }
        waiting.removeAll(keepingCapacity: true)
        if height > flow.remaining + 0.01, height <= flow.geometry.textHeight - repeatedHeight(before: rows[0]) {
            try turnPage(before: rows[0])
        }
        for row in rows {
            if case .group(let level) = row.kind {
                open.removeSubrange(min(level, open.count)...)
                open.append(pendingKeys.isEmpty ? "" : pendingKeys.removeFirst())
            }
            try place(row)
            if case .subtotal(let level) = row.kind { open.removeSubrange(min(level, open.count)...) }
        }
    }

    /// Places one row, over pages where it is taller than what is left.
    private func place(_ set: TableRowLayout) throws {
        var row = set
        var next = 0
        while next < row.lineCount {
            if next == 0 { row.leastLines = max(set.leastLines, merged.leastLines(of: row)) }
            let left = row.lineCount - next
            // Footnotes of the row's cells want room at the page's foot; on a fresh page what is left over goes on at
            // the next.
            let foot = isFresh ? 0 : flow.room(for: row.notes(in: next..<row.lineCount))
            let free: Double = flow.remaining - foot + 0.01 - 2 * row.padding
            let fitting = (free / row.leading).whole(in: 0...100_000)
            // A row is split where no page would hold it, and then never for a line or two.
            let isTooTall = row.height(lines: left) > flow.geometry.textHeight - repeatedHeight(before: row)
            let count = fitting >= left ? left : isTooTall && fitting >= (isFresh ? 1 : 3) ? fitting : 0
            if count == 0 {
                if isFresh {
                    throw DocumentError(
                        String(
                            fr: "une ligne ne tient pas sur une page : élargissez la page ou réduisez ses marges",
                            en: "a row doesn’t fit on a page: widen the page or reduce its margins"))
                }
                try turnPage(before: row)
                continue
            }
            if count < left {
                flow.context.diagnosticLog.warn(
                    String(
                        fr: "une ligne est plus haute qu’une page et se poursuit sur la suivante",
                        en: "a row is taller than a page and continues on the next"))
            }
            let y = flow.y
            painter?.paint(row, lines: next..<next + count, isContinuation: next > 0, at: y)
            flow.advance(row.height(lines: count))
            merged.add(row, lines: count, isFirst: next == 0)
            for (index, cell) in row.cells.enumerated() {
                guard let text = cell.rich else { continue }
                let lines = text.lines.indices.clamped(to: next..<next + count)
                text.placeNotes(of: lines, painter?.elements(ofRichCell: index), on: flow, y: y + row.padding)
            }
            isFresh = false
            next += count
            if next < row.lineCount { try turnPage(before: row) }
        }
        painter?.closeCells(except: row.goesOn, at: flow.y)
        merged.end(with: row)
    }

    /// Whether nothing but repeated headings stands on the page.
    private var isFresh = false

    /// Goes on, on the next page, with the header and the open groups' headings repeated.
    private func turnPage(before row: TableRowLayout) throws {
        painter?.pauseCells(at: flow.y)
        merged.turnPage()
        try flow.breakPage()
        try flow.require(0)
        if repeatsHeader(before: row) {
            if let continuation {
                painter?.paintContinuation(continuation, at: flow.y)
                flow.advance(continuationHeight)
            }
            painter?.paintHeader(header, isRepeated: true, at: flow.y)
            flow.advance(headerHeight)
        }
        for repeated in repeatedGroups(before: row) {
            painter?.paintRepeated(repeated, at: flow.y)
            flow.advance(repeated.height)
        }
        isFresh = true
    }

    private func repeatedHeight(before row: TableRowLayout) -> Double {
        repeatedGroups(before: row).reduce(repeatsHeader(before: row) ? headerHeight + continuationHeight : 0) {
            $0 + $1.height
        }
    }

    private var continuationHeight: Double { continuation.map { $0.height + flow.context.scale.size * 0.4 } ?? 0 }

    /// Headings that would take half the page are not repeated: there would be no room for what they head.
    private var limit: Double { flow.geometry.textHeight * 0.4 }

    private func repeatsHeader(before row: TableRowLayout) -> Bool { row.kind != .header && headerHeight <= limit }

    private func repeatedGroups(before row: TableRowLayout) -> [TableRowLayout] {
        guard repeatsHeader(before: row) else { return [] }
        let depth =
            switch row.kind {
            case .group(let level): min(level, open.count)
            case .total, .header, .empty: 0
            case .body, .subtotal: open.count
            }
        let groups = (0..<depth).map { setter.group(level: $0, key: open[$0], isContinued: true) }
        return headerHeight + groups.reduce(0) { $0 + $1.height } <= limit ? groups : []
    }
}

extension TableRowLayout.Kind {
    var isGroup: Bool {
        if case .group = self { true } else { false }
    }
}

extension TableEvent {
    /// Whether it is a group's sums.
    var isSubtotal: Bool {
        if case .subtotal = self { true } else { false }
    }

    /// Whether it is a row of the body.
    var isRow: Bool {
        if case .row = self { true } else { false }
    }
}
