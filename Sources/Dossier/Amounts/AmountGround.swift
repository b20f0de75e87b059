import BilanKit
import Intake

/// Why a convention's amounts are read as they are.
enum AmountGround: String, CaseIterable {
    /// The user said so.
    case chosen = "choix"
    /// Nothing was awarded.
    case nothing = "nul"
    /// Every line bears 100 %: awards of their own under one decision.
    case whole = "entieres"
    /// One amount on every line, and percentages that make 1 but aren't equal.
    case repeated = "repete"
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

    /// True where both readings fit, or neither.
    var isDoubtful: Bool {
        switch self {
        case .unstated, .equal, .contradictory, .lacking, .exceeding: true
        default: false
        }
    }

    /// What the data shows, in words.
    ///
    /// - Parameters:
    ///   - lines: how many lines the convention has.
    ///   - sum: what their percentages make.
    func explanation(lines: Int, sum: Double) -> String {
        let made = FrenchNumber.decimal(sum, digits: 2)
        switch self {
        case .chosen: return "lu comme l’a décidé --amounts"
        case .nothing: return "les montants sont nuls"
        case .whole: return "chacune des \(lines) lignes porte 100 % : ce sont des aides distinctes"
        case .repeated: return "répète le même montant sur \(lines) lignes dont les parts, inégales, font 1"
        case .proportional: return "les \(lines) montants sont entre eux comme les parts"
        case .different: return "les \(lines) montants diffèrent et les parts ne font pas 1 (\(made))"
        case .commitments:
            return "répète le même montant sur \(lines) lignes de parts égales, et les engagements tranchent"
        case .neighbours:
            return "répète le même montant sur \(lines) lignes, et les autres conventions du fichier tranchent"
        case .unstated: return "répète le même montant sur \(lines) lignes, et des pourcentages manquent"
        case .equal:
            return
                "répète le même montant sur \(lines) lignes de parts égales : total répété ou parts égales, rien ne le dit"
        case .contradictory:
            return "a \(lines) montants qui ne sont ni le même total ni entre eux comme les parts, qui font 1"
        case .lacking: return "répète le même montant sur \(lines) lignes dont les parts ne font que \(made)"
        case .exceeding:
            return "répète le même montant sur \(lines) lignes dont les parts font \(made), plus que le tout"
        }
    }

    /// What the reader is told of a convention that is read so; nil where there is nothing to tell.
    func fault(reference: String, reading: AmountReading, lines: Int, sum: Double, file: String, line: Int) -> Fault? {
        let counted: String
        switch (self, reading) {
        case (.chosen, _), (.nothing, _), (.whole, _), (.proportional, _), (.different, _): return nil
        case (.lacking, .total): counted = "chaque ligne est comptée pour sa part du total"
        case (_, .total): counted = "il est compté une fois"
        case (_, .share): counted = "chaque montant est compté, comme une part"
        }
        let other = reading == .total ? AmountReading.share : .total
        return Fault(
            file: file, line: line, column: Fault.Column(name: "montant", index: nil), value: reference,
            rule: explanation(lines: lines, sum: sum) + " ; " + counted,
            remedy: isDoubtful
                ? "Décidez avec --amounts total (le total répété) ou --amounts share (des parts), ou corrigez le fichier."
                : "Si ce n’est pas le cas, décidez avec --amounts \(other.rawValue).",
            severity: .warning)
    }
}
