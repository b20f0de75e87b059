import Content
internal import CCairo
internal import CRsvg

/// An organisation's logo, read from its file: SVG stays vector, PNG keeps its pixels.
final class Logo {
    private enum Picture {
        case vector(UnsafeMutablePointer<RsvgHandle>)
        case pixels(OpaquePointer)
    }

    private let picture: Picture
    /// Width over height.
    private let proportion: Double

    /// - Throws: `DocumentError` that names the file where it is not there or no picture.
    init(_ path: String) throws {
        if path.lowercased().hasSuffix(".png") {
            let image: OpaquePointer = cairo_image_surface_create_from_png(path)
            let status = cairo_surface_status(image)
            let (width, height) = (cairo_image_surface_get_width(image), cairo_image_surface_get_height(image))
            guard status == CAIRO_STATUS_SUCCESS, width > 0, height > 0 else {
                cairo_surface_destroy(image)
                throw DocumentError("the logo \(path) can't be read: \(String(cString: cairo_status_to_string(status)))")
            }
            picture = .pixels(image)
            proportion = Double(width) / Double(height)
            return
        }
        var error: UnsafeMutablePointer<GError>?
        guard let handle = rsvg_handle_new_from_file(path, &error) else {
            let reason = error.map { String(cString: $0.pointee.message) } ?? "it is no SVG or PNG"
            g_error_free(error)
            throw DocumentError("the logo \(path) can't be read: \(reason)")
        }
        picture = .vector(handle)
        var width = 0.0, height = 0.0
        if rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height) != 0, width > 0, height > 0 {
            proportion = width / height
            return
        }
        var hasWidth: gboolean = 0, hasHeight: gboolean = 0, hasBox: gboolean = 0
        var widthLength = RsvgLength(), heightLength = RsvgLength(), box = RsvgRectangle()
        rsvg_handle_get_intrinsic_dimensions(
            handle, &hasWidth, &widthLength, &hasHeight, &heightLength, &hasBox, &box)
        proportion = hasBox != 0 && box.width > 0 && box.height > 0 ? box.width / box.height : 1
    }

    deinit {
        switch picture {
        case .vector(let handle): g_object_unref(handle)
        case .pixels(let image): cairo_surface_destroy(image)
        }
    }

    /// The extent at a height, made smaller where it would be wider than `room`. Points.
    func extent(height: Double, room: Double) -> (width: Double, height: Double) {
        let width = min(height * proportion, room)
        return (width, width / proportion)
    }

    /// Paints it under the owner that is set.
    func paint(on painter: Painter, in box: Rectangle) throws {
        let cairo = painter.cairo
        cairo_save(cairo)
        switch picture {
        case .pixels(let image):
            cairo_translate(cairo, box.x, box.y)
            cairo_scale(
                cairo, box.width / Double(cairo_image_surface_get_width(image)),
                box.height / Double(cairo_image_surface_get_height(image)))
            cairo_set_source_surface(cairo, image, 0, 0)
            cairo_paint(cairo)
        case .vector(let handle):
            var place = RsvgRectangle(x: box.x, y: box.y, width: box.width, height: box.height)
            var error: UnsafeMutablePointer<GError>?
            if rsvg_handle_render_document(handle, cairo, &place, &error) == 0 {
                let reason = error.map { String(cString: $0.pointee.message) } ?? "unknown reason"
                g_error_free(error)
                cairo_restore(cairo)
                throw DocumentError("the logo can't be drawn: \(reason)")
            }
        }
        cairo_restore(cairo)
        cairo_new_path(cairo)
        painter.forgetColour()
        try painter.surface.check()
    }
}
