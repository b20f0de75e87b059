/// Finds the references in an object's syntax (ISO 32000-1, 7.3.10), whatever its strings say.
struct ReferenceScanner {
    private let bytes: UnsafeRawBufferPointer
    private var place = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// The next reference: where it stands, its `R` included, and the object that it names.
    mutating func next() -> (place: Range<Int>, number: Int)? {
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "("): skipString()
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if let found = reference() { return found }
            case UInt8(ascii: "/"):
                place += 1
                skipRegular()
            default: place += 1
            }
        }
        return nil
    }

    /// Reads a number, and a reference where it begins one; the place is then behind it.
    private mutating func reference() -> (place: Range<Int>, number: Int)? {
        let start = place
        guard let number = integer(), skipSpace() else {
            skipRegular()
            return nil
        }
        let generationStart = place
        guard integer() != nil, skipSpace(), place < bytes.count, bytes[place] == UInt8(ascii: "R"),
            place + 1 == bytes.count || !PDFSyntax.isRegular(bytes[place + 1])
        else {
            // The second number may begin a reference itself.
            place = generationStart
            return nil
        }
        place += 1
        return (start..<place, number)
    }

    private mutating func integer() -> Int? {
        var value = 0
        let start = place
        while place < bytes.count, (0x30...0x39).contains(bytes[place]), place - start < 10 {
            value = value * 10 + Int(bytes[place] - 0x30)
            place += 1
        }
        return place > start ? value : nil
    }

    /// Whether there was white space.
    private mutating func skipSpace() -> Bool {
        let start = place
        while place < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[place]) { place += 1 }
        return place > start
    }

    /// Leaves a name or a number behind.
    private mutating func skipRegular() {
        while place < bytes.count, PDFSyntax.isRegular(bytes[place]) { place += 1 }
    }

    private mutating func skipString() {
        var depth = 0
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\\"): place += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            place += 1
            if depth == 0 { return }
        }
    }
}
