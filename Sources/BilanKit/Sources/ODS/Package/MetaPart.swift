/// `meta.xml`: the document's properties (ODF 1.3 part 3, 4.3). The date is the document's, never the clock's.
struct MetaPart {
    let composition: Composition
    let theme: Theme
    let info: DocumentInfo
    let sheetCount: Int

    func bytes() throws -> [UInt8] {
        try XMLStream.part { xml in
            xml.element(
                "office:document-meta", ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
                ("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"), ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
                ("office:version", "1.3")
            ) { write(to: xml) }
        }
    }

    /// Writes the element that the part is there for.
    func write(to xml: XMLStream) {
        xml.element("office:meta") {
            let date = "\(info.date)T00:00:00"
            xml.element("meta:generator", text: info.producer)
            xml.element("dc:title", text: composition.title)
            if let subject = composition.subject { xml.element("dc:subject", text: subject) }
            for keyword in composition.keywords { xml.element("meta:keyword", text: keyword) }
            if !theme.organisation.isEmpty {
                xml.element("meta:initial-creator", text: theme.organisation)
                xml.element("dc:creator", text: theme.organisation)
            }
            xml.element("meta:creation-date", text: date)
            xml.element("dc:date", text: date)
            xml.element("dc:language", text: composition.language)
            xml.element("meta:document-statistic", ("meta:table-count", "\(sheetCount)"))
        }
    }
}
