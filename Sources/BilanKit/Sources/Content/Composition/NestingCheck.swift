extension Composition {
    /// How deep blocks stand in one another, and calculations rest on one another, at most: far more than a document
    /// needs, far less than what overflows the stack of whatever walks them.
    package static let nestingLimit = 64
    /// How deep a formula may go: a sum of a thousand terms is as deep as it is long.
    package static let formulaLimit = 500

    /// What is nested too deep, found without recursion. All other checks rest on there being none.
    ///
    /// The blocks of such a composition are never freed: freeing them would overflow the stack as walking them would.
    func checkNesting() -> [Diagnostic] {
        var found: [Diagnostic] = []
        func report(_ message: String, _ block: String?) { found.append(Diagnostic(.error, message, block: block)) }
        var rest = blocks.reversed().map { (block: $0, depth: 1, parent: String?.none) }
        while let (block, depth, parent) = rest.popLast() {
            guard depth <= Self.nestingLimit else {
                report(
                    String(
                        fr:
                            "des blocs sont imbriqués sur plus de \(Self.nestingLimit) niveaux ; sortez-les les uns des autres",
                        en: "blocks are nested more than \(Self.nestingLimit) levels deep; take them out of one another"
                    ),
                    block.name ?? parent)
                break
            }
            let name = block.name ?? parent
            for text in block.texts where text.hasNestedNotes(beyond: Self.nestingLimit) {
                report(
                    String(
                        fr: "une note de bas de page ne peut pas en contenir une autre",
                        en: "a footnote can’t contain another"), name)
            }
            switch block {
            case .keyFigures(let figures):
                for figure in figures.figures where figure.figure.isDeeper(than: Self.nestingLimit) {
                    report(
                        String(
                            fr: "le chiffre repose sur plus de \(Self.nestingLimit) calculs imbriqués ; simplifiez-le",
                            en: "the figure rests on more than \(Self.nestingLimit) nested calculations; simplify it"),
                        PlaceWords.keyFigure(figure.label))
                }
            case .grid(let grid):
                for message in grid.nestingFaults { report(message, name) }
            default: break
            }
            for child in block.children.reversed() { rest.append((child, depth + 1, name)) }
        }
        if !found.isEmpty { _ = Unmanaged.passRetained(Kept(blocks)) }
        return found
    }

    /// Whether nothing may walk the blocks: checks refuse them.
    package var isTooDeep: Bool { !checkNesting().isEmpty }

    /// Keeps blocks for as long as the process lives.
    private final class Kept {
        let blocks: [Block]
        init(_ blocks: [Block]) { self.blocks = blocks }
    }
}

extension Grid {
    fileprivate var nestingFaults: [String] {
        var found: [String] = []
        for cell in rows.lazy.flatMap(\.cells) {
            let formulas = [cell.content.formula].compactMap { $0 } + cell.traits.formulas
            if formulas.contains(where: { $0.isDeeper(than: Composition.formulaLimit) }) {
                found.append(
                    String(
                        fr:
                            "une formule est imbriquée sur plus de \(Composition.formulaLimit) niveaux ; utilisez une fonction sur une plage, "
                            + "telle que sum",
                        en:
                            "a formula is nested more than \(Composition.formulaLimit) levels deep; use a function on a range, such as sum"
                    ))
            }
            if case .value(.figure(let figure)) = cell.content, figure.isDeeper(than: Composition.nestingLimit) {
                found.append(
                    String(
                        fr:
                            "un chiffre repose sur plus de \(Composition.nestingLimit) calculs imbriqués ; simplifiez-le",
                        en: "a figure rests on more than \(Composition.nestingLimit) nested calculations; simplify it"))
            }
        }
        return found
    }
}

extension GridCell.Content {
    fileprivate var formula: FormulaNode? { if case .formula(let formula) = self { formula.node } else { nil } }
}

extension CellOptions {
    fileprivate var formulas: [FormulaNode] {
        var found: [FormulaNode] = []
        if case .condition(let condition)? = validation?.rule { found.append(condition.node) }
        for case .condition(let condition) in highlights.map(\.condition) { found.append(condition.node) }
        return found
    }
}

extension ComputedValue {
    fileprivate func isDeeper(than limit: Int) -> Bool {
        var rest = [(self, 1)]
        while let (figure, depth) = rest.popLast() {
            if depth > limit { return true }
            switch figure {
            case .value(.figure(let inner)): rest.append((inner, depth + 1))
            case .ratio(let a, let b), .difference(let a, let b): rest += [(a, depth + 1), (b, depth + 1)]
            case .sum(let figures): rest += figures.map { ($0, depth + 1) }
            case .value, .total, .count: break
            }
        }
        return false
    }
}

extension FormulaNode {
    fileprivate func isDeeper(than limit: Int) -> Bool {
        var rest = [(self, 1)]
        while let (node, depth) = rest.popLast() {
            if depth > limit { return true }
            switch node {
            case .negative(let part), .percent(let part): rest.append((part, depth + 1))
            case .binary(_, let a, let b): rest += [(a, depth + 1), (b, depth + 1)]
            case .call(_, let parts): rest += parts.map { ($0, depth + 1) }
            case .figure(let figure): if figure.isDeeper(than: Composition.nestingLimit) { return true }
            default: break
            }
        }
        return false
    }
}

extension Text {
    /// Whether footnotes stand in footnotes so deep that nothing may walk them.
    fileprivate func hasNestedNotes(beyond limit: Int) -> Bool {
        var rest = [(runs, 1)]
        while let (runs, depth) = rest.popLast() {
            if depth > limit { return true }
            rest += runs.compactMap { $0.footnote.map { ($0.runs, depth + 1) } }
        }
        return false
    }
}
