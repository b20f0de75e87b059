import BilanKit

/// What happened to a company's files, in the order of its days: the steps of its applications, votes and payments. Where no payment is
/// told, the orders are: each payment follows one.
struct FileHistory {
    struct Event {
        let date: CivilDate
        let name: String
        /// The application or the convention.
        let reference: String?
        let amount: Money?
    }

    let events: [Event]
    /// Whether the data tell of movements on one of its conventions.
    let knowsMovements: Bool

    init(_ applications: [ApplicationState], _ awards: [AwardState], request: ReportRequest) {
        let words = request.words
        let steps = applications.flatMap { state in
            ApplicationStatus.allCases.compactMap { step in
                state.reached[step].map {
                    Event(
                        date: $0, name: words.step(step), reference: state.application.number, amount: nil)
                }
            }
        }
        let votes = awards.map {
            Event(date: $0.award.date, name: words.vote, reference: $0.award.reference, amount: $0.award.amount)
        }
        // A convention of several lines has one file of movements.
        var seen: Set<String> = []
        let movements = awards.compactMap { $0.award.reference.flatMap { seen.insert($0).inserted ? $0 : nil } }
            .flatMap { Array(request.programme.movements(until: request.quarter.end, of: $0)) }
        knowsMovements = !movements.isEmpty || awards.contains { $0.ordered != .zero || $0.paid != .zero }
        let spent: Movement.Kind = movements.contains { $0.kind == .payment } ? .payment : .order
        let payments = movements.filter { $0.kind == spent || $0.kind == .decommitment }.map {
            Event(
                date: $0.date, name: $0.kind.label(in: request.language), reference: $0.convention,
                amount: $0.kind == .decommitment ? .zero - $0.amount : $0.amount)
        }
        let all = steps + votes + payments
        events = all.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
    }

    func table(_ words: any Words, format: NumberFormat) -> Table {
        Table(words.historyTable, events, caption: words.historyCaption) {
            Column(words.date, \.date, isRowHeader: true)
            Column(words.event, \.name)
            Column(words.reference, \.reference)
            if events.contains(where: { $0.amount != nil }) { Column(words.amount, \.amount, format: format) }
        }
    }
}
