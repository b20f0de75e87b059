internal import Glibc

/// Makes the file that Cairo drew into PDF/A-3a and PDF/UA-1.
struct PDFFinisher {
    private let structure: StructureTree
    private let marks: PageMarks
    private let links: [LinkAnnotation]
    private let outline: [OutlineEntry]
    private let metadata: DocumentMetadata
    private let attachments: [Attachment]
    private let pageLabels: [PageLabels]

    /// - Parameters:
    ///   - structure: the elements that `marks` and `links` name.
    ///   - marks: the owners recorded while Cairo drew.
    ///   - pageLabels: the first from page 0; decimal numbers from 1 where there are none.
    init(
        structure: StructureTree, marks: PageMarks, links: [LinkAnnotation] = [], outline: [OutlineEntry] = [],
        metadata: DocumentMetadata, attachments: [Attachment] = [], pageLabels: [PageLabels] = [PageLabels()]
    ) {
        self.structure = structure
        self.marks = marks
        self.links = links
        self.outline = outline
        self.metadata = metadata
        self.attachments = attachments
        self.pageLabels = pageLabels
    }

    /// Reads Cairo's file and writes the finished one beside it.
    ///
    /// - Parameters:
    ///   - drawn: the path of the file that Cairo wrote, its surface finished; the pages' marked content is added to it.
    ///   - path: where the finished file goes; where writing it fails, what was written is removed.
    /// - Throws: `FinishingError`.
    func finish(drawn: String, to path: String) throws {
        if let misuse = marks.misuse { throw FinishingError.misuse(misuse) }
        guard marks.owners.allSatisfy({ $0 < structure.count }) else { throw FinishingError.foreignElement }
        let links = LinkWriter(links)
        let contents = try ContentRevision(marks: marks, splitter: ContentSplitter(types: structure.types)).append(
            to: drawn)
        let document = try prepare(drawn: drawn, links: links)
        do {
            try document.write(to: path)
            // What libqpdf holds of the file's objects goes before the structure comes.
            document.close()
            try StructureUpdate(tree: structure, contents: contents, links: links, pages: marks.pages).append(to: path)
        } catch {
            unlink(path)
            throw error
        }
    }

    /// Everything but the structure, whose place it leaves.
    private func prepare(drawn: String, links: LinkWriter) throws -> QPDFDocument {
        let document = try QPDFDocument(path: drawn)
        let pageCount = document.pageCount
        let outline = OutlineWriter(entries: outline)
        let attachments = AttachmentWriter(attachments: attachments)
        try links.check(pageCount: pageCount, structure: structure)
        try outline.check(pageCount: pageCount)
        try attachments.check()
        for box in structure.boundingBoxes.values where !(0..<pageCount).contains(box.page) {
            throw FinishingError.noSuchPage(page: box.page, of: "cadre d’une figure")
        }

        let pageNumbers = (0..<pageCount).map { document.number(of: document.page($0)) }
        try PageFinisher(marks: marks, links: links).finish(document, pageNumbers: pageNumbers)
        try DrawnObjects.mend(document)
        let catalogue = CatalogueWriter(
            metadata: metadata, language: structure.language, outline: outline, attachments: attachments,
            pageLabels: pageLabels)
        try catalogue.write(to: document, pages: marks.pages, pageNumbers: pageNumbers)
        return document
    }
}
