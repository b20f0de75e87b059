import Support

extension CellFinding {
    package var english: FindingWords {
        switch self {
        case .emptyCell: .init("the cell is empty", "Fill it in: it is mandatory.")
        case .unlikelyDate: .init("is an unlikely date, kept as it is", "Check the year.")
        case .yearOutOfRange:
            .init("is in a year that is not between 1900 and 2200", "Check the year, as in 2018-12-31.")
        case .dayAmbiguous(let column):
            .init(
                "can be read in two ways, in a column that mixes both",
                "Decide: --dates \"\(column)=dd/mm\" (the day first) or --dates \"\(column)=mm/dd\" (the month first).")
        case .noSuchDay:
            .init(
                "doesn’t exist: the month has no such day, or the year no such month", "Write the date as 2018-12-31.")
        case .notADate: .init("is not a date of the form YYYY-MM-DD", "Write the date as 2018-12-31.")
        case .notAYear: .init("is not a year", "Write the financial year in four digits, such as 2018.")
        case .notAPeriod:
            .init(
                "is neither a date YYYY-MM-DD nor a period YYYY-MM-DD/YYYY-MM-DD",
                "Write for example 2018-01-15/2018-12-31.")
        case .periodWithoutSuchDay:
            .init("contains a date that doesn’t exist: the period will not be shown", "Check the month and the day.")
        case .periodReversed: .init("ends before it begins: the period will not be shown", "Check both dates.")
        case .periodUnderscore:
            .init("separates the two dates by an underscore", "The SCDL schema asks for a slash.")
        case .daysSince1904:
            .init("is a number of days, in a workbook that counts them from 1904", "Give the column a date format.")
        case .siretChecksum:
            .init("is not a SIRET: its check digit is wrong", "Correct the number from the register of companies.")
        case .sirenForSiret:
            .init("is not a SIRET (14 digits expected) but a SIREN", "Add the five digits of the establishment.")
        case .siretAsNumber:
            .init(
                "is not a SIRET (14 digits expected): a spreadsheet has turned it into a number",
                "Give the column the text format and enter the number again.")
        case .notASiret: .init("is not a SIRET (14 digits expected)", "Write the 14 digits without a break.")
        case .establishmentUnknown:
            .init(
                "is not a SIRET (14 digits expected) but a SIREN: the establishment stays unknown",
                "Add the five digits of the establishment.")
        case .sirenChecksum:
            .init("is not a SIREN: its check digit is wrong", "Correct the number from the register of companies.")
        case .notASiren: .init("is not a SIREN (9 digits expected)", "Write the 9 digits without a break.")
        case .notAnAssociationNumber:
            .init(
                "is not an RNA number (W and 9 digits expected)",
                "Correct it from the association’s certificate of registration, or leave the cell empty.")
        case .notASchemeIdentifier:
            .init(
                "is not the identifier of an aid scheme (UUID)",
                "Write it as 65d5b6c7-102c-4440-ac3b-768f708edc0a, or leave the cell empty.")
        case .amountAmbiguous(let column):
            .init("can be read in two ways, in a column that mixes both", Self.englishNumbersRemedy(column))
        case .amountUnlikeColumn(let column):
            .init("is not written like the other amounts of the column", Self.englishNumbersRemedy(column))
        case .amountTooLarge:
            .init("is more than ten thousand billion euros", "Check the amount and its decimal mark.")
        case .amountInCurrency(let currency, _):
            .init(
                "is in \(currency), not in euros: it is part of no total",
                "Convert it at the rate of the decision, or remove the row.")
        case .amountInOtherUnit(let unit, let column, _):
            .init(
                "is in \(unit) according to “\(column)”, not in euros",
                "Convert the amount to euros, or remove the row.")
        case .notGranted(let argument):
            .init(
                "is no aid that was granted",
                "Remove the row; if the column says something else, don't read it: --map \"\(argument)=\".")
        case .amountIsPercentage:
            .init("is a percentage, not an amount", "Write the amount in euros, or name its column with --map.")
        case .amountNegative:
            .init("is a negative amount", "Write a positive amount: a decrease is a movement of type desengagement.")
        case .amountTooPrecise: .init("has more than two decimals", "Round the amount to the cent.")
        case .notAnAmount(let hasComma):
            .init(
                "is not an amount in euros",
                hasComma
                    ? "The decimal mark is the point: write 26956.50."
                    : "Write the number alone, without spaces or a unit: 26956.50.")
        case .notACount: .init("is not a positive whole number", "Write digits alone, such as 48.")
        case .notANumber: .init("is not a number", "Write the number with a decimal point, such as 12.5.")
        case .notAShare: .init("is not a number", "Write the share with a decimal point: 0.45 for 45%.")
        case .shareOutOfRange: .init("is not between 0.01 and 1", "Write 0.45 for 45%, and 1 for the whole.")
        case .numberTooLong:
            .init(
                "is a number of more than 15 digits, of which a spreadsheet keeps the first 15 alone",
                "Give the column the text format and enter the value again.")
        case .pointAmbiguous:
            .init(
                "can be read in two ways: its point separates thousands or decimals",
                "Say how the column is written, with --numbers.")
        case .textTooLong(let length, let limit):
            .init(
                "has \(length) characters where at most \(limit) are allowed: the whole text is kept",
                "Shorten the text.")
        case .notAChoice(let allowed):
            .init(
                "is not one of the allowed values",
                "Choose from " + allowed.map(EnglishText.quoted).joined(separator: ", ") + ".")
        case .notAFlag: .init("is neither “oui” nor “non”", "Write “oui” or “non”.")
        case .notADepartment:
            .init(
                "is not the code of a department",
                "Write INSEE’s code of two or three characters, such as 33, 2A or 971."
            )
        case .duplicateColumnDiffers(let column):
            .init("is not the value of the other column of the same name (no. \(column))", "Keep the right one.")
        case .cellWithoutColumn: .init("the column has no name: what it contains is ignored", "Name it, or empty it.")
        case .rowsWithinQuotes(let count):
            .init(
                "joins \(count) rows of the file in one: a quotation mark that opens is closed further down",
                "Delete the quotation mark that is one too many, or double it if it belongs to the text.")
        case .quotesNotDoubled:
            .init(
                "has quotation marks that are not doubled, or one too many",
                "Double the quotation marks that belong to the text, and enclose it in quotation marks.")
        case .formulaError: .init("is the error of a calculation", "Correct the formula, or write the value.")
        case .cellTwice:
            .init(
                "is one of two values that the file gives this cell",
                "Compare with the program that made the workbook, then keep one of these cells or rows alone.")
        case .formulaNotSaved:
            .init(
                "the result of the formula was not saved",
                "Open the workbook in LibreOffice or Excel, then save it again.")
        case .amountOfSeveralRows(let cell):
            .init(
                "is the amount of several rows at once: cell \(cell) is merged with those below",
                "Unmerge them, and give each row its amount.")
        case .amountPartUnknown(let cell):
            .init(
                "the amount is merged with cell \(cell): this row’s part of it is not known",
                "Unmerge them, and give each row its amount.")
        }
    }

    private static func englishNumbersRemedy(_ column: String) -> String {
        "Say how the column is written: --numbers \"\(column)=1.234,56\" or \"\(column)=1,234.56\"."
    }
}
