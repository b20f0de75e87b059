import BilanKit

/// What one walk over the awards tells before they are listed: their sums by department, and what all have in common.
struct ListingSummary {
    struct Line {
        var label: String
        var awards = 0
        var voted = Money.zero
        var committed = Money.zero
        var ordered = Money.zero
    }

    /// A column that not every list fills.
    enum OptionalColumn: CaseIterable {
        case identifier, commune, purpose, convention

        func value(of state: AwardState) -> String? {
            switch self {
            case .identifier: state.award.beneficiarySIRET?.digits ?? state.award.beneficiaryRNA
            case .commune: state.site?.commune
            case .purpose: state.award.purpose
            case .convention: state.award.reference
            }
        }
    }

    /// By department, those of unknown ones last.
    private(set) var lines: [Line] = []
    /// Whether an amount has cents: else none is shown with them.
    private(set) var hasCents = false
    /// Whether anything was ordered for payment: a list of grants alone knows nothing of payments.
    private(set) var knowsOrders = false
    /// Which of the columns of words have any.
    private(set) var columns: Set<OptionalColumn> = []
    /// What all purposes begin with.
    private(set) var purposes = SharedStart()

    /// - Parameter language: which the lines' labels are in.
    init(_ awards: Records<AwardState>, in language: NumberLanguage) {
        var byCode: [String: Line] = [:]
        for state in awards {
            let code = state.site?.department?.code ?? "~"
            var line = byCode[code] ?? Line(label: state.site.departmentLabel(in: language))
            line.awards += 1
            line.voted += state.award.amount
            line.committed += state.committed
            line.ordered += state.ordered
            byCode[code] = line
            hasCents =
                hasCents || [state.award.amount, state.committed, state.ordered].contains { $0.cents % 100 != 0 }
            knowsOrders = knowsOrders || state.ordered != .zero
            purposes.add(state.award.purpose)
            for column in OptionalColumn.allCases
            where !columns.contains(column) && column.value(of: state)?.isEmpty == false {
                columns.insert(column)
            }
        }
        lines = byCode.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Whether a page held upright has room for the columns of words beside those of names, dates and amounts.
    var isNarrow: Bool { columns.count < 2 }

    var format: NumberFormat { hasCents ? .money : .wholeEuros }
}
