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
    /// Pages that become pictures: what is drawn of those behind them goes nowhere.
    private let pageLimit: Int

    /// - Parameters:
    ///   - resolution: pixels an inch.
    ///   - pageLimit: how many pages become pictures at most.
    ///   - path: where a page's picture goes; pages count from 1.
    init(resolution: Double, pageLimit: Int = .max, path: @escaping (_ page: Int) -> String) {
        scale = resolution / 72
        press = resolution <= Self.pressedResolution ? PagePress(isSafe: { true }) : nil
        self.path = path
        self.pageLimit = pageLimit
        // Something to draw on before the first page begins.
        surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1)
        cairo = cairo_create(surface)
    }

    deinit { release() }

    func beginPage(width: Double, height: Double) throws {
        guard paths.count < pageLimit else { return }
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
        guard paths.count < pageLimit else { return }
        let path = path(paths.count + 1)
        paths.append(path)
        // The page's surface is the press's from here on.
        let page = surface
        cairo_surface_reference(page)
        if let press {
            try press.put {
                defer { cairo_surface_destroy(page) }
                try Self.write(page, to: path)
            }
        } else {
            defer { cairo_surface_destroy(page) }
            let status = cairo_surface_write_to_png(page, path)
            guard status == CAIRO_STATUS_SUCCESS else {
                throw Self.unwritten(path, CairoFailure.reason(status))
            }
        }
        release()
        surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1)
        cairo = cairo_create(surface)
    }

    /// In a quarter of the time that Cairo takes, and twice the memory.
    private static func write(_ page: OpaquePointer, to path: String) throws {
        cairo_surface_flush(page)
        let (width, height) = (cairo_image_surface_get_width(page), cairo_image_surface_get_height(page))
        let stride = Int(cairo_image_surface_get_stride(page))
        let bytes = PNGFile.bytes(
            UnsafeRawBufferPointer(start: cairo_image_surface_get_data(page), count: stride * Int(height)),
            width: Int(width), height: Int(height), stride: stride, isOpaque: true)
        func failure() -> DocumentError { unwritten(path, SystemReason.text()) }
        guard let file = fopen(path, "wbe") else { throw failure() }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
            let failure = failure()
            fclose(file)
            throw failure
        }
        guard fclose(file) == 0 else { throw failure() }
    }

    private static func unwritten(_ path: String, _ reason: String) -> DocumentError {
        .unwritten(
            String(fr: "l’image \(path) ne peut pas être écrite", en: "the image \(path) can’t be written"), reason)
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
