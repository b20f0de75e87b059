import BilanKit

/// Every award, one row each, by department: what an authority publishes and a council leafs through. Rows are read as
/// they are drawn: a million of them take no more memory than ten.
struct BeneficiaryListing: Report {
    static let about = ReportInfo(
        id: "beneficiary-listing", title: "Liste des bénéficiaires",
        summary: "une ligne par aide, par département, avec totaux", formats: [.pdf, .ods])

    func compose(_ request: ReportRequest) throws -> Composition {
        let end = request.quarter.end
        let title = Self.about.title
        return Composition(
            title, subject: "Aides attribuées jusqu’au \(FrenchNumber.date(end))",
            keywords: ["aides publiques", "bénéficiaires", request.quarter.description]
        ) {
            TitlePage(
                title, subtitle: "\(request.quarter)",
                details: [
                    "Aides dont la convention est datée du \(end) au plus tard", "Document établi le \(request.date)",
                ])
            Landscape {
                Heading("Aides par département")
                Paragraph(
                    """
                    Une ligne par convention. Engagé : engagements moins désengagements au \(end) ; pour une convention sans mouvement, le \
                    montant de la convention. Les bénéficiaires sont dans l’ordre alphabétique.
                    """)
                listing(request)
            }
        }
    }

    private func listing(_ request: ReportRequest) -> Table {
        let awards = request.programme.awards(at: request.quarter.end, orderedBy: [.department, .beneficiary, .date])
        return Table(
            "Aides", awards, caption: "Aides attribuées",
            groupedBy: [Grouping("Département") { $0.site.departmentLabel }],
            note: "SIRET : identifiant de l’établissement dans le répertoire SIRENE ; RNA : numéro d’association."
        ) {
            Column("Bénéficiaire", \.award.beneficiaryName, width: 110...170, isRowHeader: true)
            Column("SIRET ou RNA", identifier, width: 78...90)
            Column("Commune") { $0.site?.commune }
            Column("Objet", \.award.purpose, width: 150...260)
            Column("Date", \.award.date)
            Column("Convention", \.award.reference, width: 40...76)
            Column("Montant voté", \.award.amount, total: .sum)
            Column("Engagé", \.committed, total: .sum)
            Column("Mandaté", \.ordered, total: .sum)
        }
    }

    private func identifier(_ state: AwardState) -> String? {
        state.award.beneficiarySIRET?.digits ?? state.award.beneficiaryRNA
    }
}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "beneficiary-listing", version: "1.0.0") { Plugin.reports([BeneficiaryListing.self]) }
}
