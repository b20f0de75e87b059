/// Writes what the document's catalogue and trailer name: language, metadata, colours, outline, labels, files.
struct CatalogueWriter {
    let metadata: DocumentMetadata
    let language: String
    let outline: OutlineWriter
    let attachments: AttachmentWriter
    let pageLabels: [PageLabels]

    /// Writes the catalogue and all that it names.
    ///
    /// - Parameters:
    ///   - pageTree: the number of the pages' tree; the structure's is `structureRoot`.
    /// - Returns: the numbers of the catalogue and of the information dictionary.
    func write(
        to file: ObjectFile, pageTree: Int, structureRoot: Int, pages: ContiguousArray<PageMarks.Page>,
        pageNumbers: [Int]
    ) throws -> (root: Int, information: Int) {
        let packet = file.reserve()
        // Whoever looks for it in the file's bytes must find it: it isn't compressed.
        try Array(MetadataPacket(metadata: metadata).xml.utf8).withUnsafeBytes {
            try file.defineStream(packet, $0) { $0.entries([("Type", .name("Metadata")), ("Subtype", .name("XML"))]) }
        }
        let outlineNumber = try outline.add(to: file, pages: pages, pageNumbers: pageNumbers)
        let files = try attachments.add(to: file)
        var root: PDFValue = [
            "Type": .name("Catalog"), "Pages": .reference(pageTree), "Lang": .text(language),
            "MarkInfo": ["Marked": .boolean(true)], "StructTreeRoot": .reference(structureRoot),
            "ViewerPreferences": ["DisplayDocTitle": .boolean(true)], "Metadata": .reference(packet),
            "OutputIntents": .array([try outputIntent(file)]),
        ]
        if !pageLabels.isEmpty { root.set("PageLabels", labelTree) }
        if let outlineNumber {
            root.set("Outlines", .reference(outlineNumber))
            root.set("PageMode", .name("UseOutlines"))
        }
        if !files.isEmpty {
            root.set("AF", .array(files.map { .reference($0) }))
            root.set("Names", ["EmbeddedFiles": attachments.nameTree(of: files)])
        }
        return (try file.add(root), try file.add(information))
    }

    /// What the colours mean.
    private func outputIntent(_ file: ObjectFile) throws -> PDFValue {
        [
            "Type": .name("OutputIntent"), "S": .name("GTS_PDFA1"),
            "OutputConditionIdentifier": .text("sRGB IEC61966-2.1"), "Info": .text("sRGB IEC61966-2.1"),
            "RegistryName": .text("http://www.color.org"),
            "DestOutputProfile": .reference(try file.addStream(try SRGBProfile.bytes(), ["N": .integer(3)])),
        ]
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
