/// Puts the pages' content in marked pieces, in the drawn file itself: a revision at its end replaces each page's
/// stream
/// (ISO 32000-1, 7.5.6).
///
/// libqpdf then takes each stream from the file as it writes it. Content that is given to libqpdf stays in memory until
/// all is written: a long listing's is as large as its file.
struct ContentRevision {
    let marks: PageMarks
    let splitter: ContentSplitter

    /// Revises the file that Cairo drew.
    ///
    /// - Returns: the marked content of all pages.
    func append(to path: String) throws -> MarkedContents {
        let document = try QPDFDocument(path: path)
        guard document.pageCount == marks.pages.count else {
            throw FinishingError.pageCount(marked: marks.pages.count, drawn: document.pageCount)
        }
        let file = try FileAppender(path: path)
        let deflate = Deflate()
        var contents = MarkedContents()
        var streams = RevisedStreams(file)
        var output = PDFSyntax()
        for index in marks.pages.indices {
            let stream = document.value("Contents", of: document.page(index))
            output.removeAll()
            try document.withRawData(of: stream) { raw in
                try Self.expanding(raw, of: stream, in: document, with: deflate) { content in
                    try splitter.split(content, page: index, marks: marks, into: &output, contents: &contents)
                }
            }
            try output.bytes.withUnsafeBytes { bytes in
                try deflate.compressing(bytes) { try streams.replace(document.number(of: stream), with: $0) }
            }
            document.releaseHandles()
            try document.check()
        }
        try streams.finish(root: document.number(of: document.root), size: document.size)
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
