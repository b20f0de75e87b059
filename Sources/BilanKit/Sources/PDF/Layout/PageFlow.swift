import Content

/// Where the next thing goes: the open page, or the column of it, and the height reached there.
///
/// The first pass over a document has no painter: it goes through the same motions and finds where things stand.
final class PageFlow {
    let context: DocumentContext
    /// Nil while measuring.
    let painter: Painter?
    private let runningLines: RunningLines
    private let progress: ProgressHandler

    /// The whole page.
    private var page: PageGeometry
    /// Where blocks stand: the page, or the current column.
    private(set) var geometry: PageGeometry
    private var orientation = PageGeometry.Orientation.portrait
    /// Points from the page's top: where the next block starts.
    private(set) var y = 0.0
    private(set) var pageCount = 0
    private(set) var isOpen = false
    /// Whether nothing stands in the page or column yet.
    private(set) var isAtTop = true
    private var gap = 0.0
    private(set) var rowCount = 0
    /// Rows of all tables, where an earlier pass counted them.
    private let allRows: Int?
    private var isTitlePage = false
    private var columns: ColumnRun?
    private var foot: PageFoot
    /// Whether a heading stands right over what comes next, which then stays on its page.
    var followsHeading = false
    /// Where what others point to stands, as far as the flow has come.
    private(set) var places = Places()
    /// What is to be noted where the next thing stands.
    private var waiting: [(Place) -> Void] = []

    /// - Parameters:
    ///   - painter: nil to measure.
    ///   - allRows: how many rows of tables an earlier pass met.
    init(
        _ context: DocumentContext, painter: Painter?, allRows: Int? = nil, progress: @escaping ProgressHandler
    ) {
        self.context = context
        self.allRows = allRows
        self.painter = painter
        self.progress = progress
        runningLines = RunningLines(context)
        page = PageGeometry(context.theme.page, .portrait)
        geometry = page
        foot = PageFoot(size: context.scale.small.size)
    }

    /// Where text on the page or in the column ends, over the notes at the page's foot.
    private var bottom: Double { columns?.bottom(on: page, foot: foot.height) ?? page.bottom - foot.height }

    /// The height left, from where the next block would start after its gap.
    var remaining: Double {
        guard isOpen else { return page.textHeight }
        return bottom - start
    }

    /// Where the next block starts: after its gap, on the page's grid of half lines. So text beside text, in columns and
    /// on pages that face one another, stands on the same lines whatever lies between.
    private var start: Double {
        guard !isAtTop, gap > 0 else { return y }
        let step = context.scale.gridStep
        return max(y, page.top + ((y + gap - page.top) / step).rounded() * step)
    }

    /// Asks for space before what comes next; of several askings the greatest counts, and none at a page's top.
    func space(_ height: Double) { gap = max(gap, height) }

    /// Makes sure that so many points are free, in a new column or on a new page if need be; a page's whole height
    /// always counts as enough.
    ///
    /// - Parameter preferred: more that had best be free: a page of which little is left is left for it.
    func require(_ height: Double, preferring preferred: Double = 0) throws {
        try reserve(height, preferring: preferred)
        y = start
        gap = 0
    }

    /// As `require`, for what asks for its space itself: the space before it is still to come.
    func reserve(_ height: Double, preferring preferred: Double = 0) throws {
        while true {
            if !isOpen { try openPage() }
            if height <= remaining + 0.01, isEnough(for: preferred) { break }
            if isAtTop && isWhole { break }
            try breakPage()
        }
    }

    /// The share of a page that may stay white.
    static let whiteShare = 0.25

    private func isEnough(for preferred: Double) -> Bool {
        followsHeading || preferred <= remaining + 0.01 || preferred > page.textHeight
            || bottom - y > page.textHeight * Self.whiteShare
    }

    /// Whether what is at the top here has all the height that a page can give.
    private var isWhole: Bool { y <= page.top + 0.01 && bottom >= page.bottom - 0.01 }

    /// Takes up height.
    func advance(_ height: Double) {
        settle()
        y += height
        isAtTop = false
    }

    /// Goes on at a height of the open page.
    func move(to height: Double) {
        y = height
        gap = 0
        isAtTop = false
    }

    /// Ends the column or the page, if one is open: what follows stands in the next.
    func breakPage() throws {
        guard isOpen else { return }
        guard var run = columns, run.nextColumn(from: y) else { return try closePage() }
        columns = run
        enterColumn()
    }

    func turn(to new: PageGeometry.Orientation) throws {
        guard new != orientation else { return }
        try breakPage()
        orientation = new
        page = PageGeometry(context.theme.page, new)
        geometry = page
    }

    /// Opens a page of its own without a header.
    func openTitlePage() throws {
        try breakPage()
        isTitlePage = true
        try openPage()
        isTitlePage = false
    }

    /// Ends the document; one without blocks has a page all the same, since a file without pages is no PDF.
    func finish() throws {
        if pageCount == 0 { try openPage() }
        try breakPage()
        while foot.hasCarried {
            try openPage()
            try closePage()
        }
        places.pageCount = pageCount
    }

    func countRow() throws {
        rowCount += 1
        if rowCount % 500 == 0 { try tellProgress() }
    }

    private func openPage() throws {
        pageCount += 1
        if painter != nil { context.diagnosticLog.page = pageCount }
        try painter?.beginPage(width: page.width, height: page.height)
        runningLines.paint(
            on: painter, page: pageCount - 1, numbers: places.numbers, geometry: page, isTitlePage: isTitlePage)
        isOpen = true
        isAtTop = true
        gap = 0
        y = page.top
        foot.beginPage(room: page.textHeight * 0.6)
        if columns != nil {
            columns!.beginPage(top: y)
            enterColumn()
        }
    }

    private func closePage() throws {
        let top = page.bottom - foot.height
        for note in foot.beginnings { places[.note(note.number)] = Place(page: pageCount - 1, y: top + note.offset) }
        if let painter { foot.paint(on: painter, x: page.left, top: top, context) }
        columns?.endPage(foot: foot.height)
        try painter?.endPage()
        isOpen = false
        gap = 0
        try tellProgress()
    }

    private func tellProgress() throws {
        // While measuring nothing is drawn yet, but the document can be cancelled.
        try progress(
            painter == nil
                ? Progress(rows: 0, pages: 0) : Progress(rows: rowCount, pages: pageCount, allRows: allRows))
    }
}

extension PageFlow {
    /// Notes where the next thing stands.
    func note(_ key: Places.Key) {
        waiting.append { [unowned self] in places[key] = $0 }
    }

    /// Notes that a part begins with the next thing.
    func noteSection(_ title: String) {
        waiting.append { [unowned self] in
            places.beginSection(title, page: $0.page, isAtTop: $0.y <= page.top + 0.01)
        }
    }

    private func settle() {
        guard !waiting.isEmpty else { return }
        let place = Place(page: pageCount - 1, y: y)
        for note in waiting { note(place) }
        waiting.removeAll()
    }

    /// Numbers the pages anew from the next one on.
    func renumber(_ numbering: PageNumbering) { places.numbers.begin(numbering, at: pageCount) }
}

extension PageFlow {
    /// The height that footnotes need at the page's foot beside those that stand there, in points: ask before placing
    /// what bears their marks.
    func room(for notes: [FootnoteLayout]) -> Double {
        let need = foot.need(for: notes)
        guard need > 0, let columns else { return need }
        // Columns that a trial has made shorter leave their notes room already.
        return max(0, foot.height + need - (page.bottom - columns.bottom(on: page, foot: 0)))
    }

    /// Puts a footnote at the page's foot, once what bears its mark is placed.
    ///
    /// - Parameters:
    ///   - elements: the note's, nil while measuring.
    ///   - markY: where the line of the mark stands, in points from the page's top.
    func place(_ note: FootnoteLayout, _ elements: FootnoteLayout.Elements?, markY: Double) {
        places[.mark(note.number)] = Place(page: pageCount - 1, y: markY)
        // Beside columns the foot is as high as its notes: a trial found it beforehand.
        foot.add(note, elements, room: columns == nil ? bottom - y : page.bottom - foot.height - (columns?.top ?? 0))
    }
}

extension PageFlow {
    /// Runs what follows through columns, from the height reached on the open page.
    func beginColumns(_ count: Int, gap: Double, bottoms: [Double] = []) {
        columns = ColumnRun(count, gap: gap, bottoms: bottoms, top: y)
        enterColumn()
    }

    /// Goes on under the columns; tells how they came out.
    @discardableResult
    func endColumns() -> ColumnRun? {
        guard var run = columns else { return nil }
        run.reach(y)
        run.endPage(foot: foot.height)
        columns = nil
        geometry = page
        y = run.deepest
        gap = 0
        isAtTop = y <= page.top + 0.01
        return run
    }

    private func enterColumn() {
        guard let columns else { return }
        geometry = columns.region(on: page)
        y = columns.top
        isAtTop = true
        gap = 0
    }

    /// A flow that goes on from here without painting, to see how things would come out.
    func trial() -> PageFlow {
        let trial = PageFlow(context, painter: nil) { _ in }
        (trial.page, trial.geometry, trial.orientation) = (page, geometry, orientation)
        (trial.y, trial.isOpen, trial.isAtTop, trial.gap) = (y, isOpen, isAtTop, gap)
        (trial.columns, trial.foot, trial.followsHeading) = (columns, foot, followsHeading)
        return trial
    }

    /// The height that what is placed takes where nothing breaks it, its notes included; nil where it breaks pages
    /// itself.
    static func height(
        on geometry: PageGeometry, _ context: DocumentContext, placing place: (PageFlow) throws -> Void
    ) throws -> Double? {
        let flow = PageFlow(context, painter: nil) { _ in }
        flow.page = geometry
        flow.page.top = 0
        flow.page.bottom = 1e6
        flow.geometry = flow.page
        try context.trying { try place(flow) }
        guard flow.pageCount <= 1 else { return nil }
        return flow.y + flow.foot.height
    }
}
