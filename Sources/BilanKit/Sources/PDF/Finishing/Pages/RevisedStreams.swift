/// Streams that take the place of a file's own, appended to it, and the cross-reference stream that finds them
/// (ISO 32000-1, 7.5.8).
struct RevisedStreams {
    private let file: FileAppender
    private var syntax = PDFSyntax()
    private var places: [(number: Int, offset: Int)] = []

    init(_ file: FileAppender) { self.file = file }

    /// Replaces the stream of a number.
    ///
    /// - Parameter deflated: its data, as `FlateDecode` expands it.
    mutating func replace(_ number: Int, with deflated: UnsafeRawBufferPointer) throws {
        places.append((number, file.offset))
        try append(number, deflated) { $0.raw("/Filter/FlateDecode") }
    }

    /// Writes the cross-references and the file's end.
    ///
    /// - Parameters:
    ///   - root: the catalogue's number.
    ///   - size: one more than the highest number of the file's objects.
    mutating func finish(root: Int, size: Int) throws {
        guard let previous = file.startOfCrossReferences else {
            throw FinishingError.library("le fichier dessiné n’a pas de table de références")
        }
        let start = file.offset
        let rows = (places + [(size, start)]).sorted { $0.number < $1.number }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(rows.count * 6)
        for row in rows {
            bytes.append(1)
            for shift in stride(from: 32, through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: row.offset >> shift))
            }
        }
        try bytes.withUnsafeBytes { bytes in
            try append(size, bytes) { syntax in
                syntax.raw("/Type/XRef/W[1 5 0]/Size ")
                syntax.integer(size + 1)
                syntax.raw("/Prev ")
                syntax.integer(previous)
                syntax.raw("/Root ")
                syntax.reference(root)
                syntax.raw("/Index[")
                for row in rows {
                    syntax.integer(row.number)
                    syntax.raw(" 1 ")
                }
                syntax.raw("]")
            }
        }
        try file.append(
            PDFSyntax { syntax in
                syntax.raw("startxref\n")
                syntax.integer(start)
                syntax.raw("\n%%EOF\n")
            }.bytes)
        try file.flush()
    }

    private mutating func append(_ number: Int, _ data: UnsafeRawBufferPointer, keys: (inout PDFSyntax) -> Void) throws
    {
        syntax.removeAll()
        syntax.integer(number)
        syntax.raw(" 0 obj\n<<")
        keys(&syntax)
        syntax.raw("/Length ")
        syntax.integer(data.count)
        syntax.raw(">>\nstream\n")
        syntax.raw(data)
        syntax.raw("\nendstream\nendobj\n")
        try file.append(syntax.bytes)
    }
}
