/// Finds the references in an object's syntax (ISO 32000-1, 7.3.10), whatever its strings say: there `R` stands behind two
/// numbers as an operator stands behind its own.
struct ReferenceScanner {
    private let bytes: UnsafeRawBufferPointer
    private var scanner: ContentScanner

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        scanner = ContentScanner(bytes)
    }

    /// The next reference: where it stands, its `R` included, and the object that it names.
    mutating func next() -> (place: Range<Int>, number: Int)? {
        while let name = scanner.nextOperator() {
            guard name.count == 1, bytes[name.lowerBound] == UInt8(ascii: "R"), scanner.numberCount >= 2,
                let number = Int(String(decoding: bytes[scanner.numbers.2], as: UTF8.self))
            else { continue }
            return (scanner.numbers.2.lowerBound..<name.upperBound, number)
        }
        return nil
    }
}
