/// A column that says of each row whether it was granted.
package struct OutcomeColumn: Sendable {
    let place: Int
    private let kind: Kind
    /// Whether an empty cell says no, beside crosses that say yes.
    private var emptyRefuses = false

    private enum Kind {
        /// Its texts are outcomes.
        case outcomes
        /// Yes and no are outcomes too.
        case answers
        /// A cross or a yes says that the row was refused.
        case crosses
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
                if Self.saysRefused(words), survey.column(place).holdsCrosses {
                    (self.place, kind) = (place, .crosses)
                    return
                }
                if words.contains(where: Self.answered.contains) || words == ["SUITE", "DONNEE"],
                    words.allSatisfy({ Self.answered.contains($0) || Self.idle.contains($0) }),
                    outcomes.areMostWithAnswers || survey.column(place).holdsFlags
                {
                    (self.place, kind) = (place, .answers)
                    emptyRefuses = survey.column(place).holdsYesAlone
                    return
                }
                if isNamed || words.isEmpty ? outcomes.areMost : outcomes.areAll {
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
        if text.isEmpty { return emptyRefuses }
        switch kind {
        case .refusals: return DecisionOutcome.isRefusal(text)
        case .crosses: return DecisionOutcome(answer: text) != .refused
        case .outcomes, .answers: break
        }
        return switch DecisionOutcome(text) ?? (kind == .answers ? DecisionOutcome(answer: text) : nil) {
        case .refused, .pending: true
        case .granted, nil: false
        }
    }

    /// Whether the column is told of elsewhere, and isn't one that nobody reads.
    var isRead: Bool { kind != .refusals }

    /// « Refusé », « Aide rejetée (x) », but not « Montant refusé ».
    private static func saysRefused(_ words: [String]) -> Bool {
        func isRefusal(_ word: String) -> Bool {
            ["REFUS", "REJET", "AJOURN", "ANNUL", "CADUC", "CADUQUE"].contains(where: word.hasPrefix)
        }
        // « Non retenu »
        let isDenied = words.first == "NON" && words.count > 1 && answered.contains(words[1])
        return (isDenied || words.contains(where: isRefusal))
            && words.allSatisfy { word in
                isRefusal(word) || idle.contains(word) || isDenied && answered.contains(word)
                    || ["X", "1", "0"].contains(word)
            }
    }

    /// What isn't the award itself has a state of its own.
    private static let others: Set = [
        "AVANCEMENT", "AVANCE", "CONTROLE", "CONTROLES", "QUESTIONNAIRE", "RECOURS", "BILAN", "JURIDIQUE", "PAIEMENT",
        "PROJET", "TRAVAUX", "VERSEMENT",
    ]
    private static let names: Set = [
        "ACCORD", "ATTRIBUTION", "AVIS", "DECISION", "DECISIONS", "DOSSIER", "ETAPE", "ETAT", "INSTRUCTION", "PHASE",
        "RESULTAT", "SITUATION", "STATUT", "SUITE", "VALIDATION", "VOTE",
    ]
    /// Under these yes and no are outcomes too.
    private static let answered: Set = [
        "ACCORD", "ACCORDE", "ACCORDEE", "ATTRIBUE", "ATTRIBUEE", "ATTRIBUTION", "AVIS", "DECISION", "ELIGIBLE",
        "RETENU", "RETENUE",
        "SELECTIONNE", "SELECTIONNEE", "VALIDATION", "VOTE", "VOTEE",
    ]
    private static let idle: Set = [
        "AIDE", "CONSEIL", "DONNEE", "DOSSIER", "DU", "N", "NON", "O", "OUI", "SUBVENTION", "SUITE",
    ]
}
