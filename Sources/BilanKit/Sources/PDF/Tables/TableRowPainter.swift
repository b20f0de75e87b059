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

    init(_ painter: Painter, _ flow: PageFlow, _ plan: TablePlan, _ table: ElementID) {
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
        if !isContinuation { addElements(row) }
        for (index, cell) in row.cells.enumerated() where lines.lowerBound < cell.text.lines.count {
            painter.own(.element(links[index] ?? elements[index]))
            show(cell, row, lines, y, height, link: links[index])
        }
    }

    /// Paints a heading again at a page's top, as an artifact: it was read where it first stood.
    func paintRepeated(_ row: TableRowLayout, at y: Double) {
        decorate(row, at: y, height: row.height)
        painter.own(.artifact(.layout))
        for cell in row.cells { show(cell, row, 0..<row.lineCount, y, row.height, link: nil) }
    }

    /// Rules off the table.
    func closeTable(at y: Double) {
        painter.own(.artifact(.layout))
        let left = flow.geometry.left
        painter.rule(from: (left, y), to: (left + width, y), width: 0.75, context.theme.colours.accent)
    }

    private func show(
        _ cell: TableRowLayout.Cell, _ row: TableRowLayout, _ lines: Range<Int>, _ y: Double, _ height: Double,
        link: ElementID?
    ) {
        let left = flow.geometry.left
        var y = y + row.padding
        // Headers stand on the row's foot, next to what they head.
        if row.kind == .header { y += Double(max(0, lines.count - cell.text.lines.count)) * row.leading }
        let baseline = context.baseline(row.style, leading: row.leading)
        var boxes: [Rectangle] = []
        for index in lines where index < cell.text.lines.count {
            let line = cell.text.lines[index]
            let x = switch cell.alignment {
            case .start: left + cell.left
            case .center: left + (cell.left + cell.right - line.width) / 2
            case .end: left + cell.right - line.width
            }
            painter.show(line, x: x, y: y + baseline, cell.colour)
            if link != nil {
                let under = y + baseline + row.style.size * 0.14
                painter.rule(from: (x, under), to: (x + line.width, under), width: row.style.size * 0.05, cell.colour)
                boxes.append(Rectangle(x: x, y: y, width: line.width, height: row.leading))
            }
            y += row.leading
        }
        if let link, let uri = cell.uri, !boxes.isEmpty {
            painter.add(LinkAnnotation(
                page: painter.page, rectangles: boxes, target: .uri(uri), element: link, contents: cell.words))
        }
    }

    private func addElements(_ row: TableRowLayout) {
        let structure = painter.structure
        let parent: ElementID
        switch row.kind {
        case .header: parent = structure.add(.tableHead, to: table)
        case .total: parent = structure.add(.tableFoot, to: table)
        case .group, .body, .subtotal, .empty:
            if body == nil { body = structure.add(.tableBody, to: table) }
            parent = body!
        }
        let element = structure.add(.row, to: parent)
        elements.removeAll(keepingCapacity: true)
        links.removeAll(keepingCapacity: true)
        for cell in row.cells {
            let own = structure.add(cell.scope == nil ? .dataCell : .headerCell, to: element)
            if let scope = cell.scope { structure.setScope(scope, of: own) }
            if cell.span > 1 { structure.setSpan(columns: cell.span, rows: 1, of: own) }
            elements.append(own)
            links.append(cell.uri == nil || cell.text.lines.isEmpty ? nil : structure.add(.link, to: own))
        }
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
        case .body(let number): if number % 2 == 1 { fill(colours.zebra) }
        case .subtotal: rule(0.5, colours.secondary)
        case .total:
            fill(colours.accent.tinted(0.12))
            rule(0.75, colours.accent)
        case .empty: break
        }
    }
}

extension Colour {
    /// The colour thinned with white: a share of 0 is white.
    func tinted(_ share: Double) -> Colour {
        func mix(_ value: UInt8) -> UInt8 { UInt8((255 - (255 - Double(value)) * share).rounded()) }
        return Colour(red: mix(red), green: mix(green), blue: mix(blue))
    }
}
