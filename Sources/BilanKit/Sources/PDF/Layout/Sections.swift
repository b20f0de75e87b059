import Content

/// A composition's blocks in a row, each with the way that its page is turned.
struct Sections {
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
    }

    private mutating func add(_ blocks: [Block], isTurned: Bool) throws {
        for block in blocks {
            switch block {
            case .landscape(let inner):
                try add(inner, isTurned: true)
            case .sheet(let sheet):
                try add(sheet.blocks, isTurned: isTurned)
            case .table(let table):
                let plan = try context.findings.naming(block) {
                    try TablePlan(table, isTurned: isTurned || table.prefersLandscape, context)
                }
                context.plans[table.name] = plan
                if plan.orientation == .landscape { turnHeadings() }
                items.append(Item(block: block, orientation: plan.orientation))
            default:
                items.append(Item(block: block, orientation: isTurned && canTurn ? .landscape : .portrait))
            }
        }
    }

    private var canTurn: Bool { context.theme.page.width < context.theme.page.height }

    private mutating func turnHeadings() {
        for index in items.indices.reversed() {
            guard case .heading = items[index].block else { return }
            items[index].orientation = .landscape
        }
    }
}
