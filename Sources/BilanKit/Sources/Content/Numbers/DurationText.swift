extension Duration {
    /// As ISO 8601 and XML Schema have it: `PT37H30M00S`, `PT00H00M01.5S`; to the nanosecond.
    package var isoText: String {
        let (seconds, nanoseconds) = rounded(toPartsOfASecond: 1_000_000_000)
        func two(_ value: UInt64) -> String { (value < 10 ? "0" : "") + "\(value)" }
        var fraction = ""
        if nanoseconds > 0 {
            fraction = "." + String(String(nanoseconds + 1_000_000_000).dropFirst())
            while fraction.last == "0" { fraction.removeLast() }
        }
        return (self < .zero && (seconds, nanoseconds) != (0, 0) ? "-" : "")
            + "PT\(two(seconds / 3600))H\(two(seconds / 60 % 60))M\(two(seconds % 60))\(fraction)S"
    }

    /// As spreadsheets count time.
    package var days: Double {
        guard isHeld else { return attoseconds < 0 ? -.infinity : .infinity }
        return (Double(components.seconds) + Double(components.attoseconds) * 1e-18) / 86_400
    }

    /// The whole seconds nearest to it, halves away from zero, without its sign: what hours and minutes are shown of.
    var shownSeconds: UInt64 { rounded(toPartsOfASecond: 1).seconds }

    /// The magnitude in seconds and so many parts of one, rounded half up; zero where documents can't tell the time.
    private func rounded(toPartsOfASecond parts: UInt64) -> (seconds: UInt64, parts: UInt64) {
        guard isHeld else { return (0, 0) }
        let attoseconds = components.attoseconds.magnitude
        let unit = 1_000_000_000_000_000_000 / parts
        let count = attoseconds / unit + (attoseconds % unit >= unit / 2 ? 1 : 0)
        return (components.seconds.magnitude + count / parts, count % parts)
    }

    /// So many days; nil for what is no number or beyond what a spreadsheet counts. What is a whole second but for the
    /// last digits of the number is one.
    package init?(days: Double) {
        guard days.magnitude < 1e9 else { return nil }
        let seconds = days * 86_400
        let whole = seconds.rounded()
        self = .seconds((seconds - whole).magnitude <= 4 * seconds.ulp ? whole : seconds)
    }
}

extension Duration {
    /// A thousand million days, what a spreadsheet counts.
    private static let limit = Int128(86_400_000_000_000) * 1_000_000_000_000_000_000

    /// Whether documents can tell the time: `components` traps far beyond.
    package var isHeld: Bool { attoseconds.magnitude < Self.limit.magnitude }
}
