import Content
internal import Glibc

/// Makes the file that Cairo drew into PDF/A-3a and PDF/UA-1.
struct PDFFinisher {
    private let structure: StructureTree
    private let marks: PageMarks
    private let links: LinkWriter
    private let outline: OutlineWriter
    private let metadata: DocumentMetadata
    private let attachments: AttachmentWriter
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
        self.links = LinkWriter(links)
        self.outline = OutlineWriter(entries: outline)
        self.metadata = metadata
        self.attachments = AttachmentWriter(attachments: attachments)
        self.pageLabels = pageLabels
    }

    /// Reads Cairo's file and writes the finished one beside it.
    ///
    /// - Parameters:
    ///   - drawn: the path of the file that Cairo wrote, its surface finished.
    ///   - path: where the finished file goes. Where writing it fails, what was written is removed and what stood there
    ///     stays.
    /// - Throws: `FinishingError`.
    func finish(drawn: String, to path: String) throws {
        if let misuse = marks.misuse { throw FinishingError.misuse(misuse) }
        guard marks.owners.allSatisfy({ $0 < structure.count }) else { throw FinishingError.foreignElement }
        let drawn = try QPDFDocument(path: drawn)
        try check(pageCount: drawn.pageCount)
        let unfinished = path + ".unfinished"
        do {
            try write(drawn, to: unfinished)
            guard rename(unfinished, path) == 0 else {
                throw FinishingError.unwritable(path: path, reason: SystemReason.text(errno))
            }
        } catch {
            unlink(unfinished)
            throw error
        }
    }

    /// Finds what names pages, elements and files that there aren't, before anything is written.
    private func check(pageCount: Int) throws(FinishingError) {
        guard pageCount == marks.pages.count else {
            throw .pageCount(marked: marks.pages.count, drawn: pageCount)
        }
        try links.check(pageCount: pageCount, structure: structure)
        try outline.check(pageCount: pageCount)
        try attachments.check()
        for box in structure.boundingBoxes.values where !(0..<pageCount).contains(box.page) {
            throw .noSuchPage(page: box.page, of: String(fr: "cadre d’une figure", en: "frame of a figure"))
        }
    }

    private func write(_ drawn: QPDFDocument, to path: String) throws {
        let deflate = Deflate()
        let file = try ObjectFile(path: path, deflate: deflate)
        let copy = ObjectCopy(drawn, into: file)
        let pageNumbers = marks.pages.indices.map { copy.assign(drawn.number(of: drawn.page($0))) }
        drawn.releaseHandles()

        let contents = try PageContents(
            marks: marks, splitter: ContentSplitter(types: structure.types), deflate: deflate
        ).write(from: drawn, to: file, copy)
        let annotationNumbers = try PageFinisher(marks: marks, links: links).write(
            from: drawn, to: file, copy, numbers: pageNumbers)
        let pageTree = copy.number(of: drawn.number(of: drawn.value("Pages", of: drawn.root)))
        try copy.copyNamed()
        // What libqpdf holds of the drawn file goes before the structure comes.
        drawn.close()

        let structureRoot = try StructureWriter(
            tree: structure, contents: contents, links: links, pages: marks.pages, pageNumbers: pageNumbers,
            annotationNumbers: annotationNumbers
        ).write(to: file)
        let catalogue = CatalogueWriter(
            metadata: metadata, language: structure.language, outline: outline, attachments: attachments,
            pageLabels: pageLabels)
        let written = try catalogue.write(
            to: file, pageTree: pageTree, structureRoot: structureRoot, pages: marks.pages, pageNumbers: pageNumbers)
        try file.finish(root: written.root, information: written.information)
    }
}
