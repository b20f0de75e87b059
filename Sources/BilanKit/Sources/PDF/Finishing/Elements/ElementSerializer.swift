/// Writes structure elements (ISO 32000-1, 14.7.2 and 14.8.5).
struct ElementSerializer {
    let tree: StructureTree
    let contents: MarkedContents
    let kids: KidOrder
    let pages: ContiguousArray<PageMarks.Page>
    /// The object numbers of the pages, in the file that is updated.
    let pageNumbers: [Int]
    /// The object number of the first element.
    let base: Int
    let structureRoot: Int
    /// The elements that carry an `/ID`: notes, and headers that cells name.
    let identified: Set<Int32>
    /// The annotations of each link element: page and object number.
    let annotations: [Int32: [(page: Int, number: Int)]]

    private static let names: [[UInt8]] = StructureType.allCases.map { type in
        Array("<</S/".utf8) + UnsafeBufferPointer(start: type.pdfName.utf8Start, count: type.pdfName.utf8CodeUnitCount)
    }
    /// Taken once: a static's first-use check would cost at each of a million elements.
    private let names = Self.names

    /// An element's identifier: of one width, so that the identifiers sort as the elements do.
    static func identifier(_ element: Int32) -> [UInt8] {
        let digits = Array(String(element).utf8)
        return [UInt8(ascii: "e")] + Array(repeating: UInt8(ascii: "0"), count: 10 - digits.count) + digits
    }

    func write(_ element: Int, _ syntax: inout PDFSyntax) {
        let id = ElementID(index: Int32(element))
        let parent = Int(tree.parents[element])
        syntax.raw(names[Int(tree.types[element])])
        syntax.raw("/P ")
        syntax.reference(parent < 0 ? structureRoot : base + parent)
        let first = kids.firstContent(of: element)
        let page = first.map(contents.page(of:))
        if let page {
            syntax.raw("/Pg ")
            syntax.reference(pageNumbers[page])
        }
        writeKids(of: element, page: page, &syntax)
        writeTexts(of: id, &syntax)
        writeAttributes(of: id, &syntax)
        if identified.contains(id.index) {
            syntax.raw("/ID")
            syntax.literal(Self.identifier(id.index))
        }
        syntax.raw(">>")
    }

    private func writeKids(of element: Int, page: Int?, _ syntax: inout PDFSyntax) {
        let annotations = annotations[Int32(element)] ?? []
        var isEmpty = true
        kids.forEachKid(of: element) { kid in
            if isEmpty { syntax.raw("/K[") }
            isEmpty = false
            switch kid {
            case .element(let child):
                syntax.reference(base + child)
            case .content(let piece):
                let own = contents.page(of: piece)
                if own != page {
                    syntax.raw("<</Type/MCR/Pg ")
                    syntax.reference(pageNumbers[own])
                    syntax.raw("/MCID ")
                }
                syntax.integer(contents.identifier(of: piece, on: own))
                syntax.raw(own == page ? " " : ">>")
            }
        }
        for annotation in annotations {
            if isEmpty { syntax.raw("/K[") }
            isEmpty = false
            syntax.raw("<</Type/OBJR/Pg ")
            syntax.reference(pageNumbers[annotation.page])
            syntax.raw("/Obj ")
            syntax.reference(annotation.number)
            syntax.raw(">>")
        }
        if !isEmpty { syntax.raw("]") }
    }

    private func writeTexts(of id: ElementID, _ syntax: inout PDFSyntax) {
        func write(_ key: StaticString, _ text: String?) {
            guard let text else { return }
            syntax.raw(key)
            syntax.text(text)
        }
        write("/Alt", tree.alternatives[id])
        write("/ActualText", tree.actualTexts[id])
        write("/Lang", tree.languages[id])
        write("/E", tree.expansions[id])
        write("/T", tree.titles[id])
    }

    private func writeAttributes(of id: ElementID, _ syntax: inout PDFSyntax) {
        let scope = tree.scope(of: id)
        let span = tree.spans[id]
        let headers = tree.headers(of: id)
        let box = tree.boundingBoxes[id]
        let numbering = tree.numberings[id]
        guard scope != nil || span != nil || headers != nil || box != nil || numbering != nil else { return }
        syntax.raw("/A[")
        if scope != nil || span != nil || headers != nil {
            syntax.raw("<</O/Table")
            switch scope {
            case .column: syntax.raw("/Scope/Column")
            case .row: syntax.raw("/Scope/Row")
            case .both: syntax.raw("/Scope/Both")
            case nil: break
            }
            if let span, span.columns > 1 {
                syntax.raw("/ColSpan ")
                syntax.integer(span.columns)
            }
            if let span, span.rows > 1 {
                syntax.raw("/RowSpan ")
                syntax.integer(span.rows)
            }
            if let headers {
                syntax.raw("/Headers[")
                for header in headers { syntax.literal(Self.identifier(header.index)) }
                syntax.raw("]")
            }
            syntax.raw(">>")
        }
        if let box {
            syntax.raw("<</O/Layout/BBox")
            syntax.rectangle(box.box, pageHeight: pages[box.page].height)
            syntax.raw(">>")
        }
        if let numbering {
            syntax.raw("<</O/List/ListNumbering/")
            syntax.raw(numbering.rawValue.utf8)
            syntax.raw(">>")
        }
        syntax.raw("]")
    }
}
