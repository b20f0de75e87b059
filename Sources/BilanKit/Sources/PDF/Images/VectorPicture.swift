internal import CCairo
internal import CRsvg
import Content

/// An SVG drawing.
final class VectorPicture {
    private let handle: UnsafeMutablePointer<RsvgHandle>
    private let path: String
    /// Points; a drawing without an extent of its own is as wide as its view box has units.
    let size: (width: Double, height: Double)

    init(_ path: String) throws {
        var error: UnsafeMutablePointer<GError>?
        guard let handle = rsvg_handle_new_from_file(path, &error) else {
            let reason = error.map { String(cString: $0.pointee.message) } ?? "format inconnu"
            g_error_free(error)
            throw DocumentError("le fichier « \(path) » n’est ni un PNG, ni un JPEG, ni un SVG lisible : \(reason)")
        }
        self.handle = handle
        self.path = path
        var width = 0.0
        var height = 0.0
        if rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height) != 0, width > 0, height > 0 {
            // CSS pixels, of which 96 are an inch.
            size = (width * 0.75, height * 0.75)
            return
        }
        var hasWidth: gboolean = 0
        var hasHeight: gboolean = 0
        var hasBox: gboolean = 0
        var widthLength = RsvgLength()
        var heightLength = RsvgLength()
        var box = RsvgRectangle()
        rsvg_handle_get_intrinsic_dimensions(
            handle, &hasWidth, &widthLength, &hasHeight, &heightLength, &hasBox, &box)
        size = hasBox != 0 && box.width > 0 && box.height > 0 ? (box.width * 0.75, box.height * 0.75) : (150, 150)
    }

    deinit { g_object_unref(handle) }

    func paint(on cairo: OpaquePointer, in box: Rectangle) throws {
        var place = RsvgRectangle(x: box.x, y: box.y, width: box.width, height: box.height)
        var error: UnsafeMutablePointer<GError>?
        guard rsvg_handle_render_document(handle, cairo, &place, &error) != 0 else {
            let reason = error.map { String(cString: $0.pointee.message) } ?? "raison inconnue"
            g_error_free(error)
            throw DocumentError("le fichier « \(path) » ne peut pas être dessiné : \(reason)")
        }
    }
}
