import Intake
import Support

extension SCDLTableFinding {
    package var english: FindingWords {
        switch self {
        case .encodingStated(let name):
            .init(
                "the file is in \(name), by its mark, not in UTF-8; the public validator accepts that", Self.saveAsUTF8)
        case .notUTF8(let byte, let position):
            .init(
                "the file is not in UTF-8: byte \(Self.hexadecimal(byte)) at position \(position + 1); the rest is read as Windows-1252",
                Self.saveAsUTF8)
        case .separator(let separator):
            .init(
                "the cells are separated by \(separator.english), not by commas as the CSV format has it; the public "
                    + "validator accepts that",
                "Save the file as CSV, with commas as separators.")
        case .nameUnlikeContent(let wanted):
            .init(
                "the name doesn’t end in .\(wanted), by which the public validator knows what the file contains",
                "Rename the file.")
        case .flatWorkbook:
            .init(
                "is an ODS workbook in a single XML file, which the public validator doesn’t read",
                "Save it as .ods or .xlsx.")
        case .noContent(let isSheet):
            .init(isSheet ? "the sheet is empty" : "the file is empty", "Put a header row and data there.")
        case .noRows: .init("no row follows the header", "Add the subsidies, one a row.")
        case .otherSheet(let name):
            .init(
                "the sheet “\(name)” has the same header and is not checked",
                "Put all subsidies on the first sheet, or publish each sheet as a file.")
        case .notFirstSheet(let first, let isHidden):
            .init(
                "the subsidies are not on the first sheet, “\(first)”" + (isHidden ? " (hidden)" : "")
                    + ", the only one that the public validator reads",
                "Make this sheet the first of the workbook.")
        case .statedColumnsTooFew(let column): .init(Self.statedInEnglish("column \(column)"), Self.saveItAgain)
        case .statedRowsTooFew(let line): .init(Self.statedInEnglish("row \(line)"), Self.saveItAgain)
        case .blankColumnCounted:
            .init(
                "the column is empty, but the workbook counts it: to the public validator it is a column without a name",
                "Delete the columns after the header: they have a format.")
        case .blankRowsCounted(let first, let last):
            .init(
                first == last
                    ? "the row is empty, but the workbook counts it"
                    : "rows \(first) to \(last) are empty, but the workbook counts them",
                "Delete the rows below the data: they have a format.")
        case .shortRows(let count):
            .init(
                "the row ends before this column"
                    + (count > 1 ? ", as do \(EnglishText.count(count - 1, "other", "others"))" : "")
                    + ", and the workbook doesn’t say how far it goes: to the public validator a cell is missing",
                Self.saveItAgain)
        case .firstLineBlank:
            .init("the first line is empty: it should be the header", "Delete the empty lines at the start.")
        case .headerUnknown(let fields):
            .init(
                "none of the schema’s columns is named on this line, which should be the header",
                "Delete what stands above the header; the names are " + fields.joined(separator: ", ") + ".")
        case .columnWithoutName:
            .init(
                "the column has no name", "Name it, or delete it; separators at the end of a line make one too many.")
        case .columnTwice(let first):
            .init("the column is there twice (it is also no. \(first))", "Keep the right one and delete the other.")
        case .columnNameSpaced: .init("the column’s name has spaces around it", "Delete them.")
        case .columnNameUnlike(let field, _):
            .init("the column’s name is not that of the schema, to the letter", "Rename it to “\(field)”.")
        case .columnMissing(let isRequired):
            .init(
                isRequired ? "the mandatory column is missing" : "the optional column is missing",
                "Add it, with exactly this name.")
        case .columnsOfOneMissing(let fields):
            .init(
                "none of the columns \(EnglishText.list(fields)) is there",
                "Add them: one of them must be filled in on each row.")
        case .columnUnknown(let version):
            .init("the column is not in the schema \(version.rawValue)", "Delete it before you publish.")
        case .columnsDisordered(let fields):
            .init(
                "the columns are not in the order of the schema",
                "Put them in this order: " + fields.joined(separator: ", ") + ".")
        case .blankRows(let first, let last):
            .init(
                first == last ? "the row is empty" : "rows \(first) to \(last) are empty", "Delete the empty rows.")
        case .cellsMissing(let cells, let columns):
            .init(
                Self.countInEnglish(cells, columns),
                "Add the cells that are missing from this column on, empty ones if need be.")
        case .cellsExtra(let cells, let columns, let isSpare):
            .init(
                Self.countInEnglish(cells, columns),
                (isSpare ? "Delete the separator too many at the end of the line, or e" : "E")
                    + "nclose texts that contain a comma in quotation marks, and write a point in numbers.")
        case .cellsOfOneEmpty(let fields):
            .init(
                "the cell is empty, as is " + EnglishText.list(Array(fields.dropFirst())),
                "Fill in one of these columns: " + fields.joined(separator: ", ") + ".")
        case .textAfterQuote:
            .init(
                "text follows the closing quotation mark", "Double the quotation marks that belong to the text.")
        case .spaceBeforeQuote:
            .init(
                "a space precedes the quotation mark: some programs read it as text, others as the start of a cell",
                "Delete the space before the quotation mark.")
        case .cell(let finding, _): finding.english
        }
    }

    private static let saveAsUTF8 = "Save the file as CSV, encoded in UTF-8."
    private static let saveItAgain = "Open the workbook in LibreOffice or Excel, then save it again."

    private static func statedInEnglish(_ place: String) -> String {
        "the workbook says that its sheet ends at \(place): the public validator reads nothing beyond"
    }

    private static func countInEnglish(_ cells: Int, _ columns: Int) -> String {
        "the row has \(EnglishText.count(cells, "cell", "cells")), the header has \(EnglishText.integer(columns))"
    }
}

extension SCDLSeparator {
    /// In the plural.
    fileprivate var english: String {
        switch self {
        case .comma: "commas"
        case .semicolon: "semicolons"
        case .tab: "tabs"
        case .bar: "vertical bars"
        }
    }
}
