/// Writes the structure: each element straight from the tree to the file.
struct StructureWriter {
    let tree: StructureTree
    let contents: MarkedContents
    let links: LinkWriter
    let pages: ContiguousArray<PageMarks.Page>
    let pageNumbers: [Int]
    /// Those of the links' annotations, in their order.
    let annotationNumbers: [Int]

    private static let keysPerLeaf = 64

    /// - Returns: the number of the structure's root.
    func write(to file: ObjectFile) throws -> Int {
        // The elements' numbers come first, then the parent tree's arrays and leaves, then the identifiers' leaves.
        let identified = identifiedElements()
        let keyCount = pages.count + links.annotations.count
        let parentLeaves = (keyCount + Self.keysPerLeaf - 1) / Self.keysPerLeaf
        let identifierLeaves = (identified.count + Self.keysPerLeaf - 1) / Self.keysPerLeaf
        let structureRoot = file.reserve()
        let base = file.reserve(tree.count)
        let firstArray = file.reserve(pages.count)
        let firstParentLeaf = file.reserve(parentLeaves)
        let firstIdentifierLeaf = file.reserve(identifierLeaves)

        let serializer = ElementSerializer(
            tree: tree, contents: contents, kids: KidOrder(tree, contents), pages: pages,
            pageNumbers: pageNumbers, base: base, structureRoot: structureRoot,
            identified: Set(identified), annotations: annotations(annotationNumbers))
        for element in 0..<tree.count { try file.define(base + element) { serializer.write(element, &$0) } }

        for page in pages.indices {
            try file.define(firstArray + page) { syntax in
                syntax.raw("[")
                for piece in contents.pieces(of: page) { syntax.reference(base + Int(contents.owners[piece])) }
                syntax.raw("]")
            }
        }
        for leaf in 0..<parentLeaves {
            let keys = leaf * Self.keysPerLeaf..<min((leaf + 1) * Self.keysPerLeaf, keyCount)
            try file.define(firstParentLeaf + leaf) { syntax in
                syntax.raw("<</Limits[")
                syntax.integer(keys.lowerBound)
                syntax.raw(" ")
                syntax.integer(keys.upperBound - 1)
                syntax.raw("]/Nums[")
                for key in keys {
                    syntax.integer(key)
                    syntax.raw(" ")
                    let annotation = key - pages.count
                    syntax.reference(
                        annotation < 0
                            ? firstArray + key
                            : base + Int(links.links[links.annotations[annotation].link].element.index))
                }
                syntax.raw("]>>")
            }
        }
        for leaf in 0..<identifierLeaves {
            let elements = identified[leaf * Self.keysPerLeaf..<min((leaf + 1) * Self.keysPerLeaf, identified.count)]
            try file.define(firstIdentifierLeaf + leaf) { syntax in
                syntax.raw("<</Limits[")
                syntax.literal(ElementSerializer.identifier(elements.first!))
                syntax.literal(ElementSerializer.identifier(elements.last!))
                syntax.raw("]/Names[")
                for element in elements {
                    syntax.literal(ElementSerializer.identifier(element))
                    syntax.reference(base + Int(element))
                }
                syntax.raw("]>>")
            }
        }

        try file.define(structureRoot) { syntax in
            syntax.raw("<</Type/StructTreeRoot/K ")
            syntax.reference(base)
            syntax.raw("/ParentTree<</Kids[")
            for leaf in 0..<parentLeaves { syntax.reference(firstParentLeaf + leaf) }
            syntax.raw("]>>/ParentTreeNextKey ")
            syntax.integer(keyCount)
            if identifierLeaves > 0 {
                syntax.raw("/IDTree<</Kids[")
                for leaf in 0..<identifierLeaves { syntax.reference(firstIdentifierLeaf + leaf) }
                syntax.raw("]>>")
            }
            syntax.raw(">>")
        }
        return structureRoot
    }

    /// Notes need an identifier (ISO 14289-1, 7.9), and so do the headers that cells name; in order.
    private func identifiedElements() -> [Int32] {
        var found = Set(tree.namedHeaders.lazy.map(\.index))
        for (element, type) in tree.types.enumerated() where type == StructureType.note.rawValue {
            found.insert(Int32(element))
        }
        return found.sorted()
    }

    private func annotations(_ numbers: [Int]) -> [Int32: [(page: Int, number: Int)]] {
        var result: [Int32: [(page: Int, number: Int)]] = [:]
        for (annotation, number) in zip(links.annotations, numbers) {
            result[links.links[annotation.link].element.index, default: []].append((annotation.page, number))
        }
        return result
    }
}
