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

    /// By department, those of unknown ones last.
    private(set) var lines: [Line] = []
    /// Whether an amount has cents: else none is shown with them.
    private(set) var hasCents = false
    /// Whether anything was ordered for payment: a list of grants alone knows nothing of payments.
    private(set) var knowsOrders = false
    /// What all purposes begin with, as in `Usine du Futur : `; empty where they differ.
    private(set) var sharedStart = ""

    /// - Parameter language: which the lines' labels are in.
    init(_ awards: Records<AwardState>, in language: NumberLanguage) {
        var byCode: [String: Line] = [:]
        var isFirst = true
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
            let start = Self.start(of: state.award.purpose)
            sharedStart = isFirst || start == sharedStart ? start : ""
            isFirst = false
        }
        lines = byCode.sorted { $0.key < $1.key }.map(\.value)
    }

    /// A purpose up to its first colon, where one stands between words.
    private static func start(of purpose: String) -> String {
        guard let colon = purpose.firstIndex(of: ":"), case let end = purpose.index(after: colon),
            end < purpose.endIndex,
            purpose[end].isWhitespace
        else { return "" }
        return String(purpose[...end])
    }

    /// A purpose without what all purposes begin with.
    func shortened(_ purpose: String) -> String {
        guard !sharedStart.isEmpty, purpose.hasPrefix(sharedStart) else { return purpose }
        let rest = purpose.dropFirst(sharedStart.count).drop { $0.isWhitespace }
        return rest.isEmpty ? purpose : String(rest)
    }

    /// What all purposes begin with, in words.
    var sharedWords: String { sharedStart.trimmingSuffix { $0 == ":" || $0.isWhitespace } }

    var format: NumberFormat { hasCents ? .money : .wholeEuros }
}

extension String {
    fileprivate func trimmingSuffix(_ isLeftOut: (Character) -> Bool) -> String {
        var text = Substring(self)
        while let last = text.last, isLeftOut(last) { text = text.dropLast() }
        return String(text)
    }
}
