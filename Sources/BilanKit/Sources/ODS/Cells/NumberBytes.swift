/// Numbers and dates as XML Schema writes them, put down where there is room for `NumberBytes.room` bytes; each gives
/// back where it ends.
enum NumberBytes {
    typealias Place = UnsafeMutablePointer<UInt8>

    /// No number takes more.
    static let room = 48

    static func put(_ value: Int, at place: Place) -> Place {
        guard value < 0 else { return put(value.magnitude, at: place) }
        place.pointee = UInt8(ascii: "-")
        return put(value.magnitude, at: place + 1)
    }

    private static func put(_ value: UInt, at place: Place) -> Place {
        var count = 1
        var limit: UInt = 10
        while value >= limit, count < 19 {
            limit *= 10
            count += 1
        }
        if value >= limit { count += 1 }
        var rest = value
        var at = place + count
        repeat {
            at -= 1
            at.pointee = 48 &+ UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while at > place
        return place + count
    }

    @inline(__always)
    private static func putTwo(_ value: Int, at place: Place) -> Place {
        place[0] = 48 &+ UInt8(truncatingIfNeeded: value / 10)
        place[1] = 48 &+ UInt8(truncatingIfNeeded: value % 10)
        return place + 2
    }

    /// An amount in euros, exact to the cent: `1234.5`, never `1234.4999999`.
    static func put(_ money: Money, at place: Place) -> Place {
        var at = place
        if money.cents < 0 {
            at.pointee = UInt8(ascii: "-")
            at += 1
        }
        let cents = money.cents.magnitude % 100
        at = put(UInt(money.cents.magnitude / 100), at: at)
        guard cents > 0 else { return at }
        at.pointee = UInt8(ascii: ".")
        return putTwo(Int(cents), at: at + 1) - (cents % 10 == 0 ? 1 : 0)
    }

    /// `2018-12-31`.
    static func put(_ date: CivilDate, at place: Place) -> Place {
        var at = putTwo(date.year / 100, at: place)
        at = putTwo(date.year % 100, at: at)
        at.pointee = UInt8(ascii: "-")
        at = putTwo(date.month, at: at + 1)
        at.pointee = UInt8(ascii: "-")
        return putTwo(date.day, at: at + 1)
    }

    /// The shortest number that is read as the same one: `12.0`, `0.973`, `1e-05`.
    static func put(_ value: Double, at place: Place) -> Place {
        // Four decimals or fewer in fifteen digits are the shortest number where they are read as the value: no other
        // number of fifteen digits is.
        let scaled = (value.magnitude * 1e4).rounded(.toNearestOrEven)
        guard scaled < 1e15, scaled >= 10, scaled / 1e4 == value.magnitude else { return putWords(value, at: place) }
        var at = place
        if value < 0 {
            at.pointee = UInt8(ascii: "-")
            at += 1
        }
        let whole = UInt(scaled)
        at = put(whole / 10_000, at: at)
        at.pointee = UInt8(ascii: ".")
        let decimals = Int(whole % 10_000)
        at = putTwo(decimals / 100, at: at + 1)
        at = putTwo(decimals % 100, at: at)
        var cut = 0
        while cut < 3, at[-1 - cut] == UInt8(ascii: "0") { cut += 1 }
        return at - cut
    }

    private static func putWords(_ value: Double, at place: Place) -> Place {
        if value == 0, value.sign == .plus {
            place.update(from: ("0.0" as StaticString).utf8Start, count: 3)
            return place + 3
        }
        var words = "\(value)"
        return words.withUTF8 { bytes in
            if let base = bytes.baseAddress { place.update(from: base, count: bytes.count) }
            return place + bytes.count
        }
    }
}

extension XMLStream {
    func append(_ value: Int) { put(NumberBytes.room) { NumberBytes.put(value, at: $0) } }
    func append(_ value: Double) { put(NumberBytes.room) { NumberBytes.put(value, at: $0) } }
    func append(_ money: Money) { put(NumberBytes.room) { NumberBytes.put(money, at: $0) } }
    func append(_ date: CivilDate) { put(NumberBytes.room) { NumberBytes.put(date, at: $0) } }
}

extension Money {
    /// The amount in euros as a formula has it, exact to the cent.
    var literal: String {
        let magnitude = cents.magnitude
        let rest = magnitude % 100
        return (cents < 0 ? "-" : "") + "\(magnitude / 100)" + (rest == 0 ? "" : (rest < 10 ? ".0" : ".") + "\(rest)")
    }
}
