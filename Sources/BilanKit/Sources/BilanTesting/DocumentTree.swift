extension RenderedDocument {
    /// What the document says, in reading order, as text: one line a heading, paragraph or row, indented by what holds it.
    /// It has no pages, and is the same on every machine. A reference is the label that it names: `[budget]`.
    ///
    /// ```text
    /// # Aides par département
    /// Situation au 31 décembre 2018.
    /// table « Aides » : Bénéficiaire | Montant voté
    ///   > 33 – Gironde
    ///     Atelier Ouvert | 50 000,00 €
    ///     = 50 000,00 €
    ///   = 50 000,00 €
    /// ```
    ///
    /// - Throws: `DocumentError` with every fault of the composition, each with its block.
    public var tree: String {
        get throws {
            _ = try composition.checked()
            var writer = TreeWriter(composition.localized(theme.numbers), theme.numbers)
            writer.write()
            return writer.lines.joined(separator: "\n") + "\n"
        }
    }
}

/// Writes a composition's blocks as lines.
private struct TreeWriter {
    private(set) var lines: [String] = []
    private let composition: Composition
    private let evaluator: TableEvaluator
    private let formulas: FormulaEvaluator
    private let styles: NumberStyles
    private var depth = 0

    init(_ composition: Composition, _ numbers: NumberStyles) {
        self.composition = composition
        evaluator = TableEvaluator(composition.tables)
        formulas = FormulaEvaluator(composition, evaluator)
        var styles = numbers
        styles.language = NumberLanguage(composition.language)
        self.styles = styles
    }

    mutating func write() {
        add("document « \(composition.title) », \(composition.language)")
        for notice in composition.notices { add("avis : \(notice)") }
        write(composition.blocks)
    }

    /// What is on one line stays on it: spaces that don't break look like others in a difference.
    private mutating func add(_ line: String) {
        let text = line.map { $0.isNewline ? " " : $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : String($0) }.joined()
        lines.append(String(repeating: "  ", count: depth) + text)
    }

    private mutating func inside(_ body: (inout Self) -> Void) {
        depth += 1
        body(&self)
        depth -= 1
    }

    private mutating func write(_ blocks: [Block]) { for block in blocks { write(block) } }

    private mutating func write(_ block: Block) {
        switch block {
        case .titlePage(let page):
            add("page de titre : \(page.title)")
            inside { tree in
                for text in [page.subtitle].compactMap(\.self) + page.details { tree.add(Self.words(text)) }
            }
        case .heading(let heading):
            add(String(repeating: "#", count: max(1, heading.level)) + " \(Self.words(heading.text))")
        case .paragraph(let paragraph): add(Self.words(paragraph.text))
        case .list(let list):
            for (index, item) in list.items.enumerated() {
                add((list.isNumbered ? "\(index + 1). " : "- ") + Self.words(item))
            }
        case .note(let note):
            let title = note.title.map { "\(Self.words($0)) : " } ?? ""
            add("\(note.kind == .warning ? "attention" : "note") : \(title)\(Self.words(note.text))")
        case .keyFigures(let figures): write(figures)
        case .table(let table): write(table, as: "table")
        case .grid(let grid): write(grid)
        case .pivot(let pivot):
            if let result = evaluator.result(of: pivot) { write(pivot.table(result), as: "tableau croisé") }
        case .chart(let chart):
            add("graphique \(chart.description(of: chart.data(evaluator, styles), styles))\(Self.note(chart.note))")
        case .drawing(let drawing):
            add("dessin : \(drawing.alternative)\(Self.caption(drawing.caption))\(Self.note(drawing.note))")
        case .image(let image):
            add("image : \(image.alternative.isEmpty ? "(décor)" : image.alternative)\(Self.caption(image.caption))")
        case .formula(let formula): add("formule : \(Self.words(formula.text)) (\(formula.alternative))")
        case .code(let code): for line in code.text.split(separator: "\n") { add("    \(line)") }
        case .contents(let contents): add("sommaire\(contents.title.map { " : \(Self.words($0))" } ?? "")")
        case .pageBreak: add("saut de page")
        case .pageNumbering(let numbering):
            add("pages numérotées en \(numbering.style)\(numbering.start.map { ", à partir de \($0)" } ?? "")")
        case .landscape(let blocks): group("paysage", blocks)
        case .columns(let columns): group("\(columns.count) colonnes", columns.blocks)
        case .keepTogether(let blocks): group("ensemble", blocks)
        case .sheet(let sheet): group("feuille « \(sheet.name) »", sheet.blocks)
        case .sideBySide(let sides):
            add("côte à côte")
            inside { tree in for part in sides.parts { tree.group("partie", part) } }
        }
    }

    private mutating func group(_ title: String, _ blocks: [Block]) {
        add(title)
        inside { $0.write(blocks) }
    }

    /// A text's words, its footnotes in brackets, and the labels of its references: what stands there is known only once
    /// pages are made.
    private static func words(_ text: Text) -> String {
        text.runs.map { run in
            if let reference = run.reference { return "[\(reference.label)]" }
            return run.footnote.map { " (\(words($0.text)))" } ?? run.text
        }.joined()
    }

    private static func caption(_ caption: Text?) -> String { caption.map { " ; légende : \(Self.words($0))" } ?? "" }

    private static func note(_ note: Text?) -> String { note.map { " ; note : \(Self.words($0))" } ?? "" }

    private mutating func write(_ figures: KeyFigures) {
        for figure in figures.figures {
            let value = figure.format.string(evaluator.value(of: figure.figure), styles)
            add("chiffre clé : \(figure.label) = \(value)\(figure.comment.map { " (\($0.spelledOut))" } ?? "")")
        }
    }

    private mutating func write(_ table: Table, as kind: String) {
        add("\(kind) « \(table.name) »\(Self.caption(table.caption)) : " + join(table.columns.map(\.title)))
        let columns = table.columns
        var levels = 0
        var isEmpty = true
        inside { tree in
            let (evaluator, styles) = (tree.evaluator, tree.styles)
            func text(_ cells: [CellValue]) -> String {
                let texts = zip(columns, cells).map { column, cell in
                    cell.effectiveFormat(in: column.format).string(cell, styles)
                }
                return texts.joined(separator: " | ")
            }
            var rows: [(level: Int, text: String)] = []
            table.walk(evaluator) { event in
                switch event {
                case .group(let level, let key):
                    rows.append((level, "> \(key)"))
                    levels = level + 1
                case .row(_, let cells):
                    isEmpty = false
                    rows.append((levels, text(cells)))
                case .subtotal(let level, _, let cells, _):
                    if table.hasSubtotals { rows.append((level + 1, "= \(text(cells))")) }
                    levels = level
                case .total(let cells, _): rows.append((0, "= \(text(cells))"))
                }
            }
            for row in rows {
                tree.depth += row.level
                tree.add(row.text)
                tree.depth -= row.level
            }
            if isEmpty { tree.add("(\(table.emptyText))") }
            if let note = table.note { tree.add("note : \(Self.words(note))") }
        }
    }

    private func join(_ texts: [String]) -> String { texts.joined(separator: " | ") }

    private mutating func write(_ grid: Grid) {
        add("grille « \(grid.name) »\(Self.caption(grid.caption))")
        guard let plan = formulas.plan(of: grid.name) else { return }
        inside { tree in
            for row in plan.rows {
                tree.add(tree.join(row.map { tree.formulas.text($0, of: grid.name, tree.styles) }))
            }
            if let note = grid.note { tree.add("note : \(Self.words(note))") }
        }
    }
}
