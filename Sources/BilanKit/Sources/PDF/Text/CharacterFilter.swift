/// Makes text fit for an archived page: every character of it can be drawn and read back.
///
/// Control characters go; bidirectional controls are shown by their numbers; private-use characters, which PDF/A-3a
/// forbids (ISO 19005-3, 6.2.11.7.3), and characters that no font has become U+FFFD, with a warning that names each
/// once; U+202F becomes U+00A0 where the font lacks it.
final class CharacterFilter {
    private enum Decision: UInt8 { case unknown, keep, drop, space, noBreakSpace, newline, show, replace }

    private let engine: TextEngine
    private let diagnosticLog: DiagnosticLog
    private let probe: TextStyle
    private var low: [Decision] = Array(repeating: .unknown, count: 0x3000)
    private var high: [UInt32: Decision] = [:]

    init(_ engine: TextEngine, _ diagnosticLog: DiagnosticLog) {
        self.engine = engine
        self.diagnosticLog = diagnosticLog
        probe = TextStyle(size: engine.fonts.size)
    }

    /// The text with what can't be shown dropped or replaced.
    func clean(_ text: String) -> String {
        var text = text
        let isPlain = text.withUTF8 { bytes in bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
        if isPlain || text.unicodeScalars.allSatisfy({ decision(on: $0) == .keep }) { return text }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch decision(on: scalar) {
            case .keep, .unknown: out.append(scalar)
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
            && text.unicodeScalars.contains { decision(on: $0) == .replace }
    }

    /// Warns of a text's characters that can't be shown: once more, where its page has become known.
    func report(_ text: String) {
        for scalar in text.unicodeScalars where decision(on: scalar) == .replace { diagnosticLog.warn(fault(scalar)) }
    }

    private func decision(on scalar: Unicode.Scalar) -> Decision {
        let value = scalar.value
        let known = value < 0x3000 ? low[Int(value)] : high[value] ?? .unknown
        guard known == .unknown else { return known }
        let decision = decide(scalar)
        if value < 0x3000 { low[Int(value)] = decision } else { high[value] = decision }
        return decision
    }

    private func decide(_ scalar: Unicode.Scalar) -> Decision {
        switch scalar.value {
        case 0x0A, 0x2028, 0x2029, 0x0B, 0x0C, 0x85: return .newline
        // A carriage return before a line feed is no break of its own; alone it must part words all the same.
        case 0x09, 0x0D: return .space
        // They would turn a name's letters around.
        case _ where ControlCharacters.isBidirectional(scalar): return .show
        case 0..<0x20, 0x7F..<0xA0, 0xFEFF: return .drop
        case 0x202F where !engine.hasGlyph(scalar, in: probe): return .noBreakSpace
        default: break
        }
        switch scalar.properties.generalCategory {
        case .privateUse: return .replace
        case .unassigned where scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value):
            return .drop
        default: break
        }
        return engine.canShow(scalar, in: probe) ? .keep : .replace
    }

    private func fault(_ scalar: Unicode.Scalar) -> String {
        if scalar.properties.generalCategory == .privateUse {
            return
                "le caractère \(name(scalar)), d’usage privé, est interdit en PDF/A-3a : � le remplace. Corrigez le texte"
        }
        return "aucune police installée n’a le caractère \(name(scalar)) « \(scalar) » : � le remplace. "
            + "Installez une police qui l’a, ou corrigez le texte"
    }

    private func name(_ scalar: Unicode.Scalar) -> String {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
        return scalar.properties.name.map { "\(code) \($0)" } ?? code
    }
}
