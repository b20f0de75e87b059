extension RepairKind {
    /// What is said of the raw value, and what to do.
    var english: FindingWords { FindingWords(englishRule, englishRemedy) }

    private var englishRule: String {
        switch self {
        case .frenchDate: "is a date of the form DD/MM/YYYY"
        case .monthFirst: "is a date whose month precedes its day, as the column has it"
        case .otherDate: "is a date without hyphens"
        case .shortYear: "is a date whose year has but two digits"
        case .dateSerial: "is a date that a spreadsheet has turned into a number of days"
        case .dateInWords: "is a date in words"
        case .timeOfDay: "is a date followed by a time"
        case .localMidnight: "is midnight in Paris, in universal time: the day after is taken"
        case .monthAlone: "is a month without its day: its last day is taken"
        case .yearAlone: "is a year alone: its last day is taken"
        case .frenchNumber: "is a number written otherwise than with a decimal point"
        case .currency: "is an amount followed by its unit"
        case .percentage: "is a percentage"
        case .unit: "is an amount in thousands or millions of euros"
        case .givenOnce: "is empty: the value given for the whole file is taken"
        case .yearColumn: "is empty: the last day of the row’s year is taken"
        case .computed: "is the result of a calculation, finer than the cent"
        case .identifier: "is a number with spaces or signs that don’t belong to it"
        case .numberIdentifier: "is an identifier that a spreadsheet has turned into a number, without losing a digit"
        case .flag: "means “oui” or “non”, written otherwise"
        case .spelling: "is an allowed value, written otherwise"
        case .period: "is a period written otherwise"
        case .placeholder: "says that the value is not known"
        case .duplicateColumn: "is in the second of two columns of the same name, of which the first is empty"
        case .rejoined: "has a cell too many: a separator outside quotation marks cut one in two"
        case .shortRow: "has fewer cells than the header: the last ones are empty"
        case .quotes: "has quotation marks that are not doubled"
        }
    }

    private var englishRemedy: String {
        switch self {
        case .frenchDate, .monthFirst, .otherDate, .shortYear, .dateSerial, .dateInWords, .timeOfDay, .localMidnight:
            "Write dates as 2018-12-31."
        case .monthAlone, .yearAlone, .yearColumn: "Give the day."
        case .unit: "Write the amount in euros, without a unit."
        case .givenOnce: "Nothing to do if the value holds for all rows."
        case .frenchNumber, .currency: "Write the number alone, without spaces or a unit, with a decimal point."
        case .computed: "Round the amount to the cent."
        case .percentage: "Write the share with a decimal point: 0.45 for 45%."
        case .identifier, .numberIdentifier: "Give the column the text format and write the digits without a break."
        case .flag: "Write “oui” or “non”."
        case .spelling: "Write the value as the schema has it."
        case .period: "Write for example 2018-01-15/2018-12-31."
        case .placeholder: "Leave the cell empty."
        case .duplicateColumn: "Keep one of the two columns."
        case .rejoined: "Enclose texts and amounts that contain the separator in quotation marks."
        case .quotes: "Double the quotation marks that belong to the text, and enclose it in quotation marks."
        case .shortRow: "Give each row as many separators as the header has."
        }
    }

    /// What it does, in a list of decisions.
    var englishLabel: String {
        switch self {
        case .frenchDate: "DD/MM/YYYY read as a date"
        case .monthFirst: "MM/DD/YYYY read as a date"
        case .unit: "thousands or millions of euros multiplied"
        case .givenOnce: "value given for the whole file"
        case .yearColumn: "row’s year counted on its last day"
        case .otherDate: "YYYY/MM/DD or YYYYMMDD read as a date"
        case .shortYear: "year of two digits completed"
        case .dateSerial: "number of days read as a date"
        case .dateInWords: "date in words read"
        case .timeOfDay: "time left aside"
        case .localMidnight: "22:00 and 23:00 in universal time counted on the day after"
        case .monthAlone: "month alone counted on its last day"
        case .yearAlone: "year alone counted on its last day"
        case .frenchNumber: "comma and spaces of numbers read"
        case .currency: "unit left aside"
        case .percentage: "percentage turned into a share"
        case .computed: "result of a calculation rounded to the cent"
        case .identifier: "spaces and signs taken out"
        case .numberIdentifier: "decimals that are zero taken out"
        case .flag: "read as “oui” or “non”"
        case .spelling: "spelling of the schema restored"
        case .period: "period rewritten"
        case .placeholder: "“NC” and the like read as empty"
        case .duplicateColumn: "value taken from the second column of the same name"
        case .rejoined: "cells that were cut joined again"
        case .shortRow: "missing cells read as empty"
        case .quotes: "quotation marks that are not doubled read as they are"
        }
    }
}
