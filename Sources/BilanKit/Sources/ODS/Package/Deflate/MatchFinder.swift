/// A piece of the input: a byte, or a copy of bytes before it.
struct DeflateToken {
    /// The copy's length over its distance less one; a byte has no length.
    let value: UInt32

    @inline(__always) init(byte: UInt8) { value = UInt32(byte) }
    @inline(__always) init(length: Int, distance: Int) { value = UInt32(truncatingIfNeeded: length &<< 16 | (distance &- 1)) }

    @inline(__always) var length: Int { Int(value &>> 16) }
    @inline(__always) var distance: Int { Int(value & 0xFFFF) &+ 1 }
    @inline(__always) var byte: Int { Int(value) }
}

/// Takes an input apart into bytes and copies (RFC 1951, 2.3).
///
/// What it looks for is what a sheet's rows are made of: long markup that comes back row after row around short values. Where the
/// next hundred bytes were met before, a copy of all of it is found at once, however many shorter ones lie nearer; chains of
/// candidates, which take general compressors most of their time here, need not be followed.
final class MatchFinder {
    /// Bytes that a hash may read past the input's end; they must be zero.
    static let margin = 128

    private static let window = 32_768
    private static let longest = 258
    /// Bytes that the three tables hash.
    private static let long = 104, middle = 24
    /// A copy of so many bytes ends the search.
    private static let enough = 96
    /// A copy of four bytes from farther away takes more room than the bytes.
    private static let nearby = 1024
    private static let shortBits: UInt64 = 15, middleBits: UInt64 = 14, longBits: UInt64 = 13
    /// Far from every position of an input.
    private static let none: UInt32 = 0x8000_0000
    private static let mix: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// The last two places of each hash of 4 bytes, and of 24; the last place of each of 104.
    private let shorts = UnsafeMutablePointer<UInt32>.allocate(capacity: 2 << Int(shortBits))
    private let middles = UnsafeMutablePointer<UInt32>.allocate(capacity: 2 << Int(middleBits))
    private let longs = UnsafeMutablePointer<UInt32>.allocate(capacity: 1 << Int(longBits))

    private var input: UnsafePointer<UInt8>
    private var end = 0
    /// Where the next token begins.
    private(set) var position = 0

    init() { input = UnsafePointer(UnsafeMutablePointer<UInt8>(bitPattern: 8)!) }

    deinit {
        shorts.deallocate()
        middles.deallocate()
        longs.deallocate()
    }

    /// Begins another input, with `margin` zeros after it.
    func start(_ bytes: UnsafePointer<UInt8>, count: Int) {
        (input, end, position) = (bytes, count, 0)
        shorts.update(repeating: Self.none, count: 2 << Int(Self.shortBits))
        middles.update(repeating: Self.none, count: 2 << Int(Self.middleBits))
        longs.update(repeating: Self.none, count: 1 << Int(Self.longBits))
    }

    /// The most tokens that `fill` gives over what it was asked for.
    static let excess = longest

    /// Gives the next tokens: about so many, fewer at the end of the input.
    func fill(_ tokens: UnsafeMutablePointer<DeflateToken>, about wanted: Int) -> Int {
        var made = 0
        var at = position
        while made < wanted, at < end {
            var (length, distance) = search(at, longerThan: 0)
            guard length > 0 else {
                tokens[made] = DeflateToken(byte: input[at])
                made &+= 1
                at &+= 1
                continue
            }
            // A longer copy from the next byte on is worth that byte.
            while at &+ 1 < end {
                let next = search(at &+ 1, longerThan: length)
                guard next.length > length else { break }
                tokens[made] = DeflateToken(byte: input[at])
                made &+= 1
                at &+= 1
                (length, distance) = next
            }
            tokens[made] = DeflateToken(length: length, distance: distance)
            made &+= 1
            learn(at &+ 2, at &+ length)
            at &+= length
        }
        position = at
        return made
    }

    /// The longest copy at a place, which is then known to later ones; its length is 0 where none is longer than `least`.
    @inline(__always)
    private func search(_ at: Int, longerThan least: Int) -> (length: Int, distance: Int) {
        guard at &+ 4 <= end else { return (0, 0) }
        let short = shorts + shortHash(at), middle = middles + middleHash(at), long = longs + longHash(at)
        var (length, distance) = (least, 0)
        consider(long[0], at, &length, &distance)
        if length < Self.enough {
            consider(middle[0], at, &length, &distance)
            consider(middle[1], at, &length, &distance)
            if length < Self.enough {
                consider(short[0], at, &length, &distance)
                consider(short[1], at, &length, &distance)
            }
        }
        keep(at, short, middle, long)
        return distance > 0 ? (length, distance) : (0, 0)
    }

    @inline(__always)
    private func consider(_ candidate: UInt32, _ at: Int, _ length: inout Int, _ distance: inout Int) {
        let away = at &- Int(candidate)
        guard away > 0, away <= Self.window, at &+ length < end else { return }
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

    /// Makes places within a copy known: its first and last, from which later copies often begin, and now and then one between.
    @inline(__always)
    private func learn(_ first: Int, _ end: Int) {
        var at = first
        while at < min(first &+ 3, end) {
            keep(at)
            at &+= 1
        }
        at = first &+ 2
        while at &+ 32 < end {
            keep(at)
            at &+= 32
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
        _ at: Int, _ short: UnsafeMutablePointer<UInt32>, _ middle: UnsafeMutablePointer<UInt32>, _ long: UnsafeMutablePointer<UInt32>
    ) {
        let place = UInt32(truncatingIfNeeded: at)
        short[1] = short[0]
        short[0] = place
        middle[1] = middle[0]
        middle[0] = place
        long[0] = place
    }

    @inline(__always)
    private func load(_ at: Int) -> UInt64 { UInt64(littleEndian: UnsafeRawPointer(input + at).loadUnaligned(as: UInt64.self)) }

    @inline(__always)
    private func shortHash(_ at: Int) -> Int {
        Int(truncatingIfNeeded: ((load(at) &<< 32) &* Self.mix) &>> (64 &- Self.shortBits)) &<< 1
    }

    @inline(__always)
    private func middleHash(_ at: Int) -> Int {
        let mixed = (load(at) &* Self.mix) ^ (load(at &+ Self.middle &- 8) &* 0xC2B2_AE3D_27D4_EB4F)
        return Int(truncatingIfNeeded: (mixed &* Self.mix) &>> (64 &- Self.middleBits)) &<< 1
    }

    @inline(__always)
    private func longHash(_ at: Int) -> Int {
        var a = (load(at) &+ load(at &+ Self.long / 2) &* 3) &* Self.mix
        let b = (load(at &+ Self.long &- 8) &+ load(at &+ Self.long &- 16) &* 3) &* 0xC2B2_AE3D_27D4_EB4F
        a ^= b &>> 17
        a ^= a &>> 31
        return Int(truncatingIfNeeded: (a &* Self.mix) &>> (64 &- Self.longBits))
    }
}
