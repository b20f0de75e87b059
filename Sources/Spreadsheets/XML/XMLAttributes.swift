import Foundation

/// The attributes of an element, as the parser gives them: valid while its start is handled.
struct XMLAttributes {
    fileprivate(set) var next: UnsafeMutablePointer<UnsafePointer<CChar>?>
    let names: XMLNames

    init(_ first: UnsafeMutablePointer<UnsafePointer<CChar>?>, names: XMLNames) {
        next = first
        self.names = names
    }

    /// Moves to the next attribute; nil after the last.
    @inline(__always)
    mutating func pop() -> (name: UInt8, value: XMLValue)? {
        guard let name = next[0], let value = next[1] else { return nil }
        next += 2
        return (names.number(of: name, isAttribute: true), XMLValue(pointer: value))
    }

    func first(_ name: UInt8) -> XMLValue? {
        var copy = self
        while let attribute = copy.pop() {
            if attribute.name == name { return attribute.value }
        }
        return nil
    }
}

/// An attribute's value, while the element's start is handled.
struct XMLValue {
    let pointer: UnsafePointer<CChar>

    var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(
            start: UnsafeRawPointer(pointer).assumingMemoryBound(to: UInt8.self), count: strlen(pointer))
    }

    var string: String { String(cString: pointer) }

    static func == (value: XMLValue, text: StaticString) -> Bool {
        strcmp(value.pointer, UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
    }

    var isTrue: Bool { self == "true" || self == "1" }

    /// A whole number from zero; a greater one than `most` is `most`, what is none is nil.
    func count(most: Int = 1 << 30) -> Int? { Self.count(bytes, most: most) }

    static func count(_ bytes: UnsafeBufferPointer<UInt8>, most: Int = 1 << 30) -> Int? {
        guard !bytes.isEmpty else { return nil }
        var number = 0
        for byte in bytes {
            guard byte &- 48 <= 9 else { return nil }
            number = min(number * 10 + Int(byte - 48), most)
        }
        return number
    }
}
