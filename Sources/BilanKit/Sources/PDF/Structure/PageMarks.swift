internal import CCairo
import Content

/// Records whom each stretch of painting belongs to, by markers painted on the page itself.
///
/// Before painting for an owner, call `own(_:on:)`. It paints a rectangle that nothing else paints, placed so that its
/// position tells its number; the finisher cuts the page's content there and takes the markers out.
///
/// - Painting before the first `own` of a page is refused by the finisher.
/// - Paint no filled rectangle of `markerWidth` x `markerHeight` points: it would be taken for a marker.
/// - Never call `own` between `cairo_push_group` and `cairo_pop_group`: draw a whole group under one owner.
/// - A fill or `cairo_paint` that covers the whole page, unclipped, makes Cairo forget what was painted before it. So
///   paint a page's background first.
/// - `own` may stand anywhere else: it saves and restores the context's state, so the transformation, clip, source,
///   operator and line style remain. The **current path** is lost, as after any `cairo_fill`.
final class PageMarks {
    /// What is wrong in the calls, told when the file is finished.
    enum Misuse: Hashable, Sendable {
        /// Markers came before any page began.
        case ownerBeforePage
        /// A marker was asked for inside `cairo_push_group` (page counted from 0).
        case ownerInGroup(page: Int)
        /// More markers than the page has places for (page counted from 0).
        case tooManySegments(page: Int)
    }

    /// A page's extent in points, and where its segments start.
    struct Page {
        var width: Double
        var height: Double
        var firstSegment: Int
    }

    /// The marker's extent in points. Both are multiples of 1/256, which Cairo keeps exactly.
    static let markerWidth = 0.125
    static let markerHeight = 0.375

    private(set) var pages: ContiguousArray<Page> = []
    /// One a segment, as `MarkedContentOwner.code` has it.
    private(set) var owners: ContiguousArray<Int32> = []
    private(set) var misuse: Misuse?
    private var current: MarkedContentOwner?
    private let arePainted: Bool

    /// - Parameter arePainted: whether markers are painted, for the finisher to find; a picture has no finisher.
    init(arePainted: Bool = true) { self.arePainted = arePainted }

    /// Begins the next page: call it for each page, the first included, before its first owner.
    ///
    /// - Parameters:
    ///   - width: in points, as given to Cairo for this page.
    ///   - height: in points.
    func beginPage(width: Double, height: Double) {
        pages.append(Page(width: width, height: height, firstSegment: owners.count))
        current = nil
    }

    /// Says that what is painted from here on belongs to `owner`; does nothing where it already does.
    ///
    /// - Parameters:
    ///   - cairo: the `cairo_t` of the PDF surface, in any state but a pushed group.
    ///   - colour: that of the marker, best the one that was painted with last; nil for black.
    func own(_ owner: MarkedContentOwner, on cairo: OpaquePointer, in colour: Colour? = nil) {
        if !pages.isEmpty, owner != current, cairo_get_group_target(cairo) != cairo_get_target(cairo) {
            current = owner
            return note(.ownerInGroup(page: pages.count - 1))
        }
        guard let place = begin(owner) else { return }
        let colour = colour ?? Colour(red: 0, green: 0, blue: 0)
        cairo_save(cairo)
        cairo_reset_clip(cairo)
        cairo_identity_matrix(cairo)
        cairo_set_operator(cairo, CAIRO_OPERATOR_OVER)
        cairo_set_source_rgb(cairo, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255)
        cairo_new_path(cairo)
        Self.paintMarker(x: place.x, y: place.y, on: cairo)
        cairo_restore(cairo)
    }

    /// Notes the owner of what is painted from here on.
    ///
    /// - Returns: where its marker is to be painted first, in whole points; nil where none is.
    func begin(_ owner: MarkedContentOwner) -> (x: Int, y: Int)? {
        guard owner != current else { return nil }
        current = owner
        guard let page = pages.last else {
            note(.ownerBeforePage)
            return nil
        }
        let number = owners.count - page.firstSegment
        guard let place = Self.place(of: number, width: page.width, height: page.height) else {
            note(.tooManySegments(page: pages.count - 1))
            return nil
        }
        owners.append(owner.code)
        return arePainted ? place : nil
    }

    /// Paints a marker on a context that is neither clipped nor moved, without a path, and has an opaque colour.
    static func paintMarker(x: Int, y: Int, on cairo: OpaquePointer) {
        cairo_rectangle(cairo, Double(x), Double(y), markerWidth, markerHeight)
        cairo_fill(cairo)
    }

    /// Where the marker of a page's segment stands, in whole points; nil where the page has no more places.
    static func place(of number: Int, width: Double, height: Double) -> (x: Int, y: Int)? {
        let columns = Int(width) - 1
        let rows = Int(height) - 1
        guard columns > 0, number < columns * rows else { return nil }
        return (number % columns, number / columns)
    }

    /// The number of the segment whose marker stands at a place; nil where none does.
    static func number(x: Int, y: Int, width: Double) -> Int? {
        let columns = Int(width) - 1
        return x < columns ? y * columns + x : nil
    }

    /// The segments of a page, as indices into `owners`.
    func segments(of page: Int) -> Range<Int> {
        pages[page].firstSegment..<(page + 1 < pages.count ? pages[page + 1].firstSegment : owners.count)
    }

    private func note(_ found: Misuse) {
        if misuse == nil { misuse = found }
    }
}
