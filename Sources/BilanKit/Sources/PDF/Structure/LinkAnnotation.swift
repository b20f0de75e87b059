/// A place on a page that leads somewhere.
///
/// A link over two lines has one element and two rectangles, each an annotation of its own; over two pages, it is two
/// values with one element.
struct LinkAnnotation: Hashable, Sendable {
    enum Target: Hashable, Sendable {
        /// An absolute URI, as a reader would type it: it is percent-encoded where it must be.
        case uri(String)
        /// A place in the document: the page counted from 0, y in points from its top.
        case page(Int, y: Double)
    }

    /// The page that it stands on, counted from 0.
    var page: Int
    /// One a line, in points from the page's top left.
    var rectangles: [Rectangle]
    var target: Target
    /// The `link` element that owns the link's painting.
    var element: ElementID
    /// What a reader who can't see it is told (`/Contents`); where it is empty, the target stands in.
    var contents: String
}
