internal import CQPDF

/// Reads the files that a PDF carries.
public struct AttachmentReader {
    private let document: QPDFDocument

    /// Opens a PDF.
    ///
    /// - Throws: an error whose text says why the file is no PDF that can be read.
    public init(path: String) throws { self.init(try QPDFDocument(path: path)) }

    init(_ document: QPDFDocument) { self.document = document }

    /// The files' names, in the order in which readers show them.
    public var names: [String] { specifications.map(\.name) }

    /// A file's bytes; nil where the PDF carries none of this name.
    public func bytes(of name: String) throws -> [UInt8]? {
        guard let specification = specifications.first(where: { $0.name == name })?.handle else { return nil }
        let stream = document.value("F", of: document.value("EF", of: specification))
        guard document.isStream(stream) else { return nil }
        return try document.withData(of: stream) { [UInt8]($0) }
    }

    var specifications: [(name: String, handle: QPDFDocument.Handle)] {
        let tree = document.value("EmbeddedFiles", of: document.value("Names", of: document.root))
        let items = document.items(of: document.value("Names", of: tree))
        // Names and specifications by turns (ISO 32000-1, 7.9.6).
        return stride(from: 1, to: items.count, by: 2).map {
            (document.text(document.value("UF", of: items[$0])), items[$0])
        }
    }
}
