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
            || has(["AJOURN", "DIFFER", "REPORT", "SURSIS"])
        {
            self = .pending
        } else if isPositive {
            self = .granted
        } else {
            return nil
        }
    }

    /// Whether a text says that a request was refused, and nothing else.
    static func isRefusal(_ text: String) -> Bool {
        let words = HeaderKey.words(text)
        return words.count == 1 && ["REFUS", "REJET"].contains(where: words[0].hasPrefix)
    }

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
        case "OUI", "O", "OK", "X", "POUR": self = .granted
        case "NON", "N", "KO", "CONTRE": self = .refused
        default: return nil
        }
    }

    private static let positive = [
        "ACCEPT", "ACCORD", "ADOPT", "APPROUV", "ATTRIBU", "BAISSE", "ELIGIBLE", "FAVORABLE", "HAUSSE", "MAINTIEN",
        "MAINTENU", "OCTROY", "POSITI", "RETENU", "SOLDE", "VALID",
    ]
    private static let negative = [
        "ABANDON", "ANNUL", "CADUC", "DEFAVORABLE", "DESIST", "INELIGIBLE", "IRRECEVABLE", "NEGATI", "REFUS", "REJET",
        "RETIR", "RETRAIT",
    ]
}

/// A column that says of each row whether it was granted.
package struct OutcomeColumn: Sendable {
    let place: Int
    private let kind: Kind

    private enum Kind {
        /// Its texts are outcomes.
        case outcomes
        /// Yes and no are outcomes too.
        case answers
        /// It holds other things: « Refusé » alone says one.
        case refusals
    }

    /// The last such column of a table of awards: what was decided last holds.
    init?(in matches: ColumnMatches, map: ColumnMap, _ survey: Survey?) {
        guard matches.table.name == DossierTable.subventions.name, let survey else { return nil }
        var weak: Int?
        for place in matches.names.indices.reversed() where !map.ignores(matches.names[place], index: place + 1) {
            let words = HeaderKey.words(matches.names[place])
            guard !words.contains(where: Self.others.contains) else { continue }
            let outcomes = survey.column(place).outcomes
            let isNamed = words.contains(where: Self.names.contains)
            if matches.columns[place].field == nil {
                if words.contains(where: Self.answered.contains) || words == ["SUITE", "DONNEE"],
                    words.allSatisfy({ Self.answered.contains($0) || Self.idle.contains($0) }),
                    outcomes.areMostWithAnswers
                {
                    (self.place, kind) = (place, .answers)
                    return
                }
                if isNamed || words.isEmpty, outcomes.areMost {
                    (self.place, kind) = (place, .outcomes)
                    return
                }
            }
            if isNamed, matches.columns[place].field == nil || matches.columns[place].field == "referenceDecision" {
                weak = weak ?? place
            }
        }
        guard let weak else { return nil }
        (place, kind) = (weak, .refusals)
    }

    /// Whether a row is no award by what it says.
    func refuses(_ text: String) -> Bool {
        guard kind != .refusals else { return DecisionOutcome.isRefusal(text) }
        return switch DecisionOutcome(text) ?? (kind == .answers ? DecisionOutcome(answer: text) : nil) {
        case .refused, .pending: true
        case .granted, nil: false
        }
    }

    /// Whether the column is told of elsewhere, and isn't one that nobody reads.
    var isRead: Bool { kind != .refusals }

    /// What isn't the award itself has a state of its own.
    private static let others: Set = [
        "AVANCEMENT", "AVANCE", "JURIDIQUE", "PAIEMENT", "PROJET", "TRAVAUX", "VERSEMENT",
    ]
    private static let names: Set = [
        "ACCORD", "ATTRIBUTION", "AVIS", "DECISION", "DECISIONS", "DOSSIER", "ETAPE", "ETAT", "INSTRUCTION", "PHASE",
        "RESULTAT", "SITUATION", "STATUT", "SUITE", "VALIDATION", "VOTE",
    ]
    /// Under these yes and no are outcomes too.
    private static let answered: Set = [
        "ACCORD", "ACCORDE", "ACCORDEE", "ATTRIBUE", "ATTRIBUEE", "ATTRIBUTION", "DECISION", "RETENU", "RETENUE",
        "SELECTIONNE", "SELECTIONNEE", "VALIDATION", "VOTE", "VOTEE",
    ]
    private static let idle: Set = [
        "AIDE", "CONSEIL", "DONNEE", "DOSSIER", "DU", "N", "NON", "O", "OUI", "SUBVENTION", "SUITE",
    ]
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
