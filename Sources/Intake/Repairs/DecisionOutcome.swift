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
        if has(["PARTIEL"]) {
            self = .granted
        } else if has(Self.negative) || words.contains("NON") && isPositive || words.starts(with: ["SANS", "SUITE"]) {
            self = .refused
        } else if words.starts(with: ["EN", "ATTENTE"]) || words.starts(with: ["EN", "COURS"])
            || has(["AJOURN", "REPORT", "SURSIS"])
        {
            self = .pending
        } else if isPositive {
            self = .granted
        } else {
            return nil
        }
    }

    /// Yes or no, which say an outcome under a name such as « Accordée » alone.
    init?(answer text: String) {
        switch HeaderKey.spelling(text) {
        case "OUI", "O", "OK", "X": self = .granted
        case "NON", "N", "KO": self = .refused
        default: return nil
        }
    }

    private static let positive = [
        "ACCEPT", "ACCORD", "ADOPT", "APPROUV", "ATTRIBU", "BAISSE", "ELIGIBLE", "FAVORABLE", "HAUSSE", "MAINTIEN",
        "MAINTENU", "OCTROY", "RETENU", "SOLDE", "VALID",
    ]
    private static let negative = [
        "ABANDON", "ANNUL", "DEFAVORABLE", "INELIGIBLE", "IRRECEVABLE", "REFUS", "REJET", "RETRAIT",
    ]
}

/// A column that says of each row whether it was granted.
package struct OutcomeColumn: Sendable {
    let place: Int
    /// Whether yes and no are outcomes.
    private let hasAnswers: Bool

    /// The last such column of a table of awards: what was decided last holds.
    init?(in matches: ColumnMatches, map: ColumnMap, _ survey: Survey?) {
        guard matches.table.name == DossierTable.subventions.name, let survey else { return nil }
        for place in matches.names.indices.reversed()
        where matches.columns[place].field == nil && !map.ignores(matches.names[place], index: place + 1) {
            let words = HeaderKey.words(matches.names[place])
            let outcomes = survey.column(place).outcomes
            if words.contains(where: Self.names.contains), outcomes.areMost {
                (self.place, hasAnswers) = (place, false)
                return
            }
            if words.contains(where: Self.answered.contains),
                words.allSatisfy({ Self.answered.contains($0) || Self.idle.contains($0) }),
                outcomes.areMostWithAnswers
            {
                (self.place, hasAnswers) = (place, true)
                return
            }
        }
        return nil
    }

    /// Whether a row is no award by what it says.
    func refuses(_ text: String) -> Bool {
        switch DecisionOutcome(text) ?? (hasAnswers ? DecisionOutcome(answer: text) : nil) {
        case .refused, .pending: true
        case .granted, nil: false
        }
    }

    private static let names: Set = [
        "ACCORD", "ATTRIBUTION", "AVIS", "DECISION", "DECISIONS", "ETAT", "RESULTAT", "STATUT", "SUITE", "VOTE",
    ]
    /// Under these yes and no are outcomes too.
    private static let answered: Set = [
        "ACCORD", "ACCORDE", "ACCORDEE", "ATTRIBUE", "ATTRIBUEE", "ATTRIBUTION", "DECISION", "RETENU", "RETENUE",
        "SELECTIONNE", "SELECTIONNEE", "SUITE",
    ]
    private static let idle: Set = ["AIDE", "DONNEE", "DOSSIER", "N", "NON", "O", "OUI", "PROJET", "SUBVENTION"]
}

/// How many of a column's texts are outcomes of decisions.
package struct OutcomeTally: Sendable {
    private var texts = 0
    private var decided = 0
    private var pending = 0
    private var answers = 0

    /// Enough to know a column by.
    private static let textLimit = 2000
    /// No outcome is longer, in bytes.
    private static let length = 40

    mutating func note(_ text: ArraySlice<UInt8>) {
        guard texts < Self.textLimit else { return }
        texts += 1
        guard text.count <= Self.length else { return }
        let text = ColumnEvidence.string(text)
        switch DecisionOutcome(text) {
        case .granted, .refused: decided += 1
        case .pending: pending += 1
        case nil: if DecisionOutcome(answer: text) != nil { answers += 1 }
        }
    }

    /// Whether a decision's number, or another text, is the exception.
    var areMost: Bool { decided > 0 && (decided + pending) * 2 > texts }
    var areMostWithAnswers: Bool { decided + answers > 0 && (decided + pending + answers) * 2 > texts }
}
