/// How the numbers of a column are written: what stands before the decimals, and what may part the thousands.
package struct NumberStyle: Codable, Hashable, Sendable {
    package enum Mark: String, Codable, Sendable {
        case point = "."
        case comma = ","

        var other: Mark { self == .point ? .comma : .point }
        var byte: UInt8 { self == .point ? 0x2E : 0x2C }
    }

    /// What stands before the decimals.
    package var decimal: Mark
    /// Whether the other mark parts thousands; spaces always may.
    package var groupsByMark: Bool

    package init(decimal: Mark, groupsByMark: Bool = true) {
        self.decimal = decimal
        self.groupsByMark = groupsByMark
    }

    /// As `--numbers` takes it: `1.234,56`, `1,234.56` or `1 234,56`; nil for anything else.
    package init?(example: String) {
        switch example {
        case "1.234,56": self.init(decimal: .comma)
        case "1,234.56": self.init(decimal: .point)
        case "1 234,56": self.init(decimal: .comma, groupsByMark: false)
        case "1 234.56": self.init(decimal: .point, groupsByMark: false)
        default: return nil
        }
    }

    /// The number 1234.56 written so.
    package var example: String {
        (groupsByMark ? "1" + decimal.other.rawValue + "234" : "1 234") + decimal.rawValue + "56"
    }

    /// The examples that `init(example:)` takes.
    package static let examples = ["1.234,56", "1,234.56", "1 234,56", "1 234.56"]
}

/// In which order a column's dates with slashes have day and month.
package enum DateOrder: String, Codable, Sendable, CaseIterable {
    case dayFirst = "dd/mm"
    case monthFirst = "mm/dd"
}

/// By what the amounts of a column are multiplied.
package enum AmountUnit: String, Codable, Sendable, CaseIterable {
    case euro = "€"
    case thousand = "k€"
    case million = "M€"

    /// As people write it: « k€ », « K€ », « keur », « milliers d'euros ».
    package init?(said text: String) {
        guard let unit = AmountParts("1 " + text)?.unit else { return nil }
        self = unit
    }

    package var factor: Int64 {
        switch self {
        case .euro: 1
        case .thousand: 1000
        case .million: 1_000_000
        }
    }
}
