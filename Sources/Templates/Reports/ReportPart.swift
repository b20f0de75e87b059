import BilanKit

/// A part of a document, from its heading to the next one of its level, with the sheet that it stands on in a workbook.
struct ReportPart {
    var title = ""
    var label: String?
    var blocks: [Block] = []
    var sheet: Sheet?

    /// What a template calls it by.
    var name: String { label ?? title }

    func isCalled(_ name: String) -> Bool { label == name || Self.folded(title) == Self.folded(name) }

    /// As a person types it: without the spaces that typography asks for.
    private static func folded(_ text: String) -> String {
        String(text.map { $0.isWhitespace ? " " : $0 == "’" ? "'" : $0 })
    }

    // MARK: Taking apart

    /// What stands before the first part, and the parts: those of the first level, or of the second in a document that has
    /// one title over all.
    static func parts(of blocks: [Block]) -> (opening: [ReportPart], parts: [ReportPart]) {
        let placed = blocks.flatMap { block -> [(block: Block, sheet: Sheet?)] in
            guard case .sheet(let sheet) = block else { return [(block, nil)] }
            return sheet.blocks.map { ($0, sheet) }
        }
        let levels = placed.compactMap { heading(of: $0.block)?.level }
        let level = levels.count { $0 == 1 } == 1 ? 2 : 1
        var (opening, parts): ([ReportPart], [ReportPart]) = ([], [])
        // A break belongs to the part that it begins.
        var breaks: [Block] = []
        for (block, sheet) in placed {
            if case .pageBreak = block {
                breaks.append(block)
                continue
            }
            defer { breaks = [] }
            if let heading = heading(of: block), heading.level == level {
                parts.append(
                    ReportPart(
                        title: heading.text.plain, label: heading.label, blocks: breaks + [block], sheet: sheet))
            } else if parts.isEmpty {
                opening.append(ReportPart(blocks: breaks + [block], sheet: sheet))
            } else {
                parts[parts.count - 1].blocks += breaks + [block]
            }
        }
        return (opening, parts)
    }

    /// The heading that a block begins with.
    private static func heading(of block: Block) -> Heading? {
        if case .heading(let heading) = block { return heading }
        return block.children.first.flatMap(heading)
    }

    // MARK: Putting together

    /// The parts as blocks, those of one sheet that follow one another on one sheet. A sheet that parts of others divide
    /// goes on under the part's title.
    static func blocks(of parts: [ReportPart]) -> [Block] {
        var blocks: [Block] = []
        var names: Set<String> = []
        var last: String?
        for part in parts {
            guard var sheet = part.sheet else {
                blocks += part.blocks
                last = nil
                continue
            }
            if sheet.name == last, case .sheet(var open)? = blocks.last {
                open.blocks += part.blocks
                blocks[blocks.count - 1] = .sheet(open)
                continue
            }
            last = sheet.name
            sheet.name = name(of: part, sheet, &names)
            sheet.blocks = part.blocks
            blocks.append(.sheet(sheet))
        }
        return blocks
    }

    /// A sheet's name that none has yet: its own, the part's title, or its own with a number.
    private static func name(of part: ReportPart, _ sheet: Sheet, _ names: inout Set<String>) -> String {
        let numbered = (2...).lazy.map { "\(sheet.name) (\($0))" }
        let own = [sheet.name, part.title].filter { !$0.isEmpty }
        for name in own where names.insert(name.lowercased()).inserted { return name }
        return numbered.first { names.insert($0.lowercased()).inserted } ?? sheet.name
    }
}
