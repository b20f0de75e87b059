/// Appends objects to a file in compressed streams of some two hundred (ISO 32000-1, 7.5.7), their numbers one after
/// another, then the cross-reference stream that finds them.
final class ObjectStreamWriter {
    /// Where some objects stand: in a stream of objects.
    private struct Stream {
        var firstObject: Int
        var count: Int
        var offset: Int
    }

    private let file: FileAppender
    private let deflate = Deflate()
    private let firstObject: Int
    private let endOfObjects: Int
    private var nextObject: Int
    private var streams: ContiguousArray<Stream> = []
    private var body = PDFSyntax()
    private var header = PDFSyntax()
    private var envelope = PDFSyntax()
    private var pending = 0

    /// - Parameters:
    ///   - objects: the numbers of the objects that will come, each once, in order; the streams' own follow.
    init(_ file: FileAppender, objects: Range<Int>) {
        self.file = file
        firstObject = objects.lowerBound
        endOfObjects = objects.upperBound
        nextObject = objects.lowerBound
    }

    /// Adds the next object; tells its number.
    @discardableResult
    func add(_ build: (inout PDFSyntax) throws -> Void) throws -> Int {
        let number = nextObject
        header.integer(number)
        header.byte(0x20)
        header.integer(body.count)
        header.byte(0x20)
        try build(&body)
        body.byte(0x0A)
        nextObject += 1
        pending += 1
        if pending == Self.objectsPerStream || body.count > Self.bytesPerStream { try flush() }
        return number
    }

    private static let objectsPerStream = 200
    private static let bytesPerStream = 1 << 16

    private func flush() throws {
        guard pending > 0 else { return }
        let number = endOfObjects + streams.count
        streams.append(Stream(firstObject: nextObject - pending, count: pending, offset: file.offset))
        let first = header.count
        header.raw(body.bytes)
        try appendStream(number, header.bytes) { [pending] syntax in
            syntax.raw("/Type/ObjStm/N ")
            syntax.integer(pending)
            syntax.raw("/First ")
            syntax.integer(first)
        }
        header.removeAll()
        body.removeAll()
        pending = 0
    }

    private func appendStream(
        _ number: Int, _ content: ContiguousArray<UInt8>, keys: (inout PDFSyntax) -> Void
    ) throws {
        try content.withUnsafeBytes { content in
            try deflate.compressing(content) { compressed in
                envelope.removeAll()
                envelope.integer(number)
                envelope.raw(" 0 obj\n<<")
                keys(&envelope)
                envelope.raw("/Filter/FlateDecode/Length ")
                envelope.integer(compressed.count)
                envelope.raw(">>\nstream\n")
                envelope.raw(compressed)
                envelope.raw("\nendstream\nendobj\n")
                try file.append(envelope.bytes)
            }
        }
    }

    /// Ends the update: an object that replaces one of the file's own, the cross-reference stream and the file's end.
    ///
    /// - Parameters:
    ///   - replaced: the number of the object that is replaced.
    ///   - trailer: syntax of the trailer's keys that stay: `/Root`, `/Info`, `/ID`, `/Prev`.
    func finish(replacing replaced: Int, with object: PDFSyntax, trailer: PDFSyntax) throws {
        try flush()
        precondition(nextObject == endOfObjects, "every object announced must come")
        let replacedOffset = file.offset
        var syntax = PDFSyntax()
        syntax.integer(replaced)
        syntax.raw(" 0 obj\n")
        syntax.raw(object.bytes)
        syntax.raw("\nendobj\n")
        try file.append(syntax.bytes)

        let number = endOfObjects + streams.count
        let start = file.offset
        let rows = crossReferences(replacedOffset: replacedOffset, ownOffset: start)
        try appendStream(number, rows) { [firstObject] syntax in
            syntax.raw("/Type/XRef/Size ")
            syntax.integer(number + 1)
            syntax.raw("/Index[")
            syntax.integer(replaced)
            syntax.raw(" 1 ")
            syntax.integer(firstObject)
            syntax.raw(" ")
            syntax.integer(number + 1 - firstObject)
            syntax.raw("]/W[1 5 1]/DecodeParms<</Predictor 12/Columns 7>>")
            syntax.raw(trailer.bytes)
        }
        syntax.removeAll()
        syntax.raw("startxref\n")
        syntax.integer(start)
        syntax.raw("\n%%EOF\n")
        try file.append(syntax.bytes)
        try file.flush()
    }

    /// Rows of a kind, five bytes of place and one of index, each less the row above it: PNG's predictor "up", with
    /// which a million rows of objects in streams shrink to a few kilobytes.
    private func crossReferences(replacedOffset: Int, ownOffset: Int) -> ContiguousArray<UInt8> {
        var rows: ContiguousArray<UInt8> = []
        rows.reserveCapacity((endOfObjects - firstObject + streams.count + 2) * 8)
        var above: UInt64 = 0

        func row(kind: UInt64, place: Int, index: Int) {
            let value = kind << 48 | UInt64(place) << 8 | UInt64(index)
            rows.append(2)
            for shift in stride(from: UInt64(48), through: 0, by: -8) {
                rows.append(UInt8(truncatingIfNeeded: value >> shift) &- UInt8(truncatingIfNeeded: above >> shift))
            }
            above = value
        }

        row(kind: 1, place: replacedOffset, index: 0)
        for (position, stream) in streams.enumerated() {
            for index in 0..<stream.count { row(kind: 2, place: endOfObjects + position, index: index) }
        }
        for stream in streams { row(kind: 1, place: stream.offset, index: 0) }
        row(kind: 1, place: ownOffset, index: 0)
        return rows
    }
}
