import Content

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
    ///   - drawn: the path of the file that Cairo wrote, its surface finished.
    ///   - path: where the finished file goes; removed where the finishing fails.
    func finish(drawn: String, to path: String) throws {
        throw DocumentError("the finishing of PDF files is not in place yet")
    }
}
