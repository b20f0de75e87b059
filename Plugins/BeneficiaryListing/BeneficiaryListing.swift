import BilanKit

/// Every award, one row each, by department: what an authority publishes and a council leafs through. Rows are read as
/// they are drawn: a million of them take no more memory than ten.
struct BeneficiaryListing: Report {
    static let about = ReportInfo(
        id: "beneficiary-listing", title: "Liste des bénéficiaires",
        summary: "une ligne par aide, par département, avec totaux", formats: [.pdf, .ods])

    /// The order of the list.
    enum Order: String, SettingChoice {
        case department = "departement"
        case beneficiary = "beneficiaire"
        case amount = "montant"
    }

    @Setting("order", "l’ordre : par département, par bénéficiaire, ou les plus grands montants d’abord")
    private var order = Order.department

    func compose(_ request: ReportRequest) throws -> Composition {
        let end = request.quarter.end
        let summary = ListingSummary(request.programme.awards(at: end))
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
            if summary.lines.count > 1 {
                Heading("Synthèse par département")
                departments(summary)
            }
            Landscape {
                Heading("Liste des aides")
                Paragraph(
                    """
                    Une ligne par convention, \(orderWords). Engagé : engagements moins désengagements au \(end) ; pour une convention sans \
                    mouvement, le montant de la convention.\(payments(summary))\(shared(summary))
                    """)
                listing(request, summary)
            }
        }
    }

    private var orderWords: String {
        switch order {
        case .department: "par département puis bénéficiaire"
        case .beneficiary: "dans l’ordre alphabétique des bénéficiaires"
        case .amount: "les plus grands montants d’abord"
        }
    }

    private func shared(_ summary: ListingSummary) -> String {
        guard !summary.sharedWords.isEmpty else { return "" }
        return " Tous les objets commencent par « \(summary.sharedWords) » : ce n’est pas répété."
    }

    private func payments(_ summary: ListingSummary) -> String {
        summary.knowsOrders ? "" : " Les données ne disent rien des mandats."
    }

    /// Sums by department.
    private func departments(_ summary: ListingSummary) -> Table {
        Table("Par département", summary.lines, caption: "Aides par département") {
            Column("Département", \.label, isRowHeader: true)
            Column("Aides", \.awards, total: .sum)
            Column("Montant voté", \.voted, format: summary.format, total: .sum)
            Column("Engagé", \.committed, format: summary.format, total: .sum)
            if summary.knowsOrders { Column("Mandaté", \.ordered, format: summary.format, total: .sum) }
        }
    }

    private func listing(_ request: ReportRequest, _ summary: ListingSummary) -> Table {
        let orders: [AwardOrder] =
            switch order {
            case .department: [.department, .beneficiary, .date]
            case .beneficiary: [.beneficiary, .date]
            case .amount: [.amount, .beneficiary, .date]
            }
        let awards = request.programme.awards(at: request.quarter.end, orderedBy: orders)
        return Table(
            "Aides", awards, caption: "Aides attribuées",
            groupedBy: order == .department ? [Grouping("Département") { $0.site.departmentLabel }] : [],
            note: "SIRET : identifiant de l’établissement dans le répertoire SIRENE ; RNA : numéro d’association."
        ) {
            Column("Bénéficiaire", \.award.beneficiaryName, width: 110...170, isRowHeader: true)
            Column("SIRET ou RNA", identifier, width: 78...90)
            Column("Commune") { $0.site?.commune }
            if order != .department { Column("Département") { $0.site?.department?.code } }
            Column("Objet", { summary.shortened($0.award.purpose) }, width: 150...260)
            Column("Date", \.award.date)
            Column("Convention", \.award.reference, width: 40...76)
            Column("Montant voté", \.award.amount, format: summary.format, total: .sum)
            Column("Engagé", \.committed, format: summary.format, total: .sum)
            if summary.knowsOrders { Column("Mandaté", \.ordered, format: summary.format, total: .sum) }
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
