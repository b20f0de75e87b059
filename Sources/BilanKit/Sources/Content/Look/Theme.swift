/// How documents look and what their margins say: a template, read and checked. Lengths are in points.
public struct Theme: Hashable, Sendable, Codable {
    /// The pages' size and margins, in points.
    public struct Page: Hashable, Sendable, Codable {
        /// Of the upright page; A4 unless it is said.
        public var width = 595.276
        /// Of the upright page; A4 unless it is said.
        public var height = 841.89
        /// The margin over the text.
        public var top = 70.87
        /// The margin under the text.
        public var bottom = 62.36
        /// The margin at the left.
        public var left = 56.69
        /// The margin at the right.
        public var right = 56.69
        /// A4 with the margins of the default template.
        public init() {}
    }

    /// The families of type.
    public struct Fonts: Hashable, Sendable, Codable {
        /// Of running text, as Fontconfig knows it.
        public var body = "Inter"
        /// Of headings and titles.
        public var headings = "Inter"
        /// Of code, of one width.
        public var code = "DejaVu Sans Mono"
        /// Body size; all others follow from it.
        public var size = 10.0
        /// Whether letters such as f and i join into one glyph where the font has it. They read back as letters; a few
        /// programs that
        /// read a document by its structure pass over them.
        public var hasLigatures = false
        /// The families of the default template.
        public init() {}
    }

    /// The colours of text, lines and grounds.
    public struct Colours: Hashable, Sendable, Codable {
        /// Running text.
        public var text = Colour("#1d2733")!
        /// Captions, notes, header and footer.
        public var secondary = Colour("#55606e")!
        /// Headings, key figures, table heads.
        public var accent = Colour("#0b4f6c")!
        /// Text on a ground of the accent's colour.
        public var accentText = Colour("#ffffff")!
        /// Links.
        public var link = Colour("#0b5394")!
        /// Lines between rows and parts.
        public var rule = Colour("#c3cbd4")!
        /// The ground of every other row.
        public var zebra = Colour("#f3f6f8")!
        /// The title and border of a warning.
        public var warning = Colour("#8a4b00")!
        /// The ground of a warning.
        public var warningBackground = Colour("#fff4e0")!
        /// Series of charts, in turn.
        public var series = ["#0b4f6c", "#d1782c", "#5b8c5a", "#8e5a94", "#b03a48", "#6c757d"].map { Colour($0)! }
        /// The colours of the default template.
        public init() {}
    }

    /// The texts of a header or footer. `{title}`, `{quarter}`, `{date}`, `{organisation}`, `{section}` (the part's
    /// title), `{page}` and `{pages}` are filled in.
    public struct RunningLine: Hashable, Sendable, Codable {
        /// At the left.
        public var left = ""
        /// In the middle.
        public var centre = ""
        /// At the right.
        public var right = ""
        /// The texts of a header or footer.
        public init(left: String = "", centre: String = "", right: String = "") {
            self.left = left
            self.centre = centre
            self.right = right
        }
    }

    /// A picture at the top of the title page.
    public struct Logo: Hashable, Sendable, Codable {
        /// An SVG or PNG file, as an absolute path.
        public var path: String
        /// In points, a fifth of the text's height at most; the width follows.
        public var height: Double
        /// Alternative text.
        public var alternative: String
        /// A logo from a file.
        public init(path: String, height: Double, alternative: String) {
            self.path = path
            self.height = height
            self.alternative = alternative
        }
    }

    /// Where the outlines of maps come from, or the places of their tiles.
    public struct Outlines: Hashable, Sendable, Codable {
        /// A GeoJSON file, or a grid of tiles in a `.csv` file, as an absolute path.
        public var path: String
        /// The property that bears an area's code; nil for the one that says so by its name.
        public var key: String?
        /// Outlines from a file.
        public init(path: String, key: String? = nil) {
            self.path = path
            self.key = key
        }

        /// Whether the file says where tiles stand.
        public var areTiles: Bool { path.lowercased().hasSuffix(".csv") }
    }

    /// The template's name.
    public var name = "default"
    /// Who publishes the report: the document's author. Where it is empty, the authority that grants nearly all awards of
    /// the data, if there is one.
    public var organisation = ""
    /// The pages' size and margins.
    public var page = Page()
    /// The families of type.
    public var fonts = Fonts()
    /// The colours of text, lines and grounds.
    public var colours = Colours()
    /// A picture at the top of the title page; nil for none.
    public var logo: Logo?
    /// The outlines that maps are drawn with; nil for tiles of one size.
    public var outlines: Outlines?
    /// Over the text of each page.
    public var header = RunningLine(left: "{title}", right: "{quarter}")
    /// Under the text of each page.
    public var footer = RunningLine(left: "{organisation}", right: "Page {page} / {pages}")
    /// The first page's header; nil for the others', or none where that is a title page.
    public var firstHeader: RunningLine?
    /// The first page's footer; nil for the others'.
    public var firstFooter: RunningLine?
    /// The header of even pages; nil for the others'.
    public var evenHeader: RunningLine?
    /// The footer of even pages; nil for the others'.
    public var evenFooter: RunningLine?
    /// Whether paragraphs are justified.
    public var isJustified = false
    /// Whether words are divided at line ends.
    public var isHyphenated = false
    /// How figures are written.
    public var numbers = NumberStyles()

    /// The default template.
    public init() {}
}
