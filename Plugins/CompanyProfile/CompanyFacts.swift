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

    /// What stands large at the head: a result where there is one, then the support.
    var keyFigures: [KeyFigure] {
        var figures: [KeyFigure] = []
        if let result = indicators.first(where: { $0.value != nil }) {
            figures.append(
                KeyFigure(
                    result.name, .value(.text(result.shown)), format: .text, comment: result.finding.map(Self.label)))
        }
        let committed = awards.reduce(Money.zero) { $0 + $1.committed }
        let paid = awards.reduce(Money.zero) { $0 + $1.paid }
        figures.append(
            KeyFigure("Aides engagées", amount(committed), format: .wholeEuros, measure: measure(.committed)))
        figures.append(KeyFigure("Aides payées", amount(paid), format: .wholeEuros, measure: measure(.paid)))
        let headcounts = sites.compactMap(\.headcount)
        figures.append(
            KeyFigure(
                "Effectif connu",
                .value(headcounts.isEmpty ? .missing(Self.notPublished) : .integer(headcounts.reduce(0, +))),
                format: .integer, comment: headcounts.isEmpty ? nil : "salariés des établissements suivis"))
        return figures
    }

    /// An amount that was never published is not zero.
    private func amount(_ value: Money) -> ComputedValue {
        .value(awards.isEmpty ? .missing(Self.notPublished) : .money(value))
    }

    private struct Fact {
        var name: String
        var value: String
    }

    /// What is known; the amounts of support alone say what isn't.
    var identity: Table {
        let seat = sites.first(where: \.isSeat)
        let known: [(String, String?)] = [
            ("SIREN", company.siren.map { FrenchNumber.siren($0.digits) }),
            ("SIRET du siège", seat?.siret.map { FrenchNumber.siret($0.digits) }),
            ("Catégorie", company.category), ("Groupe", company.group), ("Siège", seat?.commune),
            ("Département du siège", seat?.department?.label), ("Activité (NAF)", seat?.activity),
        ]
        return Table("Identité", known.compactMap { name, value in value.map { Fact(name: name, value: $0) } }) {
            Column("Rubrique", \.name, width: 120...180, isRowHeader: true)
            Column("Valeur", \.value)
        }
    }

    var siteTable: Table {
        Table("Établissements", sites) {
            Column("Commune", { $0.commune ?? Self.notPublished }, isRowHeader: true)
            Column("Département") { $0.department?.label }
            Column("SIRET") {
                $0.siret.map { CellValue.text(FrenchNumber.siret($0.digits)) } ?? .missing(Self.notPublished)
            }
            Column("Siège", \.isSeat)
            Column(
                "Effectif", { $0.headcount.map { CellValue.integer($0) } ?? .missing(Self.notPublished) },
                format: .integer)
        }
    }

    @BlockBuilder var support: [Block] {
        if applications.isEmpty {
            Paragraph(
                "Date de sélection : \(emphasis: Self.notPublished). Montant demandé : \(emphasis: Self.notPublished).")
        } else {
            Table("Dossiers", applications) {
                Column("Dossier", \.application.number, isRowHeader: true)
                Column("Objet", \.application.purpose)
                Column("Déposé le") { $0.reached[.filed] ?? $0.application.filedOn }
                Column("Retenu le") { $0.reached[.retained] }
                Column("Engagé le") { $0.reached[.engaged] }
                Column("Demandé", \.application.requested, format: .wholeEuros, total: .sum)
            }
        }
        if awards.isEmpty {
            Paragraph("Montant des aides : \(emphasis: Self.notPublished).")
        } else {
            Table("Aides", awards) {
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
        Table("Résultats", indicators, note: sources.isEmpty ? nil : "Sources : \(numberedSources).") {
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
