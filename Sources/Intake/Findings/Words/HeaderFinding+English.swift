import Support

extension HeaderFinding {
    var english: FindingWords {
        switch self {
        case .noSuchField(let field, let fields):
            .init("“\(field)” is a column of no table", "Choose from \(fields.joined(separator: ", ")).")
        case .mapWithoutColumn:
            .init(
                "--map or the profile names a column that the file doesn’t have",
                "Correct --map, or the profile beside the file.")
        case .constantIdle(let field, let value, let column):
            .init(
                "the column is filled in all rows: --constant \(field)=\(value) serves no purpose",
                "Remove the option, or leave the column unread: --map \"#\(column)=\".")
        case .dataAboveHeader(let count):
            .init(
                EnglishText.count(count, "row of data stands", "rows of data stand") + " above the names of columns",
                "Put the row of names first: sorting has probably moved it.")
        case .noKnownColumn(let table, let fields, let maps, let isHeadless):
            .init(
                "none of the columns of “\(table)” is named in the first rows",
                maps.isEmpty
                    ? "Put the names of the columns above the data (\(fields.joined(separator: ", "))), "
                        + "or name them with --map COLUMN=FIELD."
                    : isHeadless
                        ? "If the file has no header: --no-header \(maps.joined(separator: " ")) "
                            + "(check the numbers of the columns)."
                        : "Say what its columns contain: \(maps.joined(separator: " ")).")
        case .columnMissing(let substitutes): .init("the column is missing", substitutes.english + ".")
        case .columnMisfit(let misfit, let map, let substitutes):
            .init(
                "is not read as \(substitutes.field), whatever its name says: \(misfit.english)",
                substitutes.english + (map.isEmpty ? "." : ". If this is the one: \(map).")
                    + (misfit == .fractions ? " If these are millions: --unit \"\(substitutes.field)=M€\"." : ""))
        case .columnEmpty(let substitutes):
            .init(
                "the column is empty in all rows",
                substitutes.options(day: "YYYY-MM-DD", value: "VALUE", or: " or ").map {
                    "Fill it in, or say what replaces it: \($0)."
                } ?? "Fill it in.")
        case .columnsAdvised(let fields, false):
            fields.count == 1
                ? .init("the column is missing: its values stay unknown", "Add it.")
                : .init("these columns are missing: their values stay unknown", "Add them.")
        case .columnsAdvised(let fields, _):
            fields.count == 1
                ? .init(
                    "the column is missing: its values stay unknown",
                    "Add it, or say which one replaces it: --map \"COLUMN=\(fields[0])\".")
                : .init(
                    "these columns are missing: their values stay unknown",
                    "Add them, or say which ones replace them: --map \"COLUMN=\(fields.first ?? "")\".")
        case .columnTwice(let first):
            .init(
                "the column is there twice (already as no. \(first)): the cell that is filled is read, two different values are refused",
                "Keep the right one and delete the other.")
        case .columnWithoutName(let argument):
            .init("the column has no name: it is ignored", Self.checkEnglishName(argument))
        case .columnAlreadyRead(let name, let column, let field, let map):
            .init(
                "column ignored: “\(name)” (no. \(column)) is read as \(field) already",
                "If this is the one to read, add \(map).")
        case .columnUnknown(let argument): .init("unknown column, ignored", Self.checkEnglishName(argument))
        case .numbersUndecided(let field, let count, let examples):
            .init(
                "can be read in two ways: nothing in the column says whether the mark in "
                    + examples.map(EnglishText.quoted).joined(separator: ", ")
                    + " separates thousands or decimals (\(EnglishText.count(count, "cell", "cells")))",
                "Decide: --numbers \"\(field)=1.234,56\" (the point separates thousands) or --numbers \"\(field)=1,234.56\" (the point is decimal)."
            )
        case .datesUndecided(let field, let count):
            .init(
                "can be read in two ways: hardly anything in the column says whether the day or the month comes first "
                    + "(\(EnglishText.count(count, "cell", "cells")))",
                "Decide: --dates \"\(field)=dd/mm\" (the day first) or --dates \"\(field)=mm/dd\" (the month first).")
        case .columnInCurrency(let field, let currency):
            .init(
                "is in \(currency) according to its name, not in euros",
                "Convert the column at the rates of the decisions. If it is in euros, say so: --unit \"\(field)=€\".")
        case .secondHeader:
            .init(
                "begins another table, which has other columns", "Put each table into a file, or a sheet, of its own.")
        case .refusedSection:
            .init(
                "announces requests that were refused: the rows below it are no awards",
                "Remove them from the file, with this title.")
        case .unitInTitle(let field, let said, let unit):
            .init(
                "says, outside the rows of awards, that amounts are in “\(said)”",
                "Decide: " + (unit.map { "--unit \"\(field)=\($0.rawValue)\" if they are, or " } ?? "")
                    + "--unit \"\(field)=€\" if they are in euros.")
        case .grantorInTitle(let siret, let name):
            .init(
                "probably names the grantor above the header, and no column does",
                "If it holds for all rows: " + Self.grantor(siret, name) + ".")
        }
    }

    private static func checkEnglishName(_ argument: String) -> String {
        "Check its name, delete it, or say what it contains: \(MapArgument.option(argument, "FIELD"))."
    }
}

extension HeaderFinding.Substitutes {
    var english: String {
        var text =
            maps.isEmpty
            ? "Add it" + (hasUnread == false ? "" : ", or say which one replaces it: --map \"COLUMN=\(field)\"")
            : "Say which one replaces it: " + maps.joined(separator: " or ")
        if let option = constantOption(day: "YYYY-MM-DD", value: "VALUE") {
            text += (maps.isEmpty ? ", or" : "; or") + " give its value for the whole file: " + option
        }
        return text
    }
}

extension ColumnMisfit {
    /// What the column's values are, as the end of a sentence.
    var english: String {
        switch self {
        case .empty: "it is empty"
        case .texts: "it contains texts"
        case .numbers: "it contains numbers"
        case .dates: "it contains dates"
        case .identifiers: "it contains SIRET, SIREN or RNA numbers"
        case .years: "it contains years"
        case .percentages: "it contains percentages"
        case .fractions: "it contains numbers of at most 1 alone"
        case .rival(let name): "“\(name)” may be it as well"
        case .constant: "it contains the same value in all rows"
        }
    }
}
