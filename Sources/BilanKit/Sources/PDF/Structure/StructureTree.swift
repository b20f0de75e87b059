/// An element of the structure tree.
struct ElementID: Hashable, Sendable {
    let index: Int32
}

/// The logical structure of a document, kept apart from its painting (ISO 32000-1, 14.7).
///
/// Siblings stand in the order in which they were added. Where an element has painted content of its own beside child
/// elements (a paragraph around a link), the two interleave in painting order: a child stands where the first content
/// of its subtree was painted. So all of a paragraph's elements may be added before any is painted.
///
/// A listing of 100,000 rows has 900,000 elements: each costs six bytes, and what few elements have stands aside.
final class StructureTree {
    /// What a header cell heads (ISO 32000-1, table 349).
    enum Scope: UInt8, Sendable {
        case column = 1
        case row, both
    }

    /// How a list's labels count (ISO 32000-1, table 347); PDF/UA asks it of lists that have labels.
    enum Numbering: String, Sendable {
        case none = "None"
        case disc = "Disc"
        case circle = "Circle"
        case square = "Square"
        case decimal = "Decimal"
        case lowercaseRoman = "LowerRoman"
        case uppercaseRoman = "UpperRoman"
        case lowercaseLetters = "LowerAlpha"
        case uppercaseLetters = "UpperAlpha"
    }

    struct Span: Hashable, Sendable {
        var columns: Int
        var rows: Int
    }

    struct BoundingBox: Hashable, Sendable {
        var box: Rectangle
        /// Counted from 0.
        var page: Int
    }

    /// The `Document` element, parent of all others.
    static let root = ElementID(index: 0)

    /// The document's language as a BCP 47 tag.
    let language: String

    private(set) var types: ContiguousArray<UInt8> = [StructureType.document.rawValue]
    private(set) var parents: ContiguousArray<Int32> = [-1]
    private var scopes: ContiguousArray<UInt8> = [0]

    private(set) var alternatives: [ElementID: String] = [:]
    private(set) var actualTexts: [ElementID: String] = [:]
    private(set) var languages: [ElementID: String] = [:]
    private(set) var expansions: [ElementID: String] = [:]
    private(set) var titles: [ElementID: String] = [:]
    private(set) var spans: [ElementID: Span] = [:]
    /// Header cells that many cells share, and which of these sets each has.
    private var headerSets: [[ElementID]] = []
    private var headerSetOfCell: [ElementID: Int32] = [:]
    /// The header cells of a whole row, for those of its cells that have a set.
    private var rowHeaders: [ElementID: [ElementID]] = [:]
    private(set) var numberings: [ElementID: Numbering] = [:]
    private(set) var boundingBoxes: [ElementID: BoundingBox] = [:]

    /// - Parameter language: the document's language as a BCP 47 tag.
    init(language: String) {
        self.language = language
    }

    /// How many elements there are, the root included.
    var count: Int { types.count }

    /// Adds an element as the last child of `parent`.
    func add(_ type: StructureType, to parent: ElementID) -> ElementID {
        precondition(parent.index >= 0 && parent.index < types.count, "the parent is no element of this tree")
        let id = ElementID(index: Int32(types.count))
        types.append(type.rawValue)
        parents.append(parent.index)
        scopes.append(0)
        return id
    }

    func type(of id: ElementID) -> StructureType { StructureType(rawValue: types[Int(id.index)])! }

    /// Of the root, itself.
    func parent(of id: ElementID) -> ElementID { id == Self.root ? id : ElementID(index: parents[Int(id.index)]) }

    func scope(of id: ElementID) -> Scope? { Scope(rawValue: scopes[Int(id.index)]) }

    /// What stands for the element where it can't be seen (`/Alt`).
    func setAlternative(_ text: String, of id: ElementID) { alternatives[id] = text }

    /// The characters that the element's painting means (`/ActualText`).
    func setActualText(_ text: String, of id: ElementID) { actualTexts[id] = text }

    /// A BCP 47 tag, where it isn't the parent's (`/Lang`).
    func setLanguage(_ tag: String, of id: ElementID) { languages[id] = tag }

    /// What an abbreviation stands for (`/E`).
    func setExpansion(_ text: String, of id: ElementID) { expansions[id] = text }

    /// A name for people who look at the tree (`/T`).
    func setTitle(_ text: String, of id: ElementID) { titles[id] = text }

    /// What a header cell heads.
    func setScope(_ scope: Scope, of id: ElementID) { scopes[Int(id.index)] = scope.rawValue }

    /// How many columns and rows a cell covers.
    func setSpan(columns: Int, rows: Int, of id: ElementID) { spans[id] = Span(columns: columns, rows: rows) }

    /// Header cells that many cells will share; a long table has a set a column.
    func addHeaderSet(_ cells: [ElementID]) -> Int32 {
        headerSets.append(cells)
        return Int32(headerSets.count - 1)
    }

    /// The header cells of a cell, where scopes alone don't tell (`/Headers`): those of a set, then its row's.
    func setHeaders(_ set: Int32, of id: ElementID) { headerSetOfCell[id] = set }

    /// The header cells of the row's cells that have a set.
    func setRowHeaders(_ cells: [ElementID], of row: ElementID) { rowHeaders[row] = cells }

    /// The header cells of a cell, the outermost column's first; nil where its scope tells.
    func headers(of id: ElementID) -> [ElementID]? {
        guard let set = headerSetOfCell[id] else { return nil }
        return headerSets[Int(set)] + (rowHeaders[parent(of: id)] ?? []).filter { $0 != id }
    }

    /// Every cell that others name as a header.
    var namedHeaders: some Sequence<ElementID> {
        [headerSets.lazy.flatMap { $0 }, rowHeaders.values.lazy.flatMap { $0 }].lazy.flatMap { $0 }
    }

    /// How a list's labels count.
    func setNumbering(_ numbering: Numbering, of id: ElementID) { numberings[id] = numbering }

    /// Where a figure, a formula or a table stands.
    ///
    /// - Parameters:
    ///   - box: points, from the page's top left.
    ///   - page: counted from 0.
    func setBoundingBox(_ box: Rectangle, page: Int, of id: ElementID) {
        boundingBoxes[id] = BoundingBox(box: box, page: page)
    }
}
