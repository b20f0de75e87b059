/// Where in an input the bytes at a place were met before, by hashes of 4, of 24 and of 104 bytes.
struct MatchTable {
    /// The longest copy that deflate has.
    static let longest = 258

    private static let window = 32_768
    /// Bytes that the hashes of more than four look at.
    private static let long = 104, middle = 24
    /// A copy of so many bytes ends the search.
    private static let enough = 96
    /// A copy of four bytes from farther away takes more room than the bytes.
    private static let nearby = 1024
    private static let shortBits: UInt64 = 14, middleBits: UInt64 = 14, longBits: UInt64 = 13
    private static let mix: UInt64 = 0x9E37_79B9_7F4A_7C15, otherMix: UInt64 = 0xC2B2_AE3D_27D4_EB4F

    /// The last place of each hash of 4 bytes, of 24 and of 104: its low sixteen bits, which tell it within the window.
    /// The tables are small enough for a processor's own cache, and what is no copy is seen when the bytes are compared.
    private let shorts = UnsafeMutablePointer<UInt16>.allocate(capacity: 1 << Int(shortBits))
    private let middles = UnsafeMutablePointer<UInt16>.allocate(capacity: 1 << Int(middleBits))
    private let longs = UnsafeMutablePointer<UInt16>.allocate(capacity: 1 << Int(longBits))

    private(set) var input = UnsafePointer<UInt8>(bitPattern: 8)!
    private var end = 0

    func deallocate() {
        shorts.deallocate()
        middles.deallocate()
        longs.deallocate()
    }

    /// Forgets all, for another input.
    mutating func start(_ bytes: UnsafePointer<UInt8>, count: Int) {
        (input, end) = (bytes, count)
        shorts.update(repeating: 0, count: 1 << Int(Self.shortBits))
        middles.update(repeating: 0, count: 1 << Int(Self.middleBits))
        longs.update(repeating: 0, count: 1 << Int(Self.longBits))
    }

    /// The longest copy at a place, which is then known to later ones; its length is 0 where none is longer than
    /// `least`.
    @inline(__always)
    func search(_ at: Int, longerThan least: Int) -> (length: Int, distance: Int) {
        guard at &+ 4 <= end else { return (0, 0) }
        let short = shorts + shortHash(at)
        let middle = middles + middleHash(at)
        let long = longs + longHash(at)
        var (length, distance) = (least, 0)
        consider(long.pointee, at, &length, &distance)
        if length < Self.enough {
            consider(middle.pointee, at, &length, &distance)
            if length < Self.enough { consider(short.pointee, at, &length, &distance) }
        }
        keep(at, short, middle, long)
        return distance > 0 ? (length, distance) : (0, 0)
    }

    /// - Parameter candidate: those bits of a place that the tables keep.
    @inline(__always)
    private func consider(_ candidate: UInt16, _ at: Int, _ length: inout Int, _ distance: inout Int) {
        let away = Int(UInt16(truncatingIfNeeded: at) &- candidate)
        guard away > 0, away <= min(at, Self.window), at &+ length < end else { return }
        let other = at &- away
        guard input[other &+ length] == input[at &+ length] else { return }
        let common = commonLength(other, at, min(end &- at, Self.longest))
        guard common > length, common > 4 || common == 4 && away < Self.nearby else { return }
        (length, distance) = (common, away)
    }

    @inline(__always)
    private func commonLength(_ a: Int, _ b: Int, _ limit: Int) -> Int {
        var length = 0
        // What lies past the limit is compared too, and not counted.
        while length < limit {
            let difference = load(a &+ length) ^ load(b &+ length)
            if difference != 0 { return min(length &+ difference.trailingZeroBitCount &>> 3, limit) }
            length &+= 8
        }
        return limit
    }

    /// Makes places within a copy known: its first and last, from which later copies often begin, and now and then one
    /// between.
    @inline(__always)
    func learn(_ first: Int, _ end: Int) {
        var at = first
        while at < min(first &+ 3, end) {
            keep(at)
            at &+= 1
        }
        at = first &+ 2
        while at &+ 64 < end {
            keep(at)
            at &+= 64
        }
        if end &- first > 6 {
            keep(end &- 2)
            keep(end &- 1)
        }
    }

    @inline(__always)
    private func keep(_ at: Int) { keep(at, shorts + shortHash(at), middles + middleHash(at), longs + longHash(at)) }

    @inline(__always)
    private func keep(
        _ at: Int, _ short: UnsafeMutablePointer<UInt16>, _ middle: UnsafeMutablePointer<UInt16>,
        _ long: UnsafeMutablePointer<UInt16>
    ) {
        let place = UInt16(truncatingIfNeeded: at)
        short.pointee = place
        middle.pointee = place
        long.pointee = place
    }

    @inline(__always)
    private func load(_ at: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(input + at).loadUnaligned(as: UInt64.self))
    }

    @inline(__always)
    private func shortHash(_ at: Int) -> Int {
        Int(truncatingIfNeeded: ((load(at) &<< 32) &* Self.mix) &>> (64 &- Self.shortBits))
    }

    @inline(__always)
    private func middleHash(_ at: Int) -> Int {
        let mixed = (load(at) &* Self.mix) ^ (load(at &+ Self.middle &- 8) &* Self.otherMix)
        return Int(truncatingIfNeeded: (mixed &* Self.mix) &>> (64 &- Self.middleBits))
    }

    @inline(__always)
    private func longHash(_ at: Int) -> Int {
        var a = (load(at) &+ load(at &+ Self.long / 2) &* 3) &* Self.mix
        let b = (load(at &+ Self.long &- 8) &+ load(at &+ Self.long &- 16) &* 3) &* Self.otherMix
        a ^= b &>> 17
        a ^= a &>> 31
        return Int(truncatingIfNeeded: (a &* Self.mix) &>> (64 &- Self.longBits))
    }
}
