/// Puts the pages' content in marked pieces, page by page on its way from the drawn file to the finished one: none stays
/// in memory.
struct PageContents {
    let marks: PageMarks
    let splitter: ContentSplitter
    let deflate: Deflate

    /// Writes the content of all pages.
    ///
    /// - Returns: the marked content of all pages.
    func write(from drawn: QPDFDocument, to file: ObjectFile, _ copy: ObjectCopy) throws -> MarkedContents {
        var contents = MarkedContents()
        var output = PDFSyntax()
        for index in marks.pages.indices {
            let stream = drawn.value("Contents", of: drawn.page(index))
            output.removeAll()
            try drawn.withRawData(of: stream) { raw in
                try expanding(raw, of: stream, in: drawn) { content in
                    try splitter.split(content, page: index, marks: marks, into: &output, contents: &contents)
                }
            }
            try output.bytes.withUnsafeBytes {
                try file.defineCompressedStream(copy.assign(drawn.number(of: stream)), $0) { _ in }
            }
            drawn.releaseHandles()
            try drawn.check()
        }
        return contents
    }

    private func expanding(
        _ raw: UnsafeRawBufferPointer, of stream: QPDFDocument.Handle, in drawn: QPDFDocument,
        _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        let dictionary = drawn.dictionary(of: stream)
        if drawn.isName(drawn.value("Filter", of: dictionary), "FlateDecode") {
            try deflate.expanding(raw, body)
        } else if !drawn.hasKey("Filter", in: dictionary) {
            try body(raw)
        } else {
            throw FinishingError.library("le contenu d’une page a un filtre que Cairo n’emploie pas")
        }
    }
}
