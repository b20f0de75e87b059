/// What an update needs to know of the file that libqpdf wrote, whose objects it numbered anew.
struct WrittenFile {
    /// One more than the highest object number.
    let size: Int
    let structureRoot: Int
    let pageNumbers: [Int]
    /// All pages' annotations, in order.
    let annotationNumbers: [Int]
    /// The trailer's keys that an update repeats.
    let trailer: PDFSyntax

    init(path: String, pageCount: Int) throws {
        let document = try QPDFDocument(path: path)
        size = document.size
        structureRoot = document.number(of: document.value("StructTreeRoot", of: document.root))
        var pageNumbers: [Int] = []
        var annotationNumbers: [Int] = []
        for index in 0..<pageCount {
            let page = document.page(index)
            pageNumbers.append(document.number(of: page))
            annotationNumbers += document.itemNumbers(of: document.value("Annots", of: page))
            document.releaseHandles()
        }
        self.pageNumbers = pageNumbers
        self.annotationNumbers = annotationNumbers
        trailer = PDFSyntax { syntax in
            for key in ["Root", "Info", "ID"] {
                syntax.raw("/")
                syntax.raw(key.utf8)
                syntax.raw(" ")
                syntax.raw(document.syntax(of: document.value(key, of: document.trailer)).utf8)
            }
        }
        try document.check()
    }
}
