/// How documents look and what their margins say: a template, read and checked. Lengths are in points.
public struct Theme: Hashable, Sendable, Codable {
    public struct Page: Hashable, Sendable, Codable {
        /// A4 upright.
        public var width = 595.276
        public var height = 841.89
        public var top = 70.87
        public var bottom = 62.36
        public var left = 56.69
        public var right = 56.69
        public init() {}
    }

    public struct Fonts: Hashable, Sendable, Codable {
        /// Families, as Fontconfig knows them.
        public var body = "Inter"
        public var headings = "Inter"
        public var code = "DejaVu Sans Mono"
        /// Body size; all others follow from it.
        public var size = 10.0
        /// Whether letters such as f and i join into one glyph where the font has it. They read back as letters; a few
        /// programs that
        /// read a document by its structure pass over them.
        public var hasLigatures = false
        public init() {}
    }

    public struct Colours: Hashable, Sendable, Codable {
        public var text = Colour("#1d2733")!
        /// Captions, notes, header and footer.
        public var secondary = Colour("#55606e")!
        /// Headings, key figures, table heads.
        public var accent = Colour("#0b4f6c")!
        public var accentText = Colour("#ffffff")!
        public var link = Colour("#0b5394")!
        public var rule = Colour("#c3cbd4")!
        public var zebra = Colour("#f3f6f8")!
        public var warning = Colour("#8a4b00")!
        public var warningBackground = Colour("#fff4e0")!
        /// Series of charts, in turn.
        public var series = ["#0b4f6c", "#d1782c", "#5b8c5a", "#8e5a94", "#b03a48", "#6c757d"].map { Colour($0)! }
        public init() {}
    }

    /// The texts of a header or footer. `{title}`, `{quarter}`, `{date}`, `{organisation}`, `{section}` (the part's
    /// title), `{page}` and `{pages}` are filled in.
    public struct Furniture: Hashable, Sendable, Codable {
        public var left = ""
        public var centre = ""
        public var right = ""
        public init(left: String = "", centre: String = "", right: String = "") {
            self.left = left
            self.centre = centre
            self.right = right
        }
    }

    public struct Logo: Hashable, Sendable, Codable {
        /// An SVG or PNG file, as an absolute path.
        public var path: String
        public var height: Double
        /// What a reader who can't see it is told.
        public var alternative: String
        public init(path: String, height: Double, alternative: String) {
            self.path = path
            self.height = height
            self.alternative = alternative
        }
    }

    public var name = "default"
    /// Who publishes the report: the document's author. Where it is empty, the authority that grants nearly all awards of
    /// the data, if there is one.
    public var organisation = ""
    public var page = Page()
    public var fonts = Fonts()
    public var colours = Colours()
    public var logo: Logo?
    public var header = Furniture(left: "{title}", right: "{quarter}")
    public var footer = Furniture(left: "{organisation}", right: "Page {page} / {pages}")
    /// Those of the first page and of even pages, where they differ.
    public var firstHeader: Furniture?
    public var firstFooter: Furniture?
    public var evenHeader: Furniture?
    public var evenFooter: Furniture?
    /// Whether paragraphs are justified, with words divided at line ends.
    public var isJustified = false
    public var isHyphenated = false
    public var numbers = NumberStyles()

    public init() {}
}
