import BilanKit

/// Text as it may reach a terminal: what comes from data must not move its cursor, colour it or change its title.
enum TerminalText {
    /// Control characters and bidirectional controls shown: C0 and DEL as their pictures (`␛`), the others by number.
    /// - Parameter keepsNewlines: whether line feeds stay; a line of ours made from data has none.
    static func shown(_ text: String, keepsNewlines: Bool = false) -> String {
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        var shown = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A where keepsNewlines: shown += "\n"
            case 0..<0x20: shown.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value)!)
            case 0x7F: shown += "␡"
            case _ where isUnsafe(scalar): shown += ControlCharacters.name(of: scalar)
            default: shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }

    /// JSON whose strings hold the same, all of it escaped as JSON does: what JSON lets stand raw, a terminal obeys.
    static func escaped(json: String) -> String {
        guard json.unicodeScalars.contains(where: isUnsafe) else { return json }
        var escaped = ""
        for scalar in json.unicodeScalars {
            if isUnsafe(scalar) {
                let digits = String(scalar.value, radix: 16)
                escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            } else {
                escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        ControlCharacters.isControl(scalar) || ControlCharacters.isBidirectional(scalar)
    }
}
