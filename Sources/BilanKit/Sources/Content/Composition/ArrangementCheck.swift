extension Composition {
    /// What is wrong in how blocks are arranged: what needs a page of its own can't stand in a part of one.
    func checkArrangements() -> [Diagnostic] {
        var found: [Diagnostic] = []
        func walk(_ blocks: [Block], in parent: Block?) {
            for block in blocks {
                if let parent, parent.isPartOfPage, !block.canStand(in: parent) {
                    found.append(
                        Diagnostic(
                            .error,
                            String(
                                fr:
                                    "ce bloc ne peut pas se trouver dans : \(parent.name ?? "des blocs gardés ensemble")",
                                en: "this block can’t stand in: \(parent.name ?? "blocks kept together")"),
                            block: block.name))
                }
                if case .pageNumbering(let numbering) = block, let start = numbering.start, start < 1 {
                    found.append(
                        Diagnostic(
                            .error,
                            String(
                                fr: "les pages se comptent à partir de 1, pas de \(start)",
                                en: "pages are counted from 1, not from \(start)"), block: block.name))
                }
                if case .contents(let contents) = block, case .headings(let depth) = contents.kind,
                    !(1...6).contains(depth)
                {
                    found.append(
                        Diagnostic(
                            .error,
                            String(
                                fr: "la profondeur \(depth) n’est pas entre 1 et 6",
                                en: "the depth \(depth) is not between 1 and 6"), block: block.name))
                }
                let holder: Block? = block.isPartOfPage ? block : parent
                walk(block.children, in: holder)
            }
        }
        walk(blocks, in: nil)
        return found
    }
}

extension Block {
    fileprivate var isPartOfPage: Bool {
        switch self {
        case .columns, .sideBySide, .keepTogether: true
        default: false
        }
    }

    fileprivate func canStand(in parent: Block) -> Bool {
        switch self {
        case .titlePage, .landscape: return false
        case .heading(let heading): return !heading.isAppendix
        case .pageBreak:
            if case .columns = parent { return true }
            return false
        case .columns, .sideBySide:
            if case .keepTogether = parent { return true }
            return false
        default: return true
        }
    }
}
