import BilanKit
import Intake

/// The awards to one body within a span of time that moves on with each.
struct AwardWindow {
    struct Entry {
        var date: CivilDate
        var amount: Money
        var origin: Origin
    }

    private var entries: [Entry] = []
    /// Where the window begins in `entries`.
    private var start = 0
    private(set) var sum = Money.zero
    /// How many awards in the window are not above `small`.
    private(set) var smallCount = 0
    private let small: Money

    /// - Parameter small: what `smallCount` counts up to.
    init(small: Money = .zero) { self.small = small }

    /// The rows in the window, the oldest first; of many the last hundred.
    var origins: [Origin] { entries[start...].suffix(100).map(\.origin) }

    mutating func add(_ entry: Entry) {
        entries.append(entry)
        sum += entry.amount
        if entry.amount <= small { smallCount += 1 }
    }

    /// Drops what came before a day.
    mutating func begin(at day: CivilDate) {
        while start < entries.count, entries[start].date < day {
            sum -= entries[start].amount
            if entries[start].amount <= small { smallCount -= 1 }
            start += 1
        }
        // What was dropped is freed now and then, not at each step.
        if start > 1024, start * 2 > entries.count {
            entries.removeFirst(start)
            start = 0
        }
    }

    mutating func clear() {
        entries.removeAll(keepingCapacity: true)
        start = 0
        sum = .zero
        smallCount = 0
    }
}

/// What is read of each award `s`, with its part `p`, to watch what a body gets.
enum BodyAwardColumn: Int, NamedColumn {
    /// By what awards of one body are known.
    case corps
    case dateConvention, montant, origine, ligne, nomBeneficiaire, idBeneficiaire
    /// Whether the body is a group of companies.
    case estGroupe

    static var table: DossierTable { .subventions }

    /// - Parameters:
    ///   - body: SQL for `corps`.
    ///   - name: SQL for the body's name.
    ///   - isGroup: SQL for `estGroupe`.
    static func selection(body: String, name: String, isGroup: String) -> Selection<Self> {
        Selection { column in
            switch column {
            case .corps: body
            case .montant: "coalesce(p.montant, s.montant)"
            case .dateConvention, .origine, .ligne: "s.\(column.name)"
            case .nomBeneficiaire: name
            case .idBeneficiaire: "substr(s.idBeneficiaire, 1, 9)"
            case .estGroupe: isGroup
            }
        }
    }
}
