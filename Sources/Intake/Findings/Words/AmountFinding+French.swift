import BilanKit

extension AmountFinding {
    var french: FindingWords {
        .init(
            frenchGround + " ; " + frenchReading,
            isDoubtful
                ? "Décidez avec --amounts total (le total répété) ou --amounts share (des parts), ou corrigez le fichier."
                : "Si ce n’est pas le cas, décidez avec --amounts \(lines.areShares ? "total" : "share").")
    }

    /// What the data shows.
    package var frenchGround: String {
        let made = FrenchNumber.decimal(lines.sum, digits: 2)
        let repeats = "répète le même montant sur \(lines.count) lignes"
        let severalAmounts = "répète plusieurs montants (\(lines.count) lignes), chacun sur des lignes dont les parts"
        return switch self {
        case .amountsRepeated: repeats + " dont les parts, inégales, font 1"
        case .amountsOfInstallments: severalAmounts + ", inégales, font 1"
        case .amountsOfEqualInstallments:
            severalAmounts + ", égales, font 1 : totaux répétés ou parts égales, rien ne le dit"
        case .amountsByCommitments: repeats + " de parts égales, et les engagements tranchent"
        case .amountsByNeighbours: repeats + ", et les autres conventions du fichier tranchent"
        case .amountsWithoutShares: repeats + ", et des pourcentages manquent"
        case .amountsEqual: repeats + " de parts égales : total répété ou parts égales, rien ne le dit"
        case .amountsContradictory:
            "a \(lines.count) montants qui ne sont ni le même total ni entre eux comme les parts, qui font 1"
        case .amountsLackingShares: repeats + " dont les parts ne font que \(made)"
        case .amountsExceedingShares: repeats + " dont les parts font \(made), plus que le tout"
        }
    }

    private var frenchReading: String {
        if lines.areShares { return "chaque montant est compté, comme une part" }
        return switch self {
        case .amountsLackingShares: "chaque ligne est comptée pour sa part du total"
        case .amountsOfInstallments: "chacun est compté une fois"
        default: "il est compté une fois"
        }
    }
}
