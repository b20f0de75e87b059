import Foundation

/// Turns qualified names (`table:table-cell`) into the numbers of a vocabulary, by the namespaces declared where they
/// stand.
/// A name seen before costs a look into a hash table.
final class XMLNames {
    static let unknown: UInt8 = 255

    private struct Slot {
        var hash: UInt64 = 0
        var start: Int32 = 0
        var length: Int32 = -1
        var number: UInt8 = 0
    }

    private static let slotCount = 1024
    private static let mostNames = 512

    private let slots: UnsafeMutablePointer<Slot>
    /// The text of the names in `slots`.
    private let texts: UnsafeMutablePointer<UInt8>
    private static let textRoom = 1 << 16
    private var textCount = 0
    private var nameCount = 0

    private let vocabulary: [XMLNamespace: [String: UInt8]]
    /// What each prefix stands for, the empty one for elements without; the last declaration counts.
    private var prefixes: [(prefix: String, namespace: XMLNamespace, depth: Int)] = []

    init<Vocabulary: XMLVocabulary>(_: Vocabulary.Type) {
        var vocabulary: [XMLNamespace: [String: UInt8]] = [:]
        for name in Vocabulary.allCases { vocabulary[name.name.0, default: [:]][name.name.1] = name.rawValue }
        self.vocabulary = vocabulary
        slots = .allocate(capacity: Self.slotCount)
        slots.initialize(repeating: Slot(), count: Self.slotCount)
        texts = .allocate(capacity: Self.textRoom)
    }

    deinit {
        slots.deallocate()
        texts.deallocate()
    }

    func declare(prefix: String, uri: String, depth: Int) {
        let namespace = uri.isEmpty ? XMLNamespace.none : XMLNamespace.known[uri] ?? .other
        let current = prefixes.last { $0.prefix == prefix }?.namespace ?? (prefix.isEmpty ? XMLNamespace.none : .other)
        prefixes.append((prefix, namespace, depth))
        if current != namespace { forget() }
    }

    /// Ends the declarations of an element.
    func end(depth: Int) {
        guard let last = prefixes.last, last.depth >= depth else { return }
        while let last = prefixes.last, last.depth >= depth { prefixes.removeLast() }
        forget()
    }

    /// - Returns: the name's number, `unknown` where the vocabulary doesn't have it.
    @inline(__always)
    func number(of name: UnsafePointer<CChar>, isAttribute: Bool) -> UInt8 {
        let length = strlen(name)
        let bytes = UnsafeRawPointer(name)
        var hash = UInt64(truncatingIfNeeded: length) << 1 | (isAttribute ? 1 : 0)
        if length >= 8 {
            hash ^= bytes.loadUnaligned(fromByteOffset: length - 8, as: UInt64.self) &* 0x9E37_79B9_7F4A_7C15
            hash ^= bytes.loadUnaligned(as: UInt64.self) &* 0xC2B2_AE3D_27D4_EB4F
        } else {
            for index in 0..<length { hash = (hash << 8) ^ UInt64(UInt8(bitPattern: name[index])) }
        }
        hash = (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9
        var place = Int(truncatingIfNeeded: hash >> 54) & (Self.slotCount - 1)
        while true {
            let slot = slots + place
            if slot.pointee.length < 0 { return learn(name, length, hash, place, isAttribute) }
            if slot.pointee.hash == hash, Int(slot.pointee.length) == length,
                memcmp(texts + Int(slot.pointee.start), name, length) == 0
            {
                return slot.pointee.number
            }
            place = (place + 1) & (Self.slotCount - 1)
        }
    }

    private func learn(
        _ name: UnsafePointer<CChar>, _ length: Int, _ hash: UInt64, _ place: Int, _ isAttribute: Bool
    ) -> UInt8 {
        let number = look(up: String(cString: name), isAttribute)
        // Names without end are another file's: they are looked up each time.
        guard length < 256, textCount + length <= Self.textRoom, nameCount < Self.mostNames else { return number }
        memcpy(texts + textCount, name, length)
        slots[place] = Slot(hash: hash, start: Int32(textCount), length: Int32(length), number: number)
        textCount += length
        nameCount += 1
        return number
    }

    private func look(up name: String, _ isAttribute: Bool) -> UInt8 {
        var prefix = ""
        var local = name[...]
        if let colon = name.firstIndex(of: ":") {
            prefix = String(name[..<colon])
            local = name[name.index(after: colon)...]
        }
        let namespace: XMLNamespace
        if isAttribute, prefix.isEmpty {
            namespace = .none
        } else {
            namespace = prefixes.last { $0.prefix == prefix }?.namespace ?? (prefix.isEmpty ? .none : .other)
        }
        return vocabulary[namespace]?[String(local)] ?? Self.unknown
    }

    private func forget() {
        slots.update(repeating: Slot(), count: Self.slotCount)
        textCount = 0
        nameCount = 0
    }
}
