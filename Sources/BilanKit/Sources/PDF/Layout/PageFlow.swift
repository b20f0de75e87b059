import Content

/// Where the next thing goes: the open page and the height reached on it.
///
/// The first pass over a document has no painter: it goes through the same motions and finds how many pages there are.
final class PageFlow {
    let context: DocumentContext
    /// Nil while measuring.
    let painter: Painter?
    private let furniture: Furniture
    private let progress: ProgressHandler

    private(set) var geometry: PageGeometry
    private var orientation = PageGeometry.Orientation.portrait
    /// Points from the page's top: where the next block starts.
    private(set) var y = 0.0
    private(set) var pageCount = 0
    private(set) var isOpen = false
    /// Whether nothing stands on the open page yet.
    private(set) var isAtTop = true
    private var gap = 0.0
    private(set) var rowCount = 0
    private var hasHeader = true

    /// - Parameter totalPages: as the first pass found; nil in the first pass.
    init(_ context: DocumentContext, painter: Painter?, totalPages: Int?, progress: @escaping ProgressHandler) {
        self.context = context
        self.painter = painter
        self.progress = progress
        furniture = Furniture(context, totalPages: totalPages ?? 999)
        geometry = PageGeometry(context.theme.page, .portrait)
    }

    /// The height left on the page, from where the next block would start after its gap.
    var remaining: Double {
        guard isOpen else { return geometry.textHeight }
        return geometry.bottom - y - (isAtTop ? 0 : gap)
    }

    /// Asks for space before what comes next; of several askings the greatest counts, and none at a page's top.
    func space(_ height: Double) { gap = max(gap, height) }

    /// Makes sure that so many points are free, on a new page if need be; a page's whole height always counts as
    /// enough.
    func require(_ height: Double) throws {
        if isOpen, !isAtTop, y + gap + height > geometry.bottom + 0.01 { try closePage() }
        if !isOpen { try openPage() }
        if !isAtTop { y += gap }
        gap = 0
    }

    /// Takes up height.
    func advance(_ height: Double) {
        y += height
        isAtTop = false
    }

    /// Goes on at a height of the open page.
    func move(to height: Double) {
        y = height
        gap = 0
        isAtTop = false
    }

    /// Ends the page, if one is open: what follows stands on the next.
    func breakPage() throws {
        if isOpen { try closePage() }
    }

    func turn(to new: PageGeometry.Orientation) throws {
        guard new != orientation else { return }
        try breakPage()
        orientation = new
        geometry = PageGeometry(context.theme.page, new)
    }

    /// Opens a page of its own without a header.
    func openTitlePage() throws {
        try breakPage()
        hasHeader = false
        try openPage()
        hasHeader = true
    }

    /// Ends the document; one without blocks has a page all the same, since a file without pages is no PDF.
    func finish() throws {
        if pageCount == 0 { try openPage() }
        try breakPage()
    }

    func countRow() throws {
        rowCount += 1
        if rowCount % 500 == 0 { try tellProgress() }
    }

    private func openPage() throws {
        pageCount += 1
        if painter != nil { context.findings.page = pageCount }
        try painter?.beginPage(geometry)
        furniture.paint(on: painter, page: pageCount, geometry: geometry, hasHeader: hasHeader)
        isOpen = true
        isAtTop = true
        gap = 0
        y = geometry.top
    }

    private func closePage() throws {
        try painter?.surface.endPage()
        isOpen = false
        gap = 0
        try tellProgress()
    }

    private func tellProgress() throws {
        // While measuring nothing is drawn yet, but the document can be cancelled.
        try progress(painter == nil ? Progress(rows: 0, pages: 0) : Progress(rows: rowCount, pages: pageCount))
    }
}
