/// What pages are painted on, one after the other.
protocol PageSurface: AnyObject {
    /// The `cairo_t` of the open page; another page may have another.
    var cairo: OpaquePointer { get }
    /// Whether marks of whom painting belongs to are painted with it: where someone takes them out again.
    var keepsMarks: Bool { get }

    /// Begins a page of an extent in points.
    func beginPage(width: Double, height: Double) throws
    func endPage() throws
    /// Writes what is still to be written.
    func finish() throws
    /// - Throws: `DocumentError` for what Cairo met since the last check.
    func check() throws
}
