/// Finishes the pages: their content in marked pieces, their annotations, their place in the parent tree.
struct PageFinisher {
    let marks: PageMarks
    let splitter: ContentSplitter
    let links: LinkWriter

    /// Finishes every page of the file.
    ///
    /// - Parameter pageNumbers: the pages' object numbers.
    /// - Returns: the marked content of all pages.
    func finish(_ document: QPDFDocument, pageNumbers: [Int]) throws -> MarkedContents {
        let deflate = Deflate()
        var contents = MarkedContents()
        var output = PDFSyntax()
        var firstAnnotation = 0
        for index in pageNumbers.indices {
            let page = document.page(index)
            let stream = document.value("Contents", of: page)
            output.removeAll()
            try document.withRawData(of: stream) { raw in
                try Self.expanding(raw, of: stream, in: document, with: deflate) { content in
                    try splitter.split(content, page: index, marks: marks, into: &output, contents: &contents)
                }
            }
            output.bytes.withUnsafeBytes { bytes in
                deflate.compressing(bytes) { document.setContent(of: stream, to: $0, isDeflated: true) }
            }
            document.set("StructParents", of: page, to: .integer(index))
            document.set("Tabs", of: page, to: .name("S"))

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
        return contents
    }

    private static func expanding(
        _ raw: UnsafeRawBufferPointer, of stream: QPDFDocument.Handle, in document: QPDFDocument, with deflate: Deflate,
        _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        let dictionary = document.dictionary(of: stream)
        if document.isName(document.value("Filter", of: dictionary), "FlateDecode") {
            try deflate.expanding(raw, body)
        } else if !document.hasKey("Filter", in: dictionary) {
            try body(raw)
        } else {
            throw FinishingError.library("le contenu d’une page a un filtre que Cairo n’emploie pas")
        }
    }
}
