import BilanKit

/// The seventh part: what calls for action, a threshold passed or a convention that lapses.
struct Alerts: Section {
    /// Conventions listed at most: those with the most left to order.
    private static let lapseLimit = 20

    private let publications: [Alert]
    private let ceilings: [Alert]
    private let lapses: [Alert]
    private let excesses: Excesses
    /// Whether it is known what is left to order.
    private let knowsOrders: Bool
    private let date: CivilDate
    private let words: any Words

    init(of scheme: Scheme?, programme: Programme, now: Standing, _ words: any Words) {
        (excesses, knowsOrders, date) = (now.excesses, now.knowsOrders, now.date)
        self.words = words
        let alerts = programme.alerts(at: date).filter {
            scheme == nil || $0.scheme == nil || $0.scheme == scheme?.code
        }
        publications = alerts.filter { $0.kind == .publication }
        ceilings = alerts.filter { $0.kind == .deMinimis }
        lapses = knowsOrders ? alerts.filter { $0.kind == .lapse } : []
    }

    var body: [Block] {
        Heading(words.alerts, label: "alerts")
        if publications.isEmpty, ceilings.isEmpty, lapses.isEmpty, excesses.count == 0 {
            Paragraph(knowsOrders ? words.noAlerts(at: date) : words.noAlertsOfThresholds(at: date))
        }
        if !ceilings.isEmpty { deMinimis }
        if !publications.isEmpty { publication }
        if !lapses.isEmpty { lapse }
        if excesses.count > 0 { excesses.blocks(at: date, words) }
    }

    @BlockBuilder private var deMinimis: [Block] {
        Heading(words.ceilings, level: 2)
        Paragraph(words.ceilingsRule)
        Table(words.ceilings, ceilings, caption: words.ceilingsCaption) {
            Column(words.companyOrGroup, \.name, isRowHeader: true)
            Column(words.from, \.period.lowerBound)
            Column(words.to, \.period.upperBound)
            Column(words.deMinimisAid, \.amount, format: .wholeEuros).barred(against: words.ceiling)
            Column(words.ceiling, \.ceiling, format: .wholeEuros)
            Column(
                words.excess, .difference(of: words.deMinimisAid, minus: words.ceiling), format: .signed(.wholeEuros))
        }.noted(words.source(at: date))
    }

    @BlockBuilder private var publication: [Block] {
        Heading(words.publication, level: 2)
        Paragraph(words.publicationRule)
        Table(words.publication, publications, caption: words.publicationCaption) {
            Column(words.body, \.name, isRowHeader: true)
            Column(words.passedOn, \.date)
            Column(words.twelveMonths, \.amount, format: .wholeEuros)
            Column(words.publishBefore) { alert in alert.deadline.map { CellValue.date($0) } ?? .missing(words.overdue)
            }
        }.noted(words.source(at: date))
    }

    @BlockBuilder private var lapse: [Block] {
        Heading(words.lapsesHeading, level: 2)
        Paragraph(
            words.lapses(lapses.count, lapses.reduce(.zero) { $0 + $1.amount }, limit: Self.lapseLimit))
        Table(
            words.lapse,
            lapses.sorted { ($1.amount, $0.date) < ($0.amount, $1.date) }.prefix(Self.lapseLimit).map { $0 },
            caption: words.lapsesCaption
        ) {
            Column(words.convention, \.convention, isRowHeader: true)
            Column(words.beneficiary, \.name)
            Column(words.lapse, \.date)
            Column(words.leftToOrder, \.amount, format: .wholeEuros, total: .sum)
        }.noted(words.source(at: date))
    }
}
