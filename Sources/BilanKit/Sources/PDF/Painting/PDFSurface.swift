internal import CCairo
import Content

/// The file that Cairo draws, before it is finished.
final class PDFSurface: PageSurface {
    let cairo: OpaquePointer
    let keepsMarks = true
    private let surface: OpaquePointer
    private let path: String
    private var isFinished = false

    /// Begins a file at `path`.
    init(path: String) throws {
        self.path = path
        surface = cairo_pdf_surface_create(path, 595, 842)
        cairo = cairo_create(surface)
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
        try check()
    }

    deinit {
        cairo_destroy(cairo)
        if !isFinished { cairo_surface_finish(surface) }
        cairo_surface_destroy(surface)
    }

    /// Sets the next page's extent, in points; nothing of it may be drawn yet.
    func beginPage(width: Double, height: Double) {
        cairo_pdf_surface_set_size(surface, width, height)
    }

    /// Ends a page; the next drawing begins another.
    func endPage() throws {
        cairo_show_page(cairo)
        try check()
    }

    /// Writes what is still to be written.
    func finish() throws {
        cairo_surface_finish(surface)
        isFinished = true
        try check()
    }

    /// - Throws: what Cairo met since the last check: a full disk, a folder that is not there.
    func check() throws {
        let status = cairo_status(cairo)
        let found = status == CAIRO_STATUS_SUCCESS ? cairo_surface_status(surface) : status
        guard found == CAIRO_STATUS_SUCCESS else {
            throw DocumentError(
                String(
                    fr: "\(path) ne peut pas être dessiné\u{00A0}: \(CairoFailure.reason(found))",
                    en: "\(path) can’t be drawn: \(CairoFailure.reason(found))"))
        }
    }
}
