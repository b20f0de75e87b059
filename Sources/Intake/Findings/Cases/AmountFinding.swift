/// How the amounts of a convention with several lines are read, and what speaks for it.
package enum AmountFinding: Codable, Hashable, Sendable {
    /// Of a convention.
    package struct Lines: Codable, Hashable, Sendable {
        package var count: Int
        /// What their percentages make.
        package var sum: Double
        /// Each amount is a part, and counts; otherwise the total counts once.
        package var areShares: Bool

        package init(count: Int, sum: Double, areShares: Bool) {
            self.count = count
            self.sum = sum
            self.areShares = areShares
        }
    }

    case amountsRepeated(Lines)
    case amountsOfInstallments(Lines)
    case amountsByCommitments(Lines)
    case amountsByNeighbours(Lines)

    // What the data doesn't settle.
    case amountsWithoutShares(Lines)
    case amountsEqual(Lines)
    case amountsOfEqualInstallments(Lines)
    case amountsContradictory(Lines)
    case amountsLackingShares(Lines)
    case amountsExceedingShares(Lines)

    package var lines: Lines {
        switch self {
        case .amountsRepeated(let lines), .amountsOfInstallments(let lines), .amountsByCommitments(let lines),
            .amountsByNeighbours(let lines), .amountsWithoutShares(let lines), .amountsEqual(let lines),
            .amountsOfEqualInstallments(let lines), .amountsContradictory(let lines), .amountsLackingShares(let lines),
            .amountsExceedingShares(let lines):
            lines
        }
    }

    /// True where both readings fit, or neither.
    package var isDoubtful: Bool {
        switch self {
        case .amountsRepeated, .amountsOfInstallments, .amountsByCommitments, .amountsByNeighbours: false
        default: true
        }
    }
}
