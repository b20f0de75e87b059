import Intake
import Spreadsheets
import Support

extension SCDLFinding {
    package var english: FindingWords {
        switch self {
        case .empty: .init("the cell is empty", "Fill it in: it is mandatory.")
        case .notADate(let suggestion):
            .init("is not a date of the form YYYY-MM-DD", "Write \(suggestion ?? "for example 2018-12-31").")
        case .noSuchDay:
            .init("is not a day of the calendar", "Check the month and the day: dates are written YYYY-MM-DD.")
        case .notANumber(let hasComma, let example):
            .init(
                "is not a number",
                hasComma
                    ? "The decimal mark is the point, as in \(example)."
                    : "Write the number alone, without spaces or a unit, with a decimal point: \(example).")
        case .foreignNumber(let example):
            .init(
                "is not a number by the schema, although the public validator reads it as one",
                "Write it with the digits 0 to 9 and a decimal point: \(example).")
        case .notAFlag:
            .init("is neither “oui” nor “non”", "Write “oui” or “non”, in small letters and without spaces.")
        case .notAChoice(let allowed, let hasLooseAccents):
            hasLooseAccents
                ? .init(
                    "has accents apart from their letters, which can’t be seen on the screen",
                    "Enter the text again, or normalise the file to Unicode NFC.")
                : .init(
                    "is not one of the allowed values",
                    "Choose from " + allowed.map(EnglishText.quoted).joined(separator: ", ") + ".")
        case .tooLong(let count, let limit):
            .init("has \(count) characters where at most \(limit) are allowed", "Shorten the text.")
        case .notSIRETForm(let isSIREN, let isNumber):
            isNumber
                ? .init("doesn’t have fourteen digits: a spreadsheet has turned it into a number", Self.enterSIRETAgain)
                : isSIREN
                    ? .init(
                        "doesn’t have fourteen digits: it is a SIREN", "Add the five digits of the establishment.")
                    : .init("doesn’t have fourteen digits without a break", "Write the SIRET without spaces or points.")
        case .notAssociationForm:
            .init(
                "is not an RNA number (a capital W and nine digits)",
                "Correct it from the association’s certificate of registration.")
        case .notAPeriod(let hasUnderscore):
            .init(
                "is neither a date YYYY-MM-DD nor a period YYYY-MM-DD/YYYY-MM-DD",
                hasUnderscore
                    ? "Separate the two dates by a slash, not by an underscore."
                    : "Write for example 2018-01-15/2018-12-31.")
        case .tooSmall(let least): .init("is less than \(least)", Self.writeShare)
        case .tooGreat: .init("is more than 1", Self.writeShare)
        case .wrongKey:
            .init(
                "is not a SIRET: its check digit is wrong", "Correct the number from the register of companies.")
        case .notASIRET(let isNumber):
            isNumber
                ? .init("is not a SIRET: a spreadsheet has turned it into a number", Self.enterSIRETAgain)
                : .init(
                    "is not a SIRET (14 digits expected)",
                    "Write the 14 digits without a break, or leave the cell empty and fill in rnaBeneficiaire.")
        case .noSuchPeriod:
            .init(
                "contains a date that doesn’t exist, which the schema doesn’t check", "Check the month and the day.")
        case .reversedPeriod: .init("ends before it begins, which the schema doesn’t check", "Check both dates.")
        case .unlikelyYear: .init("is an unlikely date", "Check the year.")
        case .blank: .init("contains nothing but spaces, which the schema lets pass", "Fill in the cell.")
        case .spacesAround: .init("has spaces around the number, which the schema lets pass", "Delete them.")
        case .separatedDigits:
            .init(
                "is a SIRET written with spaces or points, which the schema lets pass",
                "Write the 14 digits without a break.")
        case .negativeAmount:
            .init(
                "is a negative amount, which the schema lets pass: it sets no minimum",
                "Check the sign; leave it if this is a reduction or a repayment.")
        case .notFinite:
            .init(
                "is not an amount, which the schema lets pass: to it INF, -INF and NaN are numbers",
                "Write the amount.")
        case .endsInLineBreak:
            .init("ends in a line break, which the public validator doesn’t see", Self.deleteLineBreak)
        case .lineBreakAround:
            .init("begins or ends with a line break, which the schema lets pass", Self.deleteLineBreak)
        case .wrongType(let kind): Self.english(for: kind)
        case .smallerThanCent:
            .init("has more than two decimals, which the schema lets pass", "Round the amount to the cent.")
        case .notAUUID:
            .init(
                "is not an identifier of the schema of aid schemes (UUID)",
                "Write it as 65d5b6c7-102c-4440-ac3b-768f708edc0a.")
        }
    }

    private static let writeShare = "Write the beneficiary’s share: 0.45 for 45%, 1 for the whole."
    private static let enterSIRETAgain = "Give the column the text format and enter the SIRET again."
    private static let deleteLineBreak = "Delete it: it is part of the value."

    private static func english(for kind: SheetCellKind) -> FindingWords {
        let found: String
        switch kind {
        case .empty:
            return .init(
                "is shown in a cell without a type, which other programs read as empty", "Enter the value again.")
        case .date: found = "a date"
        case .boolean: found = "a logical value"
        case .duration: found = "a time or a duration"
        default: found = "a number"
        }
        return .init(
            "is \(found) to the spreadsheet, in a text column, where the public validator takes nothing but texts",
            "Give the column the text format, then enter the value again"
                + (kind == .date ? ", as YYYY-MM-DD." : "."))
    }
}
