import BilanKit

/// What is known of one company at a quarter's end.
struct CompanyFacts {
    let company: Company
    let sites: [Site]
    let applications: [ApplicationState]
    let awards: [AwardState]
    let indicators: [Indicator]
    private let history: FileHistory
    /// Cents are shown where an amount has any: a cent is not nothing.
    private let amountFormat: NumberFormat
    /// The names of indicators of which sources say different values for one day.
    private let contradictions: [String]
    /// The names of the schemes by their codes.
    private let schemes: [String: String]
    private let end: CivilDate
    private let language: NumberLanguage
    private let words: any Words

    init(of company: Company, request: ReportRequest) {
        self.company = company
        end = request.quarter.end
        language = request.language
        words = request.words
        sites = Array(request.programme.sites(of: company.id))
        applications = Array(request.programme.applications(at: end, of: company.id))
        awards = Array(request.programme.awards(at: end, of: company.id))
        // What several sources say of one thing stands together.
        let found = Array(request.programme.indicators(of: .company(company.id)))
        var codes: [String: Int] = [:]
        for (index, indicator) in found.enumerated() where codes[indicator.code] == nil {
            codes[indicator.code] = index
        }
        indicators = found.enumerated()
            .sorted { (codes[$0.element.code]!, $0.offset) < (codes[$1.element.code]!, $1.offset) }.map(\.element)
        contradictions = Self.contradictions(among: indicators)
        history = FileHistory(applications, awards, request: request)
        let amounts =
            awards.flatMap { [$0.award.amount, $0.committed, $0.ordered, $0.paid] }
            + applications.compactMap(\.application.requested) + history.events.compactMap(\.amount)
        amountFormat = amounts.contains { $0.cents % 100 != 0 } ? .money : .wholeEuros
        schemes =
            applications.isEmpty
            ? [:]
            : Dictionary(request.programme.schemes.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    /// What the data say nothing of isn't zero.
    private var knowsMovements: Bool { history.knowsMovements }

    private func measure(_ quantity: Measure.Quantity) -> Measure { Measure(quantity, at: end, company: company.id) }

    /// What stands large at the head: a result where there is one, then the support. What isn't known is said once, among the
    /// files and grants.
    var keyFigures: [KeyFigure] {
        var figures: [KeyFigure] = []
        // What sources contradict one another on stands with all its values below.
        if let result = indicators.first(where: { $0.value != nil && !contradictions.contains($0.name) }) {
            figures.append(
                KeyFigure(
                    result.name, .value(.text(result.shown(in: language))), format: .text,
                    comment: result.finding.map { Text(label($0)) }))
        }
        // An amount that was never published is not zero.
        if !awards.isEmpty {
            let committed = awards.reduce(Money.zero) { $0 + $1.committed }
            let paid = awards.reduce(Money.zero) { $0 + $1.paid }
            figures.append(
                KeyFigure(words.awardsCommitted, committed, format: amountFormat, measure: measure(.committed)))
            if knowsMovements {
                figures.append(KeyFigure(words.awardsPaid, paid, format: amountFormat, measure: measure(.paid)))
            }
        }
        let headcounts = sites.compactMap(\.headcount)
        if !headcounts.isEmpty {
            figures.append(
                KeyFigure(words.headcount, headcounts.reduce(0, +), comment: words.headcountComment))
        }
        return figures
    }

    /// What is known, in a line or two; the amounts of support alone say what isn't.
    var identity: Text {
        let seat = sites.first(where: \.isSeat)
        let place = [seat?.commune, seat?.department.map { "\($0.name), \($0.code)" }].compactMap { $0 }
        let known: [(String, String?)] = [
            (words.siren, company.siren.map { FrenchNumber.siren($0.digits) }),
            (words.seatSIRET, seat?.siret.map { FrenchNumber.siret($0.digits) }),
            (words.seat, place.isEmpty ? nil : place.count == 2 ? "\(place[0]) (\(place[1]))" : place[0]),
            (words.group, company.group), (words.category, company.category), (words.activity, seat?.activity),
        ]
        let facts = known.compactMap { name, value -> Text? in value.map { words.fact(name, $0) } }
        return facts.dropFirst().reduce(facts.first ?? "") { $0 + " · " + $1 }
    }

    var siteTable: Table {
        Table(words.sitesTable, sites, caption: words.sitesCaption) {
            Column(words.commune, { $0.commune ?? words.notPublished }, isRowHeader: true)
            Column(words.department) { $0.department?.label }
            if sites.contains(where: { $0.siret != nil }) {
                Column(words.siret) {
                    $0.siret.map { CellValue.text(FrenchNumber.siret($0.digits)) } ?? .missing(words.notPublished)
                }
            }
            Column(words.seat) { $0.isSeat ? words.seatMark : "" }
            if sites.contains(where: { $0.headcount != nil }) {
                Column(
                    words.headcount,
                    { $0.headcount.map { CellValue.integer($0) } ?? .missing(words.notPublished) },
                    format: .integer)
            }
        }
    }

    @BlockBuilder var support: [Block] {
        if applications.isEmpty {
            if !awards.isEmpty { Paragraph(words.unknownApplications) }
        } else {
            Table(words.applicationsTable, applications, caption: words.applicationsCaption) {
                Column(words.application, \.application.number, isRowHeader: true)
                Column(words.scheme) { schemes[$0.application.scheme] ?? $0.application.scheme }
                Column(words.purpose, \.application.purpose)
                Column(words.requested, \.application.requested, format: amountFormat, total: .sum)
            }
        }
        if awards.isEmpty {
            if applications.isEmpty {
                Paragraph(words.unknownApplicationsAndAwards)
            } else {
                // Of what is under way something was awarded; of what is pending or refused nothing was.
                Paragraph(
                    applications.contains { $0.reached[.engaged] != nil }
                        ? words.unknownAwards : words.noAwards(at: end))
            }
        } else {
            Table(words.awardsTable, awards, caption: words.awardsCaption) {
                Column(words.convention, { $0.award.reference ?? words.notPublished }, isRowHeader: true)
                Column(words.date, \.award.date)
                Column(words.voted, \.award.amount, format: amountFormat, total: .sum)
                Column(words.committed, \.committed, format: amountFormat, total: .sum)
                if knowsMovements {
                    Column(words.ordered, \.ordered, format: amountFormat, total: .sum)
                    Column(words.paid, \.paid, format: amountFormat, total: .sum)
                }
            }
        }
        if history.events.count > 1 { history.table(words, format: amountFormat) }
    }

    var outcomes: Table {
        Table(
            words.resultsTable, indicators, caption: words.resultsCaption,
            note: notes
        ) {
            Column(words.indicator, \.name, isRowHeader: true, mergesEqualValues: true)
            Column(words.value) { $0.shown(in: language) }
            if indicators.contains(where: { $0.date != nil }) { Column(words.date) { $0.date } }
            Column(words.finding) { $0.finding.map { label($0) } }
            Column(words.method, \.method)
            Column(words.source) { sourceMark($0) }
        }
    }

    /// The sources, and where they contradict one another.
    private var notes: Text? {
        let parts =
            (contradictions.isEmpty ? [] : [words.contradiction(contradictions)])
            + (sources.isEmpty ? [] : [words.sources(numberedSources)])
        return parts.isEmpty ? nil : parts.dropFirst().reduce(parts[0]) { $0 + " " + $1 }
    }

    private static func contradictions(among indicators: [Indicator]) -> [String] {
        var values: [String: String] = [:]
        var names: [String] = []
        for indicator in indicators {
            let key = [indicator.code, indicator.unit ?? "", indicator.date?.description ?? ""].joined(separator: "\n")
            let value = indicator.value.map { "\($0)" } ?? indicator.text
            if let other = values[key], other != value, !names.contains(indicator.name) { names.append(indicator.name) }
            values[key] = value
        }
        return names
    }

    private var numberedSources: [String] { sources.enumerated().map { "\($0 + 1) \($1)" } }

    /// Each source once, in the order of its first use.
    private var sources: [String] {
        var seen: Set<String> = []
        return indicators.compactMap(\.source).filter { seen.insert($0).inserted }
    }

    private func sourceMark(_ indicator: Indicator) -> String? {
        indicator.source.flatMap { sources.firstIndex(of: $0) }.map { "\($0 + 1)" }
    }

    private func label(_ finding: String) -> String {
        switch finding {
        case "declare": words.declared
        case "observe": words.observed
        default: finding
        }
    }
}
