import BilanKit
import Intake
import Support

/// Finds the rows behind a measure again, one after the other, and adds them up.
public struct MeasureTrace {
    private let programme: DossierProgramme
    private let measure: Measure

    public init(_ measure: Measure, in programme: DossierProgramme) {
        self.measure = measure
        self.programme = programme
    }

    /// What the rows come to: cents of an amount, or a count.
    public struct Sum: Sendable, Equatable {
        public var rows = 0
        public var value: Int64 = 0
    }

    /// - Parameter body: receives each row, as it is read.
    /// - Throws: what `body` throws; the store's error.
    public func walk(_ body: (TraceEntry) throws -> Void) throws -> Sum {
        var sum = Sum()
        func give(_ entry: TraceEntry) throws {
            sum.rows += 1
            sum.value += entry.cents ?? Int64(entry.count ?? 0)
            try body(entry)
        }
        switch measure.quantity {
        case .companies(let status): try applications(status, oncePerCompany: true, give)
        case .applications(let status): try applications(status, oncePerCompany: false, give)
        case .awards, .voted, .committed, .ordered, .paid: try awards(give)
        case .netCommitments: try movements([.commitment, .decommitment], give)
        case .orders: try movements([.order], give)
        }
        if let failure = programme.failure { throw failure }
        return sum
    }

    private func applications(
        _ status: ApplicationStatus, oncePerCompany: Bool, _ give: (TraceEntry) throws -> Void
    ) throws {
        var seen: Set<CompanyID> = []
        for state in programme.applications(at: measure.date, of: measure.company, orderedBy: [.number]) {
            guard measure.scheme == nil || state.application.scheme == measure.scheme, let day = state.reached[status],
                measure.start.map({ day >= $0 }) ?? true,
                !oncePerCompany || seen.insert(state.application.applicant).inserted,
                isIn(state.site, state.company)
            else { continue }
            let step = programme.stepOrigin(of: state.application.number, status, at: measure.date)
            let number = state.application.number
            let who = state.company?.name ?? state.application.siren?.digits
            let details =
                step == nil
                ? []
                : [TraceEntry(state.application.origin, "dossier \(number)", english: "application \(number)")]
            try give(
                TraceEntry(
                    step ?? state.application.origin,
                    "dossier \(number), \(who ?? "demandeur non nommé"), \(status.rawValue) le \(day)",
                    english:
                        "application \(number), \(who ?? "applicant without a name"), \(status.rawValue) on \(day)",
                    count: 1, details: details, key: oncePerCompany ? "\(state.application.applicant)" : number,
                    day: day))
        }
    }

    private func awardStates() -> Records<AwardState> {
        if measure.company == nil, let department = measure.department.flatMap({ Department($0) }) {
            return programme.awards(at: measure.date, in: department, orderedBy: [.date, .reference])
        }
        return programme.awards(at: measure.date, of: measure.company, orderedBy: [.date, .reference])
    }

    private func awards(_ give: (TraceEntry) throws -> Void) throws {
        for state in awardStates() {
            guard measure.scheme == nil || state.application == nil || state.application?.scheme == measure.scheme,
                isIn(state.site, state.company)
            else { continue }
            let award = state.award
            let label = "convention \(award.reference ?? "sans référence"), \(award.beneficiaryName)"
            let english = "convention \(award.reference ?? "without a reference"), \(award.beneficiaryName)"
            // Where the file has another amount than the line's part.
            let whole = award.amount == award.statedAmount ? nil : award.statedAmount
            let beneficiary = award.beneficiarySIRET?.digits ?? award.beneficiaryRNA ?? award.beneficiaryName
            // Without a reference an award is known by all that it says.
            let key = award.reference.map { "\($0) \(beneficiary)" } ?? "\(beneficiary) \(award.date) \(award.purpose)"
            func entry(
                _ label: String, _ english: String, cents: Int64? = nil, count: Int? = nil, details: [TraceEntry] = []
            ) -> TraceEntry {
                TraceEntry(
                    award.origin, label, english: english, cents: cents, count: count, details: details, key: key,
                    day: award.date)
            }
            func giveMoved(_ cents: Int64, _ kinds: [Movement.Kind]) throws {
                let details = award.reference.map { movements(of: $0, kinds) } ?? []
                // An award that adds nothing and rests on no movement says nothing.
                if cents != 0 || !details.isEmpty {
                    try give(entry(label, english, cents: cents, details: details))
                }
            }
            switch measure.quantity {
            case .voted:
                try give(
                    entry(
                        label + (whole.map { ", part de \(FrenchNumber.money($0))" } ?? ""),
                        english + (whole.map { ", part of \(EnglishText.money($0.cents))" } ?? ""),
                        cents: award.amount.cents))
            case .committed: try giveMoved(state.committed.cents, [.commitment, .decommitment])
            case .ordered: try giveMoved(state.ordered.cents, [.order])
            case .paid: try giveMoved(state.paid.cents, [.payment])
            default: try give(entry(label, english, count: 1))
            }
        }
    }

    /// Movements know their scheme and no more: other filters don't apply.
    private func movements(_ kinds: [Movement.Kind], _ give: (TraceEntry) throws -> Void) throws {
        for movement in programme.movements(until: measure.date, of: nil) {
            guard kinds.contains(movement.kind), measure.start.map({ movement.date >= $0 }) ?? true,
                measure.scheme == nil || movement.scheme == nil || movement.scheme == measure.scheme
            else { continue }
            try give(Self.entry(movement, "convention \(movement.convention), "))
        }
    }

    private static func entry(_ movement: Movement, _ prefix: String = "") -> TraceEntry {
        TraceEntry(
            movement.origin, "\(prefix)\(movement.kind.rawValue) du \(movement.date)",
            english: "\(prefix)\(movement.kind.rawValue) of \(movement.date)",
            cents: movement.kind == .decommitment ? -movement.amount.cents : movement.amount.cents,
            key: "\(movement.convention) \(movement.kind.rawValue) \(movement.date)", day: movement.date)
    }

    private func movements(of convention: String, _ kinds: [Movement.Kind]) -> [TraceEntry] {
        programme.movements(until: measure.date, of: convention).filter { kinds.contains($0.kind) }.map {
            Self.entry($0)
        }
    }

    private func isIn(_ site: Site?, _ company: Company?) -> Bool {
        if let department = measure.department, department != site?.department?.code ?? "" { return false }
        if let band = measure.band, band != HeadcountBand(headcount: site?.headcount) { return false }
        if let category = measure.category, category != company?.category ?? "" { return false }
        return true
    }
}

extension DossierProgramme {
    /// The row of `statuts` that says when an application first reached a step; nil where its filing date alone says
    /// so.
    func stepOrigin(of application: String, _ status: ApplicationStatus, at date: CivilDate) -> Origin? {
        let clauses = "WHERE t.dossier = ? AND t.statut = ? AND t.date <= ? ORDER BY t.date LIMIT 1"
        let steps = records(StepColumn.self, clauses, [application, status.rawValue, date.description]) {
            try $0.origin()
        }
        return steps.first { _ in true }
    }
}
