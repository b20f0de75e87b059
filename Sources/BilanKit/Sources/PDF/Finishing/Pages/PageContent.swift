/// One page's content at a time: read, put in marked pieces and compressed, with buffers that it keeps.
final class PageContent {
    private let deflate: Deflate
    private var raw: [UInt8] = []
    private var isExpanded = false
    private var output = PDFSyntax()
    private var result: Result<MarkedContents, any Error> = .success(MarkedContents())
    /// What goes into the file.
    private(set) var compressed: [UInt8] = []

    init(_ deflate: Deflate) { self.deflate = deflate }

    /// Takes the content from the drawn file.
    func read(_ stream: QPDFDocument.Handle, of drawn: QPDFDocument) throws {
        let dictionary = drawn.dictionary(of: stream)
        isExpanded = !drawn.hasKey("Filter", in: dictionary)
        guard isExpanded || drawn.isName(drawn.value("Filter", of: dictionary), "FlateDecode") else {
            throw FinishingError.library(
                String(
                    fr: "le contenu d’une page a un filtre que Cairo n’emploie pas",
                    en: "a page’s content has a filter that Cairo doesn’t use"))
        }
        try drawn.withRawData(of: stream) {
            raw.removeAll(keepingCapacity: true)
            raw.append(contentsOf: $0)
        }
    }

    /// Puts it in marked pieces and compresses it; needs nothing of the drawn file.
    func split(page: Int, marks: PageMarks, _ splitter: ContentSplitter) {
        result = Result {
            var contents = MarkedContents()
            output.removeAll()
            try raw.withUnsafeBytes { raw in
                func split(_ content: UnsafeRawBufferPointer) throws {
                    try splitter.split(content, page: page, marks: marks, into: &output, contents: &contents)
                }
                if isExpanded { try split(raw) } else { try deflate.expanding(raw, split) }
            }
            output.bytes.withUnsafeBytes { bytes in
                deflate.compressing(bytes) {
                    compressed.removeAll(keepingCapacity: true)
                    compressed.append(contentsOf: $0)
                }
            }
            return contents
        }
    }

    /// The page's marked content.
    /// - Throws: what splitting it threw.
    func contents() throws -> MarkedContents { try result.get() }
}
