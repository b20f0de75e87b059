import BilanKit

/// A programme with the parts that it is divided into, which one walk through its rows finds. For one thread; the
/// source may fail midway, which whoever opened it asks it for.
final class DividedProgramme {
    let source: any ProgrammeSource
    let keys: DivisionKeys
    /// In the order of their keys; what belongs to none comes last.
    let parts: [DivisionPart]
    let conventions: ConventionShares
    let facts: DivisionFacts
    private let contents: [Contents]
    private let places: [String: Int]
    /// By the codes of departments, once a part asks.
    private lazy var companiesBySite: [String: Set<CompanyID>] = companiesWithSites()
    private var knownAlerts: [CivilDate: [(alert: Alert, place: Int)]] = [:]

    /// What the rows of a part name.
    struct Contents {
        var title: String?
        var companies: Set<CompanyID> = []
        var schemes: Set<String> = []
    }

    var division: Division { keys.division }

    /// - Parameters:
    ///   - date: rows until then tell which parts there are.
    ///   - language: what the parts' titles are in.
    init(_ source: any ProgrammeSource, by division: Division, at date: CivilDate, in language: NumberLanguage) {
        self.source = source
        let schemes = Array(source.schemes())
        let keys = DivisionKeys(division, schemes: schemes)
        var walk = DivisionWalk(keys)
        for state in source.awards(at: date, of: nil, orderedBy: [.date, .reference]) { walk.take(state) }
        for state in source.applications(at: date, of: nil, orderedBy: [.number]) { walk.take(state) }
        // A budget of which nothing was given yet is told too.
        if division.isOfSchemes { for budget in source.authorisations() { walk.take(budget) } }
        if source.movements(until: date, of: nil).contains(where: { walk.isStray($0.convention) }) {
            walk.takeStrays()
        }
        let names = Dictionary(schemes.map { ($0.code, $0.name) }) { first, _ in first }
        var titles: [String: String] = [:]
        for (key, contents) in walk.contents {
            titles[key] = DividedProgramme.title(of: key, contents.title, by: division, schemes: names)
        }
        let parts = DivisionPart.all(titles, by: division, unassigned: division.unassignedTitle(in: language))
        let places = Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($1.key, $0) })
        self.keys = keys
        self.parts = parts
        self.places = places
        contents = parts.map { walk.contents[$0.key] ?? Contents() }
        conventions = ConventionShares(
            walk.holders, shared: walk.shared, keys: keys, places: places,
            awards: source.awards(at: date, of: nil, orderedBy: [.date, .reference]))
        facts = walk.facts
    }

    private static func title(
        of key: String, _ title: String?, by division: Division, schemes: [String: String]
    ) -> String {
        switch division {
        case .department: Department(key)?.label ?? key
        case .committee: key
        case .scheme: schemes[key] ?? key
        case .company: title ?? key
        }
    }

    func contents(of place: Int) -> Contents { contents[place] }

    /// The companies that have an establishment in a department; empty for that which isn't known.
    func companies(inDepartment code: String) -> Set<CompanyID> { companiesBySite[code] ?? [] }

    private func companiesWithSites() -> [String: Set<CompanyID>] {
        var found: [String: Set<CompanyID>] = [:]
        for company in source.companies() {
            for site in source.sites(of: company.id) {
                found[site.department?.code ?? "", default: []].insert(company.id)
            }
        }
        return found
    }

    // MARK: Alerts

    /// What calls for action in one part alone: an alert that adds up awards of several is none's.
    func alerts(at date: CivilDate, of place: Int) -> [Alert] {
        let known = knownAlerts[date] ?? placedAlerts(at: date)
        knownAlerts[date] = known
        return known.filter { $0.place == place }.map(\.alert)
    }

    /// An alert names the last hundred of its rows: where it has as many, there may be more.
    private static let originLimit = 100

    private func placedAlerts(at date: CivilDate) -> [(alert: Alert, place: Int)] {
        let alerts = Array(source.alerts(at: date))
        guard !alerts.isEmpty else { return [] }
        let named = Set(alerts.flatMap(\.origins))
        var places: [Origin: Int] = [:]
        for state in source.awards(at: date, of: nil, orderedBy: [.date, .reference])
        where named.contains(state.award.origin) {
            places[state.award.origin] = self.places[keys.key(of: state)]
        }
        return alerts.compactMap { alert in
            guard let first = alert.origins.first, let place = places[first],
                alert.origins.allSatisfy({ places[$0] == place }),
                alert.origins.count < Self.originLimit || isOf(alert, parts[place])
            else { return nil }
            return (alert, place)
        }
    }

    /// Whether all that an alert adds up is one company's, and the part too.
    private func isOf(_ alert: Alert, _ part: DivisionPart) -> Bool {
        division == .company && !part.key.isEmpty && alert.siren?.digits == part.key
    }
}
