import Intake
import Spreadsheets

/// What the strict check finds: which rule it breaks, and what is to be said of it. The words stand in `Words`, in
/// French and in English; they are made when they are shown: a bad file has millions.
package protocol StrictFinding {
    var rule: SCDLRule { get }
    var severity: Fault.Severity { get }
    var french: FindingWords { get }
    var english: FindingWords { get }
}

extension StrictFinding {
    /// As faults have it, under the rule's name.
    package var told: Finding { .told(ToldFinding(code: rule.rawValue, french, english: english)) }
}

/// What is wrong in a cell.
package enum SCDLFinding: Equatable, StrictFinding {
    case empty
    case notADate(suggestion: String?)
    case noSuchDay
    case notANumber(hasComma: Bool, example: String)
    /// What Python reads as a number, and with it the public validator.
    case foreignNumber(example: String)
    case notAFlag
    case notAChoice(allowed: [String], hasLooseAccents: Bool)
    case tooLong(count: Int, limit: Int)
    case notSIRETForm(isSIREN: Bool, isNumber: Bool)
    case notAssociationForm
    case notAPeriod(hasUnderscore: Bool)
    case tooSmall(least: String)
    case tooGreat
    case wrongKey
    case notASIRET(isNumber: Bool)
    case endsInLineBreak
    /// A workbook's cell of another type than its column; `empty` is one that shows a text and has none.
    case wrongType(SheetCellKind)

    // Warnings.
    case noSuchPeriod
    case reversedPeriod
    case unlikelyYear
    case blank
    case spacesAround
    case separatedDigits
    case negativeAmount
    case smallerThanCent
    case notFinite
    case lineBreakAround
    case notAUUID

    package var rule: SCDLRule {
        switch self {
        case .empty: .required
        case .notADate, .noSuchDay, .unlikelyYear: .date
        case .notANumber, .foreignNumber: .number
        case .notAFlag: .flag
        case .notAChoice: .choice
        case .tooLong: .length
        case .notSIRETForm, .notAssociationForm, .notAPeriod, .endsInLineBreak: .pattern
        case .tooSmall: .minimum
        case .tooGreat: .maximum
        case .wrongKey, .notASIRET: .siret
        case .wrongType: .typedCell
        case .noSuchPeriod, .reversedPeriod: .period
        case .blank, .spacesAround, .separatedDigits, .lineBreakAround: .spaces
        case .negativeAmount, .smallerThanCent, .notFinite: .amount
        case .notAUUID: .scheme
        }
    }

    /// A warning where the schema lets the cell pass.
    package var severity: Fault.Severity {
        switch self {
        case .noSuchPeriod, .reversedPeriod, .unlikelyYear, .blank, .spacesAround, .separatedDigits, .negativeAmount,
            .smallerThanCent, .notFinite, .lineBreakAround, .notAUUID:
            .warning
        default: .error
        }
    }
}
