import BilanKit
import Intake
import Support

/// Why a convention's amounts are read as they are.
enum AmountEvidence: String, CaseIterable {
    /// The user said so.
    case chosen = "choix"
    /// Nothing was awarded.
    case nothing = "nul"
    /// Every line bears 100 %: awards of their own under one decision.
    case whole = "entieres"
    /// One amount on every line, and percentages that make 1 but aren't equal.
    case repeated = "repete"
    /// Several amounts, each on lines whose percentages make 1 but aren't all equal.
    case installments = "tranches"
    /// Several amounts, each on lines of equal percentages that make 1: both readings fit.
    case equalInstallments = "tranchesEgales"
    /// The amounts are to one another as the percentages.
    case proportional = "proportion"
    /// The amounts differ and the percentages don't make 1.
    case different = "differents"
    /// Equal amounts and equal percentages; the commitments are those of one reading.
    case commitments = "engagements"
    /// Equal amounts; the other conventions of the file are all read one way.
    case neighbours = "voisines"
    /// One amount on every line, and lines without a percentage.
    case unstated = "sansParts"
    /// Equal amounts and equal percentages: both readings fit.
    case equal = "egales"
    /// Different amounts that don't follow percentages which make 1.
    case contradictory = "contredit"
    /// One amount on every line, percentages that make less than 1.
    case lacking = "manque"
    /// One amount on every line, percentages that make more than 1.
    case exceeding = "exces"

    /// True where both readings fit, or neither: what its finding says, whatever the convention.
    var isDoubtful: Bool { finding(AmountFinding.Lines(count: 0, sum: 0, areShares: false))?.isDoubtful ?? false }

    /// What the reader is told of a convention that is read so; nil where there is nothing to tell.
    private func finding(_ lines: AmountFinding.Lines) -> AmountFinding? {
        switch self {
        case .chosen, .nothing, .whole, .proportional, .different: nil
        case .repeated: .amountsRepeated(lines)
        case .installments: .amountsOfInstallments(lines)
        case .equalInstallments: .amountsOfEqualInstallments(lines)
        case .commitments: .amountsByCommitments(lines)
        case .neighbours: .amountsByNeighbours(lines)
        case .unstated: .amountsWithoutShares(lines)
        case .equal: .amountsEqual(lines)
        case .contradictory: .amountsContradictory(lines)
        case .lacking: .amountsLackingShares(lines)
        case .exceeding: .amountsExceedingShares(lines)
        }
    }

    /// What the data shows, in words of the reader's language.
    ///
    /// - Parameters:
    ///   - lines: how many lines the convention has.
    ///   - sum: what their percentages make.
    func explanation(lines: Int, sum: Double) -> String {
        if let finding = finding(AmountFinding.Lines(count: lines, sum: sum, areShares: false)) {
            return String(fr: finding.frenchGround, en: finding.englishGround)
        }
        return switch self {
        case .chosen: String(fr: "lu comme l’a décidé --amounts", en: "read as --amounts decided")
        case .nothing: String(fr: "les montants sont nuls", en: "the amounts are zero")
        case .whole:
            String(
                fr: "chacune des \(lines) lignes porte 100 % : ce sont des aides distinctes",
                en: "each of the \(lines) lines bears 100%: they are separate awards")
        case .proportional:
            String(
                fr: "les \(lines) montants sont entre eux comme les parts",
                en: "the \(lines) amounts are in proportion to the shares")
        default:
            String(
                fr:
                    "les \(lines) montants diffèrent et les parts ne font pas 1 (\(FrenchNumber.decimal(sum, digits: 2)))",
                en: "the \(lines) amounts differ and the shares don’t make 1 (\(EnglishText.decimal(sum)))")
        }
    }

    /// The finding in its place; nil where there is nothing to tell.
    func fault(reference: String, reading: AmountReading, lines: Int, sum: Double, file: String, line: Int) -> Fault? {
        finding(AmountFinding.Lines(count: lines, sum: sum, areShares: reading == .share)).map {
            Fault(
                file: file, line: line, column: Fault.Column(name: "montant", index: nil), value: reference,
                .amounts($0), severity: .warning)
        }
    }
}
