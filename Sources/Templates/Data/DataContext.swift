import BilanKit

/// A programme at a day, as the tables of a template's blocks read it.
final class DataContext {
    let programme: Programme
    /// The state is that of this day.
    let date: CivilDate
    let language: NumberLanguage

    init(_ programme: Programme, at date: CivilDate, _ language: NumberLanguage) {
        self.programme = programme
        self.date = date
        self.language = language
    }

    /// The same programme at another day.
    func at(_ date: CivilDate) -> DataContext { DataContext(programme, at: date, language) }

    private(set) lazy var schemes = Dictionary(programme.schemes.map { ($0.code, $0) }) { first, _ in first }
    private lazy var tellsOfOrders = programme.tellsOfMovements(.order)
    private lazy var tellsOfPayments = programme.tellsOfMovements(.payment)

    /// What was ordered, unknown where the data tell of no order.
    func ordered(_ money: Money) -> CellValue { tellsOfOrders ? .money(money) : unknown }

    /// What was paid, unknown where the data tell of no payment.
    func paid(_ money: Money) -> CellValue { tellsOfPayments ? .money(money) : unknown }

    /// What is ordered and not paid, unknown where one of both is.
    func payable(_ state: AwardState) -> CellValue {
        tellsOfOrders && tellsOfPayments ? .money(state.ordered - state.paid) : unknown
    }

    /// Stands for what should be known and isn't.
    var unknown: CellValue { .missing(language == .french ? "non communiqué" : "not disclosed") }
}
