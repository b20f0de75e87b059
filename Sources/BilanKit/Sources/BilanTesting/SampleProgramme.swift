/// A programme in memory, made in a few lines, to try a report on.
///
///     let programme = try SampleProgramme()
///         .scheme("UDF", "Usine du Futur")
///         .company("Atelier Ouvert", department: "33", headcount: 42)
///         .application("D1", by: "Atelier Ouvert", to: "UDF", filed: "2016-01-11", retained: "2016-06-30")
///         .award("C1", to: "Atelier Ouvert", euros: 50_000, on: "2016-09-12", application: "D1")
///         .movement(.order, euros: 20_000, on: "2017-03-01", of: "C1")
///         .programme
///
/// Companies, calls and awards are known by the names that they are given here. A company that is named and wasn't
/// declared is made, with a fictitious SIREN and a seat in Bordeaux. Days are written as ISO 8601 has them. What is wrong
/// is told by `programme`.
public struct SampleProgramme {
    var schemes: [Scheme] = []
    var calls: [Call] = []
    var authorisations: [Authorisation] = []
    var targets: [Target] = []
    var indicators: [Indicator] = []
    var companies: [Company] = []
    var sites: [Site] = []
    var applications: [(row: Application, reached: [ApplicationStatus: CivilDate])] = []
    var awards: [Award] = []
    var movements: [Movement] = []
    var coFundings: [CoFunding] = []
    var alerts: [Alert] = []
    var notices: [String] = []
    private var faults: [String] = []

    /// A programme of nothing.
    public init() {}

    /// The programme.
    ///
    /// - Throws: `ReportError` with all that is wrong in what was declared.
    public var programme: Programme {
        get throws {
            guard faults.isEmpty else { throw ReportError(faults.joined(separator: "\n")) }
            return Programme(SampleSource(self))
        }
    }

    // MARK: Declaring

    /// A scheme; its name is its code where none is given.
    public func scheme(
        _ code: String, _ name: String? = nil, committee: String? = nil, start: String? = nil, end: String? = nil
    ) -> Self {
        changed { sample in
            let (start, end) = (sample.day(start, "scheme \(code)"), sample.day(end, "scheme \(code)"))
            sample.schemes.append(
                Scheme(
                    code: code, name: name ?? code, committee: committee, start: start, end: end,
                    origin: sample.origin("dispositifs", sample.schemes.count)))
        }
    }

    /// A call for applications of a scheme that was declared before.
    public func call(
        _ number: String, of scheme: String, _ name: String? = nil, opening: String? = nil, closing: String? = nil
    ) -> Self {
        changed { sample in
            sample.need(scheme, "call \(number)")
            let (opening, closing) = (sample.day(opening, "call \(number)"), sample.day(closing, "call \(number)"))
            sample.calls.append(
                Call(
                    scheme: scheme, number: number, name: name ?? "Appel \(number)", opening: opening, closing: closing,
                    origin: sample.origin("appels", sample.calls.count)))
        }
    }

    /// A company with its seat.
    ///
    /// - Parameters:
    ///   - name: what messages and tables call it.
    ///   - siren: a fictitious one where it is nil.
    ///   - category: PME, ETI or GE.
    ///   - group: the group that it belongs to.
    ///   - commune: of its seat.
    ///   - department: its code, as in `33`.
    ///   - headcount: employees of its seat.
    ///   - activity: a code of the NAF, as in `28.41Z`.
    ///   - presentation: a text on the company.
    public func company(
        _ name: String, siren: SIREN? = nil, category: String? = "PME", group: String? = nil,
        commune: String = "Bordeaux", department: String = "33", headcount: Int? = nil, activity: String? = nil,
        presentation: String? = nil
    ) -> Self {
        changed { sample in
            guard sample.companies.first(where: { $0.name == name }) == nil else {
                return sample.faults.append(SampleFault.companyTwice(name))
            }
            let id = CompanyID(siren ?? .fictitious(sample.companies.count + 1))
            sample.companies.append(
                Company(
                    id: id, name: name, category: category, group: group, presentation: presentation,
                    origin: sample.origin("entreprises", sample.companies.count)))
            sample.add(site: (commune, department, headcount, activity), of: id, isSeat: true)
        }
    }

    /// Another establishment of a company.
    public func site(
        of company: String, commune: String, department: String, headcount: Int? = nil, activity: String? = nil
    ) -> Self {
        changed { sample in
            let id = sample.company(named: company)
            sample.add(site: (commune, department, headcount, activity), of: id, isSeat: false)
        }
    }

    /// An application of a company's seat, with the days of the steps that it took.
    public func application(
        _ number: String, by company: String, to scheme: String, call: String? = nil, purpose: String? = nil,
        euros requested: Int? = nil, filed: String, examined: String? = nil, retained: String? = nil,
        engaged: String? = nil, refused: String? = nil, closed: String? = nil
    ) -> Self {
        changed { sample in
            sample.need(scheme, "application \(number)")
            let id = sample.company(named: company)
            let steps: [(ApplicationStatus, String?)] = [
                (.filed, filed), (.examined, examined), (.retained, retained), (.engaged, engaged),
                (.refused, refused), (.closed, closed),
            ]
            var reached: [ApplicationStatus: CivilDate] = [:]
            for (status, text) in steps { reached[status] = sample.day(text, "application \(number)") }
            sample.applications.append(
                (
                    Application(
                        number: number, scheme: scheme, call: call, siret: sample.seat(of: id)?.siret, applicant: id,
                        purpose: purpose, filedOn: reached[.filed], requested: requested.map(Money.init(wholeEuros:)),
                        origin: sample.origin("dossiers", sample.applications.count)), reached
                ))
        }
    }

    /// An award to a company's seat, by a convention of its own.
    ///
    /// - Parameters:
    ///   - reference: what movements name; unique.
    ///   - company: the beneficiary’s name.
    ///   - euros: whole euros.
    ///   - date: the day of the convention, as in `2016-09-12`.
    ///   - purpose: what the award is for.
    ///   - application: the number of the one that it answers.
    ///   - aidRegime: the legal basis under state-aid rules.
    ///   - lapse: the day after which the award lapses.
    public func award(
        _ reference: String, to company: String, euros: Int, on date: String, purpose: String = "Investissement",
        application: String? = nil, aidRegime: String? = nil, lapse: String? = nil
    ) -> Self {
        changed { sample in
            let place = "award \(reference)"
            let id = sample.company(named: company)
            if let application, !sample.applications.contains(where: { $0.row.number == application }) {
                sample.faults.append(SampleFault.unknownApplication(application, place))
            }
            if sample.awards.contains(where: { $0.reference == reference }) {
                sample.faults.append(SampleFault.referenceTaken(place))
            }
            guard let day = sample.day(date, place) else { return }
            sample.awards.append(
                Award(
                    grantorName: "Région Exemple", grantorSIRET: nil, date: day, reference: reference,
                    beneficiaryName: company, beneficiarySIRET: sample.seat(of: id)?.siret, purpose: purpose,
                    amount: Money(wholeEuros: euros), kind: "aide en numéraire", paymentTerms: "échelonné",
                    isNotifiedToEU: false, application: application, aidRegime: aidRegime,
                    lapse: sample.day(lapse, place), origin: sample.origin("subventions", sample.awards.count)))
        }
    }

    /// What moved on a convention: a commitment, an order, a payment.
    public func movement(_ kind: Movement.Kind, euros: Int, on date: String, of reference: String) -> Self {
        changed { sample in
            let place = "movement of \(reference)"
            let award = sample.awards.first { $0.reference == reference }
            if award == nil { sample.faults.append(SampleFault.unknownAward(place)) }
            guard let day = sample.day(date, place) else { return }
            let application = sample.applications.first { $0.row.number == award?.application }
            sample.movements.append(
                Movement(
                    convention: reference, kind: kind, date: day, amount: Money(wholeEuros: euros),
                    scheme: application?.row.scheme, beneficiaryName: award?.beneficiaryName,
                    origin: sample.origin("mouvements", sample.movements.count)))
        }
    }

    /// What another funder adds to a convention.
    public func coFunding(by funder: String, euros: Int, of reference: String) -> Self {
        changed { sample in
            sample.coFundings.append(
                CoFunding(
                    convention: reference, funder: funder, amount: Money(wholeEuros: euros),
                    origin: sample.origin("cofinancements", sample.coFundings.count)))
        }
    }

    /// A year's budget of a scheme, in euros.
    public func authorisation(_ year: Int, of scheme: String, voted: Int, allocated: Int = 0, payments: Int = 0) -> Self
    {
        changed { sample in
            sample.need(scheme, "authorisation \(year)")
            sample.authorisations.append(
                Authorisation(
                    scheme: scheme, year: year, commitmentVoted: Money(wholeEuros: voted),
                    commitmentAllocated: Money(wholeEuros: allocated), paymentVoted: Money(wholeEuros: payments),
                    origin: sample.origin("autorisations", sample.authorisations.count)))
        }
    }

    /// A target set for a scheme, such as `entreprisesRetenues`.
    public func target(_ indicator: String, of scheme: String, _ value: Double, by deadline: String) -> Self {
        changed { sample in
            sample.need(scheme, "target \(indicator)")
            guard let day = sample.day(deadline, "target \(indicator)") else { return }
            sample.targets.append(
                Target(
                    scheme: scheme, indicator: indicator, deadline: day, value: value,
                    origin: sample.origin("objectifs", sample.targets.count)))
        }
    }

    /// What an indicator speaks of, by the names that are given here.
    public enum About {
        /// A company, by its name.
        case company(String)
        /// A scheme, by its code.
        case scheme(String)
        /// The economy around the programmes.
        case context
    }

    /// A measured or published fact.
    ///
    /// - Parameters:
    ///   - code: such as `gainProductivite`.
    ///   - name: what messages and tables call it.
    ///   - about: what the fact is about.
    ///   - text: a number with a decimal point, or the fact in words.
    ///   - unit: as in `%` or `entreprises`.
    ///   - date: the day for which it holds, as in `2018-12-31`.
    ///   - finding: `declare` or `observe`.
    ///   - source: who published it, and when.
    public func indicator(
        _ code: String, _ name: String, about: About, _ text: String, unit: String? = nil, on date: String? = nil,
        finding: String? = nil, source: String? = nil
    ) -> Self {
        changed { sample in
            let subject: IndicatorSubject =
                switch about {
                case .company(let name): .company(sample.company(named: name))
                case .scheme(let code): .scheme(code)
                case .context: .context
                }
            let day = sample.day(date, "indicator \(code)")
            sample.indicators.append(
                Indicator(
                    subject: subject, code: code, name: name, value: Double(text), text: text, unit: unit, date: day,
                    finding: finding, source: source, origin: sample.origin("indicateurs", sample.indicators.count)))
        }
    }

    /// What `programme.alerts(at:)` gives from its day on.
    public func alert(_ alert: Alert) -> Self { changed { $0.alerts.append(alert) } }

    /// What every report made of the data must say.
    public func notice(_ text: String) -> Self { changed { $0.notices.append(text) } }

    // MARK: Keeping it together

    private func changed(_ change: (inout Self) -> Void) -> Self {
        var copy = self
        change(&copy)
        return copy
    }

    private func origin(_ table: String, _ count: Int) -> Origin { Origin(file: "\(table).csv", line: count + 2) }

    private mutating func day(_ text: String?, _ place: String) -> CivilDate? {
        guard let text else { return nil }
        let day = CivilDate(text)
        if day == nil { faults.append(SampleFault.notADate(text, place)) }
        return day
    }

    private mutating func need(_ scheme: String, _ place: String) {
        guard !schemes.contains(where: { $0.code == scheme }) else { return }
        faults.append(SampleFault.unknownScheme(scheme, place))
    }

    private mutating func company(named name: String) -> CompanyID {
        if companies.first(where: { $0.name == name }) == nil { self = company(name) }
        return companies.first { $0.name == name }!.id
    }

    func seat(of company: CompanyID) -> Site? { sites.first { $0.company == company && $0.isSeat } }

    private mutating func add(
        site: (commune: String, department: String, headcount: Int?, activity: String?), of company: CompanyID,
        isSeat: Bool
    ) {
        let department = Department(site.department)
        if department == nil { faults.append(SampleFault.unknownDepartment(site.department, site.commune)) }
        let number = sites.count { $0.company == company } + 1
        sites.append(
            Site(
                siret: company.siren.map { .fictitious(number, of: $0) }, company: company, isSeat: isSeat,
                commune: site.commune, department: department, activity: site.activity, headcount: site.headcount,
                origin: origin("etablissements", sites.count)))
    }
}

extension Money {
    init(wholeEuros: Int) { self.init(euros: Int64(wholeEuros)) }
}
