import Support

extension RowFinding {
    var english: FindingWords {
        switch self {
        case .cellCount(let cells, let columns, let isAmbiguous):
            .init(
                "this row has \(EnglishText.count(cells, "cell", "cells")), the header has \(columns)"
                    + (isAmbiguous ? ", and it can be read in several ways" : ""),
                "Enclose texts and amounts that contain the separator in quotation marks.")
        case .headerRepeated: .init("this row repeats the header: it is not read", "Delete it.")
        case .noteRow: .init("is a remark: it is not read", "Nothing is to be done, or delete it.")
        case .numberingRow: .init("this row numbers the columns: it is not read", "Delete it.")
        case .totalRow: .init("is a row of totals: its amount is not counted", "Delete it.")
        case .detailRow:
            .init(
                "gives a part of the amount of the row above: its amount is not counted",
                "Remove it, or give it its beneficiary.")
        case .sumOfAbove:
            .init(
                "has for its amount the sum of what stands above, and is counted as an award",
                "If it is a total, remove the row.")
        case .totalWithoutName: .init("is the total of the rows above: its amount is not counted", "Delete it.")
        case .duplicate(let line): .init("is already on line \(line)", "Keep one of the two rows.")
        case .duplicateInOtherFile(let file, let line):
            .init("is already in \(file), line \(line)", "Keep one of the two rows.")
        case .rowRepeated(let line):
            .init("this row repeats line \(line)", "It is kept: delete it if it is a mistake.")
        case .rowsInOtherFile(let count, let file, let line):
            .init(
                EnglishText.count(count, "row is", "rows are") + " in \(file) as well (the first on line \(line))",
                "They are kept in both files: delete them from one of them if the files overlap.")
        case .noSuchReference(_, let table):
            .init("matches no row of \(table)", "Correct the value, or add the missing row to \(table).")
        case .emptyCells(let count):
            .init(Self.empty(count) + ": the value stays unknown", "Fill in the column: the schema asks for it.")
        case .beneficiaryWithoutNumber(let count, let columns):
            .init(
                Self.empty(count) + ", and so is " + EnglishText.list(Array(columns.dropFirst()))
                    + ": the beneficiary is known by name alone",
                "Fill in one of these columns: " + columns.joined(separator: ", ") + ".")
        case .reductions(let count, let cents):
            .init(
                Self.reductions(count, EnglishText.money(cents)),
                "Check that they are reductions of aid that was awarded before.")
        case .sumTooLarge:
            .init("the sum of the amounts is beyond all measure", "Check the amounts and their decimal marks.")
        case .companiesRefused(let count, let lines):
            .init(
                EnglishText.count(count, "row of entreprises is refused", "rows of entreprises are refused")
                    + (lines.isEmpty ? "" : " (\(Self.told(lines, of: count)))")
                    + ": nothing says any more whether these beneficiaries may be named, and nothing is made for the public",
                "Correct these rows, which bilan check explains, or make the documents with --audience internal.")
        }
    }

    private static func empty(_ count: Int) -> String {
        count == 1 ? "the cell is empty" : "\(EnglishText.integer(count)) cells are empty, this is the first"
    }

    private static func reductions(_ count: Int, _ sum: String) -> String {
        count == 1
            ? "an amount is negative: it is kept as a reduction (\(sum))"
            : "\(EnglishText.integer(count)) amounts are negative, this is the first: they are kept as reductions (\(sum) in all)"
    }
}
