internal import CCairo

/// A PDF file in the making. Objects go to it as they come, whatever their numbers: streams by themselves, all others in
/// compressed streams of some two hundred (ISO 32000-1, 7.5.7), which a cross-reference stream at the end finds (7.5.8).
final class ObjectFile {
    private let file: FileAppender
    private let deflate: Deflate
    private var references = CrossReferences()
    private var nextNumber = 1
    private var body = PDFSyntax()
    private var header = PDFSyntax()
    private var envelope = PDFSyntax()
    /// The objects that wait for their stream, in its order.
    private var pending: ContiguousArray<Int> = []

    private static let objectsPerStream = 200
    private static let bytesPerStream = 1 << 16

    /// Makes the file.
    init(path: String, deflate: Deflate = Deflate()) throws(FinishingError) {
        file = try FileAppender(path: path)
        self.deflate = deflate
        // Bytes beyond ASCII tell programs that the file is no text (7.5.2).
        try file.append("%PDF-1.7\n%".utf8)
        try file.append([0xBF, 0xF7, 0xA2, 0xFE, 0x0A])
    }

    /// Gives numbers out, in a row.
    ///
    /// - Returns: the first one. Each must be defined before the file is finished.
    func reserve(_ count: Int = 1) -> Int {
        defer { nextNumber += count }
        return nextNumber
    }

    /// Defines the object of a number: `build` writes what it says.
    func define(_ number: Int, _ build: (inout PDFSyntax) throws -> Void) throws {
        header.integer(number)
        header.byte(0x20)
        header.integer(body.count)
        header.byte(0x20)
        try build(&body)
        body.byte(0x0A)
        pending.append(number)
        if pending.count == Self.objectsPerStream || body.count > Self.bytesPerStream { try flush() }
    }

    func define(_ number: Int, as value: PDFValue) throws { try define(number) { $0.value(value) } }

    /// Adds an object; tells its number.
    func add(_ value: PDFValue) throws -> Int {
        let number = reserve()
        try define(number, as: value)
        return number
    }

    /// Defines the stream of a number.
    ///
    /// - Parameters:
    ///   - data: as it stands in the file.
    ///   - keys: writes what its dictionary says beside its length.
    func defineStream(_ number: Int, _ data: UnsafeRawBufferPointer, keys: (inout PDFSyntax) -> Void) throws {
        references.add(number, at: file.offset)
        envelope.removeAll()
        envelope.integer(number)
        envelope.raw(" 0 obj\n<<")
        keys(&envelope)
        envelope.raw("/Length ")
        envelope.integer(data.count)
        envelope.raw(">>\nstream\n")
        try file.append(envelope.bytes)
        try file.append(data)
        // PDF/A asks for the end of a line there (ISO 19005-3, 6.1.7.1).
        try file.append("\nendstream\nendobj\n".utf8)
    }

    /// The same of data that is compressed here.
    func defineCompressedStream(
        _ number: Int, _ data: UnsafeRawBufferPointer, keys: (inout PDFSyntax) -> Void
    ) throws {
        try deflate.compressing(data) { compressed in
            try defineStream(number, compressed) { syntax in
                keys(&syntax)
                syntax.raw("/Filter/FlateDecode")
            }
        }
    }

    /// Adds a stream of compressed data; tells its number.
    func addStream(_ bytes: [UInt8], _ keys: KeyValuePairs<String, PDFValue>) throws -> Int {
        let number = reserve()
        try bytes.withUnsafeBytes { try defineCompressedStream(number, $0) { $0.entries(keys) } }
        return number
    }

    private func flush() throws {
        guard !pending.isEmpty else { return }
        let number = reserve()
        for (index, object) in pending.enumerated() { references.add(object, in: number, index: index) }
        let first = header.count
        header.raw(body.bytes)
        let count = pending.count
        try header.bytes.withUnsafeBytes { bytes in
            try defineCompressedStream(number, bytes) { syntax in
                syntax.raw("/Type/ObjStm/N ")
                syntax.integer(count)
                syntax.raw("/First ")
                syntax.integer(first)
            }
        }
        header.removeAll()
        body.removeAll()
        pending.removeAll(keepingCapacity: true)
    }

    /// Ends the file.
    ///
    /// - Parameters:
    ///   - root: the catalogue's number.
    ///   - information: the information dictionary's.
    func finish(root: Int, information: Int) throws {
        try flush()
        let number = reserve()
        let start = file.offset
        // Of the bytes before it: the same data makes the same file, and another one another name for it (14.4).
        let identifier = try file.digest()
        references.add(number, at: start)
        let rows = references.rows(size: nextNumber)
        try rows.withUnsafeBytes { rows in
            try defineCompressedStream(number, rows) { [nextNumber] syntax in
                syntax.raw("/Type/XRef/Size ")
                syntax.integer(nextNumber)
                syntax.raw("/W[1 5 2]/DecodeParms<</Predictor 12/Columns 8>>/Root ")
                syntax.reference(root)
                syntax.raw("/Info ")
                syntax.reference(information)
                syntax.raw("/ID[")
                for _ in 0..<2 { syntax.hexadecimalString(identifier) }
                syntax.raw("]")
            }
        }
        var end = PDFSyntax()
        end.raw("startxref\n")
        end.integer(start)
        end.raw("\n%%EOF\n")
        try file.append(end.bytes)
        try file.flush()
    }
}
