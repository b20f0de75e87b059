import BilanKit

/// One company's place in the programmes: who it is, what it asked for and was given, what came of it, each fact with
/// its source.
/// What was never published says so.
struct CompanyProfile: Report {
    static let about = ReportInfo(
        id: "company-profile", title: "Fiche d’entreprise",
        summary: "une fiche par entreprise : identité, dossiers, aides, résultats", formats: [.pdf],
        languages: [.french, .english], englishTitle: "Company profile",
        englishSummary: "a sheet for each company: identity, applications, awards, results")

    @Setting(
        "company", "les entreprises dont faire la fiche ; sinon toutes",
        english: "the companies to make a sheet of; otherwise all")
    private var chosen: [SIREN]

    func subjects(_ request: ReportRequest) throws -> [ProfiledCompany] {
        let companies = try companies(request)
        let places = ProgrammePlace.all(request)
        return companies.map { ProfiledCompany(company: $0, place: places[$0.id]) }
    }

    private func companies(_ request: ReportRequest) throws -> [Company] {
        guard !chosen.isEmpty else {
            // Those that a public document may not name have no SIREN, and no profile.
            return request.programme.companies.filter { $0.siren != nil }
        }
        return try chosen.map { siren in
            guard let company = request.programme.company(siren) else {
                throw ReportError("--set company=\(siren) : aucune entreprise de ce SIREN dans les données.")
            }
            return company
        }
    }

    func compose(_ request: ReportRequest, on subject: ProfiledCompany) throws -> Composition {
        let words = request.words
        let company = subject.company
        let facts = CompanyFacts(of: company, request: request)
        return Composition(
            words.title(of: company.name), subject: words.subject(at: request.quarter.end),
            keywords: words.keywords(company.name, company.subjectID)
        ) {
            Heading(company.name)
            Paragraph(words.introduction(at: request.quarter.end))
            if !facts.identity.isEmpty { Paragraph(facts.identity) }
            if let presentation = company.presentation { Paragraph(presentation) }
            if !facts.keyFigures.isEmpty { KeyFigures(facts.keyFigures) }
            if !facts.indicators.isEmpty {
                Heading(words.resultsHeading, level: 2)
                facts.outcomes
            }
            Heading(words.supportHeading, level: 2)
            if let place = subject.place { Paragraph(words.place(place)) }
            facts.support
            if facts.sites.count > 1 {
                Heading(words.sitesHeading, level: 2)
                facts.siteTable
            }
        }.language(request.language.tag)
    }
}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "company-profile", version: "1.0.0") { Plugin.reports([CompanyProfile.self]) }
}
