import BilanKit

/// Which part each row of a programme belongs to; the empty key is that of what belongs to none.
struct DivisionKeys {
    let division: Division
    /// The committee of each scheme.
    private let committees: [String: String]

    init(_ division: Division, schemes: [Scheme]) {
        self.division = division
        committees = Dictionary(schemes.map { ($0.code, $0.committee ?? "") }) { first, _ in first }
    }

    func key(of state: AwardState) -> String {
        switch division {
        case .department: state.site?.department?.code ?? ""
        case .committee, .scheme: state.application.map { key(ofScheme: $0.scheme) } ?? ""
        case .company: Self.company(of: state)?.description ?? ""
        }
    }

    func key(of state: ApplicationState) -> String {
        switch division {
        case .department: state.site?.department?.code ?? ""
        case .committee, .scheme: key(ofScheme: state.application.scheme)
        case .company: state.application.applicant.description
        }
    }

    /// The part that a scheme is in, of a division of schemes.
    func key(ofScheme code: String) -> String { division == .committee ? committees[code] ?? "" : code }

    /// Who was given an award: also where the data have no row of the company.
    static func company(of state: AwardState) -> CompanyID? {
        state.company?.id ?? state.award.beneficiarySIRET.map { CompanyID($0.siren) }
    }
}
