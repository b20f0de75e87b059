/// Writes what the document's catalogue and trailer name: language, metadata, colours, outline, labels, files.
struct CatalogueWriter {
    let metadata: DocumentMetadata
    let language: String
    let outline: OutlineWriter
    let attachments: AttachmentWriter
    let pageLabels: [PageLabels]

    /// Fills the catalogue, its `StructTreeRoot` a dictionary to be replaced.
    func write(to document: QPDFDocument, pages: ContiguousArray<PageMarks.Page>, pageNumbers: [Int]) throws {
        let profile = document.addStream(try SRGBProfile.bytes(), ["N": .integer(3)])
        let packet = document.addStream(
            Array(MetadataPacket(metadata: metadata).xml.utf8), ["Type": .name("Metadata"), "Subtype": .name("XML")])
        let structure = document.add(["Type": .name("StructTreeRoot")])
        let outlineNumber = outline.add(to: document, pages: pages, pageNumbers: pageNumbers)
        let files = try attachments.add(to: document)

        func set(_ key: String, _ value: PDFValue) { document.set(key, of: document.root, to: value) }
        set("Lang", .text(language))
        set("MarkInfo", ["Marked": .boolean(true)])
        set("StructTreeRoot", .reference(structure))
        set("ViewerPreferences", ["DisplayDocTitle": .boolean(true)])
        set("Metadata", .reference(packet))
        set(
            "OutputIntents",
            .array([
                [
                    "Type": .name("OutputIntent"), "S": .name("GTS_PDFA1"),
                    "OutputConditionIdentifier": .text("sRGB IEC61966-2.1"), "Info": .text("sRGB IEC61966-2.1"),
                    "RegistryName": .text("http://www.color.org"), "DestOutputProfile": .reference(profile),
                ]
            ]))
        if !pageLabels.isEmpty { set("PageLabels", labelTree) }
        if let outlineNumber {
            set("Outlines", .reference(outlineNumber))
            set("PageMode", .name("UseOutlines"))
        }
        if !files.isEmpty {
            set("AF", .array(files.map { .reference($0) }))
            set("Names", ["EmbeddedFiles": attachments.nameTree(of: files)])
        }
        document.set("Info", of: document.trailer, to: .reference(document.add(information)))
        document.releaseHandles()
        try document.check()
    }

    private var labelTree: PDFValue {
        let labels = pageLabels.sorted { $0.firstPage < $1.firstPage }
        return [
            "Nums": .array(
                labels.flatMap { labels in
                    var value: PDFValue = ["St": .integer(labels.start)]
                    if labels.style != .none { value.set("S", .name(labels.style.rawValue)) }
                    if !labels.prefix.isEmpty { value.set("P", .text(labels.prefix)) }
                    return [.integer(labels.firstPage), value]
                })
        ]
    }

    /// The information dictionary: each entry has its equal in the XMP packet (ISO 19005-3, 6.6.3).
    private var information: PDFValue {
        var value: PDFValue = [
            "Title": .text(metadata.title), "Producer": .text(metadata.producer), "Creator": .text(metadata.producer),
            "CreationDate": .date(metadata.date), "ModDate": .date(metadata.date),
        ]
        if !metadata.author.isEmpty { value.set("Author", .text(metadata.author)) }
        if let subject = metadata.subject { value.set("Subject", .text(subject)) }
        if let keywords = metadata.joinedKeywords { value.set("Keywords", .text(keywords)) }
        return value
    }
}
