/// What goes on one sheet, before anything is measured.
struct SheetDraft {
    enum Item {
        case line(Text, CellStyle.Role, target: String?)
        case blank
        case pageBreak
        case picture(PicturePlacement.Source)
        case keyFigures(KeyFigures)
        case table(Table)
        case grid(Grid)
        case pivot(Pivot)
        case chart(Chart, source: String)
        /// Where what bears the label begins.
        case anchor(String)
    }

    var name: String
    var options = SheetOptions()
    var items: [Item] = []

    var tables: [Table] {
        items.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }
}

extension SheetDraft.Item {
    /// What the layout itself put into words, in the document's language.
    fileprivate func localized(_ language: NumberLanguage) -> Self {
        if case .line(let text, let role, let target) = self {
            return .line(text.localized(language), role, target: target)
        }
        return self
    }
}

/// A composition's blocks shared out among sheets: one a `Sheet` block, one a table of its own, and before them one for
/// all that stands
/// loose.
struct SheetDrafts {
    private(set) var sheets: [SheetDraft] = []
    private var summary: SheetDraft
    private let placed: Set<String>
    /// What a chart's data is written as, by its table's name.
    private var chartData: [String: String] = [:]

    private let words: any Wording

    init(_ composition: Composition) {
        words = composition.words
        placed = Set(Self.tables(in: composition.blocks).map(\.name))
        summary = SheetDraft(name: words.summary)
        for block in composition.blocks { addLoose(block) }

        // A sheet of that name takes what stands loose; so does the first sheet where only a title page does.
        if let own = sheets.firstIndex(where: { $0.name == summary.name }) {
            sheets[own].items = summary.items + sheets[own].items
        } else if Self.holdsTitleAlone(composition.blocks), !sheets.isEmpty {
            sheets[0].items =
                summary.items.filter { if case .line(_, .link, _) = $0 { false } else { true } } + sheets[0].items
        } else if !summary.items.isEmpty {
            sheets.insert(summary, at: 0)
        }
        if sheets.isEmpty { sheets = [summary] }
        let notices = composition.notices.map { SheetDraft.Item.line(Text($0), .warning, target: nil) }
        if !notices.isEmpty { sheets[0].items = notices + [.blank] + sheets[0].items }
        let language = words.language
        for index in sheets.indices { sheets[index].items = sheets[index].items.map { $0.localized(language) } }
    }

    private mutating func addLoose(_ block: Block) {
        switch block {
        case .table(let table):
            sheets.append(SheetDraft(name: table.name))
            Self.add(table, to: &sheets[sheets.count - 1])
            summary.items.append(.line(Text("→ ") + (table.caption ?? Text(table.name)), .link, target: table.name))
        case .grid(let grid):
            sheets.append(SheetDraft(name: grid.name))
            Self.add(grid, to: &sheets[sheets.count - 1])
            summary.items.append(.line(Text("→ ") + (grid.caption ?? Text(grid.name)), .link, target: grid.name))
        case .pivot(let pivot):
            sheets.append(SheetDraft(name: pivot.name))
            Self.add(pivot, to: &sheets[sheets.count - 1])
            summary.items.append(.line(Text("→ ") + pivot.shownCaption, .link, target: pivot.name))
        case .sheet(let sheet):
            var draft = SheetDraft(name: sheet.name, options: SheetOptions(sheet))
            for inner in sheet.blocks { add(inner, to: &draft) }
            sheets.append(draft)
        case .landscape(let inner), .keepTogether(let inner):
            for block in inner { addLoose(block) }
        case .columns(let columns):
            for block in columns.blocks { addLoose(block) }
        case .sideBySide(let sides):
            for block in sides.parts.joined() { addLoose(block) }
        default:
            var draft = summary
            add(block, to: &draft)
            summary = draft
        }
    }

    private mutating func add(_ block: Block, to draft: inout SheetDraft) {
        func line(_ text: Text, _ role: CellStyle.Role) { draft.items.append(.line(text, role, target: nil)) }
        func blank() { if !draft.items.isEmpty { draft.items.append(.blank) } }
        switch block {
        case .titlePage(let page):
            line(Text(page.title), .title)
            if let subtitle = page.subtitle { line(subtitle, .subtitle) }
            for detail in page.details { line(detail, .detail) }
            draft.items.append(.blank)
        case .heading(let heading):
            blank()
            Self.anchor(heading.label, in: &draft)
            line(heading.text, .heading(heading.level))
        case .paragraph(let paragraph): line(paragraph.text, .paragraph)
        case .list(let list):
            for (index, item) in list.items.enumerated() {
                line(Text(list.isNumbered ? "\(index + 1). " : "• ") + item, .paragraph)
            }
        case .note(let note):
            let role = note.kind == .warning ? CellStyle.Role.warning : .note
            if let title = note.title { line(title, role) }
            line(note.text, role)
        case .keyFigures(let figures): draft.items.append(.keyFigures(figures))
        case .table(let table): Self.add(table, to: &draft)
        case .grid(let grid): Self.add(grid, to: &draft)
        case .pivot(let pivot): Self.add(pivot, to: &draft)
        case .chart(let chart): add(chart, to: &draft)
        case .drawing(let drawing): Self.add(.drawing(drawing), to: &draft)
        case .image(let image): Self.add(.image(image), to: &draft)
        case .formula(let formula): line(formula.text, .paragraph)
        case .code(let code): line(Text([Text.Run(code.text, style: .code)]), .paragraph)
        case .landscape(let inner), .keepTogether(let inner): for block in inner { add(block, to: &draft) }
        case .columns(let columns): for block in columns.blocks { add(block, to: &draft) }
        case .sideBySide(let sides): for block in sides.parts.joined() { add(block, to: &draft) }
        case .sheet(let sheet): for block in sheet.blocks { add(block, to: &draft) }
        case .pageBreak: if !draft.items.isEmpty { draft.items.append(.pageBreak) }
        // A workbook has tabs for a table of contents, and no pages to number.
        case .contents, .pageNumbering: break
        }
    }

    private static func anchor(_ label: String?, in draft: inout SheetDraft) {
        if let label { draft.items.append(.anchor(label)) }
    }

    private static func add(_ picture: PicturePlacement.Source, to draft: inout SheetDraft) {
        anchor(picture.label, in: &draft)
        if let caption = picture.caption { draft.items.append(.line(caption, .tableTitle, target: nil)) }
        draft.items.append(.picture(picture))
        if let note = picture.note { draft.items.append(.line(note, .detail, target: nil)) }
    }

    private static func add(_ table: Table, to draft: inout SheetDraft) {
        partFromTable(&draft)
        anchor(table.label, in: &draft)
        let title = table.caption ?? Text(table.name)
        if !title.runs.isEmpty { draft.items.append(.line(title, .tableTitle, target: nil)) }
        draft.items.append(.table(table))
        if let note = table.note { draft.items.append(.line(note, .detail, target: nil)) }
        draft.items.append(.blank)
    }

    /// Leaves a row blank after what is a table to a reader.
    private static func partFromTable(_ draft: inout SheetDraft) {
        switch draft.items.last {
        case .table, .grid, .pivot: draft.items.append(.blank)
        default: break
        }
    }

    private static func add(_ grid: Grid, to draft: inout SheetDraft) {
        partFromTable(&draft)
        anchor(grid.label, in: &draft)
        if let caption = grid.caption { draft.items.append(.line(caption, .tableTitle, target: nil)) }
        draft.items.append(.grid(grid))
        if let note = grid.note { draft.items.append(.line(note, .detail, target: nil)) }
        draft.items.append(.blank)
    }

    private static func add(_ pivot: Pivot, to draft: inout SheetDraft) {
        partFromTable(&draft)
        anchor(pivot.label, in: &draft)
        draft.items.append(.line(pivot.shownCaption, .tableTitle, target: nil))
        draft.items.append(.pivot(pivot))
        if let note = pivot.note { draft.items.append(.line(note, .detail, target: nil)) }
        draft.items.append(.blank)
    }

    /// A chart stands on its table's cells. Where the composition doesn't hold the table, or group rows stand between
    /// the values, what the
    /// chart draws is written under it.
    private mutating func add(_ chart: Chart, to draft: inout SheetDraft) {
        Self.anchor(chart.label, in: &draft)
        let name = chart.table.name
        if placed.contains(name), chart.table.groupings.isEmpty {
            Self.place(chart, on: name, in: &draft)
            return
        }
        // A table that stands nowhere else keeps its name and columns, since figures may call for them; of one that
        // stands in groups
        // there is a copy for every choice of columns.
        let isCopy = placed.contains(name)
        let key = isCopy ? "\(name): \(([chart.category] + chart.series).joined(separator: ", "))" : name
        if let known = chartData[key] {
            Self.place(chart, on: known, in: &draft)
            return
        }
        let copies = chartData.keys.count { $0.hasPrefix("\(name): ") }
        let copyName = words.copy(of: name, number: copies + 1)
        let data = ChartData.table(of: chart, copiedAs: isCopy ? copyName : nil, words)
        chartData[key] = data.name
        Self.place(chart, on: data.name, in: &draft)
        Self.add(data, to: &draft)
    }

    private static func place(_ chart: Chart, on source: String, in draft: inout SheetDraft) {
        draft.items.append(.chart(chart, source: source))
        if let note = chart.note { draft.items.append(.line(note, .detail, target: nil)) }
    }

    private static func tables(in blocks: [Block]) -> [Table] {
        blocks.flatMap { block -> [Table] in
            switch block {
            case .table(let table): [table]
            default: tables(in: block.children)
            }
        }
    }

    private static func holdsTitleAlone(_ blocks: [Block]) -> Bool {
        blocks.allSatisfy { block in
            switch block {
            case .titlePage, .table, .grid, .pivot, .sheet, .pageBreak, .contents, .pageNumbering: true
            case .landscape, .keepTogether, .columns, .sideBySide: holdsTitleAlone(block.children)
            default: false
            }
        }
    }
}
