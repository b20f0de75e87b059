import BilanKit

/// What is known of one company at a quarter's end.
struct CompanyFacts {
    static let notPublished = "non communiqué"

    let company: Company
    let sites: [Site]
    let applications: [ApplicationState]
    let awards: [AwardState]
    let indicators: [Indicator]
    private let end: CivilDate

    init(of company: Company, request: ReportRequest) {
        self.company = company
        end = request.quarter.end
        sites = Array(request.programme.sites(of: company.id))
        applications = Array(request.programme.applications(at: end, of: company.id))
        awards = Array(request.programme.awards(at: end, of: company.id))
        indicators = Array(request.programme.indicators(of: .company(company.id)))
    }

    private func measure(_ quantity: Measure.Quantity) -> Measure { Measure(quantity, at: end, company: company.id) }

    /// What stands large at the head: a result where there is one, then the support. What isn't known is said once, among the
    /// files and grants.
    var keyFigures: [KeyFigure] {
        var figures: [KeyFigure] = []
        if let result = indicators.first(where: { $0.value != nil }) {
            figures.append(
                KeyFigure(
                    result.name, .value(.text(result.shown)), format: .text, comment: result.finding.map(Self.label)))
        }
        // An amount that was never published is not zero.
        if !awards.isEmpty {
            let committed = awards.reduce(Money.zero) { $0 + $1.committed }
            let paid = awards.reduce(Money.zero) { $0 + $1.paid }
            figures.append(
                KeyFigure("Aides engagées", committed, format: .wholeEuros, measure: measure(.committed)))
            figures.append(KeyFigure("Aides payées", paid, format: .wholeEuros, measure: measure(.paid)))
        }
        let headcounts = sites.compactMap(\.headcount)
        if !headcounts.isEmpty {
            figures.append(
                KeyFigure("Effectif", headcounts.reduce(0, +), comment: "salariés des établissements suivis"))
        }
        return figures
    }

    /// What is known, in a line or two; the amounts of support alone say what isn't.
    var identity: Text {
        let seat = sites.first(where: \.isSeat)
        let place = [seat?.commune, seat?.department.map { "\($0.name), \($0.code)" }].compactMap { $0 }
        let known: [(String, String?)] = [
            ("SIREN", company.siren.map { FrenchNumber.siren($0.digits) }),
            ("SIRET du siège", seat?.siret.map { FrenchNumber.siret($0.digits) }),
            ("Siège", place.isEmpty ? nil : place.count == 2 ? "\(place[0]) (\(place[1]))" : place[0]),
            ("Groupe", company.group), ("Catégorie", company.category), ("Activité (NAF)", seat?.activity),
        ]
        let facts = known.compactMap { name, value -> Text? in value.map { "\(strong: name) : \($0)" } }
        return facts.dropFirst().reduce(facts.first ?? "") { $0 + " · " + $1 }
    }

    var siteTable: Table {
        Table("Établissements", sites, caption: "Établissements suivis") {
            Column("Commune", { $0.commune ?? Self.notPublished }, isRowHeader: true)
            Column("Département") { $0.department?.label }
            if sites.contains(where: { $0.siret != nil }) {
                Column("SIRET") {
                    $0.siret.map { CellValue.text(FrenchNumber.siret($0.digits)) } ?? .missing(Self.notPublished)
                }
            }
            Column("Siège") { $0.isSeat ? "siège" : "" }
            if sites.contains(where: { $0.headcount != nil }) {
                Column(
                    "Effectif", { $0.headcount.map { CellValue.integer($0) } ?? .missing(Self.notPublished) },
                    format: .integer)
            }
        }
    }

    @BlockBuilder var support: [Block] {
        if applications.isEmpty {
            if !awards.isEmpty {
                Paragraph("Dates de dépôt et de sélection, montant demandé : \(emphasis: Self.notPublished).")
            }
        } else {
            Table("Dossiers", applications, caption: "Dossiers, de leur dépôt à l’engagement") {
                Column("Dossier", \.application.number, isRowHeader: true)
                Column("Objet", \.application.purpose)
                Column("Déposé le") { $0.reached[.filed] ?? $0.application.filedOn }
                Column("Retenu le") { $0.reached[.retained] }
                Column("Engagé le") { $0.reached[.engaged] }
                Column("Demandé", \.application.requested, format: .wholeEuros, total: .sum)
            }
        }
        if awards.isEmpty {
            Paragraph(
                applications.isEmpty
                    ? "Dates de dépôt et de sélection, montants demandés et attribués : \(emphasis: Self.notPublished)."
                    : "Montants attribués : \(emphasis: Self.notPublished).")
        } else {
            Table("Aides", awards, caption: "Aides attribuées et leur versement") {
                Column("Convention", { $0.award.reference ?? Self.notPublished }, isRowHeader: true)
                Column("Date", \.award.date)
                Column("Montant voté", \.award.amount, format: .wholeEuros, total: .sum)
                Column("Engagé", \.committed, format: .wholeEuros, total: .sum)
                Column("Mandaté", \.ordered, format: .wholeEuros, total: .sum)
                Column("Payé", \.paid, format: .wholeEuros, total: .sum)
            }
        }
    }

    var outcomes: Table {
        Table(
            "Résultats", indicators, caption: "Résultats publiés ou constatés",
            note: sources.isEmpty ? nil : "Sources : \(numberedSources)."
        ) {
            Column("Indicateur", \.name, isRowHeader: true)
            Column("Valeur", \.shown)
            Column("Constat") { $0.finding.map(Self.label) }
            Column("Méthode", \.method)
            Column("Source") { sourceMark($0) }
        }
    }

    private var numberedSources: String {
        sources.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: " ; ")
    }

    /// Each source once, in the order of its first use.
    private var sources: [String] {
        var seen: Set<String> = []
        return indicators.compactMap(\.source).filter { seen.insert($0).inserted }
    }

    private func sourceMark(_ indicator: Indicator) -> String? {
        indicator.source.flatMap { sources.firstIndex(of: $0) }.map { "\($0 + 1)" }
    }

    private static func label(_ finding: String) -> String {
        switch finding {
        case "declare": "déclaré par l’entreprise"
        case "observe": "observé par un tiers"
        default: finding
        }
    }
}
