import Content

/// Paints rows and gives each cell its element.
final class TableRowPainter {
    private let painter: Painter
    private let flow: PageFlow
    private let context: DocumentContext
    private let plan: TablePlan
    private let table: ElementID
    private let width: Double
    private var body: ElementID?
    /// The cells' elements of the row being painted, for one that goes on over the page.
    private var elements: [ElementID] = []
    private var links: [ElementID?] = []
    private var rich: [Int: FlowText.Elements] = [:]
    /// Cells that may go on over the next rows, by their column, with the rows that they cover.
    private var runs: [Int: (element: ElementID, columns: Int, rows: Int)] = [:]
    private let hasMerges: Bool
    private let isRuled: Bool
    /// Cells that go on over the next rows, by their column: painted once it is known how far they go.
    private var waiting: [Int: WaitingCell] = [:]
    /// Set where scopes alone don't tell which headers a cell has.
    private var headers: CellHeaders?

    /// - Parameters:
    ///   - hasMerges: whether equal values run over rows.
    ///   - isRuled: whether rules part rows, where stripes would cut cells over several; so they do where values merge.
    init(
        _ painter: Painter, _ flow: PageFlow, _ plan: TablePlan, _ table: ElementID, hasMerges: Bool, isRuled: Bool
    ) {
        self.hasMerges = hasMerges
        self.isRuled = isRuled || hasMerges
        self.painter = painter
        self.flow = flow
        self.plan = plan
        self.table = table
        context = flow.context
        width = plan.widths.reduce(0, +)
    }

    /// Paints some lines of a row.
    ///
    /// - Parameter isContinuation: whether the row began on the page before: its elements then go on too.
    func paint(_ row: TableRowLayout, lines: Range<Int>, isContinuation: Bool, at y: Double) {
        let height = row.height(lines: lines.count)
        decorate(row, at: y, height: height)
        if !isContinuation {
            for bar in row.cells.compactMap(\.bar) {
                bar.paint(on: painter, left: flow.geometry.left, top: y + row.padding, row, context.theme.colours)
            }
            for line in row.cells.compactMap(\.line) {
                line.paint(on: painter, left: flow.geometry.left, top: y + row.padding, row, context.theme.colours)
            }
            addElements(row, to: structureParent(row.kind))
        }
        for column in waiting.keys where waiting[column]!.top == nil { waiting[column]!.resume(at: y) }
        paintCells(row, lines, y)
    }

    /// Paints the header's rows; where they are repeated, as an artifact: they were read where they first stood.
    func paintHeader(_ rows: [TableRowLayout], isRepeated: Bool, at y: Double) {
        var top = y
        for row in rows {
            decorate(row, at: top, height: row.height)
            top += row.height
        }
        painter.own(.artifact(.layout))
        top = y
        for row in rows {
            top += row.height
            for cell in row.cells
            where cell.reach == 0 && cell.span > 1 && top < y + rows.reduce(0, { $0 + $1.height }) - 0.01 {
                let left = flow.geometry.left
                painter.rule(
                    from: (left + cell.left, top), to: (left + cell.right, top), width: 0.5,
                    context.theme.colours.accentText)
            }
        }
        top = y
        let head = isRepeated ? nil : painter.structure.add(.tableHead, to: table)
        if head != nil, hasMerges || rows.count > 1 {
            headers = CellHeaders(painter.structure, columnCount: plan.widths.count)
        }
        for row in rows {
            if let head {
                addElements(row, to: head)
                paintCells(row, 0..<row.lineCount, top)
            } else {
                for cell in row.cells { show(cell, row, 0..<row.lineCount, top, link: nil, isRead: false) }
            }
            top += row.height
        }
    }

    /// Says over a repeated header which table goes on, as an artifact.
    func paintContinuation(_ text: FlowText, at y: Double) {
        painter.own(.artifact(.layout))
        let baseline = y + context.baseline(context.scale.caption, leading: text.height)
        for line in text.lines.prefix(1) {
            painter.show(line, x: flow.geometry.left, y: baseline, context.theme.colours.secondary)
        }
    }

    /// Paints a group's heading again at a page's top, as an artifact: it was read where it first stood.
    func paintRepeated(_ row: TableRowLayout, at y: Double) {
        decorate(row, at: y, height: row.height)
        painter.own(.artifact(.layout))
        for cell in row.cells { show(cell, row, 0..<row.lineCount, y, link: nil, isRead: false) }
    }

    /// The elements of the open row's rich text in a cell.
    func elements(ofRichCell index: Int) -> FlowText.Elements? { rich[index] }

    private func paintCells(_ row: TableRowLayout, _ lines: Range<Int>, _ y: Double) {
        for (index, cell) in row.cells.enumerated() where lines.lowerBound < cell.lineCount {
            if row.goesOn.contains(cell.column) {
                if lines.lowerBound == 0 {
                    waiting[cell.column] = WaitingCell(
                        cell: cell, row: row, owner: elements[index], link: links[index], rich: rich[index], top: y)
                }
                continue
            }
            if let set = cell.rich, let elements = rich[index] {
                show(set, cell, row, lines, elements, y)
                continue
            }
            painter.own(.element(links[index] ?? elements[index]))
            show(cell, row, lines, y, link: links[index])
        }
    }

    /// Shows a rich text line by line, on the baselines of the row.
    private func show(
        _ set: FlowText, _ cell: TableRowLayout.Cell, _ row: TableRowLayout, _ lines: Range<Int>,
        _ elements: FlowText.Elements, _ y: Double
    ) {
        var y = y + row.padding
        for index in lines where index < set.lines.count {
            set.paint(
                index..<index + 1, elements, on: painter, x: start(of: set.lines[index], cell),
                y: y + (row.leading - set.height(of: index)) / 2, colour: cell.colour)
            y += row.leading
        }
    }

    private func start(of line: ShapedLine, _ cell: TableRowLayout.Cell) -> Double {
        switch cell.alignment {
        case .start: flow.geometry.left + cell.left
        case .center: flow.geometry.left + (cell.left + cell.right - line.width) / 2
        case .end: flow.geometry.left + cell.right - cell.inset - line.width
        }
    }

    /// Tells how many rows each cell came to cover: no row that follows is taken into one.
    func closeRuns() {
        for run in runs.values where run.rows > 1 {
            painter.structure.setSpan(columns: run.columns, rows: run.rows, of: run.element)
        }
        runs.removeAll(keepingCapacity: true)
    }

    /// Rules off the table.
    func closeTable(at y: Double) {
        closeRuns()
        painter.own(.artifact(.layout))
        let left = flow.geometry.left
        painter.rule(from: (left, y), to: (left + width, y), width: 0.75, context.theme.colours.accent)
    }

    /// - Parameter isRead: false where a text is shown again, as an artifact.
    private func show(
        _ cell: TableRowLayout.Cell, _ row: TableRowLayout, _ lines: Range<Int>, _ y: Double, link: ElementID?,
        isRead: Bool = true
    ) {
        var y = y + row.padding
        // Headers stand on the row's foot, next to what they head.
        if row.kind == .header {
            y += max(0, Double(lines.count - cell.text.lines.count) * row.leading + cell.reach)
        }
        let shown = isRead ? cell.text.lines : cell.rich?.lines ?? cell.text.lines
        let baseline = context.baseline(row.style, leading: row.leading)
        var boxes: [Rectangle] = []
        // A cell over several rows of the header may have more lines than its first.
        let visible = cell.rowSpan > 1 ? shown.indices : lines
        for index in visible where index < shown.count {
            let line = shown[index]
            let x = start(of: line, cell)
            painter.show(line, x: x, y: y + baseline, cell.colour)
            if link != nil {
                let under = y + baseline + row.style.size * 0.14
                painter.rule(from: (x, under), to: (x + line.width, under), width: row.style.size * 0.05, cell.colour)
                boxes.append(Rectangle(x: x, y: y, width: line.width, height: row.leading))
            }
            y += row.leading
        }
        if let link, let uri = cell.uri, !boxes.isEmpty {
            painter.add(
                LinkAnnotation(
                    page: painter.page, rectangles: boxes, target: .uri(uri), element: link, contents: cell.words))
        }
    }

    private func structureParent(_ kind: TableRowLayout.Kind) -> ElementID {
        if kind == .total { return painter.structure.add(.tableFoot, to: table) }
        if body == nil { body = painter.structure.add(.tableBody, to: table) }
        return body!
    }

    private func addElements(_ row: TableRowLayout, to parent: ElementID) {
        let structure = painter.structure
        let element = structure.add(.row, to: parent)
        elements.removeAll(keepingCapacity: true)
        links.removeAll(keepingCapacity: true)
        if !rich.isEmpty { rich.removeAll(keepingCapacity: true) }
        if case .body = row.kind {
            for cell in row.continued { runs[cell.column]?.rows += 1 }
        } else if hasMerges {
            closeRuns()
        }
        for (index, cell) in row.cells.enumerated() {
            let own = structure.add(cell.scope == nil ? .dataCell : .headerCell, to: element)
            if let scope = cell.scope { structure.setScope(scope, of: own) }
            if cell.span > 1 || cell.rowSpan > 1 { structure.setSpan(columns: cell.span, rows: cell.rowSpan, of: own) }
            if cell.mayContinue {
                if let run = runs[cell.column], run.rows > 1 {
                    structure.setSpan(columns: run.columns, rows: run.rows, of: run.element)
                }
                runs[cell.column] = (own, cell.span, 1)
            }
            if let set = cell.rich { rich[index] = set.elements(of: own, in: structure) }
            elements.append(own)
            links.append(cell.uri == nil || cell.text.lines.isEmpty ? nil : structure.add(.link, to: own))
        }
        guard let headers else { return }
        let continued = row.continued.filter { $0.scope == .row }.compactMap { runs[$0.column]?.element }
        headers.tell(row, element, elements, continued: continued)
    }

    private func decorate(_ row: TableRowLayout, at y: Double, height: Double) {
        let colours = context.theme.colours
        let box = Rectangle(x: flow.geometry.left, y: y, width: width, height: height)
        func rule(_ thickness: Double, _ colour: Colour) {
            painter.own(.artifact(.layout))
            painter.rule(from: (box.x, y), to: (box.x + width, y), width: thickness, colour)
        }
        func fill(_ colour: Colour) {
            painter.own(.artifact(.background))
            painter.fill(box, colour)
        }
        switch row.kind {
        case .header: fill(colours.accent)
        case .group(let level): if level == 0 { fill(colours.accent.tinted(0.12)) } else { rule(0.5, colours.rule) }
        case .body where isRuled:
            painter.own(.artifact(.layout))
            for cell in row.cells {
                let last = cell.column + cell.span
                let left = box.x + plan.widths[..<cell.column].reduce(0, +)
                let right = box.x + plan.widths[..<last].reduce(0, +)
                painter.rule(from: (left, y), to: (right, y), width: 0.4, colours.rule)
            }
        case .body(let number): if number % 2 == 1 { fill(colours.zebra) }
        case .subtotal: rule(0.5, colours.secondary)
        case .total:
            fill(colours.accent.tinted(0.12))
            rule(0.75, colours.accent)
        case .empty: break
        }
    }
}

/// A cell of several rows whose text is not painted yet, or not all of it.
private struct WaitingCell {
    let cell: TableRowLayout.Cell
    /// The first of its rows.
    let row: TableRowLayout
    let owner: ElementID
    let link: ElementID?
    let rich: FlowText.Elements?
    /// Where its rows begin on the page; nil until the first of them stands there.
    var top: Double?
    /// The next line to be painted.
    var next = 0
    /// False where the text is shown again, on a further page.
    var isRead = true

    mutating func resume(at y: Double) {
        top = y
        guard next >= cell.lineCount else { return }
        (next, isRead) = (0, false)
    }
}

extension TableRowPainter {
    /// Paints what has room of the cells that go on over the page's end.
    func pauseCells(at bottom: Double) {
        for column in waiting.keys.sorted() {
            guard let top = waiting[column]!.top else { continue }
            let own = waiting[column]!
            let count = MergedCells.lines(
                in: bottom - top, own.row.leading, own.row.padding, most: own.cell.lineCount - own.next)
            paint(own, own.next..<own.next + count, at: top)
            waiting[column]!.next += count
            waiting[column]!.top = nil
        }
    }

    /// Paints what is left of the cells that end here.
    func closeCells(except columns: Set<Int>, at bottom: Double) {
        guard !waiting.isEmpty else { return }
        for column in waiting.keys.sorted() where !columns.contains(column) {
            let own = waiting.removeValue(forKey: column)!
            paint(own, own.next..<max(own.next, own.cell.lineCount), at: own.top ?? bottom)
        }
    }

    private func paint(_ own: WaitingCell, _ lines: Range<Int>, at top: Double) {
        guard own.isRead else {
            painter.own(.artifact(.layout))
            return show(own.cell, own.row, lines, top, link: nil, isRead: false)
        }
        if let set = own.cell.rich, let elements = own.rich {
            return show(set, own.cell, own.row, lines, elements, top)
        }
        painter.own(.element(own.link ?? own.owner))
        show(own.cell, own.row, lines, top, link: own.link)
    }
}

extension Colour {
    /// The colour thinned with white: a share of 0 is white.
    func tinted(_ share: Double) -> Colour {
        func mix(_ value: UInt8) -> UInt8 { UInt8((255 - (255 - Double(value)) * share).rounded()) }
        return Colour(red: mix(red), green: mix(green), blue: mix(blue))
    }
}
