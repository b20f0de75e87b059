import BilanKit
import Dossier

/// Compares the figures of two states of data: two dossiers, or one at the end of two quarters.
public struct DataComparison {
    /// Which rows count.
    public struct Scope: Sendable {
        /// A scheme's code; nil counts all.
        public var scheme: String?
        /// A department's code; nil counts all.
        public var department: String?
        public var company: CompanyID?

        public init(scheme: String? = nil, department: String? = nil, company: CompanyID? = nil) {
            self.scheme = scheme
            self.department = department
            self.company = company
        }
    }

    /// One state of the data.
    public struct State {
        let programme: DossierProgramme
        public let quarter: Quarter

        /// What every document made from it must say.
        public var notices: [String] { programme.notices }

        public init(_ programme: DossierProgramme, at quarter: Quarter) {
            self.programme = programme
            self.quarter = quarter
        }
    }

    private let before: State
    private let after: State
    private let scope: Scope

    public init(_ before: State, _ after: State, scope: Scope = Scope()) {
        self.before = before
        self.after = after
        self.scope = scope
    }

    /// The figures that differ, with the rows that make it; none where all are the same.
    ///
    /// - Throws: the store's error.
    public func differences() throws -> [FigureDifference] {
        // What data know nothing of yet is no past of theirs.
        let known = try before.programme.dossier.lastDate()
        return try Measure.Quantity.allCases.compactMap { quantity in
            // Movements know their scheme alone.
            if quantity == .netCommitments || quantity == .orders, scope.department != nil || scope.company != nil {
                return nil
            }
            let (then, now) = (measure(quantity, before), measure(quantity, after))
            let result = try RowComparison(
                before: MeasureTrace(then, in: before.programme), after: MeasureTrace(now, in: after.programme),
                end: min(before.quarter.end, known ?? before.quarter.end), laterEnd: after.quarter.end
            ).result()
            // Rows that balance each other change no figure, and are told all the same.
            guard !result.parts.isEmpty else { return nil }
            return FigureDifference(
                label: quantity.title(in: .french), english: quantity.title(in: .english), measure: now,
                before: result.before, after: result.after, parts: result.parts)
        }
    }

    /// The tables whose rows differ, whether or not a figure does; none of two quarters of one dossier.
    public func data() throws -> [DataDigest.Difference] {
        try after.programme.dossier.dataDigest().differences(from: before.programme.dossier.dataDigest())
    }

    private func measure(_ quantity: Measure.Quantity, _ state: State) -> Measure {
        Measure(
            quantity, at: state.quarter.end, of: scope.scheme, company: scope.company, department: scope.department)
    }
}

extension Measure.Quantity {
    /// What the figure is called.
    func title(in language: NumberLanguage) -> String {
        let isFrench = language == .french
        return switch self {
        case .companies(let status):
            (isFrench ? "Entreprises, " : "Companies, ") + status.label(in: language).lowercased()
        case .applications(let status):
            (isFrench ? "Dossiers, " : "Applications, ") + status.label(in: language).lowercased()
        case .awards: isFrench ? "Aides" : "Awards"
        case .voted: isFrench ? "Montant voté" : "Voted amount"
        case .committed: isFrench ? "Engagé" : "Committed"
        case .ordered: isFrench ? "Mandaté" : "Ordered for payment"
        case .paid: isFrench ? "Payé" : "Paid"
        case .netCommitments:
            isFrench ? "Engagements nets, toutes conventions" : "Net commitments, all agreements"
        case .orders: isFrench ? "Mandats, toutes conventions" : "Payment orders, all agreements"
        }
    }
}
