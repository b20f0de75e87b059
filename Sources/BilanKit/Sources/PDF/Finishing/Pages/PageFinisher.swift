/// Finishes the pages: their annotations, their place in the parent tree, what they share.
struct PageFinisher {
    let marks: PageMarks
    let links: LinkWriter

    /// Finishes every page of the file.
    ///
    /// - Parameter pageNumbers: the pages' object numbers.
    func finish(_ document: QPDFDocument, pageNumbers: [Int]) throws {
        var firstAnnotation = 0
        var shared = SharedObjects()
        for index in pageNumbers.indices {
            let page = document.page(index)
            document.set("StructParents", of: page, to: .integer(index))
            document.set("Tabs", of: page, to: .name("S"))
            shared.share("Resources", of: page, in: document)
            shared.share("Group", of: page, in: document)

            let range = links.range(of: index, from: firstAnnotation)
            firstAnnotation = range.upperBound
            if range.isEmpty {
                document.remove("Annots", of: page)
            } else {
                let numbers = range.map { links.add($0, to: document, pages: marks.pages, pageNumbers: pageNumbers) }
                document.set("Annots", of: page, to: .array(numbers.map { .reference($0) }))
            }
            document.releaseHandles()
            try document.check()
        }
    }
}
