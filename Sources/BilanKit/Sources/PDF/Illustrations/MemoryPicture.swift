internal import CCairo
import Content

/// A picture in memory, to become the bytes of a PNG file; what is drawn on it is in points.
final class MemoryPicture: PageSurface {
    let cairo: OpaquePointer
    let keepsMarks = false
    private let surface: OpaquePointer
    private let endsPage: () throws -> Void

    /// - Parameters:
    ///   - width: in pixels.
    ///   - scale: pixels a point.
    ///   - origin: where the drawing's top left is, in pixels.
    ///   - endsPage: called where a page ends.
    /// - Throws: `DocumentError` where the picture would have more pixels than may be decoded.
    init(
        width: Int, height: Int, scale: Double, origin: (x: Double, y: Double) = (0, 0),
        endsPage: @escaping () throws -> Void = {}
    ) throws {
        try PictureBounds.check(String(fr: "une image", en: "an image"), width: width, height: height)
        surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height))
        // Scaled as a device: what resets the matrix still draws in points.
        cairo_surface_set_device_scale(surface, scale, scale)
        cairo_surface_set_device_offset(surface, origin.x, origin.y)
        cairo = cairo_create(surface)
        self.endsPage = endsPage
    }

    deinit {
        cairo_destroy(cairo)
        cairo_surface_destroy(surface)
    }

    func beginPage(width: Double, height: Double) throws {
        cairo_set_source_rgb(cairo, 1, 1, 1)
        cairo_rectangle(cairo, 0, 0, width, height)
        cairo_fill(cairo)
        try check()
    }

    func endPage() throws { try endsPage() }

    func finish() throws { try check() }

    func check() throws {
        let status = cairo_status(cairo)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw DocumentError(
                String(
                    fr: "une image ne peut pas être dessinée\u{00A0}: \(CairoFailure.reason(status))",
                    en: "an image can’t be drawn: \(CairoFailure.reason(status))"))
        }
    }

    /// The bytes of a PNG file.
    func png() throws -> [UInt8] {
        cairo_surface_flush(surface)
        guard let pixels = cairo_image_surface_get_data(surface) else {
            throw DocumentError(
                String(
                    fr: "une image ne peut pas être écrite\u{00A0}: elle n’est plus en mémoire",
                    en: "an image can’t be written: it is no longer in memory"))
        }
        return PNGFile.bytes(
            UnsafeRawBufferPointer(start: pixels, count: stride * height), width: width, height: height, stride: stride)
    }

    private var width: Int { Int(cairo_image_surface_get_width(surface)) }
    private var height: Int { Int(cairo_image_surface_get_height(surface)) }
    private var stride: Int { Int(cairo_image_surface_get_stride(surface)) }
}
