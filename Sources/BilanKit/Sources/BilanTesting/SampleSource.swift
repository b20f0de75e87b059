internal import Foundation

/// A sample's rows as a report reads them: in the orders and at the dates that the host's own store has.
final class SampleSource: ProgrammeSource {
    private let sample: SampleProgramme

    init(_ sample: SampleProgramme) { self.sample = sample }

    var notices: [String] { sample.notices }

    func schemes() -> Records<Scheme> { Records(sample.schemes.sorted { $0.code < $1.code }) }

    func calls() -> Records<Call> {
        Records(sample.calls.sorted { ($0.scheme, $0.opening) < ($1.scheme, $1.opening) })
    }

    func authorisations() -> Records<Authorisation> {
        Records(sample.authorisations.sorted { ($0.scheme, $0.year) < ($1.scheme, $1.year) })
    }

    func targets() -> Records<Target> {
        Records(
            sample.targets.sorted {
                ($0.scheme, $0.indicator, $0.deadline) < ($1.scheme, $1.indicator, $1.deadline)
            })
    }

    func indicators(of subject: IndicatorSubject?) -> Records<Indicator> {
        Records(sample.indicators.filter { subject == nil || $0.subject == subject })
    }

    func companies() -> Records<Company> { Records(sample.companies.sorted { Self.key($0.name) < Self.key($1.name) }) }

    func company(_ id: CompanyID) -> Company? { sample.companies.first { $0.id == id } }

    func sites(of company: CompanyID) -> Records<Site> {
        let sites = sample.sites.filter { $0.company == company }
        return Records(sites.filter(\.isSeat) + sites.filter { !$0.isSeat })
    }

    func applications(
        at date: CivilDate, of company: CompanyID?, orderedBy order: [ApplicationOrder]
    ) -> Records<ApplicationState> {
        let states = sample.applications.filter { row, reached in
            (company == nil || row.applicant == company) && row.filedOn.map { $0 <= date } == true
        }.map { row, reached in
            ApplicationState(
                application: row, company: self.company(row.applicant), site: sample.seat(of: row.applicant),
                reached: reached.filter { $0.value <= date })
        }
        return Records(
            Self.sorted(states, by: order) { state, order in
                switch order {
                case .number: state.application.number
                case .company: Self.key(state.company?.name)
                case .department: state.site?.department?.code ?? "~"
                case .call: Self.key(state.application)
                case .site: state.application.siret?.digits ?? "~"
                case .activity: state.site?.activity ?? "~"
                }
            })
    }

    func awards(
        at date: CivilDate, of company: CompanyID?, orderedBy order: [AwardOrder]
    ) -> Records<AwardState> {
        let states = sample.awards.filter { $0.date <= date }.map { state(of: $0, at: date) }.filter {
            company == nil || $0.company?.id == company
        }
        return Records(
            Self.sorted(states, by: order) { state, order in
                switch order {
                case .department: state.site?.department?.code ?? "~"
                case .beneficiary: Self.key(state.award.beneficiaryName)
                case .date: state.award.date.description
                case .call: state.application.map(Self.key) ?? "~"
                // The largest first.
                case .amount: String(Int64.max - max(0, state.award.amount.cents)).padded(to: 20)
                case .reference: state.award.reference ?? ""
                case .site: state.award.beneficiarySIRET?.digits ?? "~"
                case .activity: state.site?.activity ?? "~"
                }
            })
    }

    func movements(until date: CivilDate, of convention: String?) -> Records<Movement> {
        let found = sample.movements.filter { $0.date <= date && (convention == nil || $0.convention == convention) }
        return Records(Self.sorted(found, by: [()]) { movement, _ in movement.date.description })
    }

    func coFundings(of convention: String) -> Records<CoFunding> {
        Records(sample.coFundings.filter { $0.convention == convention })
    }

    func alerts(at date: CivilDate) -> Records<Alert> { Records(sample.alerts.filter { $0.date <= date }) }

    /// An award as it stood: its amount is committed where no movement says otherwise.
    private func state(of award: Award, at date: CivilDate) -> AwardState {
        let moved = sample.movements.filter { $0.convention == award.reference && $0.date <= date }
        func sum(_ kind: Movement.Kind) -> Money {
            moved.filter { $0.kind == kind }.reduce(.zero) { $0 + $1.amount }
        }
        let isCommitted = moved.contains { $0.kind == .commitment || $0.kind == .decommitment }
        let company = sample.companies.first { $0.name == award.beneficiaryName }
        return AwardState(
            award: award, company: company, site: company.flatMap { sample.seat(of: $0.id) },
            application: sample.applications.first { $0.row.number == award.application }?.row,
            committed: isCommitted ? sum(.commitment) - sum(.decommitment) : award.amount, ordered: sum(.order),
            paid: sum(.payment))
    }

    /// Rows in an order by several keys; equal ones as they were declared.
    private static func sorted<Row, Order>(
        _ rows: [Row], by orders: [Order], _ key: (Row, Order) -> String
    ) -> [Row] {
        rows.enumerated().map { place, row in (keys: orders.map { key(row, $0) }, place: place, row: row) }
            .sorted { a, b in
                for pair in zip(a.keys, b.keys) where pair.0 != pair.1 { return pair.0 < pair.1 }
                return a.place < b.place
            }.map(\.row)
    }

    /// By scheme, then by the number of the call.
    private static func key(_ application: Application) -> String {
        application.scheme + " " + (application.call ?? "").padded(to: 8)
    }

    /// What names are sorted by: neither case nor accents count.
    private static func key(_ name: String?) -> String {
        (name ?? "~").folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
}

private func < (a: (String, CivilDate?), b: (String, CivilDate?)) -> Bool {
    (a.0, a.1?.description ?? "") < (b.0, b.1?.description ?? "")
}
