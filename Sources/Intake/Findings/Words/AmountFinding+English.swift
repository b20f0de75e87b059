import Support

extension AmountFinding {
    var english: FindingWords {
        .init(
            englishGround + "; " + englishReading,
            isDoubtful
                ? "Decide with --amounts total (the total is repeated) or --amounts share (these are parts), or correct the file."
                : "If this is wrong, decide with --amounts \(lines.areShares ? "total" : "share").")
    }

    /// What the data shows.
    package var englishGround: String {
        let made = EnglishText.decimal(lines.sum)
        let repeats = "repeats the same amount on \(lines.count) lines"
        let severalAmounts = "repeats several amounts (\(lines.count) lines), each on lines whose shares"
        return switch self {
        case .amountsRepeated: repeats + " whose unequal shares make 1"
        case .amountsOfInstallments: severalAmounts + " are unequal and make 1"
        case .amountsOfEqualInstallments:
            severalAmounts + " are equal and make 1: nothing says whether they are repeated totals or equal parts"
        case .amountsByCommitments: repeats + " of equal shares, and the commitments settle it"
        case .amountsByNeighbours: repeats + ", and the other conventions of the file settle it"
        case .amountsWithoutShares: repeats + ", and percentages are missing"
        case .amountsEqual: repeats + " of equal shares: nothing says whether it is a repeated total or equal parts"
        case .amountsContradictory:
            "has \(lines.count) amounts that are neither the same total nor in proportion to the shares, which make 1"
        case .amountsLackingShares: repeats + " whose shares make \(made) alone"
        case .amountsExceedingShares: repeats + " whose shares make \(made), more than the whole"
        }
    }

    private var englishReading: String {
        if lines.areShares { return "each amount is counted, as a part" }
        return switch self {
        case .amountsLackingShares: "each line is counted for its share of the total"
        case .amountsOfInstallments: "each is counted once"
        default: "it is counted once"
        }
    }
}
