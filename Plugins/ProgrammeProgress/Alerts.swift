import BilanKit

/// The seventh part: what calls for action, a threshold passed or a convention that lapses.
struct Alerts: Section {
    /// Conventions listed at most: those with the most left to order.
    private static let lapseLimit = 20

    private let publications: [Alert]
    private let ceilings: [Alert]
    private let lapses: [Alert]
    private let date: CivilDate

    init(of scheme: Scheme?, programme: Programme, at date: CivilDate) {
        self.date = date
        let alerts = programme.alerts(at: date).filter {
            scheme == nil || $0.scheme == nil || $0.scheme == scheme?.code
        }
        publications = alerts.filter { $0.kind == .publication }
        ceilings = alerts.filter { $0.kind == .deMinimis }
        lapses = alerts.filter { $0.kind == .lapse }
    }

    var body: [Block] {
        Heading("Alertes")
        if publications.isEmpty, ceilings.isEmpty, lapses.isEmpty {
            Paragraph("Au \(date), aucun seuil n’est dépassé et aucune convention n’est caduque ou près de l’être.")
        }
        if !ceilings.isEmpty { deMinimis }
        if !publications.isEmpty { publication }
        if !lapses.isEmpty { lapse }
    }

    @BlockBuilder private var deMinimis: [Block] {
        Heading("Plafond de minimis", level: 2)
        Paragraph(
            """
            Aides de minimis à une même entreprise unique (son groupe, ou l’entreprise seule) au-delà de ce que permet le règlement : \
            200 000 € sur trois exercices jusqu’à fin 2023, 300 000 € sur trois ans glissants depuis 2024.
            """)
        Table("Plafond de minimis", ceilings, caption: "Entreprises au-delà du plafond de minimis") {
            Column("Entreprise ou groupe", \.name, isRowHeader: true)
            Column("Du", \.period.lowerBound)
            Column("Au", \.period.upperBound)
            Column("Aides de minimis", \.amount, format: .wholeEuros)
            Column("Plafond", \.ceiling, format: .wholeEuros)
            Column("Dépassement", .difference(of: "Aides de minimis", minus: "Plafond"), format: .signed(.wholeEuros))
        }
    }

    @BlockBuilder private var publication: [Block] {
        Heading("Seuil de publication", level: 2)
        Paragraph(
            """
            Organismes qui ont reçu d’une même autorité plus de 23 000 € sur douze mois, dont une aide d’un montant inférieur : elle est à publier \
            aussi, dans les trois mois.
            """)
        Table("Seuil de publication", publications, caption: "Organismes au-delà du seuil de publication") {
            Column("Organisme", \.name, isRowHeader: true)
            Column("Seuil passé le", \.date)
            Column("Total sur douze mois", \.amount, format: .wholeEuros)
            Column("À publier avant le") { alert in alert.deadline.map { CellValue.date($0) } ?? .missing("délai passé")
            }
        }
    }

    @BlockBuilder private var lapse: [Block] {
        Heading("Conventions caduques ou près de l’être", level: 2)
        Paragraph(
            """
            \(strong: FrenchNumber.count(lapses.count, "convention", "conventions")) dont la caducité est passée, ou vient dans les trois mois, et \
            dont l’engagement n’est pas entièrement mandaté : \(FrenchNumber.money(lapses.reduce(.zero) { $0 + $1.amount }, cents: false)) restent à mandater ou à désengager.\
            \(lapses.count > Self.lapseLimit ? " Les \(Self.lapseLimit) plus grands montants :" : "")
            """)
        Table(
            "Caducité",
            lapses.sorted { ($1.amount, $0.date) < ($0.amount, $1.date) }.prefix(Self.lapseLimit).map { $0 },
            caption: "Conventions par montant qui reste à mandater"
        ) {
            Column("Convention", \.convention, isRowHeader: true)
            Column("Bénéficiaire", \.name)
            Column("Caducité", \.date)
            Column("Reste à mandater", \.amount, format: .wholeEuros, total: .sum)
        }
    }
}
