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
                            "ce bloc ne peut pas se trouver dans : \(parent.name ?? "des blocs gardés ensemble")",
                            block: block.name))
                }
                if case .pageNumbering(let numbering) = block, let start = numbering.start, start < 1 {
                    found.append(
                        Diagnostic(.error, "les pages se comptent à partir de 1, pas de \(start)", block: block.name))
                }
                if case .contents(let contents) = block, case .headings(let depth) = contents.kind,
                    !(1...6).contains(depth)
                {
                    found.append(Diagnostic(.error, "la profondeur \(depth) n’est pas entre 1 et 6", block: block.name))
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
