/// Writes links as annotations, which the structure names in its turn.
struct LinkWriter {
    /// An annotation: one rectangle of a link.
    struct Annotation {
        var page: Int
        var rectangle: Rectangle
        var link: Int
    }

    let links: [LinkAnnotation]
    /// In the order of their keys in the parent tree: by page, then as the links came.
    let annotations: [Annotation]

    init(_ links: [LinkAnnotation]) {
        self.links = links
        annotations = links.enumerated().flatMap { index, link in
            link.rectangles.map { Annotation(page: link.page, rectangle: $0, link: index) }
        }.enumerated().sorted { ($0.element.page, $0.offset) < ($1.element.page, $1.offset) }.map(\.element)
    }

    /// Checks that the links name pages and elements that there are.
    func check(pageCount: Int, structure: StructureTree) throws(FinishingError) {
        for link in links {
            guard link.element.index < structure.count, structure.type(of: link.element) == .link
            else { throw .notALink(contents: link.contents) }
            guard (0..<pageCount).contains(link.page)
            else {
                throw .noSuchPage(
                    page: link.page, of: String(fr: "lien « \(link.contents) »", en: "link “\(link.contents)”"))
            }
            if case .page(let page, _) = link.target, !(0..<pageCount).contains(page) {
                throw .noSuchPage(
                    page: page, of: String(fr: "lien « \(link.contents) »", en: "link “\(link.contents)”"))
            }
        }
    }

    /// Where a page's annotations stand among all, given how many stand before them.
    func range(of page: Int, from start: Int) -> Range<Int> {
        var end = start
        while end < annotations.count, annotations[end].page == page { end += 1 }
        return start..<end
    }

    /// Adds an annotation; tells its object number.
    ///
    /// - Parameters:
    ///   - index: the annotation's, in `annotations`.
    ///   - pageNumbers: the pages' object numbers.
    func add(
        _ index: Int, to file: ObjectFile, pages: ContiguousArray<PageMarks.Page>, pageNumbers: [Int]
    ) throws -> Int {
        let annotation = annotations[index]
        let link = links[annotation.link]
        var value: PDFValue = [
            "Type": .name("Annot"), "Subtype": .name("Link"),
            // It prints (ISO 19005-3, 6.3.2); how a link looks is the layout's affair.
            "F": .integer(4), "Border": .array([.integer(0), .integer(0), .integer(0)]),
            "Rect": .rectangle(annotation.rectangle, pageHeight: pages[annotation.page].height),
            "Contents": .text(link.contents.isEmpty ? Self.words(for: link.target) : link.contents),
            "P": .reference(pageNumbers[annotation.page]),
            "StructParent": .integer(pages.count + index),
        ]
        switch link.target {
        case .uri(let uri):
            value.set("A", ["Type": .name("Action"), "S": .name("URI"), "URI": .string(Self.encoded(uri))])
        case .page(let page, let y):
            value.set("Dest", .destination(pageNumbers[page], y: pages[page].height - y))
        }
        return try file.add(value)
    }

    /// PDF/UA wants words for every link (ISO 14289-1, 7.18.5).
    private static func words(for target: LinkAnnotation.Target) -> String {
        switch target {
        case .uri(let uri): uri
        case .page(let page, _): "Page \(page + 1)"
        }
    }

    /// A URI in ASCII: what RFC 3986 has no place for is percent-encoded as UTF-8, what is encoded stays so.
    static func encoded(_ uri: String) -> [UInt8] {
        let unsafe = Array("\"<>\\^`{|}".utf8)
        let digits = Array("0123456789ABCDEF".utf8)
        return uri.utf8.flatMap { byte -> [UInt8] in
            guard byte <= 0x20 || byte >= 0x7F || unsafe.contains(byte) else { return [byte] }
            return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
}
