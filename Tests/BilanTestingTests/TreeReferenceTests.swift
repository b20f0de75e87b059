import BilanTesting
import Testing

/// References in a document's tree, which has no numbers and no pages to put in their place.
@Suite struct TreeReferenceTests {
    @Test func `a reference in a tree is the label that it names`() throws {
        let document = try RenderedDocument(
            Composition("Liste") {
                Heading("Budget").labelled("budget")
                Paragraph(
                    "Voir \(reference: "budget"), page \(page: "budget")\(footnote: "Selon \(reference: "budget").").")
            })
        #expect(try document.tree.contains("\nVoir [budget], page [budget] (Selon [budget].).\n"))
    }
}
