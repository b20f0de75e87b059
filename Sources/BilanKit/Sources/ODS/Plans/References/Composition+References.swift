extension Composition {
    /// The composition with the words of its references filled in, the letters of its appendices, and its captions
    /// numbered where texts may call them by a number. Where a reference leads is known once the workbook is laid out:
    /// the pieces keep their labels.
    func withReferenceWords() -> Composition {
        let drafts = SheetDrafts(self)
        var names = SheetNames(words)
        var sheets: [String: String] = [:]
        for draft in drafts.sheets {
            let name = names.unique(draft.name)
            for case .anchor(let label) in draft.items { sheets[label] = name }
        }
        var composition = self
        var numbers = CaptionNumbers(words: words)
        let hasNumbers = Self.hasLabelledCaption(blocks)
        composition.blocks = blocks.map { $0.numbered(&numbers, inCaptions: hasNumbers) }
        guard !sheets.isEmpty else { return composition }
        let references = ReferenceWords(self, sheets: sheets)
        composition.blocks = composition.blocks.map { $0.mapped(references.resolved) }
        return composition
    }

    private static func hasLabelledCaption(_ blocks: [Block]) -> Bool {
        blocks.contains { block in
            if case .heading = block { return false }
            return block.label != nil || hasLabelledCaption(block.children)
        }
    }
}

extension Block {
    /// The block with the letters of the appendices in it.
    ///
    /// - Parameter inCaptions: whether captions have their numbers too.
    fileprivate func numbered(_ numbers: inout CaptionNumbers, inCaptions: Bool) -> Block {
        let number = landmark(&numbers)?.number
        func captioned(_ caption: Text) -> Text {
            guard inCaptions, let number else { return caption }
            return Text([Text.Run("\(number) – ")] + caption.runs)
        }
        if case .heading(var heading) = self {
            if let number { heading.text = Text([Text.Run("\(number) – ")] + heading.text.runs) }
            return .heading(heading)
        }
        return changing { $0.mapCaption(captioned) }.mappingChildren { $0.numbered(&numbers, inCaptions: inCaptions) }
    }

    /// The block with its texts, and those of the blocks and cells in it, as `transform` makes them.
    fileprivate func mapped(_ transform: @escaping (Text) -> Text) -> Block {
        mappingTexts(transform).mappingChildren { $0.mapped(transform) }
    }
}
