/// What a column of decisions says of a request: « Accordé », « Refusé », « Avis défavorable », « En attente ».
enum DecisionOutcome {
    case granted, notGranted

    /// - Returns: nil where the text says neither, such as a decision's number.
    init?(_ text: String) {
        let words = HeaderKey.words(text)
        guard !words.isEmpty, words.count <= 4 else { return nil }
        func has(_ stems: [String]) -> Bool { words.contains { word in stems.contains(where: word.hasPrefix) } }
        let isPositive = words == ["OUI"] || has(Self.positive)
        let isNegative =
            words == ["NON"] || has(Self.negative) || words.contains("NON") && isPositive
            || words.starts(with: ["SANS", "SUITE"]) || words.starts(with: ["EN", "ATTENTE"])
            || words.starts(with: ["EN", "COURS"])
        if has(["PARTIEL"]) {
            self = .granted
        } else if isNegative {
            self = .notGranted
        } else if isPositive {
            self = .granted
        } else {
            return nil
        }
    }

    private static let positive = [
        "ACCEPT", "ACCORD", "ADOPT", "APPROUV", "ATTRIBU", "FAVORABLE", "OCTROY", "RETENU", "VALID", "VOTE",
    ]
    private static let negative = [
        "ABANDON", "AJOURN", "ANNUL", "DEFAVORABLE", "INELIGIBLE", "IRRECEVABLE", "REFUS", "REJET", "REPORT",
    ]

    /// The place of a column that says whether each row was granted, where a table of awards has one.
    static func place(in matches: ColumnMatches, map: ColumnMap, _ survey: Survey?) -> Int? {
        guard matches.table.name == DossierTable.subventions.name, let survey else { return nil }
        let names: Set = ["AVIS", "DECISION", "DECISIONS", "ETAT", "RESULTAT", "STATUT", "SUITE"]
        return matches.names.indices.first { place in
            matches.columns[place].field == nil && !map.ignores(matches.names[place], index: place + 1)
                && HeaderKey.words(matches.names[place]).contains(where: names.contains)
                && areOutcomes(survey.column(place))
        }
    }

    /// Whether a column holds outcomes: all that were kept of it as examples are.
    static func areOutcomes(_ evidence: ColumnEvidence) -> Bool {
        !evidence.examples.isEmpty && evidence.examples.allSatisfy { DecisionOutcome($0) != nil }
    }
}
