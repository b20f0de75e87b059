import Content

/// The first page: logo, title, subtitle, details, and what the document must say before all else.
struct TitlePageLayout: BlockLayout {
    private let page: TitlePage
    private let title: FlowText
    private let subtitle: FlowText?
    private let details: [FlowText]
    private let notices: [NoteLayout]
    private let context: DocumentContext

    init(_ page: TitlePage, width: Double, _ context: DocumentContext) {
        self.page = page
        self.context = context
        // Short lines: a title reads as a block of its own, not as a line across the page.
        let measure = min(width, context.scale.size * 44)
        title = FlowText(Text(page.title), context.scale.title, width: measure, context)
        subtitle = page.subtitle.map { FlowText($0, context.scale.subtitle, width: measure, context) }
        details = page.details.map { FlowText($0, context.scale.detail, width: measure, context) }
        notices = context.composition.notices.map { NoteLayout(Note(Text($0), kind: .warning), width: width, context) }
    }

    var gaps: (before: Double, after: Double) { (0, 0) }
    var lead: Double { title.lead }

    func place(on flow: PageFlow) throws {
        try flow.openTitlePage()
        let colours = context.theme.colours
        let size = context.scale.size
        let left = flow.geometry.left
        try placePublisher(on: flow)
        let start = flow.geometry.top + flow.geometry.textHeight * 0.26
        if start > flow.y + size * 3 { flow.move(to: start) } else { flow.space(size * 3) }
        try flow.require(title.lead)
        if let painter = flow.painter {
            painter.own(.artifact(.layout))
            painter.fill(
                Rectangle(x: left, y: flow.y - size * 1.6, width: size * 6, height: size * 0.4), colours.accent)
        }
        try title.place(
            on: flow, x: left, colour: colours.accent,
            element: flow.painter!.structure.add(.heading1, to: StructureTree.root))
        if let subtitle {
            flow.space(size)
            try subtitle.place(
                on: flow, x: left, colour: colours.text,
                element: flow.painter!.structure.add(.paragraph, to: StructureTree.root))
        }
        flow.space(size * 3)
        for detail in details {
            try detail.place(
                on: flow, x: left, colour: colours.secondary,
                element: flow.painter!.structure.add(.paragraph, to: StructureTree.root))
            flow.space(size * 0.3)
        }
        try placeNotices(on: flow)
        try flow.breakPage()
    }

    /// Whose document it is, at the page's top: by their logo, or by their name.
    private func placePublisher(on flow: PageFlow) throws {
        guard let logo = context.theme.logo else {
            guard !context.theme.organisation.isEmpty else { return }
            let style = TextStyle(family: .headings, size: context.scale.size * 1.5, weight: .semibold)
            let name = FlowText(Text(context.theme.organisation), style, width: flow.geometry.textWidth, context)
            return try name.place(
                on: flow, x: flow.geometry.left, colour: context.theme.colours.text,
                element: flow.painter!.structure.add(.paragraph, to: StructureTree.root))
        }
        let picture = try Picture(logo.path)
        let extent = picture.extent(
            height: min(logo.height, flow.geometry.textHeight * 0.2), room: flow.geometry.textWidth)
        let box = Rectangle(x: flow.geometry.left, y: flow.geometry.top, width: extent.width, height: extent.height)
        if let painter = flow.painter {
            painter.own(painter.figure(logo.alternative, in: box))
            try picture.paint(on: painter, in: box)
        }
        flow.advance(extent.height)
    }

    /// At the page's foot where they fit, so that the title keeps its place.
    private func placeNotices(on flow: PageFlow) throws {
        guard !notices.isEmpty else { return }
        let gap = context.scale.size
        let height = notices.reduce(gap * Double(notices.count - 1)) { $0 + $1.height }
        flow.space(gap * 2)
        if height < flow.remaining { flow.move(to: flow.geometry.bottom - height) } else { try flow.require(0) }
        for (index, notice) in notices.enumerated() {
            if index > 0 { flow.space(gap) }
            try notice.place(on: flow)
        }
    }
}
