/// How a report sets a cell apart from the template: what is nil stays as the template has it. A workbook has it all;
/// pages have the weight, and
/// the colour where it can be read on paper.
public struct CellAppearance: Hashable, Sendable {
    /// Where a text stands in the height of its cell.
    public enum VerticalAlignment: String, Hashable, Sendable {
        /// At the top.
        case top
        /// In the middle.
        case middle
        /// At the bottom.
        case bottom
    }

    /// Whether letters are bold.
    public var isBold: Bool?
    /// Whether letters are italic.
    public var isItalic: Bool?
    /// Whether letters are underlined.
    public var isUnderlined: Bool?
    /// Whether letters are struck through.
    public var isStruckThrough: Bool?
    /// The letters' colour.
    public var colour: Colour?
    /// The fill.
    public var background: Colour?
    /// A family, as Fontconfig knows it.
    public var font: String?
    /// In points.
    public var size: Double?
    /// The cell's borders; pages draw the template's.
    public var borders: Borders?
    /// In degrees, counterclockwise: 90 reads from bottom to top.
    public var rotation: Int?
    /// Where the text stands in the height of its cell.
    public var verticalAlignment: VerticalAlignment?
    /// Whether a long text goes over several lines.
    public var wraps: Bool?
    /// From the start, in points.
    public var indent: Double?

    /// A cell's four borders.
    public struct Borders: Hashable, Sendable {
        /// The line of a border.
        public struct Line: Hashable, Sendable {
            /// How a border's line is drawn.
            public enum Style: String, Hashable, Sendable {
                /// One line.
                case solid
                /// Strokes.
                case dashed
                /// Dots.
                case dotted
                /// Two lines.
                case double
            }
            /// In points.
            public var width: Double
            /// How the line is drawn.
            public var style: Style
            /// The line's colour.
            public var colour: Colour

            /// A line, half a point wide unless it is said.
            public init(_ width: Double = 0.5, _ style: Style = .solid, colour: Colour) {
                self.width = width
                self.style = style
                self.colour = colour
            }
        }

        /// Over the cell; nil for none.
        public var top: Line?
        /// Under the cell; nil for none.
        public var bottom: Line?
        /// At the cell's left; nil for none.
        public var left: Line?
        /// At the cell's right; nil for none.
        public var right: Line?

        /// Borders on some sides; none where nothing is given.
        public init(top: Line? = nil, bottom: Line? = nil, left: Line? = nil, right: Line? = nil) {
            self.top = top
            self.bottom = bottom
            self.left = left
            self.right = right
        }

        /// The same line all round.
        public init(_ line: Line) { self.init(top: line, bottom: line, left: line, right: line) }
    }

    /// A look; what isn't given stays as the template has it.
    public init(
        bold: Bool? = nil, italic: Bool? = nil, underlined: Bool? = nil, struckThrough: Bool? = nil,
        colour: Colour? = nil,
        background: Colour? = nil, font: String? = nil, size: Double? = nil, borders: Borders? = nil,
        rotation: Int? = nil,
        verticalAlignment: VerticalAlignment? = nil, wraps: Bool? = nil, indent: Double? = nil
    ) {
        isBold = bold
        isItalic = italic
        isUnderlined = underlined
        isStruckThrough = struckThrough
        self.colour = colour
        self.background = background
        self.font = font
        self.size = size
        self.borders = borders
        self.rotation = rotation
        self.verticalAlignment = verticalAlignment
        self.wraps = wraps
        self.indent = indent
    }

    /// As the template has it.
    public static let template = CellAppearance()

    /// The colour that letters have on white paper: none where it is meant for a fill of its own, or too pale to be
    /// read (WCAG 2.1, 1.4.3).
    package var printedColour: Colour? {
        guard let colour, background == nil, colour.contrast(with: Colour(red: 255, green: 255, blue: 255)) >= 4.5
        else { return nil }
        return colour
    }
}
