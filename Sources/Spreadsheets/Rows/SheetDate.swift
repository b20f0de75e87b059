import Foundation

/// A day, perhaps with a time, without time zone.
public struct SheetDate: Hashable, Sendable {
    public var year: Int
    public var month: Int
    public var day: Int
    /// Seconds since midnight; nil where the file has the day alone.
    public var seconds: Double?

    public init(year: Int, month: Int, day: Int, seconds: Double? = nil) {
        self.year = year
        self.month = month
        self.day = day
        self.seconds = seconds
    }

    /// Reads `2018-12-31` or `2018-12-31T08:30:00.5`, perhaps with a `Z` or an offset at its end: the day and time are
    /// those that are written.
    init?(iso text: ArraySlice<UInt8>) {
        var scan = DigitScan(text)
        let isNegative = scan.skip("-")
        guard let year = scan.number(digits: 4...6), scan.skip("-"), let month = scan.number(digits: 2...2),
            scan.skip("-"),
            let day = scan.number(digits: 2...2), (1...12).contains(month), day >= 1, day <= Self.days(month, year)
        else { return nil }
        self.init(year: isNegative ? -year : year, month: month, day: day)
        guard scan.skip("T") else {
            guard scan.isAtEnd else { return nil }
            return
        }
        guard let hour = scan.number(digits: 2...2), scan.skip(":"), let minute = scan.number(digits: 2...2),
            hour <= 24, minute < 60
        else { return nil }
        var time = Double(hour * 3600 + minute * 60)
        if scan.skip(":") {
            guard let second = scan.decimal(), second < 61 else { return nil }
            time += second
        }
        if !scan.skip("Z"), scan.skip("+") || scan.skip("-") {
            guard scan.number(digits: 2...2) != nil else { return nil }
            _ = scan.skip(":")
            guard scan.number(digits: 2...2) != nil else { return nil }
        }
        guard scan.isAtEnd else { return nil }
        seconds = time
    }

    /// What of a date's text is said of the place where it was written: all but `Z` or an offset.
    static func local(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let start = text.firstIndex(of: UInt8(ascii: "T")) else { return text }
        let end = text[start...].firstIndex { [UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-")].contains($0) }
        return text[..<(end ?? text.endIndex)]
    }

    static func days(_ month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// Durations in the form of ISO 8601.
enum SheetDuration {
    /// Reads a time of day, `08:30` or `08:30:00.5`.
    static func seconds(timeOfDay text: ArraySlice<UInt8>) -> Double? {
        var scan = DigitScan(text)
        guard let hour = scan.number(digits: 2...2), hour <= 24, scan.skip(":"),
            let minute = scan.number(digits: 2...2), minute < 60
        else { return nil }
        var time = Double(hour * 3600 + minute * 60)
        if scan.skip(":") {
            guard let second = scan.decimal(), second < 61 else { return nil }
            time += second
        }
        return scan.isAtEnd ? time : nil
    }

    /// Reads `PT08H30M00S`, with days before the T and a sign; nil for what has months, whose length isn't known.
    static func seconds(iso text: ArraySlice<UInt8>) -> Double? {
        var scan = DigitScan(text)
        let isNegative = scan.skip("-")
        guard scan.skip("P") else { return nil }
        var total = 0.0
        var isTime = false
        var parts = 0
        while !scan.isAtEnd {
            if scan.skip("T") {
                guard !isTime else { return nil }
                isTime = true
                continue
            }
            guard let number = scan.decimal() else { return nil }
            if isTime, scan.skip("H") {
                total += number * 3600
            } else if isTime, scan.skip("M") {
                total += number * 60
            } else if isTime, scan.skip("S") {
                total += number
            } else if !isTime, scan.skip("D") {
                total += number * 86_400
            } else {
                return nil
            }
            parts += 1
        }
        return parts > 0 ? (isNegative ? -total : total) : nil
    }
}

/// Reads digits from a text's start on.
private struct DigitScan {
    private var rest: ArraySlice<UInt8>

    init(_ text: ArraySlice<UInt8>) { rest = text }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest = rest.dropFirst()
        return true
    }

    mutating func number(digits: ClosedRange<Int>) -> Int? {
        let found = rest.prefix(digits.upperBound).prefix { (48...57).contains($0) }
        guard found.count >= digits.lowerBound else { return nil }
        rest = rest.dropFirst(found.count)
        return found.reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    /// LibreOffice has written a comma before the fraction of a second.
    mutating func decimal() -> Double? {
        let found = rest.prefix { (48...57).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
        guard !found.isEmpty, found.count < 32 else { return nil }
        rest = rest.dropFirst(found.count)
        return Double(String(decoding: found.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }, as: UTF8.self))
    }
}
