/// What a column of decisions says of a request: « Accordé », « Refusé », « Avis défavorable », « En attente ».
enum DecisionOutcome {
    case granted, refused
    /// Not decided: it says nothing where no other row of the column is decided.
    case pending

    /// - Returns: nil where the text says neither, such as a decision's number.
    init?(_ text: String) {
        let words = HeaderKey.words(text)
        guard !words.isEmpty, words.count <= 4 else { return nil }
        func has(_ stems: [String]) -> Bool { words.contains { word in stems.contains(where: word.hasPrefix) } }
        let isPositive = has(Self.positive)
        let isNegative = has(Self.negative) || words.contains("NON") && isPositive
        let isDropped = zip(words, words.dropFirst()).contains { $0 == "SANS" && $1 == "SUITE" }
        if has(["PARTIEL"]) {
            self = .granted
        } else if isPositive, has(Self.negative) {
            // « Refusé puis accordé »
            return nil
        } else if isNegative || isDropped {
            self = .refused
        } else if words.starts(with: ["EN", "ATTENTE"]) || words.starts(with: ["EN", "COURS"])
            || words.starts(with: ["EN", "INSTRUCTION"]) || words == ["INSTRUCTION"] || words == ["RESERVE"]
            || has(["AJOURN", "DIFFER", "REPORT", "SURSIS"])
        {
            self = .pending
        } else if isPositive {
            self = .granted
        } else {
            return nil
        }
    }

    /// Whether a text says that a request was refused, and no more than when and by whom: « Refusé le 5/2 par la CP ».
    static func isRefusal(_ text: String) -> Bool {
        let words = HeaderKey.words(text)
        if words == ["SANS", "SUITE"] || words.count == 2 && words[0] == "NON" && DecisionOutcome(text) == .refused {
            return true
        }
        guard let first = words.first, ["REFUS", "REJET"].contains(where: first.hasPrefix) else { return false }
        return words.dropFirst().allSatisfy { word in
            word.allSatisfy(\.isNumber) || occasions.contains(word) || DateText.isMonth(word)
        }
    }

    private static let occasions: Set = [
        "ASSEMBLEE", "AU", "BUREAU", "CA", "CM", "COMMISSION", "COMMUNAL", "CONSEIL", "CP", "DE", "DEPARTEMENTAL", "DU",
        "EN", "LA", "LE", "MUNICIPAL", "PAR", "PERMANENTE", "REGIONAL", "SEANCE", "VOTE",
    ]

    /// « Subventions refusées », « Demandes rejetées », as a title among rows.
    static func isRefusedSection(_ text: String) -> Bool {
        let words = HeaderKey.words(text)
        return words.count <= 4 && words.contains { word in ["REFUSE", "REJETE"].contains(where: word.hasPrefix) }
            && words.contains {
                [
                    "AIDES", "DEMANDES", "DOSSIERS", "PROJETS", "REFUSES", "REFUSEES", "REJETES", "REJETEES",
                    "SUBVENTIONS",
                ].contains($0)
            }
    }

    /// Yes or no, which say an outcome under a name such as « Accordée » alone.
    init?(answer text: String) {
        switch HeaderKey.spelling(text) {
        case "OUI", "O", "OK", "X", "POUR", "1", "F": self = .granted
        case "NON", "N", "KO", "CONTRE", "0", "D": self = .refused
        default: return nil
        }
    }

    private static let positive = [
        "ACCEPT", "ACCORD", "ADOPT", "APPROUV", "ATTRIBU", "BAISSE", "ELIGIBLE", "FAVORABLE", "HAUSSE", "MAINTIEN",
        "MAINTENU", "OCTROY", "POSITI", "RETENU", "VALID", "VOTE",
    ]
    private static let negative = [
        "ABANDON", "ANNUL", "CADUC", "DEFAVORABLE", "DESIST", "INELIGIBLE", "IRRECEVABLE", "NEGATI", "REFUS", "REJET",
        "RETIR", "RETRAIT",
    ]
}
