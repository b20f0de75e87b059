/// What a number is shown as, hence what it is: Office Open XML has no other mark of a date.
enum NumberFormatKind: Equatable {
    case number, percentage, date
    /// A time of day; with days before it, a moment.
    case time
    /// Hours, minutes or seconds that may be more than a day's.
    case duration
    /// - Parameter code: ISO 4217 where it is known, or the symbol, or `k€` and `M€`, or nothing.
    case currency(String)
    /// A number beside which a text is shown: « 12 jours », « 100 USD ».
    case worded(String)

    /// Formats that need no code (ECMA-376, part 1, 18.8.30); those from 27 on are of East Asian languages.
    init(builtIn id: Int) {
        switch id {
        case 9, 10: self = .percentage
        case 5...8, 42, 44: self = .currency("")
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
        case 18...21, 32...35, 45, 47, 55, 56: self = .time
        case 46: self = .duration
        default: self = .number
        }
    }

    /// Reads a format's code, of which the first section counts: `dd/mm/yyyy`, `[$-40C]d mmmm yyyy`, `#,##0.00
    /// [$€-40C]`.
    init(code: String) {
        var scan = FormatScan(code)
        scan.run()
        if scan.isElapsed {
            self = .duration
        } else if scan.hasTime, !scan.hasDay {
            self = .time
        } else if scan.hasDay || scan.hasMonth {
            self = .date
        } else if scan.hasPercent {
            self = .percentage
        } else if let unit = ShownUnit(scan.words) {
            self = .currency(unit.currency(scaledBy: scan.scale))
        } else if let currency = scan.currency {
            self = .currency(currency)
        } else if case let words = scan.words.trimmingWords, !words.isEmpty, words.utf8.count <= 20 {
            self = .worded(words)
        } else {
            self = .number
        }
    }
}

private struct FormatScan {
    private var rest: Substring
    var hasDay = false
    /// `m` alone; beside hours or seconds it is minutes.
    var hasMonth = false
    var hasTime = false
    var isElapsed = false
    var hasPercent = false
    var currency: String?
    /// What is shown beside the digits.
    private(set) var words = ""
    private var hasDigits = false
    /// Marks since the last digit, and those before the decimal one: each divides what is shown by a thousand.
    private var marks = 0
    private var marksBeforePoint = 0

    var scale: Int { marks + marksBeforePoint }

    init(_ code: String) { rest = code.prefix(512) }

    mutating func run() {
        var previous: Character = ";"
        while let character = rest.popFirst() {
            defer { previous = character }
            switch character {
            case ";": return
            case "\"": literal(String(take(until: "\"")))
            case "\\":
                if let escaped = rest.popFirst() { literal(String(escaped)) }
            case "_", "*": _ = rest.popFirst()
            case "[": bracket(String(take(until: "]")))
            case "0" where hasTime && (previous == "." || previous == "," || previous == "0"): break
            case "0", "#", "?":
                // Letters before digits are no parts of a date: « E0 », « M0 ».
                (hasDay, hasMonth, hasTime, hasDigits) = (false, false, false, true)
                marks = 0
            case "," where hasDigits: marks += 1
            case "." where hasDigits: (marks, marksBeforePoint) = (0, marks)
            case "%": hasPercent = true
            case "€", "$", "£", "¥": literal(String(character))
            // In « 0.00E+00 » an exponent, in « [h]:mm » and « 0 "j" » no letter that counts.
            case "E" where rest.first == "+" || rest.first == "-", "e" where rest.first == "+" || rest.first == "-":
                break
            default: if hasDigits { words.append(character) } else { letter(character) }
            }
        }
    }

    private mutating func letter(_ character: Character) {
        // However a number comes out: « General" €" », « [Red]Standard ».
        for name in ["general", "standard"] where name.first == character.lowercased().first {
            if rest.prefix(name.count - 1).lowercased() == name.dropFirst() {
                rest = rest.dropFirst(name.count - 1)
                hasDigits = true
                return
            }
        }
        switch character {
        // Days and years in English and French, years of an era.
        case "d", "D", "y", "Y", "j", "J", "e", "E", "g", "G", "b", "B": hasDay = true
        case "a", "A":
            // « AM/PM » or « A/P », else a French year.
            if rest.first == "M" || rest.first == "m" || rest.first == "/" {
                hasTime = true
                _ = take(while: { "MmPp/".contains($0) })
            } else {
                hasDay = true
            }
        case "m", "M": hasMonth = true
        case "h", "H", "s", "S": hasTime = true
        default: break
        }
    }

    private mutating func bracket(_ text: String) {
        let letters = Set(text.lowercased())
        if letters.isSubset(of: ["h"]) || letters.isSubset(of: ["m"]) || letters.isSubset(of: ["s"]), !letters.isEmpty {
            isElapsed = !hasDigits
        } else if text.hasPrefix("$") {
            // A symbol, then perhaps a language after a hyphen.
            literal(String(text.dropFirst().prefix { $0 != "-" }), isCurrency: true)
        }
    }

    private mutating func literal(_ text: String, isCurrency: Bool = false) {
        words += text
        let codes: [Character: String] = ["€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY"]
        if let code = text.compactMap({ codes[$0] }).first {
            currency = currency ?? code
        } else if isCurrency, !text.isEmpty {
            currency = currency ?? text
        }
    }

    private mutating func take(until end: Character) -> Substring {
        let found = rest.prefix { $0 != end }
        rest = rest.dropFirst(found.count + 1)
        return found
    }

    private mutating func take(while condition: (Character) -> Bool) -> Substring {
        let found = rest.prefix(while: condition)
        rest = rest.dropFirst(found.count)
        return found
    }
}

extension String {
    /// Without the spaces and signs of numbers around it.
    fileprivate var trimmingWords: String {
        var text = self[...]
        func isSign(_ character: Character) -> Bool { character.isWhitespace || "()-+_;@/".contains(character) }
        while let first = text.first, isSign(first) { text.removeFirst() }
        while let last = text.last, isSign(last) { text.removeLast() }
        return String(text)
    }
}
