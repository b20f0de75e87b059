internal import CCairo
import Content

/// A drawing recorded before it is painted on a page: whether it leaves Cairo as it was, and where it paints beyond its
/// box.
final class DrawingTrial {
    private let recording: OpaquePointer
    private let width: Double
    private let height: Double

    /// How far beyond its box a drawing is looked at, in points.
    private static let reach = 2000.0
    /// Pixels of the picture in which what lies beyond the box is sought.
    private static let mostPixels = 4_000_000.0
    /// A curve's flatness that no drawing sets: by it the state that the drawing began with is known again.
    private static let mark = 0.123_456_789

    /// - Parameters:
    ///   - width: of the drawing's box, in points.
    ///   - paint: draws on a context whose origin is the box's top left.
    /// - Throws: `DocumentError` where the drawing throws, or doesn't leave Cairo as it was.
    init(width: Double, height: Double, _ paint: (OpaquePointer) throws -> Void) throws {
        recording = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, nil)
        (self.width, self.height) = (width, height)
        let cairo: OpaquePointer = cairo_create(recording)
        defer { cairo_destroy(cairo) }
        let usual = cairo_get_tolerance(cairo)
        cairo_rectangle(
            cairo, -Self.reach, -Self.reach, width + 2 * Self.reach, height + 2 * Self.reach)
        cairo_clip(cairo)
        cairo_set_tolerance(cairo, Self.mark)
        cairo_save(cairo)
        cairo_set_tolerance(cairo, usual)
        try paint(cairo)
        let isGrouped = cairo_get_group_target(cairo) != recording
        cairo_restore(cairo)
        let status = cairo_status(cairo)
        guard status == CAIRO_STATUS_SUCCESS || isGrouped && status == CAIRO_STATUS_INVALID_RESTORE else {
            throw DocumentError(
                String(
                    fr: "il ne peut pas être dessiné\u{00A0}: \(CairoFailure.reason(status))",
                    en: "it can’t be drawn: \(CairoFailure.reason(status))"))
        }
        guard !isGrouped else {
            throw DocumentError(
                String(
                    fr: "il laisse un groupe ouvert ; faites suivre chaque cairo_push_group d’un cairo_pop_group",
                    en: "it leaves a group open; follow each cairo_push_group with a cairo_pop_group"))
        }
        guard cairo_get_tolerance(cairo) == Self.mark else {
            throw DocumentError(
                String(
                    fr: "il laisse un état de Cairo ouvert ; faites suivre chaque cairo_save d’un cairo_restore",
                    en: "it leaves a state of Cairo open; follow each cairo_save with a cairo_restore"))
        }
    }

    deinit { cairo_surface_destroy(recording) }

    /// What the drawing paints beyond its box and the page therefore cuts off, in words; nil where all is within.
    func overflow() throws -> String? {
        var (x, y, across, down) = (0.0, 0.0, 0.0, 0.0)
        cairo_recording_surface_ink_extents(recording, &x, &y, &across, &down)
        // Cairo's extents are generous: strokes have room for their mitres.
        let edge = PageCanvas.edge
        guard across > 0, down > 0, x < -edge || y < -edge || x + across > width + edge || y + down > height + edge
        else { return nil }
        let ink = try inked(Rectangle(x: x, y: y, width: across, height: down))
        let sides = [
            ("à gauche", "on the left", -ink.left), ("en haut", "at the top", -ink.top),
            ("à droite", "on the right", ink.right - width), ("en bas", "at the bottom", ink.bottom - height),
        ].filter { $0.2 > edge }
        // A ground that fills the whole page is meant for the box.
        guard !sides.isEmpty, !sides.allSatisfy({ $0.2 >= Self.reach - 2 }) else { return nil }
        let list = sides.map { french, english, length in
            let points = length.rounded(.up).whole(in: 0...10_000)
            return String(
                fr: "\(french) (\(FrenchNumber.integer(points))\u{00A0}points)",
                en:
                    "\(english) (\(LocalizedNumberFormatter(.english).integer(points)) \(points == 1 ? "point" : "points"))"
            )
        }.joined(separator: ", ")
        return
            String(
                fr:
                    "il dépasse de son cadre \(list)\u{00A0}: ce qui dépasse est coupé. Dessinez entre 0 et canvas.width, 0 et "
                    + "canvas.height, ou donnez-lui plus de hauteur",
                en:
                    "it goes beyond its frame \(list): what goes beyond is cut off. Draw between 0 and canvas.width, 0 and "
                    + "canvas.height, or give it more height")
    }

    /// The part of a box that has ink beyond the drawing's own, from the drawing's top left, in points.
    private func inked(_ box: Rectangle) throws -> (left: Double, top: Double, right: Double, bottom: Double) {
        let scale = min(1, (Self.mostPixels / (box.width * box.height)).squareRoot())
        let (columns, rows) = (Int((box.width * scale).rounded(.up)), Int((box.height * scale).rounded(.up)))
        let surface: OpaquePointer = cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(columns), Int32(rows))
        defer { cairo_surface_destroy(surface) }
        let cairo: OpaquePointer = cairo_create(surface)
        cairo_scale(cairo, scale, scale)
        cairo_set_source_surface(cairo, recording, -box.x, -box.y)
        cairo_paint(cairo)
        let status = cairo_status(cairo)
        cairo_destroy(cairo)
        cairo_surface_flush(surface)
        guard status == CAIRO_STATUS_SUCCESS, let pixels = cairo_image_surface_get_data(surface) else {
            throw DocumentError(
                String(
                    fr: "il ne peut pas être dessiné\u{00A0}: \(CairoFailure.reason(status))",
                    en: "it can’t be drawn: \(CairoFailure.reason(status))"))
        }
        let stride = Int(cairo_image_surface_get_stride(surface))
        var found = (left: 0.0, top: 0.0, right: width, bottom: height)
        for row in 0..<rows {
            let line = UnsafeBufferPointer(start: pixels + row * stride, count: columns)
            guard let first = line.firstIndex(where: { $0 > Self.faint }),
                let last = line.lastIndex(where: { $0 > Self.faint })
            else { continue }
            found.top = min(found.top, box.y + Double(row) / scale)
            found.bottom = max(found.bottom, box.y + Double(row + 1) / scale)
            found.left = min(found.left, box.x + Double(first) / scale)
            found.right = max(found.right, box.x + Double(last + 1) / scale)
        }
        return found
    }

    /// Of 255: less can't be seen.
    private static let faint: UInt8 = 12
}
