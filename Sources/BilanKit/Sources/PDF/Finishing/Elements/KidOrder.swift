/// The kids of every element, in order: child elements as they were added, the element's own painting between them
/// where it was painted.
///
/// Two linked lists over parallel arrays: eight bytes an element and four a piece of content, whatever the tree.
struct KidOrder {
    enum Kid {
        case element(Int)
        /// A piece of marked content, by its number in the document.
        case content(Int)
    }

    private let types: ContiguousArray<UInt8>
    private var firstChild: ContiguousArray<Int32>
    private var nextSibling: ContiguousArray<Int32>
    private var firstContent: ContiguousArray<Int32>
    private var nextContent: ContiguousArray<Int32>

    init(_ tree: StructureTree, _ contents: MarkedContents) {
        types = tree.types
        firstChild = ContiguousArray(repeating: -1, count: tree.count)
        nextSibling = firstChild
        firstContent = firstChild
        nextContent = ContiguousArray(repeating: -1, count: contents.owners.count)
        // From the last to the first, so that each list comes out in order.
        for element in tree.parents.indices.dropFirst().reversed() {
            let parent = Int(tree.parents[element])
            nextSibling[element] = firstChild[parent]
            firstChild[parent] = Int32(element)
        }
        for piece in contents.owners.indices.reversed() {
            let owner = Int(contents.owners[piece])
            nextContent[piece] = firstContent[owner]
            firstContent[owner] = Int32(piece)
        }
    }

    /// The first piece that the element itself owns.
    func firstContent(of element: Int) -> Int? {
        firstContent[element] < 0 ? nil : Int(firstContent[element])
    }

    /// Calls `body` with each kid of an element.
    func forEachKid(of element: Int, _ body: (Kid) -> Void) {
        var piece = firstContent[element]
        var child = firstChild[element]
        while child >= 0 {
            if piece >= 0 {
                // A child without painting stands where its turn comes.
                // A footnote stands after its parent's text, even where that goes on after the page's foot.
                let isNote = types[Int(child)] == StructureType.note.rawValue
                let start = isNote ? Int32.max : earliestContent(under: Int(child)) ?? -1
                while piece >= 0, piece < start {
                    body(.content(Int(piece)))
                    piece = nextContent[Int(piece)]
                }
            }
            body(.element(Int(child)))
            child = nextSibling[Int(child)]
        }
        while piece >= 0 {
            body(.content(Int(piece)))
            piece = nextContent[Int(piece)]
        }
    }

    /// The first piece of an element's subtree. Only asked for beside content of the parent's own: small subtrees.
    private func earliestContent(under element: Int) -> Int32? {
        var earliest = firstContent[element] < 0 ? nil : Optional(firstContent[element])
        var child = firstChild[element]
        while child >= 0 {
            if let start = earliestContent(under: Int(child)) { earliest = min(earliest ?? start, start) }
            child = nextSibling[Int(child)]
        }
        return earliest
    }
}
