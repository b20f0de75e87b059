/// Where a key figure stands on a document's pages, for whoever shows the page and wants to be asked about the figure.
public struct FigurePlace: Codable, Hashable, Sendable {
    /// What the figure is called.
    public var label: String
    /// As the document prints it.
    public var text: String
    /// The page, counted from 1.
    public var page: Int
    /// Points from the page's left edge to the figure's tile.
    public var x: Double
    /// Points from the page's upper edge to the tile.
    public var y: Double
    /// The tile's width in points.
    public var width: Double
    /// The tile's height in points.
    public var height: Double

    /// A tile's place.
    public init(label: String, text: String, page: Int, x: Double, y: Double, width: Double, height: Double) {
        (self.label, self.text, self.page) = (label, text, page)
        (self.x, self.y, self.width, self.height) = (x, y, width, height)
    }
}
