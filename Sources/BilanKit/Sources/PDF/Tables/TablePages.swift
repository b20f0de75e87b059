import Content

/// Puts a table's rows on pages as they come.
///
/// Few rows are held back: those that must stand together, such as a group's heading with its first row, and a last row
/// with its subtotal.
final class TablePages {
    private let table: Table
    private let flow: PageFlow
    private let setter: TableRowSetter
    private let painter: TableRowPainter?
    private let header: TableRowLayout
    private var pending: [TableRowLayout] = []
    private var pendingHeight = 0.0
    /// The keys of the groups whose headings are on the page.
    private var open: [String] = []
    private var pendingKeys: [String] = []
    private var hasRows = false

    init(_ table: Table, _ plan: TablePlan, _ flow: PageFlow, _ element: ElementID?) {
        self.table = table
        self.flow = flow
        setter = TableRowSetter(table, plan, flow.context, measures: flow.painter == nil)
        header = setter.header
        painter = flow.painter.map { TableRowPainter($0, flow, plan, element!) }
    }

    func begin() throws { try place(header) }

    func take(_ event: TableEvent) throws {
        switch event {
        case .group(let level, let key):
            if !(pending.allSatisfy { $0.kind.isGroup }) { try flush() }
            hold(setter.group(level: level, key: key))
            pendingKeys.append(key)
        case .row(let number, let cells):
            if !(pending.allSatisfy { $0.kind.isGroup }) { try flush() }
            hold(setter.body(number, cells))
            hasRows = true
            try flow.countRow()
        case .subtotal(let level, let key, let cells, _):
            if table.hasSubtotals { hold(setter.subtotal(level: level, key: key, cells)) }
        case .total(let cells, _):
            hold(setter.total(cells))
        }
    }

    /// - Parameter note: the height of what must stand under the last row, on its page.
    func end(keeping note: Double) throws {
        if !hasRows { hold(setter.empty) }
        try flush(keeping: note)
        painter?.closeTable(at: flow.y)
    }

    private func hold(_ row: TableRowLayout) {
        pending.append(row)
        pendingHeight += row.height
    }

    /// Places the rows held back, on one page if any page holds them.
    private func flush(keeping note: Double = 0) throws {
        guard !pending.isEmpty else { return }
        let rows = pending
        let height = pendingHeight + note
        pending.removeAll(keepingCapacity: true)
        pendingHeight = 0
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
    private func place(_ row: TableRowLayout) throws {
        var next = 0
        while next < row.lineCount {
            let left = row.lineCount - next
            let fitting = max(0, Int((flow.remaining + 0.01 - 2 * row.padding) / row.leading))
            // A row is split where no page would hold it, and then never for a line or two.
            let isTooTall = row.height(lines: left) > flow.geometry.textHeight - repeatedHeight(before: row)
            let count = fitting >= left ? left : isTooTall && fitting >= (isFresh ? 1 : 3) ? fitting : 0
            if count == 0 {
                if isFresh { throw DocumentError("a row does not fit a page") }
                try turnPage(before: row)
                continue
            }
            if count < left {
                flow.context.findings.warn("a row is taller than a page and goes on over the page")
            }
            painter?.paint(row, lines: next..<next + count, isContinuation: next > 0, at: flow.y)
            flow.advance(row.height(lines: count))
            isFresh = false
            next += count
            if next < row.lineCount { try turnPage(before: row) }
        }
    }

    /// Whether nothing but repeated headings stands on the page.
    private var isFresh = false

    /// Goes on, on the next page, with the header and the open groups' headings repeated.
    private func turnPage(before row: TableRowLayout) throws {
        try flow.breakPage()
        try flow.require(0)
        for repeated in repeatedRows(before: row) {
            painter?.paintRepeated(repeated, at: flow.y)
            flow.advance(repeated.height)
        }
        isFresh = true
    }

    private func repeatedHeight(before row: TableRowLayout) -> Double {
        repeatedRows(before: row).reduce(0) { $0 + $1.height }
    }

    private func repeatedRows(before row: TableRowLayout) -> [TableRowLayout] {
        // Headings that would take half the page are not repeated: there would be no room for what they head.
        let limit = flow.geometry.textHeight * 0.4
        guard row.kind != .header, header.height <= limit else { return [] }
        let depth = switch row.kind {
        case .group(let level): min(level, open.count)
        case .total, .header, .empty: 0
        case .body, .subtotal: open.count
        }
        let groups = (0..<depth).map { setter.group(level: $0, key: open[$0], isContinued: true) }
        return header.height + groups.reduce(0) { $0 + $1.height } <= limit ? [header] + groups : [header]
    }
}

extension TableRowLayout.Kind {
    var isGroup: Bool {
        if case .group = self { true } else { false }
    }
}
