/// Days counted from 1900 or 1904, as Office Open XML keeps dates (ECMA-376, part 1, 18.17.4).
enum DateSerial {
    /// Appends `2018-12-31`, with `T08:30:00` where there is a time of day.
    /// - Returns: false where the number is no date: before the first day, after the year 9999, or the 29th of February
    ///   1900, which
    ///   the calendar of 1900 has and the year hadn't.
    static func appendDate(_ serial: Double, from1904: Bool, to bytes: inout [UInt8]) -> Bool {
        guard serial >= (from1904 ? 0 : 1), serial < 2_958_466 else { return false }
        var days = Int(serial)
        var milliseconds = Int(((serial - Double(days)) * 86_400_000).rounded())
        if milliseconds == 86_400_000 { (days, milliseconds) = (days + 1, 0) }
        if !from1904, days == 60 { return false }
        // Days from the first of March of the year 0 on.
        let shifted = days + (from1904 ? 695_361 : days < 60 ? 693_900 : 693_899)
        let era = shifted / 146_097
        let day = shifted % 146_097
        let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
        let dayOfYear = day - (365 * year + year / 4 - year / 100)
        let month = (5 * dayOfYear + 2) / 153
        append(year + era * 400 + (month >= 10 ? 1 : 0), digits: 4, &bytes)
        bytes.append(UInt8(ascii: "-"))
        append(month < 10 ? month + 3 : month - 9, digits: 2, &bytes)
        bytes.append(UInt8(ascii: "-"))
        append(dayOfYear - (153 * month + 2) / 5 + 1, digits: 2, &bytes)
        if milliseconds > 0 {
            let seconds = milliseconds / 1000
            bytes.append(UInt8(ascii: "T"))
            append(seconds / 3600, digits: 2, &bytes)
            bytes.append(UInt8(ascii: ":"))
            append(seconds / 60 % 60, digits: 2, &bytes)
            bytes.append(UInt8(ascii: ":"))
            append(seconds % 60, digits: 2, &bytes)
            append(fraction: milliseconds % 1000, &bytes)
        }
        return true
    }

    /// Appends `PT08H30M00S`.
    static func appendDuration(_ days: Double, to bytes: inout [UInt8]) -> Bool {
        guard abs(days) < 1e7 else { return false }
        let milliseconds = Int((abs(days) * 86_400_000).rounded())
        if days < 0, milliseconds > 0 { bytes.append(UInt8(ascii: "-")) }
        bytes.append(contentsOf: "PT".utf8)
        append(milliseconds / 3_600_000, digits: 2, &bytes)
        bytes.append(UInt8(ascii: "H"))
        append(milliseconds / 60_000 % 60, digits: 2, &bytes)
        bytes.append(UInt8(ascii: "M"))
        append(milliseconds / 1000 % 60, digits: 2, &bytes)
        append(fraction: milliseconds % 1000, &bytes)
        bytes.append(UInt8(ascii: "S"))
        return true
    }

    private static func append(_ number: Int, digits: Int, _ bytes: inout [UInt8]) {
        if number >= 100 || digits > 2 {
            var divisor = 1000
            while number / divisor >= 10 { divisor *= 10 }
            if digits == 2 { while divisor > 100, number / divisor == 0 { divisor /= 10 } }
            while divisor > 0 {
                bytes.append(48 + UInt8(number / divisor % 10))
                divisor /= 10
            }
        } else {
            bytes.append(48 + UInt8(number / 10))
            bytes.append(48 + UInt8(number % 10))
        }
    }

    private static func append(fraction milliseconds: Int, _ bytes: inout [UInt8]) {
        guard milliseconds > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        bytes.append(48 + UInt8(milliseconds / 100))
        bytes.append(48 + UInt8(milliseconds / 10 % 10))
        bytes.append(48 + UInt8(milliseconds % 10))
    }
}
