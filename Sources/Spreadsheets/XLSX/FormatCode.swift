/// The formats of numbers in Office Open XML.
extension NumberFormatKind {
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

    /// Reads a format's code: `dd/mm/yyyy`, `[$-40C]d mmmm yyyy`, `#,##0.00 [$€-40C]`, `[>=1000]0" k€";0" €"`.
    init(code: String) {
        var scans = FormatScan.sections(of: code)
        // Texts have a section of their own, the last one.
        scans.removeAll { $0.isOfTexts }
        guard let start = scans.first else {
            self = .number
            return
        }
        let first = start.isOfTime ? start : scans.first(where: \.hasDigits) ?? start
        guard !first.isOfTime, !first.hasPercent else {
            self = first.kind
            return
        }
        scans = Array(scans.prefix(3))
        // A section that shows no digits, as that of nought often does, says nothing of what a number is.
        let kinds = scans.map { $0.hasDigits ? $0.kind : first.kind }
        let conditions = scans.indices.map { index -> NumberCondition? in
            if let stated = scans[index].condition { return stated }
            switch (index, scans.count) {
            case (0, 2): return NumberCondition(.atLeast, 0)
            case (0, 3): return NumberCondition(.greater, 0)
            case (1, 3): return NumberCondition(.less, 0)
            default: return nil
            }
        }
        self.init(
            sections: Array(zip(conditions, kinds)), otherwise: scans.count == 1 ? .number : kinds.last ?? .number)
    }
}

/// Reads one section of a format's code.
private struct FormatScan {
    private(set) var rest: Substring
    /// For which numbers it holds.
    private(set) var condition: NumberCondition?
    private(set) var isOfTexts = false
    var hasDay = false
    /// `m` alone; beside hours or seconds it is minutes.
    var hasMonth = false
    var hasTime = false
    var isElapsed = false
    var hasPercent = false
    var currency: String?
    /// What is shown beside the digits.
    private(set) var words = ""
    private(set) var hasDigits = false
    /// Marks since the last digit, and those before the decimal one: each divides what is shown by a thousand.
    private var marks = 0
    private var marksBeforePoint = 0

    private var scale: Int { marks + marksBeforePoint }

    private init(_ code: Substring) { rest = code }

    /// The sections of a code, of which it has at most four.
    static func sections(of code: String) -> [FormatScan] {
        var list: [FormatScan] = []
        var rest = code.prefix(512)
        repeat {
            var scan = FormatScan(rest)
            scan.run()
            rest = scan.rest
            list.append(scan)
        } while !rest.isEmpty && list.count < 4
        return list
    }

    var isOfTime: Bool { isElapsed || hasTime || hasDay || hasMonth }

    var kind: NumberFormatKind {
        if isElapsed { return .duration }
        if hasTime, !hasDay { return .time }
        if hasDay || hasMonth { return .date }
        if hasPercent { return .percentage }
        return NumberFormatKind(words: words, currency: currency, scale: scale)
    }

    private mutating func run() {
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
            case "@": isOfTexts = true
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
        if let stated = NumberCondition(text) {
            condition = stated
            return
        }
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
