/// What becomes of each character on a page set with an engine's fonts: looked up once, for all its documents.
final class CharacterDecisions {
    enum Decision: UInt8 { case keep, drop, space, noBreakSpace, newline, show, replace }

    private unowned let engine: TextEngine
    private let probe: TextStyle
    private var low: [Decision?] = Array(repeating: nil, count: 0x3000)
    private var high: [UInt32: Decision] = [:]

    init(_ engine: TextEngine) {
        self.engine = engine
        probe = TextStyle(size: engine.fonts.size)
    }

    func decision(on scalar: Unicode.Scalar) -> Decision {
        let value = scalar.value
        if let known = value < 0x3000 ? low[Int(value)] : high[value] { return known }
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
}
