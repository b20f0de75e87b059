import Content

/// A composition's blocks in a row, each with the way that its page is turned.
struct OrientedBlocks {
    struct Item {
        var block: Block
        var orientation: PageGeometry.Orientation
    }

    private(set) var items: [Item] = []
    private let context: DocumentContext

    /// Plans every table on the way: a table too wide for an upright page is turned, and the headings over it with it.
    init(_ context: DocumentContext) throws {
        self.context = context
        try add(context.composition.blocks, isTurned: false)
        turnHeadings()
    }

    private mutating func add(_ blocks: [Block], isTurned: Bool) throws {
        for block in blocks {
            switch block {
            case .landscape(let inner):
                try add(inner, isTurned: true)
            case .sheet(let sheet):
                try add(sheet.blocks, isTurned: isTurned)
            case .table, .grid:
                let plan = try context.diagnosticLog.naming(block) { () throws -> TablePlan? in
                    guard let (table, extents) = block.laidOut(context) else { return nil }
                    let plan = try TablePlan(table, extents, isTurned: isTurned || table.prefersLandscape, context)
                    context.plans[table.name] = plan
                    return plan
                }
                guard let plan else { continue }
                items.append(Item(block: block, orientation: plan.orientation))
            case .keepTogether(let inner):
                // Turned as a whole where one of its tables is.
                var isWhole = isTurned
                if !isTurned { isWhole = try plan(inner, isTurned: false) == .landscape }
                if isWhole { _ = try plan(inner, isTurned: true) }
                items.append(Item(block: block, orientation: isWhole && canTurn ? .landscape : .portrait))
            case .columns, .sideBySide:
                _ = try plan([block], isTurned: isTurned)
                items.append(Item(block: block, orientation: isTurned && canTurn ? .landscape : .portrait))
            default:
                items.append(Item(block: block, orientation: isTurned && canTurn ? .landscape : .portrait))
            }
        }
    }

    /// Plans the tables within an arrangement; tells which way the widest wants its page.
    private func plan(_ blocks: [Block], isTurned: Bool, within width: Double? = nil) throws -> PageGeometry.Orientation
    {
        var orientation = PageGeometry.Orientation.portrait
        let whole = width ?? PageGeometry(context.theme.page, isTurned ? .landscape : .portrait).textWidth
        for block in blocks {
            switch block {
            case .table, .grid:
                guard let (table, extents) = block.laidOut(context) else { continue }
                let plan = try TablePlan(
                    table, extents, isTurned: isTurned || table.prefersLandscape, within: width, context)
                context.plans[table.name] = plan
                if plan.orientation == .landscape { orientation = .landscape }
            case .columns(let columns):
                _ = try plan(columns.blocks, isTurned: isTurned, within: part(columns.count, of: whole))
            case .sideBySide(let sides):
                _ = try plan(sides.parts.flatMap { $0 }, isTurned: isTurned, within: part(sides.parts.count, of: whole))
            default:
                if try plan(block.children, isTurned: isTurned, within: width) == .landscape {
                    orientation = .landscape
                }
            }
        }
        return orientation
    }

    private func part(_ count: Int, of width: Double) -> Double {
        ColumnRun.width(max(1, count), gap: context.scale.columnGap, of: width)
    }

    private var canTurn: Bool { context.theme.page.width < context.theme.page.height }

    /// Turns headings as the page of what they head is: on another they would stand alone at its end.
    private mutating func turnHeadings() {
        var next: PageGeometry.Orientation?
        for index in items.indices.reversed() {
            switch items[index].block {
            case .heading:
                if let next { items[index].orientation = next }
            case .pageNumbering: continue
            case .pageBreak: next = nil
            default: next = items[index].orientation
            }
        }
    }
}
