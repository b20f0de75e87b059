import Content

/// A list of the document's parts, tables or figures: each entry leads to its place, and says its page.
///
/// Its length doesn't hang on the pages that it tells: their column has one width, so that one pass over the document
/// finds both.
struct ContentsLayout: BlockLayout {
    private struct Entry {
        var landmark: Int
        var text: FlowText
        var indent: Double
    }

    private let title: FlowText?
    private let entries: [Entry]
    private let width: Double
    private let context: DocumentContext

    init(_ contents: Contents, width: Double, _ context: DocumentContext) {
        self.width = width
        self.context = context
        title = contents.title.map { FlowText($0, context.scale.heading(1), width: width, context) }
        let labels = context.cells.extent("xxxviii", context.scale.body).natural + context.scale.size * 2
        entries = context.references.landmarks.items.enumerated().compactMap { index, landmark in
            guard let level = Self.level(of: landmark, in: contents.kind) else { return nil }
            let style = level == 1 ? context.scale.body.weighted(.semibold) : context.scale.body
            let indent = Double(max(0, level - 1)) * context.scale.size * 1.4
            let number = landmark.number.map { Text([Text.Run($0 + " – ")]) } ?? Text([])
            let text = number + context.references.heading(landmark.title)
            return Entry(
                landmark: index,
                text: FlowText(text, style, width: max(width - indent - labels, context.scale.size * 4), context),
                indent: indent)
        }
        if entries.isEmpty {
            context.diagnosticLog.warn(
                String(
                    fr: "il n’y a rien à y lister : le sommaire reste vide",
                    en: "there is nothing to list in it: the table of contents stays empty"))
        }
    }

    /// How deep an entry stands, 0 where levels don't count; nil where it isn't listed.
    private static func level(of landmark: Landmark, in kind: Contents.Kind) -> Int? {
        switch (kind, landmark.kind) {
        case (.headings(let depth), .heading(let level)): level <= depth ? level : nil
        case (.tables, .table), (.figures, .figure): landmark.number == nil ? nil : 0
        default: nil
        }
    }

    var gaps: (before: Double, after: Double) { (context.scale.headingGaps(1).before, context.scale.blockGap) }
    var lead: Double {
        (title.map { $0.height + titleGap } ?? 0) + entries.prefix(2).reduce(0) { $0 + $1.text.height + entryGap }
    }

    private var titleGap: Double { context.scale.headingGaps(1).after }
    private var entryGap: Double { context.scale.size * 0.25 }

    func place(on flow: PageFlow) throws {
        try flow.require(min(lead, flow.geometry.textHeight))
        if let title {
            try title.place(
                on: flow, x: flow.geometry.left, colour: context.theme.colours.accent,
                element: flow.painter!.structure.add(.paragraph, to: StructureTree.root))
            flow.space(titleGap)
        }
        guard !entries.isEmpty else { return }
        let list = flow.painter?.structure.add(.tableOfContents, to: StructureTree.root)
        for entry in entries {
            try flow.require(min(entry.text.height, flow.geometry.textHeight))
            if let painter = flow.painter, let list { paint(entry, under: list, on: painter, flow) }
            flow.advance(entry.text.height)
            flow.space(entryGap)
        }
    }

    private func paint(_ entry: Entry, under list: ElementID, on painter: Painter, _ flow: PageFlow) {
        let structure = painter.structure
        let item = structure.add(.tableOfContentsItem, to: list)
        let link = structure.add(.link, to: structure.add(.reference, to: item))
        let x = flow.geometry.left + entry.indent
        let label = context.references.known?.label(ofLandmark: entry.landmark) ?? ""
        let colour = context.theme.colours.text
        entry.text.paint(
            entry.text.lines.indices, FlowText.Elements(whole: link), on: painter, x: x, y: flow.y, colour: colour)

        let last = entry.text.lines.count - 1
        var y = flow.y
        for index in 0..<max(0, last) { y += entry.text.height(of: index) }
        let baseline = y + context.baseline(context.scale.body, leading: entry.text.height(of: last))
        let end = context.cells.set(label, context.scale.body.tabular).lines.first ?? ShapedLine()
        let right = flow.geometry.left + width
        paintLeader(from: x + entry.text.lines[last].width, to: right - end.width, baseline, painter)
        painter.own(.element(link))
        painter.show(end, x: right - end.width, y: baseline, colour)

        guard let target = context.references.target(of: .landmark(entry.landmark)) else { return }
        var boxes: [Rectangle] = []
        y = flow.y
        for (index, line) in entry.text.lines.enumerated() {
            let height = entry.text.height(of: index)
            boxes.append(Rectangle(x: x, y: y, width: index == last ? right - x : line.width, height: height))
            y += height
        }
        painter.add(
            LinkAnnotation(
                page: painter.page, rectangles: boxes, target: target, element: link,
                contents: "\(entry.text.text.plain), \(context.words.page) \(label)"))
    }

    /// Dots on a grid of the page, so that they stand under one another.
    private func paintLeader(from start: Double, to end: Double, _ baseline: Double, _ painter: Painter) {
        let pitch = context.scale.size * 0.5
        let dot = context.scale.size * 0.09
        let first = ((start + pitch) / pitch).rounded(.up) * pitch
        guard first < end - pitch else { return }
        painter.own(.artifact(.layout))
        for x in stride(from: first, to: end - pitch, by: pitch) {
            painter.fill(Rectangle(x: x, y: baseline - dot, width: dot, height: dot), context.theme.colours.secondary)
        }
    }
}

extension TextStyle {
    /// The same style with digits of one width.
    var tabular: TextStyle {
        var style = self
        style.isTabular = true
        return style
    }
}
