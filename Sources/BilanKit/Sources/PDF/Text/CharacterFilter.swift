/// Makes text fit for an archived page: every character of it can be drawn and read back.
///
/// Control characters go; bidirectional controls are shown by their numbers; private-use characters, which PDF/A-3a
/// forbids (ISO 19005-3, 6.2.11.7.3), and characters that no font has become U+FFFD, with a warning that names each
/// once; U+202F becomes U+00A0 where the font lacks it.
final class CharacterFilter {
    /// Owns the decisions.
    private let engine: TextEngine
    private let diagnosticLog: DiagnosticLog

    init(_ engine: TextEngine, _ diagnosticLog: DiagnosticLog) {
        self.engine = engine
        self.diagnosticLog = diagnosticLog
    }

    /// The text with what can't be shown dropped or replaced.
    func clean(_ text: String) -> String {
        var text = text
        let isPlain = text.withUTF8 { bytes in bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
        if isPlain || text.unicodeScalars.allSatisfy({ engine.characters.decision(on: $0) == .keep }) { return text }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch engine.characters.decision(on: scalar) {
            case .keep: out.append(scalar)
            case .drop: break
            case .space: out.append(" ")
            case .noBreakSpace: out.append("\u{00A0}")
            case .newline: out.append("\n")
            case .show: out.append(contentsOf: ControlCharacters.name(of: scalar).unicodeScalars)
            case .replace:
                out.append("\u{FFFD}")
                diagnosticLog.warn(fault(scalar))
            }
        }
        return String(out)
    }

    /// Whether some of a text's characters can't be shown.
    func hasFaults(_ text: String) -> Bool {
        var text = text
        return !text.withUTF8 { bytes in bytes.allSatisfy { $0 < 0x7F } }
            && text.unicodeScalars.contains { engine.characters.decision(on: $0) == .replace }
    }

    /// Warns of a text's characters that can't be shown: once more, where its page has become known.
    func report(_ text: String) {
        for scalar in text.unicodeScalars where engine.characters.decision(on: scalar) == .replace {
            diagnosticLog.warn(fault(scalar))
        }
    }

    private func fault(_ scalar: Unicode.Scalar) -> String {
        if scalar.properties.generalCategory == .privateUse {
            return
                String(
                    fr:
                        "le caractère \(name(scalar)), d’usage privé, est interdit en PDF/A-3a : � le remplace. Corrigez le texte",
                    en:
                        "the character \(name(scalar)), for private use, is forbidden in PDF/A-3a: � replaces it. Correct the text"
                )
        }
        return String(
            fr: "aucune police installée n’a le caractère \(name(scalar)) « \(scalar) » : � le remplace. "
                + "Installez une police qui l’a, ou corrigez le texte",
            en: "no installed font has the character \(name(scalar)) “\(scalar)”: � replaces it. "
                + "Install a font that has it, or correct the text")
    }

    private func name(_ scalar: Unicode.Scalar) -> String {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
        return scalar.properties.name.map { "\(code) \($0)" } ?? code
    }
}
