import Programme

/// A number or date as words, in bytes: a sheet has millions of them, and none needs a `String`. It is put down from
/// its last character to its first, as digits come.
package struct NumberText {
    private let end: UnsafeMutablePointer<UInt8>
    /// The first byte put down.
    package private(set) var start: UnsafeMutablePointer<UInt8>
    private let isFrench: Bool

    /// No number takes more.
    package static let capacity = 96
    /// No double has more decimals to tell.
    private static let mostDigits = 15

    /// Nothing put down yet.
    ///
    /// - Parameter end: where the last byte goes before; `capacity` bytes are free there.
    package init(before end: UnsafeMutablePointer<UInt8>, _ language: NumberLanguage) {
        self.end = end
        start = end
        isFrench = language == .french
    }

    /// How many bytes are put down.
    package var count: Int { start.distance(to: end) }

    /// Calls `body` with the bytes that `write` puts down; false where `write` could not.
    static func with(
        _ language: NumberLanguage, _ write: (inout NumberText) -> Bool, _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) -> Bool {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
            var text = NumberText(before: buffer.baseAddress! + capacity, language)
            guard write(&text) else { return false }
            body(UnsafeBufferPointer(start: text.start, count: text.count))
            return true
        }
    }

    /// The same as a `String`; nil where `write` could not.
    static func string(_ language: NumberLanguage, _ write: (inout NumberText) -> Bool) -> String? {
        var string = ""
        return with(language, write) { string = String(decoding: $0, as: UTF8.self) } ? string : nil
    }

    @inline(__always)
    private mutating func put(_ byte: UInt8) {
        start -= 1
        start.pointee = byte
    }

    private mutating func put(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            start -= bytes.count
            if let base = bytes.baseAddress { start.update(from: base, count: bytes.count) }
        }
    }

    @inline(__always)
    private mutating func put(characters text: StaticString) {
        start -= text.utf8CodeUnitCount
        start.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    @inline(__always)
    private mutating func putMinus() { put(characters: "\u{2212}") }

    @inline(__always)
    private mutating func putMark() { put(isFrench ? UInt8(ascii: ",") : UInt8(ascii: ".")) }

    /// At least so many digits.
    @inline(__always)
    private mutating func digits(_ value: UInt64, least: Int) {
        var rest = value
        var count = 0
        while rest > 0 || count < least {
            put(48 &+ UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
            count &+= 1
        }
    }

    /// Digits in threes.
    private mutating func grouped(_ value: UInt64) {
        var rest = value
        while rest >= 1000 {
            var three = UInt32(truncatingIfNeeded: rest % 1000)
            rest /= 1000
            for _ in 0..<3 {
                put(48 &+ UInt8(truncatingIfNeeded: three % 10))
                three /= 10
            }
            if isFrench { put(characters: "\u{202F}") } else { put(UInt8(ascii: ",")) }
        }
        var three = UInt32(truncatingIfNeeded: rest)
        repeat {
            put(48 &+ UInt8(truncatingIfNeeded: three % 10))
            three /= 10
        } while three > 0
    }

    package mutating func integer(_ value: Int) -> Bool {
        grouped(UInt64(value.magnitude))
        if value < 0 { putMinus() }
        return true
    }

    /// The number without its sign; nil for what is no number or too large for its decimals.
    ///
    /// - Returns: the number in units of its last decimal.
    private mutating func magnitude(_ value: Double, digits count: Int) -> UInt64? {
        let count = min(max(count, 0), Self.mostDigits)
        var scale: UInt64 = 1
        for _ in 0..<count { scale *= 10 }
        // A tiny step outward, so that 0.285 held as 0.28499999… rounds as a reader of the figure expects.
        let scaled = (value.magnitude * Double(scale) * (1 + 1e-15)).rounded(.toNearestOrAwayFromZero)
        guard scaled < 1e15 else { return nil }
        let whole = UInt64(scaled)
        if count > 0 {
            digits(whole % scale, least: count)
            putMark()
        }
        grouped(whole / scale)
        return whole
    }

    /// Rounded half away from zero. False for what is no number or too large for its decimals.
    package mutating func decimal(_ value: Double, digits count: Int) -> Bool {
        guard let whole = magnitude(value, digits: count) else { return false }
        if value < 0, whole > 0 { putMinus() }
        return true
    }

    package mutating func money(_ value: Money, cents: Bool) -> Bool {
        let magnitude = value.cents.magnitude
        if isFrench { put(characters: "\u{00A0}€") }
        let whole: UInt64
        if cents {
            digits(magnitude % 100, least: 2)
            putMark()
            whole = magnitude / 100
        } else {
            whole = magnitude / 100 + (magnitude % 100 >= 50 ? 1 : 0)
        }
        grouped(whole)
        if !isFrench { put(characters: "€") }
        if value.cents < 0, cents || whole > 0 { putMinus() }
        return true
    }

    /// - Parameter value: in the currency's own unit.
    mutating func amount(_ value: Double, _ currency: Currency, _ unit: AmountUnit, digits: Int) -> Bool {
        let label = AmountLabel(currency, unit, isFrench ? .french : .english)
        put(label.after)
        guard let whole = magnitude(value / unit.factor, digits: digits) else { return false }
        put(label.before)
        if value < 0, whole > 0 { putMinus() }
        return true
    }

    package mutating func percent(_ value: Share, digits: Int) -> Bool {
        if isFrench { put(characters: "\u{00A0}%") } else { put(UInt8(ascii: "%")) }
        return decimal(value.fraction * 100, digits: digits)
    }

    package mutating func boolean(_ value: Bool) -> Bool {
        put((isFrench ? NumberLanguage.french : .english).word(value))
        return true
    }

    package mutating func date(_ value: CivilDate) -> Bool {
        digits(UInt64(value.year), least: 4)
        put(UInt8(ascii: "/"))
        digits(UInt64(value.month), least: 2)
        put(UInt8(ascii: "/"))
        digits(UInt64(value.day), least: 2)
        return true
    }
}
