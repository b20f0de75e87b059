/// Writes the pages: their annotations, their place in the parent tree, what they share.
struct PageFinisher {
    let marks: PageMarks
    let links: LinkWriter

    /// Writes every page of the file, its content left out.
    ///
    /// - Parameter numbers: the pages' object numbers.
    /// - Returns: the object numbers of all annotations, in their order.
    func write(from drawn: QPDFDocument, to file: ObjectFile, _ copy: ObjectCopy, numbers: [Int]) throws -> [Int] {
        var annotations: [Int] = []
        var shared = SharedObjects()
        for index in numbers.indices {
            let page = drawn.page(index)
            let resources = try shared.share("Resources", of: page, in: drawn, copy, file)
            let group = try shared.share("Group", of: page, in: drawn, copy, file)
            drawn.remove("Annots", of: page)

            let range = links.range(of: index, from: annotations.count)
            let own = try range.map { try links.add($0, to: file, pages: marks.pages, pageNumbers: numbers) }
            annotations += own
            try file.define(numbers[index]) { syntax in
                syntax.raw("<<")
                copy.writeEntries(of: page, &syntax)
                syntax.raw("/StructParents ")
                syntax.integer(index)
                syntax.raw("/Tabs/S")
                for (key, number) in [("Resources", resources), ("Group", group)] {
                    if let number { syntax.entries([(key, .reference(number))]) }
                }
                if !own.isEmpty { syntax.entries([("Annots", .array(own.map { .reference($0) }))]) }
                syntax.raw(">>")
            }
            drawn.releaseHandles()
            try drawn.check()
        }
        return annotations
    }
}
