/// `styles.xml`: what sheets share (ODF 1.3 part 3, 3.1.3.3).
struct StylesPart {
    let cells: CellStyles
    let page: PageLook
    let theme: Theme
    let language: String

    func bytes() throws -> [UInt8] {
        try XMLStream.part { xml in
            xml.append("<office:document-styles" as StaticString)
            xml.append(Namespaces.document)
            xml.append(">" as StaticString)
            TextStyles.writeFonts(theme, own: cells.fonts, to: xml)
            writeStyles(to: xml)
            xml.element("office:automatic-styles") { writeAutomaticStyles(to: xml) }
            writeMasters(to: xml)
            xml.append("</office:document-styles>" as StaticString)
        }
    }

    func writeStyles(to xml: XMLStream) {
        xml.element("office:styles") {
            let parts = language.split(separator: "-").map(String.init)
            xml.element("style:default-style", ("style:family", "table-cell")) {
                xml.element("style:paragraph-properties", ("style:tab-stop-distance", "36pt"))
                xml.element(
                    "style:text-properties", ("style:font-name", theme.fonts.body),
                    ("fo:font-size", points(theme.fonts.size)),
                    ("fo:language", parts.first ?? "fr"), ("fo:country", parts.count > 1 ? parts[1] : "FR"))
            }
            let numbers = NumberStyle(numbers: theme.numbers, xml: xml)
            for format in cells.formats { numbers.write(format) }
            xml.element("style:style", ("style:name", "Default"), ("style:family", "table-cell"))
            cells.write(to: xml, theme)
        }
    }

    /// The automatic styles of headers and footers, and the pages' layouts.
    func writeAutomaticStyles(to xml: XMLStream) {
        TextStyles.writeMargin(theme, to: xml)
        page.writeLayouts(to: xml)
    }

    func writeMasters(to xml: XMLStream) { xml.element("office:master-styles") { page.writeMasters(to: xml) } }
}
