internal import CRsvg
import Content

/// An SVG drawing.
final class VectorPicture {
    private let drawing: OpaquePointer
    private let path: String
    /// Set where neither an extent nor a view box says how large the drawing is: what it paints does.
    private let ink: svg_box?
    /// Points; a drawing without an extent of its own is as wide as its view box has units.
    let size: (width: Double, height: Double)

    init(_ path: String) throws {
        if let failure = svg_library_failure() {
            throw DocumentError(
                String(
                    fr:
                        "librsvg, qui dessine les SVG, ne se charge pas (\(String(cString: failure))). Installez librsvg2-2, "
                        + "ou enregistrez «\u{00A0}\(path)\u{00A0}» en PNG",
                    en:
                        "librsvg, which draws SVG files, doesn’t load (\(String(cString: failure))). Install librsvg2-2, "
                        + "or save “\(path)” as PNG"))
        }
        guard let drawing = svg_open(path) else {
            throw DocumentError(
                String(
                    fr: "le fichier «\u{00A0}\(path)\u{00A0}» n’est ni un PNG, ni un JPEG, ni un SVG lisible. "
                        + "Enregistrez-le de nouveau dans un logiciel de dessin",
                    en: "the file “\(path)” is neither a PNG, nor a JPEG, nor a readable SVG. "
                        + "Save it again with a drawing program"))
        }
        self.drawing = drawing
        self.path = path
        (ink, size) = try Self.measure(drawing, path)
    }

    /// - Returns: the ink's own extent where nothing but it tells how large the drawing is; and points.
    private static func measure(
        _ drawing: OpaquePointer, _ path: String
    ) throws -> (ink: svg_box?, size: (width: Double, height: Double)) {
        var width = 0.0
        var height = 0.0
        var ink: svg_box?
        if !svg_get_size(drawing, &width, &height) || width <= 0 || height <= 0 {
            var box = svg_box()
            if !svg_get_view_box(drawing, &box) || box.width <= 0 || box.height <= 0 {
                guard svg_get_ink(drawing, &box) else { throw sizeless(path) }
                ink = box
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
            String(
                fr:
                    "le dessin «\u{00A0}\(path)\u{00A0}» n’a pas de dimensions qui conviennent. Donnez à son élément svg un viewBox, "
                    + "ou width et height",
                en:
                    "the drawing “\(path)” has no dimensions that will do. Give its svg element a viewBox, or width and height"
            ))
    }

    deinit { svg_close(drawing) }

    func paint(on cairo: OpaquePointer, in box: Rectangle) throws {
        let place = svg_box(x: box.x, y: box.y, width: box.width, height: box.height)
        // Without a view box a document isn't scaled: its ink is, to fill the place.
        guard ink == nil ? svg_paint(drawing, cairo, place) : svg_paint_ink(drawing, cairo, place) else {
            throw DocumentError(
                String(
                    fr:
                        "le fichier «\u{00A0}\(path)\u{00A0}» ne peut pas être dessiné\u{00A0}: il est abîmé ou trop complexe. "
                        + "Simplifiez-le dans un logiciel de dessin, ou enregistrez-le en PNG",
                    en: "the file “\(path)” can’t be drawn: it is damaged or too complex. "
                        + "Simplify it with a drawing program, or save it as PNG"))
        }
    }
}
