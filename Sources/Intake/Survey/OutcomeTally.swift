/// How many of a column's texts are outcomes of decisions.
package struct OutcomeTally: Sendable {
    private var texts = 0
    private var decided = 0
    private var pending = 0
    private(set) var answers = 0
    /// Of the answers, those that say yes.
    private(set) var yes = 0
    private var refused = 0

    /// Enough to know a column by.
    private static let textLimit = 2000
    /// No outcome is longer, in bytes.
    private static let length = 40

    mutating func note(_ text: ArraySlice<UInt8>) {
        guard texts < Self.textLimit else { return }
        texts += 1
        guard text.count <= Self.length else { return }
        let text = ColumnEvidence.string(text)
        switch DecisionOutcome(text) {
        case .granted: decided += 1
        case .refused:
            decided += 1
            refused += 1
        case .pending: pending += 1
        case nil:
            guard let answer = DecisionOutcome(answer: text) else { return }
            answers += 1
            if answer == .granted { yes += 1 }
        }
    }

    /// Whether nothing else stands there, some granted and some refused: whatever the column is called.
    var areAll: Bool { refused > 0 && decided > refused && decided + pending == texts }
    /// Whether a decision's number, or another text, is the exception.
    var areMost: Bool { decided > 0 && (decided + pending) * 2 > texts }
    var areMostWithAnswers: Bool { decided + answers > 0 && (decided + pending + answers) * 2 > texts }
}
