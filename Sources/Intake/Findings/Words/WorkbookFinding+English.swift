import Support

extension WorkbookFinding {
    var english: FindingWords {
        switch self {
        case .noSuchSheet(let name, let sheets):
            .init(
                "has no sheet “\(name)”: it has " + Self.list(sheets.map(EnglishText.quoted)),
                "Correct --sheet, or the profile beside the file.")
        case .noSheets: .init("has no sheet at all", "Check that it is the file that you meant to give.")
        case .noFittingSheet(let sheets, let likeliest, let tables):
            .init(
                "no sheet is that of a dossier (" + Self.list(sheets.map(\.english), by: "; ") + ")",
                "Choose the one to read: \(Self.option(likeliest)), and say what its columns contain: "
                    + "--map COLUMN=FIELD; or name the sheets " + tables.joined(separator: ", ") + ".")
        case .sheetsDiffer(let sheets, let fitting):
            .init(
                "several sheets may be that of the dossier, and their headers differ ("
                    + Self.list(sheets.map(\.english), by: "; ") + ")",
                "Say which ones to read: \(Self.options(fitting)), or one of them alone.")
        case .sheetsCopied(let copies, let kept):
            .init(
                "sheets have the same rows: "
                    + Self.list(
                        copies.map { EnglishText.quoted($0.original) + " and " + EnglishText.quoted($0.copy) })
                    + ", one of which is probably a copy of the other",
                "Say which ones to read: \(Self.options(kept)).")
        case .sheetsHidden(let names, let wanted):
            .init(
                Self.englishSheets(names)
                    + (names.count == 1 ? " is hidden: it is not read" : " are hidden: they are not read"),
                (names.count == 1 ? "If it should be" : "If they should be") + ", add "
                    + (wanted.count <= Self.typedOptions
                        ? Self.options(wanted) : "--sheet with the name of each sheet to read") + ".")
        case .sheetSkipped(let name, let lacking):
            .init(
                "the sheet “\(name)” is not read: it lacks " + lacking.joined(separator: ", "),
                "If it should be, name its columns like those of the other sheets.")
        case .sheetsForeign(let names):
            names.count == 1
                ? .init(
                    Self.englishSheets(names) + " is none of a dossier’s: it is ignored",
                    "Rename it if it is to be read.")
                : .init(
                    Self.englishSheets(names) + " are none of a dossier’s: they are ignored",
                    "Rename those that are to be read.")
        case .sheetsSetAside(let names, let rows, let cents, let wanted):
            .init(
                Self.englishSheets(names)
                    + (names.count == 1 ? " is not read, because of its name" : " are not read, because of their names")
                    + Self.englishSum(rows, cents),
                (names.count == 1 ? "If its rows are" : "If their rows are") + " awards that were granted: "
                    + Self.options(wanted) + ".")
        case .sheetsSetAsideAlone(let names):
            .init(
                Self.englishSheets(names)
                    + (names.count == 1
                        ? " holds no awards that were granted, by its name"
                        : " hold no awards that were granted, by their names"),
                "If they were granted all the same: \(Self.options(names)).")
        case .sheetsRepeated(let names, let others, let rows, let cents, let wanted):
            .init(
                Self.englishSheets(names)
                    + (names.count == 1 ? " is not read: all its rows" : " are not read: all their rows")
                    + Self.englishSum(rows, cents) + " are also on " + Self.list(others.map(EnglishText.quoted)),
                "Nothing to do if they are the same awards. If they add to the others: \(Self.options(wanted)).")
        case .sheetsOverlap(let overlaps, let sheets):
            .init(
                "sheets have rows in common: "
                    + Self.list(
                        overlaps.map {
                            EnglishText.quoted($0.name) + " and " + EnglishText.quoted($0.other)
                                + Self.englishSum($0.rows, $0.cents)
                        }, by: "; ")
                    + ", which would count twice",
                "Say which ones to read, or delete the rows that are too many. If all of them count: "
                    + "\(Self.options(sheets)).")
        case .rowsDisplaced(let count):
            .init(
                EnglishText.count(count, "row is", "rows are")
                    + " not in place in the file, this is the first: they are read in the order of their numbers",
                "Nothing to do: a spreadsheet shows them in this order.")
        case .valuesMerged(let range, let rows):
            .init(
                range.english + "the value holds for each of their rows"
                    + (rows > 0 ? ", " + EnglishText.count(rows, "row", "rows") + " below the first ones" : ""),
                "Check that it holds for each; otherwise unmerge them.")
        case .amountsMerged(let range, let refused):
            .init(
                range.english + "an amount is counted only once"
                    + (refused > 0
                        ? "; " + EnglishText.count(refused, "is refused", "are refused")
                            + ", since nothing says how to divide it among its rows" : ""),
                refused > 0
                    ? "Unmerge them, and give each row its amount."
                    : "Nothing to do, if each is that of a single award.")
        case .cellsMergedAcross(let range):
            .init(
                range.english + "the first alone is read, the others are empty",
                "Unmerge them, and repeat the value where it holds.")
        case .detailRows(let count):
            .init(
                EnglishText.count(count, "row only details", "rows only detail")
                    + " an award whose amount, day and beneficiary are merged above: "
                    + "the award is counted once, its first row is read",
                "Nothing to do, if it is a single award.")
        case .titleRows(let count):
            .init(
                EnglishText.count(count, "row has", "rows have")
                    + " but one cell, merged over the width of the table: a title, which is not read",
                "Nothing to do, if it is one.")
        case .hiddenRows(let count):
            .init(
                EnglishText.count(count, "hidden row is read", "hidden rows are read")
                    + " like the others, this is the first: a filter may hide them",
                "Delete those that should not count.")
        case .hiddenColumns(let names):
            .init(
                names.count == 1
                    ? "the column is hidden, and read"
                    : "\(names.count) hidden columns are read: "
                        + names.prefix(Self.shownSheets).map(EnglishText.quoted).joined(separator: ", "),
                "If it should not be, add --map \"\(names.first ?? "")=\".")
        }
    }

    private static func englishSum(_ rows: Int, _ cents: Int64) -> String {
        " (\(EnglishText.count(rows, "row", "rows")), \(EnglishText.money(cents)))"
    }

    private static func englishSheets(_ names: [String]) -> String {
        (names.count == 1 ? "the sheet " : "the sheets ") + list(names.map(EnglishText.quoted))
    }
}

extension WorkbookFinding.SheetState {
    /// “2018”: it lacks montant.
    var english: String {
        let why =
            switch reason {
            case .hidden: "hidden"
            case .unreadable(let fault): fault.english.rule
            case .withoutColumns: "without known names of columns"
            case .lacking(let fields): "it lacks " + fields.joined(separator: ", ")
            case .readable: "readable"
            }
        return "“\(name)”: \(why)"
    }
}

extension WorkbookFinding.MergedCellRange {
    /// The cells, as the start of a sentence.
    var english: String {
        let all = count > 1 ? " (\(EnglishText.count(count, "merged range", "merged ranges")) in all)" : ""
        return "cells \(first) to \(last) are merged\(all): "
    }
}
