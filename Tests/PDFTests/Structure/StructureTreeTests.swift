import Testing

@testable import PDF

@Suite struct StructureTreeTests {
    @Test func `a tree starts with its document`() {
        let tree = StructureTree(language: "fr-FR")
        #expect(tree.count == 1)
        #expect(tree.type(of: StructureTree.root) == .document)
    }

    @Test func `an element keeps its type and its parent`() {
        let tree = StructureTree(language: "fr-FR")
        let table = tree.add(.table, to: StructureTree.root)
        let row = tree.add(.row, to: table)
        #expect(tree.type(of: row) == .row)
        #expect(tree.parents[Int(row.index)] == table.index)
    }

    @Test func `an element has a scope once it is set`() {
        let tree = StructureTree(language: "fr-FR")
        let cell = tree.add(.headerCell, to: StructureTree.root)
        #expect(tree.scope(of: cell) == nil)
        tree.setScope(.row, of: cell)
        #expect(tree.scope(of: cell) == .row)
    }

    @Test func `no two types are written alike`() {
        #expect(Set(StructureType.allCases.map { "\($0.pdfName)" }).count == StructureType.allCases.count)
    }
}
