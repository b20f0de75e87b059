/// A piece of the input: a byte, or a copy of bytes before it.
struct DeflateToken {
    /// The copy's length over its distance less one; a byte has no length.
    let value: UInt32

    @inline(__always) init(byte: UInt8) { value = UInt32(byte) }
    @inline(__always) init(length: Int, distance: Int) {
        value = UInt32(truncatingIfNeeded: length &<< 16 | (distance &- 1))
    }

    @inline(__always) var length: Int { Int(value &>> 16) }
    @inline(__always) var distance: Int { Int(value & 0xFFFF) &+ 1 }
    @inline(__always) var byte: Int { Int(value) }
}

/// Takes an input apart into bytes and copies (RFC 1951, 2.3).
///
/// What it looks for is what a sheet's rows are made of: long markup that comes back row after row around short values.
/// Where the
/// next hundred bytes were met before, a copy of all of it is found at once, however many shorter ones lie nearer;
/// chains of
/// candidates, which take general compressors most of their time here, need not be followed.
final class MatchFinder {
    /// Bytes that a hash may read past the input's end; they must be zero.
    static let margin = 128

    /// The most tokens that `fill` gives over what it was asked for.
    static let excess = MatchTable.longest

    private var places = MatchTable()
    private var end = 0
    /// Where the next token begins.
    private(set) var position = 0

    deinit { places.deallocate() }

    /// Begins another input, with `margin` zeros after it.
    func start(_ bytes: UnsafePointer<UInt8>, count: Int) {
        (end, position) = (count, 0)
        places.start(bytes, count: count)
    }

    /// Gives the next tokens: about so many, fewer at the end of the input.
    func fill(_ tokens: UnsafeMutablePointer<DeflateToken>, about wanted: Int) -> Int {
        // Copies of what stays as it is, since writing to a table could change it for all that the compiler knows.
        let (places, end) = (places, end)
        var made = 0
        var at = position
        while made < wanted, at < end {
            var (length, distance) = places.search(at, longerThan: 0)
            guard length > 0 else {
                tokens[made] = DeflateToken(byte: places.input[at])
                made &+= 1
                at &+= 1
                continue
            }
            // A longer copy from the next byte on is worth that byte.
            while at &+ 1 < end {
                let next = places.search(at &+ 1, longerThan: length)
                guard next.length > length else { break }
                tokens[made] = DeflateToken(byte: places.input[at])
                made &+= 1
                at &+= 1
                (length, distance) = next
            }
            tokens[made] = DeflateToken(length: length, distance: distance)
            made &+= 1
            places.learn(at &+ 2, at &+ length)
            at &+= length
        }
        position = at
        return made
    }
}
