import Content
import Glibc

/// Where an `XMLStream`'s bytes go, a block at a time.
protocol ByteSink: AnyObject {
    func write(_ bytes: UnsafeRawBufferPointer) throws
}

/// Keeps what it is given: for the package's small parts.
final class ByteStore: ByteSink {
    private(set) var bytes: [UInt8] = []

    func write(_ more: UnsafeRawBufferPointer) { bytes.append(contentsOf: more) }
}

/// XML under way: bytes gathered in one block of fixed size, handed on whenever it is full, so that memory does not
/// grow with what is written.
///
/// A sink's failure is kept and thrown by `checkpoint()` and `finish()`: the calls that write a cell stay plain.
final class XMLStream {
    private static let capacity = 1 << 18
    private let block = UnsafeMutablePointer<UInt8>.allocate(capacity: XMLStream.capacity)
    /// How many bytes of the block are filled. It stands beside the object, where nothing need be checked to change it:
    /// each byte of a sheet goes by here.
    private let filled = UnsafeMutablePointer<Int>.allocate(capacity: 1)
    private let sink: any ByteSink
    private var failure: (any Error)?
    /// Whether the bytes are a flat document's: elements stand a line each, and embedded objects stand within.
    let isFlat: Bool

    init(_ sink: any ByteSink, isFlat: Bool = false) {
        self.sink = sink
        self.isFlat = isFlat
        filled.pointee = 0
    }

    deinit {
        block.deallocate()
        filled.deallocate()
    }

    /// The most bytes that `put` has room for.
    static let mostRoom = capacity

    /// Bytes put down by `body` where so many are free; it returns where the last one ends.
    ///
    /// - Parameter room: at most `mostRoom`.
    @inline(__always)
    func put(_ room: Int, _ body: (UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8>) {
        if filled.pointee &+ room > Self.capacity { drain() }
        filled.pointee = body(block + filled.pointee) - block
    }

    @inline(__always)
    func append(_ source: UnsafePointer<UInt8>, _ length: Int) {
        if filled.pointee + length > Self.capacity { return appendAcross(source, length) }
        memcpy(block + filled.pointee, source, length)
        filled.pointee += length
    }

    @inline(__always)
    func append(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { if let base = $0.baseAddress { append(base, $0.count) } }
    }

    @inline(__always)
    func append(_ text: StaticString) { append(text.utf8Start, text.utf8CodeUnitCount) }

    /// The start of an element in one that holds no text, where a flat document begins a line.
    @inline(__always)
    func append(line text: StaticString) {
        if isFlat { append("\n" as StaticString) }
        append(text)
    }

    /// Bytes as they stand: markup, or text known to need no escape.
    @inline(__always)
    func append(_ text: String) {
        var text = text
        text.withUTF8 { if let base = $0.baseAddress { append(base, $0.count) } }
    }

    /// Text with what XML reserves escaped, and what it forbids replaced by U+FFFD; fit for content and attributes.
    func append(escaping text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": append("&amp;" as StaticString)
            case "<": append("&lt;" as StaticString)
            case ">": append("&gt;" as StaticString)
            case "\"": append("&quot;" as StaticString)
            case "\t", "\n", "\r": append("&#\(scalar.value);")
            case _ where ControlCharacters.isBidirectional(scalar): append(ControlCharacters.name(of: scalar))
            default: append(String(Character(scalar.isAllowedInXML ? scalar : "\u{FFFD}")))
            }
        }
    }

    /// Throws what the sink threw since.
    func checkpoint() throws {
        if let failure { throw failure }
    }

    /// Hands on what is left.
    func finish() throws {
        drain()
        try checkpoint()
    }

    private func appendAcross(_ source: UnsafePointer<UInt8>, _ length: Int) {
        drain()
        guard length > Self.capacity else { return append(source, length) }
        hand(UnsafeRawBufferPointer(start: source, count: length))
    }

    private func drain() {
        hand(UnsafeRawBufferPointer(start: block, count: filled.pointee))
        filled.pointee = 0
    }

    private func hand(_ bytes: UnsafeRawBufferPointer) {
        guard failure == nil, bytes.count > 0 else { return }
        do { try sink.write(bytes) } catch { failure = error }
    }
}

extension Unicode.Scalar {
    /// Whether XML 1.0 has the character (production 2, Char).
    var isAllowedInXML: Bool {
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
