/// The namespaces of ODF 1.3 (part 3, chapter 1.6) that the parts use.
enum Namespaces {
    /// For the root element of `content.xml`, `styles.xml` and a chart's content.
    static let document: StaticString = """
         xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"\
         xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"\
         xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"\
         xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"\
         xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"\
         xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"\
         xmlns:xlink="http://www.w3.org/1999/xlink"\
         xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"\
         xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"\
         xmlns:chart="urn:oasis:names:tc:opendocument:xmlns:chart:1.0"\
         xmlns:dc="http://purl.org/dc/elements/1.1/"\
         xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"\
         office:version="1.3"
        """

    /// What settings add.
    static let settings: StaticString = """
         xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"\
         xmlns:ooo="http://openoffice.org/2004/office"
        """

    /// What the document's properties add.
    static let meta: StaticString = """
         xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
        """
}

/// Media types of the package's parts.
enum MediaType {
    static let spreadsheet = "application/vnd.oasis.opendocument.spreadsheet"
    static let chart = "application/vnd.oasis.opendocument.chart"
    static let xml = "text/xml"
    static let png = "image/png"
    static let jpeg = "image/jpeg"
}
