/// What `montant` means on the lines of a convention that has several.
///
/// SCDL's schema says the total before it is divided, repeated on each beneficiary's line; many files, and the national
/// example among them, give each line its part.
public enum AmountReading: String, Codable, Sendable, CaseIterable {
    /// Each line bears the whole convention's total: the line's part is `montant × pourcentageSubvention`.
    case total
    /// Each line bears its own part.
    case share
}

/// How `montant` is to be read, as a user says it.
public enum AmountChoice: Hashable, Sendable {
    /// One reading for every convention of the files.
    case always(AmountReading)
    /// Found out for each convention.
    case detected
}

extension AmountChoice {
    /// Reads `total`, `share` or `auto`; nil for anything else.
    public init?(_ text: String) {
        if text == "auto" {
            self = .detected
        } else if let reading = AmountReading(rawValue: text) {
            self = .always(reading)
        } else {
            return nil
        }
    }

    /// As a command names it.
    package var argument: String { stored ?? "auto" }

    /// As `imports.montants` keeps it; nil where readings are found out.
    package var stored: String? {
        switch self {
        case .always(let reading): reading.rawValue
        case .detected: nil
        }
    }
}
