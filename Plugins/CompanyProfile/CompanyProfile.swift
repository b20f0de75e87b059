import BilanKit

/// One company's place in the programmes: who it is, what it asked for and was given, what came of it, each fact with
/// its source.
/// What was never published says so.
struct CompanyProfile: Report {
    static let about = ReportInfo(
        id: "company-profile", title: "Fiche d’entreprise",
        summary: "une fiche par entreprise : identité, dossiers, aides, résultats", formats: [.pdf],
        settings: [
            ReportSetting("company", "un SIREN, ou plusieurs séparés par des virgules ; sinon toutes les entreprises")
        ])

    func subjects(_ request: ReportRequest) throws -> [Subject]? {
        guard let chosen = request.settings["company"] else {
            // Those that a public document may not name have no SIREN, and no profile.
            return request.programme.companies.compactMap { company in
                company.siren.map { Subject(id: $0.digits, title: company.name) }
            }
        }
        return try chosen.split(separator: ",").map { text in
            let digits = text.filter { !$0.isWhitespace }
            guard let siren = SIREN(digits) else {
                throw ReportError("--set company=\(text) : ce n’est pas un SIREN (neuf chiffres, avec leur clé).")
            }
            guard let company = request.programme.company(siren) else {
                throw ReportError("--set company=\(text) : aucune entreprise de ce SIREN dans les données.")
            }
            return Subject(id: siren.digits, title: company.name)
        }
    }

    func compose(_ request: ReportRequest) throws -> Composition {
        guard let siren = request.subject.flatMap({ SIREN($0.id) }), let company = request.programme.company(siren)
        else {
            throw ReportError("l’entreprise a disparu des données pendant la production.")
        }
        let facts = CompanyFacts(of: company, request: request)
        return Composition(
            "\(company.name) : fiche d’entreprise", subject: "Situation au \(FrenchNumber.date(request.quarter.end))",
            keywords: ["aides publiques", company.name, siren.digits]
        ) {
            Heading(Text(company.name))
            Paragraph("Fiche d’entreprise, situation au \(request.quarter.end).")
            if let presentation = company.presentation { Paragraph(Text(presentation)) }
            KeyFigures(facts.keyFigures)
            if !facts.indicators.isEmpty {
                Heading("Résultats", level: 2)
                facts.outcomes
            }
            Heading("Dossiers et aides", level: 2)
            facts.support
            Heading("Identité", level: 2)
            facts.identity
            if facts.sites.count > 1 {
                Heading("Établissements", level: 2)
                facts.siteTable
            }
        }
    }
}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "company-profile", version: "1.0.0") { Plugin.reports([CompanyProfile.self]) }
}
