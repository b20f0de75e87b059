/// Names within addresses of mail and of the web: « dupontanne@exemple.fr », « annedupont.fr ».
extension NameFinder {
    /// The longest word and the longest address that are looked at.
    private static let wordLimit = 24, addressLimit = 160

    static func hasAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for (place, byte) in bytes.enumerated() {
            if byte == 0x40 { return true }
            if byte == 0x2E, place + 1 < bytes.count, (0x61...0x7A).contains(bytes[place + 1] | 0x20) { return true }
        }
        return false
    }

    /// Masks addresses that have two words of a name, run together or not.
    mutating func markAddresses(_ bytes: UnsafeBufferPointer<UInt8>) {
        var first = 0
        while first < text.words.count {
            var last = first
            var isAddress = false
            while last + 1 < text.words.count {
                let between = bytes[text.words[last].end..<text.words[last + 1].start]
                guard between.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !Self.ends.contains($0) }) else { break }
                isAddress = isAddress || between.contains(0x40) || between.elementsEqual([0x2E])
                last += 1
            }
            if isAddress, namesSomeone(text.folded[text.words[first].first..<text.words[last].last]) {
                mark(from: first, through: last, as: .person)
            }
            first = last + 1
        }
    }

    /// What no address has.
    private static let ends = Set(",;()<>\"".utf8)

    private func namesSomeone(_ address: ArraySlice<UInt8>) -> Bool {
        let address = address.prefix(Self.addressLimit)
        var found: [(hash: UInt64, place: Range<Int>)] = []
        for start in address.indices {
            var hash = TextWords.hash([])
            for end in start..<min(start + Self.wordLimit, address.endIndex) {
                hash = TextWords.step(hash, address[end])
                guard end - start >= 2, index.mayKnow(hash), index.roles[hash]?.contains(.person) == true else {
                    continue
                }
                let isPair = found.contains {
                    $0.place.upperBound <= start && index.pairs.contains(NameWords.pair($0.hash, hash))
                }
                if isPair { return true }
                found.append((hash, start..<end + 1))
            }
        }
        return false
    }
}
