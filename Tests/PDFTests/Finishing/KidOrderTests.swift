import Testing

@testable import PDF

@Suite struct KidOrderTests {
    private let tree = StructureTree(language: "fr-FR")

    /// The kids of an element, where the owners painted in this order on one page.
    private func kids(of element: ElementID, painted: [ElementID]) -> [String] {
        var contents = MarkedContents()
        contents.beginPage()
        for owner in painted { _ = contents.add(owner: owner.index) }
        var result: [String] = []
        KidOrder(tree, contents).forEachKid(of: Int(element.index)) { kid in
            switch kid {
            case .element(let index): result.append("element \(index)")
            case .content(let piece): result.append("content \(piece)")
            }
        }
        return result
    }

    @Test func `a link added before its paragraph is painted stands where it is painted`() {
        let paragraph = tree.add(.paragraph, to: StructureTree.root)
        let link = tree.add(.link, to: paragraph)
        #expect(
            kids(of: paragraph, painted: [paragraph, link, paragraph]) == ["content 0", "element 2", "content 2"])
    }

    @Test func `siblings stand as they were added, painted in whatever order`() {
        let row = tree.add(.row, to: StructureTree.root)
        let first = tree.add(.dataCell, to: row)
        let second = tree.add(.dataCell, to: row)
        #expect(kids(of: row, painted: [second, first]) == ["element 2", "element 3"])
    }

    @Test func `a child is placed by what its own children paint`() {
        let paragraph = tree.add(.paragraph, to: StructureTree.root)
        let reference = tree.add(.reference, to: paragraph)
        let link = tree.add(.link, to: reference)
        #expect(
            kids(of: paragraph, painted: [paragraph, link, paragraph]) == ["content 0", "element 2", "content 2"])
    }

    @Test func `a child that paints nothing comes in its turn`() {
        let paragraph = tree.add(.paragraph, to: StructureTree.root)
        _ = tree.add(.span, to: paragraph)
        #expect(kids(of: paragraph, painted: [paragraph]) == ["element 2", "content 0"])
    }

    @Test func `an element without children or painting has no kids`() {
        let cell = tree.add(.dataCell, to: StructureTree.root)
        #expect(kids(of: cell, painted: []).isEmpty)
    }
}
