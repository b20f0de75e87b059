import BilanKit

/// A listing with a setting: the awards of at least so many euros.
struct LargeAwards: Report {
    static let about = ReportInfo(
        id: "large-awards", title: "Aides importantes", summary: "les aides à partir d’un montant",
        formats: [.pdf, .ods])

    @Setting("least", "le plus petit montant, en euros", in: 0...1_000_000_000) private var euros = 100_000

    func compose(_ request: ReportRequest) throws -> Composition {
        let least = Money(euros: Int64(euros))
        // Awards are few enough to be sorted here; a listing of them all would be handed to the table as it is read.
        let awards = request.programme.awards(at: request.quarter.end)
            .filter { $0.award.amount >= least }
            .sorted { ($1.award.amount, $0.award.beneficiaryName) < ($0.award.amount, $1.award.beneficiaryName) }
        return Composition(Self.about.title) {
            Heading("Aides importantes")
            Paragraph("Aides d’au moins \(least), situation au \(request.quarter.end).")
            Table("Aides", awards) {
                Column("Bénéficiaire", \.award.beneficiaryName, isRowHeader: true)
                Column("Objet", \.award.purpose)
                Column("Date", \.award.date)
                Column("Montant voté", \.award.amount, total: .sum)
            }.emptyText("Aucune aide n’atteint ce montant.")
        }
    }
}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "large-awards", version: "1.0.0") { Plugin.reports([LargeAwards.self]) }
}
