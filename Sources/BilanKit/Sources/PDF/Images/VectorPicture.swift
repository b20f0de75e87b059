internal import CCairo
internal import CRsvg
import Content

/// An SVG drawing.
final class VectorPicture {
    private let handle: UnsafeMutablePointer<RsvgHandle>
    private let path: String
    /// Set where neither an extent nor a view box says how large the drawing is: what it paints does.
    private let ink: RsvgRectangle?
    /// Points; a drawing without an extent of its own is as wide as its view box has units.
    let size: (width: Double, height: Double)

    init(_ path: String) throws {
        var error: UnsafeMutablePointer<GError>?
        guard let handle = rsvg_handle_new_from_file(path, &error) else {
            g_error_free(error)
            throw DocumentError(
                "le fichier «\u{00A0}\(path)\u{00A0}» n’est ni un PNG, ni un JPEG, ni un SVG lisible. "
                    + "Enregistrez-le de nouveau dans un logiciel de dessin")
        }
        self.handle = handle
        self.path = path
        (ink, size) = try Self.measure(handle, path)
    }

    /// - Returns: the ink's own extent where nothing but it tells how large the drawing is; and points.
    private static func measure(
        _ handle: UnsafeMutablePointer<RsvgHandle>, _ path: String
    ) throws -> (ink: RsvgRectangle?, size: (width: Double, height: Double)) {
        var width = 0.0
        var height = 0.0
        var ink: RsvgRectangle?
        if rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height) == 0 || width <= 0 || height <= 0 {
            var hasWidth: gboolean = 0
            var hasHeight: gboolean = 0
            var hasBox: gboolean = 0
            var widthLength = RsvgLength()
            var heightLength = RsvgLength()
            var box = RsvgRectangle()
            rsvg_handle_get_intrinsic_dimensions(
                handle, &hasWidth, &widthLength, &hasHeight, &heightLength, &hasBox, &box)
            if hasBox == 0 || box.width <= 0 || box.height <= 0 {
                var drawn = RsvgRectangle()
                guard rsvg_handle_get_geometry_for_element(handle, nil, &drawn, nil, nil) != 0 else {
                    throw sizeless(path)
                }
                (box, ink) = (drawn, drawn)
            }
            (width, height) = (box.width, box.height)
        }
        guard width > 0, height > 0, width <= mostPixels, height <= mostPixels else { throw sizeless(path) }
        // CSS pixels, of which 96 are an inch.
        return (ink, (width * 0.75, height * 0.75))
    }

    /// CSS pixels: more than any page.
    private static let mostPixels = 1e6

    private static func sizeless(_ path: String) -> DocumentError {
        DocumentError(
            "le dessin «\u{00A0}\(path)\u{00A0}» n’a pas de dimensions qui conviennent. Donnez à son élément svg un viewBox, "
                + "ou width et height")
    }

    deinit { g_object_unref(handle) }

    func paint(on cairo: OpaquePointer, in box: Rectangle) throws {
        var place = RsvgRectangle(x: box.x, y: box.y, width: box.width, height: box.height)
        var error: UnsafeMutablePointer<GError>?
        // Without a view box a document isn't scaled: its ink is, to fill the place.
        let isDrawn =
            ink == nil
            ? rsvg_handle_render_document(handle, cairo, &place, &error)
            : rsvg_handle_render_element(handle, cairo, nil, &place, &error)
        guard isDrawn != 0 else {
            g_error_free(error)
            throw DocumentError(
                "le fichier «\u{00A0}\(path)\u{00A0}» ne peut pas être dessiné\u{00A0}: il est abîmé ou trop complexe. "
                    + "Simplifiez-le dans un logiciel de dessin, ou enregistrez-le en PNG")
        }
    }
}
