import BilanKit

/// Every award, one row each, by department: what an authority publishes and a council leafs through. Rows are read as
/// they are drawn: a million of them take no more memory than ten.
struct BeneficiaryListing: Report {
    static let about = ReportInfo(
        id: "beneficiary-listing", title: "Liste des bénéficiaires",
        summary: "une ligne par aide, par département, avec totaux", formats: [.pdf, .ods],
        languages: [.french, .english], englishTitle: "List of beneficiaries",
        englishSummary: "a row for each award, by department, with totals")

    /// The order of the list.
    enum Order: String, SettingChoice {
        case department = "departement"
        case beneficiary = "beneficiaire"
        case amount = "montant"
    }

    @Setting(
        "order", "l’ordre : par département, par bénéficiaire, ou les plus grands montants d’abord",
        english: "the order: by department, by beneficiary, or the largest amounts first")
    private var chosenOrder = Order.department

    @Setting(
        "department", "le département dont lister les aides, par son code ; sinon tous",
        english: "the department whose awards to list, by its code; otherwise all")
    private var department: Department?

    var documentID: String? { department?.code }

    /// Within one department there is nothing to order by department.
    private var order: Order { department != nil && chosenOrder == .department ? .beneficiary : chosenOrder }

    func compose(_ request: ReportRequest) throws -> Composition {
        let words = request.words
        let end = request.quarter.end
        let summary = ListingSummary(awards(request, by: [.date, .reference]), in: request.language)
        let others = department == nil ? UnplacedAwards() : UnplacedAwards(request.programme.awards(at: end, in: nil))
        if let department, summary.lines.isEmpty {
            throw ReportError(words.nothing(in: department, until: end, others))
        }
        var composition = Composition(
            words.title + (department.map { " – \($0.name)" } ?? ""), subject: words.subject(until: end),
            keywords: words.keywords(request.quarter)
        ) {
            TitlePage(
                words.title, subtitle: subtitle(request),
                details: [words.scope(until: end), words.made(on: request.date)])
            if summary.lines.count > 1 {
                Heading(words.departmentsHeading, label: "departments")
                departments(summary, words)
            }
            if summary.isNarrow {
                list(request, summary, words)
            } else {
                Landscape { list(request, summary, words) }
            }
        }.language(request.language.tag)
        // Some of them may be this department's.
        if others.count > 0 { composition.notices.append(words.unplaced(others)) }
        return composition
    }

    private func subtitle(_ request: ReportRequest) -> Text {
        guard let department else { return "\(request.quarter)" }
        return "\(department.label), \(request.quarter)"
    }

    private func awards(_ request: ReportRequest, by order: [AwardOrder]) -> Records<AwardState> {
        guard let department else { return request.programme.awards(at: request.quarter.end, orderedBy: order) }
        return request.programme.awards(at: request.quarter.end, in: department, orderedBy: order)
    }

    @BlockBuilder private func list(
        _ request: ReportRequest, _ summary: ListingSummary, _ words: any Words
    ) -> [Block] {
        Heading(words.listingHeading, label: "listing")
        Paragraph(
            words.explanation(
                order, until: request.quarter.end, knowsOrders: summary.knowsOrders, sharedWords: summary.purposes.words
            ))
        listing(request, summary, words)
    }

    /// Sums by department.
    private func departments(_ summary: ListingSummary, _ words: any Words) -> Table {
        Table(words.departmentsTable, summary.lines, caption: words.departmentsCaption) {
            Column(words.department, \.label, isRowHeader: true)
            Column(words.awards, \.awards, total: .sum)
            Column(words.voted, \.voted, format: summary.format, total: .sum)
            Column(words.committed, \.committed, format: summary.format, total: .sum).barred()
                .highlighted(when: .greatest, CellAppearance(bold: true))
            if summary.knowsOrders { Column(words.ordered, \.ordered, format: summary.format, total: .sum) }
        }
    }

    private func listing(_ request: ReportRequest, _ summary: ListingSummary, _ words: any Words) -> Table {
        let orders: [AwardOrder] =
            switch order {
            case .department: [.department, .beneficiary, .date]
            case .beneficiary: [.beneficiary, .date]
            case .amount: [.amount, .beneficiary, .date]
            }
        let awards = awards(request, by: orders)
        let language = request.language
        return Table(
            words.listingTable, awards, caption: words.listingCaption,
            groupedBy: order == .department
                ? [Grouping(words.department) { $0.site.departmentLabel(in: language) }] : [],
            note: summary.columns.contains(.identifier) ? words.identifierNote : nil
        ) {
            Column(words.beneficiary, \.award.beneficiaryName, width: 110...170, isRowHeader: true)
            if summary.columns.contains(.identifier) {
                Column(words.identifier, ListingSummary.OptionalColumn.identifier.value, width: 78...90)
            }
            if summary.columns.contains(.commune) {
                Column(words.commune, ListingSummary.OptionalColumn.commune.value)
            }
            if order != .department, department == nil { Column(words.department) { $0.site?.department?.code } }
            if summary.columns.contains(.purpose) {
                Column(words.purpose, { summary.purposes.shortened($0.award.purpose) }, width: 150...260)
            }
            Column(words.date, \.award.date)
            if summary.columns.contains(.convention) {
                Column(words.convention, ListingSummary.OptionalColumn.convention.value, width: 40...76)
            }
            Column(words.voted, \.award.amount, format: summary.format, total: .sum)
            Column(words.committed, \.committed, format: summary.format, total: .sum)
            if summary.knowsOrders { Column(words.ordered, \.ordered, format: summary.format, total: .sum) }
        }
    }

}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "beneficiary-listing", version: "1.0.0") { Plugin.reports([BeneficiaryListing.self]) }
}
