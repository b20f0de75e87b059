internal import CCairo
import Content
internal import Glibc

/// Pages as pictures: each is painted on white and written as a PNG file when it ends, while the next one is painted.
final class PictureSurface: PageSurface {
    private(set) var cairo: OpaquePointer
    let keepsMarks = false
    /// The files written so far, one a page.
    private(set) var paths: [String] = []

    /// Pixels; a side beyond what Cairo draws on is an error of its own.
    private static let sides = 1...40_000

    /// Pixels an inch up to which pages wait to be compressed: larger ones take too much memory.
    private static let pressedResolution = 150.0

    private var surface: OpaquePointer
    /// Compresses what is painted; nil where each page waits for it.
    private let press: PagePress?
    /// Pixels a point.
    private let scale: Double
    private let path: (_ page: Int) -> String

    /// - Parameters:
    ///   - resolution: pixels an inch.
    ///   - path: where a page's picture goes; pages count from 1.
    init(resolution: Double, path: @escaping (_ page: Int) -> String) {
        scale = resolution / 72
        press = resolution <= Self.pressedResolution ? PagePress(isSafe: { true }) : nil
        self.path = path
        // Something to draw on before the first page begins.
        surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1)
        cairo = cairo_create(surface)
    }

    deinit { release() }

    func beginPage(width: Double, height: Double) throws {
        release()
        // The last pixel may be part of the page only.
        surface = cairo_image_surface_create(
            CAIRO_FORMAT_RGB24, Int32((width * scale - 0.01).rounded(.up).whole(in: Self.sides)),
            Int32((height * scale - 0.01).rounded(.up).whole(in: Self.sides)))
        // Scaled as a device: what resets the matrix still draws in points.
        cairo_surface_set_device_scale(surface, scale, scale)
        cairo = cairo_create(surface)
        cairo_set_source_rgb(cairo, 1, 1, 1)
        cairo_paint(cairo)
        try check()
    }

    func endPage() throws {
        try check()
        let path = path(paths.count + 1)
        paths.append(path)
        // The page's surface is the press's from here on.
        let page = surface
        cairo_surface_reference(page)
        let write = {
            defer { cairo_surface_destroy(page) }
            let status = cairo_surface_write_to_png(page, path)
            guard status == CAIRO_STATUS_SUCCESS else {
                throw DocumentError.unwritten(
                    String(fr: "l’image \(path) ne peut pas être écrite", en: "the image \(path) can’t be written"),
                    CairoFailure.reason(status))
            }
        }
        if let press { try press.put(write) } else { try write() }
        release()
        surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1)
        cairo = cairo_create(surface)
    }

    func finish() throws {
        press?.rest()
        try press?.check()
        try check()
    }

    func check() throws {
        let status = cairo_status(cairo)
        let found = status == CAIRO_STATUS_SUCCESS ? cairo_surface_status(surface) : status
        guard found == CAIRO_STATUS_SUCCESS else {
            throw DocumentError(
                String(
                    fr:
                        "la page \(paths.count + 1) ne peut pas être dessinée en image\u{00A0}: \(CairoFailure.reason(found))",
                    en: "page \(paths.count + 1) can’t be drawn as an image: \(CairoFailure.reason(found))"))
        }
    }

    /// Takes away what was written, of a document that can't be made whole.
    func discard() {
        press?.rest()
        for path in paths { unlink(path) }
    }

    private func release() {
        cairo_destroy(cairo)
        cairo_surface_destroy(surface)
    }
}
