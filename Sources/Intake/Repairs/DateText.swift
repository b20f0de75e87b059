import BilanKit
import Support

/// A day as people and spreadsheets write it.
enum DateText {
    /// - Parameter order: in which the column has day and month.
    static func read(
        _ cell: String, _ order: CellStyle.Dates = .ordered(.dayFirst)
    ) -> (date: CivilDate, kind: RepairKind)? {
        parsed(cell, order).flatMap { $0.date.isPlausible ? $0 : nil }
    }

    private static func parsed(
        _ cell: String, _ order: CellStyle.Dates
    ) -> (date: CivilDate, kind: RepairKind)? {
        if order == .ordered(.dayFirst), let date = daySlashMonth(cell.utf8) { return (date, .frenchDate) }
        let text = cell.withPlainSpaces
        if let (day, kind) = day(text[...], order) ?? inWords(text) { return (day, kind) }
        // A time of day behind the date.
        guard let gap = text.firstIndex(where: { $0 == "T" || $0 == " " }), isTime(text[text.index(after: gap)...])
        else { return nil }
        let head = text[..<gap]
        guard let date = CivilDate(head) ?? day(head, order)?.0 else { return nil }
        guard isLocalMidnight(text[text.index(after: gap)...], on: date), let next = date.next else {
            return (date, .timeOfDay)
        }
        return (next, .localMidnight)
    }

    /// Whether a time of the universal clock is midnight in Paris: databases export days so, which then are those before.
    private static func isLocalMidnight(_ time: Substring, on date: CivilDate) -> Bool {
        guard let match = time.wholeMatch(of: /(22|23):00(?::00(?:\.0+)?)?(?:Z|\+00:?00)/) else { return false }
        return match.1 == (date.isInSummerTime ? "22" : "23")
    }

    /// `30/01/2018`, which a file may have a million times.
    private static func daySlashMonth(_ text: String.UTF8View) -> CivilDate? {
        guard text.count == 10 else { return nil }
        var (day, month, year) = (0, 0, 0)
        for (index, byte) in text.enumerated() {
            let digit = Int(byte) - 48
            switch index {
            case 2, 5:
                guard byte == UInt8(ascii: "/") else { return nil }
                continue
            case _ where !(0...9).contains(digit): return nil
            case 0..<2: day = day * 10 + digit
            case 3..<5: month = month * 10 + digit
            default: year = year * 10 + digit
            }
        }
        return CivilDate(year: year, month: month, day: day)
    }

    private static func day(_ text: Substring, _ order: CellStyle.Dates) -> (CivilDate, RepairKind)? {
        // All marks are single bytes, and most texts are no days: nothing is asked of their letters.
        let parts = text.utf8.split(omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: " ")
        }.map(Substring.init)
        let numbers = parts.map {
            $0.utf8.allSatisfy { (48...57).contains($0) } && !$0.isEmpty && $0.utf8.count <= 8 ? Int($0) : nil
        }
        switch parts.count {
        case 1:
            guard let number = numbers[0] else { return nil }
            return alone(number, digits: parts[0].utf8.count)
        case 2:
            // A number of days with the time of day, or kept with a decimal: 43130.0.
            if let number = numbers[0], parts[0].utf8.count == 5, text.contains("."), !parts[1].isEmpty,
                parts[1].utf8.allSatisfy({ (48...57).contains($0) })
            {
                return alone(number, digits: 5)
            }
            guard let first = numbers[0], let second = numbers[1] else { return nil }
            if parts[0].utf8.count == 4 { return month(first, second) }
            return parts[1].utf8.count == 4 && parts[0].utf8.count <= 2 ? month(second, first) : nil
        case 3:
            guard let first = numbers[0], let second = numbers[1], let third = numbers[2] else { return nil }
            if parts[0].utf8.count == 4, parts[1].utf8.count <= 2, parts[2].utf8.count <= 2 {
                return CivilDate(year: first, month: second, day: third).map { ($0, .otherDate) }
            }
            guard parts[0].utf8.count <= 2, parts[1].utf8.count <= 2, let year = year(parts[2]) else { return nil }
            let isMonthFirst: Bool
            switch order {
            case .ordered(let order): isMonthFirst = order == .monthFirst
            case .mixed where first <= 12 && second <= 12 && first != second: return nil
            case .mixed: isMonthFirst = second > 12
            }
            return CivilDate(year: year, month: isMonthFirst ? first : second, day: isMonthFirst ? second : first).map {
                ($0, parts[2].utf8.count == 2 ? .shortYear : isMonthFirst ? .monthFirst : .frenchDate)
            }
        default: return nil
        }
    }

    /// « 1er octobre 2018 », « lundi 1 oct. 2018 », `15-Jan-18`, `January 15, 2018`, « janvier 2018 ».
    private static func inWords(_ text: String) -> (CivilDate, RepairKind)? {
        guard let end = text.utf8.last, (48...57).contains(end) else { return nil }
        var parts = text.utf8.split { " .-,/".utf8.contains($0) }.map(Substring.init)
        if parts.count == 4, parts[0].allSatisfy(\.isLetter) { parts.removeFirst() }
        guard (2...3).contains(parts.count), let yearText = parts.popLast(), let year = year(yearText),
            let place = parts.firstIndex(where: { monthNumber($0) != nil }), let month = monthNumber(parts[place])
        else { return nil }
        parts.remove(at: place)
        guard let dayText = parts.first else { return self.month(year, month) }
        guard dayText.utf8.count <= 3, let day = Int(dayText == "1er" ? "1" : dayText) else { return nil }
        return CivilDate(year: year, month: month, day: day).map {
            ($0, yearText.utf8.count == 4 ? .dateInWords : .shortYear)
        }
    }

    private static func year(_ text: Substring) -> Int? {
        guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text) else { return nil }
        switch text.utf8.count {
        case 4: return number
        // Programmes of a century ago are none.
        case 2: return number < 70 ? 2000 + number : nil
        default: return nil
        }
    }

    private static func alone(_ number: Int, digits: Int) -> (CivilDate, RepairKind)? {
        switch digits {
        case 4: return CivilDate(year: number, month: 12, day: 31).map { ($0, .yearAlone) }
        // From 1970 to 2100: what spreadsheets count from the 30th of December 1899.
        case 5 where (25_569...73_415).contains(number):
            return CivilDate(serial: number).map { ($0, .dateSerial) }
        case 8:
            return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100).map {
                ($0, .otherDate)
            }
        default: return nil
        }
    }

    private static func month(_ year: Int, _ month: Int) -> (CivilDate, RepairKind)? {
        guard (1...12).contains(month), let first = CivilDate(year: year, month: month, day: 1) else { return nil }
        return (28...31).reversed().lazy.compactMap { CivilDate(year: first.year, month: month, day: $0) }.first.map {
            ($0, .monthAlone)
        }
    }

    /// Of a time with an offset the day is the one that is written.
    private static func isTime(_ text: Substring) -> Bool {
        var text = text
        if let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) {
            let offset = text[text.index(after: sign)...].filter { $0 != ":" }
            guard offset.utf8.count == 4 || offset.utf8.count == 2, offset.utf8.allSatisfy({ (48...57).contains($0) })
            else { return false }
            text = text[..<sign]
        }
        let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." || $0 == "h" }
        return (2...4).contains(parts.count) && text.contains { $0 == ":" || $0 == "h" }
            && parts.enumerated().allSatisfy { index, part in
                let digits = part.hasSuffix("Z") && index == parts.count - 1 ? part.dropLast() : part
                return digits.utf8.count <= 6 && digits.utf8.allSatisfy { (48...57).contains($0) }
            }
    }

    private static func monthNumber(_ name: Substring) -> Int? {
        let key = HeaderKey.spelling(String(name))
        guard key.count >= 3 else { return nil }
        let found = [french, english].compactMap { months in
            months.firstIndex {
                $0 == key || ($0.hasPrefix(key) && key.count >= 4) || key == $0.prefix(3) && key != "JUI"
            }
        }
        return found.first.map { $0 + 1 }
    }

    /// Whether a word of capitals is a month's French name, or the start of one.
    static func isMonth(_ word: String) -> Bool { word.count >= 3 && french.contains { $0.hasPrefix(word) } }

    private static let french = [
        "JANVIER", "FEVRIER", "MARS", "AVRIL", "MAI", "JUIN", "JUILLET", "AOUT", "SEPTEMBRE", "OCTOBRE", "NOVEMBRE",
        "DECEMBRE",
    ]
    private static let english = [
        "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER",
        "DECEMBER",
    ]
}

extension CivilDate {
    /// Whether the evening of the day is in the European Union's summer time, from the last Sunday of March to the day
    /// before the last one of October.
    fileprivate var isInSummerTime: Bool {
        func lastSunday(_ month: Int) -> CivilDate? {
            // The first of January 1970 was a Thursday.
            (25...31).compactMap { CivilDate(year: year, month: month, day: $0) }.first {
                ($0.daysSinceEpoch + 4) % 7 == 0
            }
        }
        guard let start = lastSunday(3), let end = lastSunday(10) else { return false }
        return self >= start && self < end
    }

    /// Whether the day may be a slip of the hand though it may be meant: 2108 for 2018.
    var isUnlikely: Bool { isPlausible && !(1950...2099).contains(year) }

    /// Whether a programme's data may have the day: one of another year is a slip of the hand.
    package var isPlausible: Bool { (1900...2200).contains(year) }

    /// The day of a number that spreadsheets count from 1899-12-30; nil outside the years that a date may have.
    init?(serial: Int) {
        let shifted = serial + 693_899
        let era = shifted / 146_097
        let day = shifted % 146_097
        let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
        let dayOfYear = day - (365 * year + year / 4 - year / 100)
        let month = (5 * dayOfYear + 2) / 153
        self.init(
            year: year + era * 400 + (month >= 10 ? 1 : 0), month: month < 10 ? month + 3 : month - 9,
            day: dayOfYear - (153 * month + 2) / 5 + 1)
    }
}
