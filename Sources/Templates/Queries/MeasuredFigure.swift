import BilanKit

/// A figure of the programme that `bilan trace` knows by name, reckoned from its rows.
struct MeasuredFigure {
    var quantity: Measure.Quantity
    var scheme: String?
    var department: String?
    var company: CompanyID?
    /// The first day that counts, of movements.
    var start: CivilDate?

    func measure(_ context: DataContext) -> Measure {
        Measure(
            quantity, at: context.date, since: start, of: scheme, company: company, department: department)
    }

    func value(_ context: DataContext) -> CellValue {
        switch quantity {
        case .companies(let status):
            return .integer(Set(applications(status, context).map(\.application.applicant)).count)
        case .applications(let status): return .integer(applications(status, context).reduce(0) { sum, _ in sum + 1 })
        case .awards: return .integer(awards(context).reduce(0) { sum, _ in sum + 1 })
        case .voted: return .money(awards(context).reduce(.zero) { $0 + $1.award.amount })
        case .committed: return .money(awards(context).reduce(.zero) { $0 + $1.committed })
        case .ordered: return context.ordered(awards(context).reduce(.zero) { $0 + $1.ordered })
        case .paid: return context.paid(awards(context).reduce(.zero) { $0 + $1.paid })
        case .netCommitments:
            return .money(
                movements(context).reduce(.zero) { sum, movement in
                    switch movement.kind {
                    case .commitment: sum + movement.amount
                    case .decommitment: sum - movement.amount
                    case .order, .payment: sum
                    }
                })
        case .orders:
            return context.ordered(movements(context).reduce(.zero) { $1.kind == .order ? $0 + $1.amount : $0 })
        }
    }

    private func applications(_ status: ApplicationStatus, _ context: DataContext) -> Records<ApplicationState> {
        context.programme.applications(at: context.date, of: company).filtered { state in
            state.reached[status] != nil && (scheme == nil || state.application.scheme == scheme)
                && (department == nil || (state.site?.department?.code ?? "") == department)
        }
    }

    /// Those of no application count with any scheme.
    private func awards(_ context: DataContext) -> Records<AwardState> {
        candidates(context).filtered { state in
            (scheme == nil || state.application == nil || state.application?.scheme == scheme)
                && (department == nil || (state.site?.department?.code ?? "") == department)
        }
    }

    private func candidates(_ context: DataContext) -> Records<AwardState> {
        if company == nil, let code = department, let known = Department(code) {
            return context.programme.awards(at: context.date, in: known)
        }
        return context.programme.awards(at: context.date, of: company)
    }

    private func movements(_ context: DataContext) -> Records<Movement> {
        context.programme.movements(until: context.date).filtered { movement in
            (start.map { movement.date >= $0 } ?? true) && (scheme == nil || movement.scheme == scheme)
        }
    }
}
