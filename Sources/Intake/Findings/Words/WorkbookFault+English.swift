import Spreadsheets
import Support

extension WorkbookFault {
    var english: FindingWords {
        switch self {
        case .fileUnreadable: .init("can’t be read", "Check the access rights of the file.")
        case .notAWorkbook: .init("is not an ODS or XLSX workbook", Self.giveWorkbook)
        case .archiveWithoutWorkbook: .init("is a ZIP archive, but not a workbook", Self.giveWorkbook)
        case .otherDocument: .init("is not an OpenDocument workbook but a document of another sort", Self.giveWorkbook)
        case .otherType(let type):
            .init("is not a workbook: its type is \(EnglishText.quoted(type))", Self.giveWorkbook)
        case .excel97:
            .init(
                "is a workbook of Excel 97-2003 (.xls), which Bilan doesn’t read",
                "Open it in LibreOffice Calc or Excel, then save it as .ods or .xlsx.")
        case .xmlSpreadsheet:
            .init(
                "is an XML spreadsheet of Excel 2003, which Bilan doesn’t read",
                "Open it in LibreOffice Calc or Excel, then save it as .ods or .xlsx.")
        case .binary: .init("is a binary workbook (.xlsb), which Bilan doesn’t read", "Save it as .xlsx or .ods.")
        case .webPage:
            .init(
                "is an HTML page, not a workbook",
                "Open it in LibreOffice Calc, under a name that ends in .xls, then save it as .ods or .xlsx.")
        case .encrypted: .init("is protected by a password", "Open it with its password, then save it without one.")
        case .outOfMemory: .init("needs more memory than there is", "Close other programs, then try again.")
        case .temporaryFileNotWritten(let folder):
            .init(
                "needs a temporary file that could not be written",
                "Free some space in \(folder), or name another folder in TMPDIR.")
        case .archiveDamaged: .init("is a ZIP archive that is cut short or damaged", Self.fetchAgain)
        case .tooManyEntries(let count, let limit):
            .init(
                "is an archive of \(count) entries (at most \(limit))",
                "It is probably not a workbook: check where it comes from.")
        case .entryWithoutName: .init("is a damaged archive: an entry has no name", Self.fetchAgain)
        case .entryOutsideArchive:
            .init(
                "the archive contains a name that leads out of it, which no workbook does",
                "Don’t open this file: it may be malicious. Check where it comes from.")
        case .partTwice:
            .init("the archive contains this part twice: which is the right one can’t be known", Self.saveAgain)
        case .partMissing: .init("this part of the workbook is missing", Self.fetchAgain)
        case .partDamaged: .init("this part of the archive is damaged", Self.fetchAgain)
        case .checksumWrong: .init("the checksum of this part is wrong", Self.fetchAgain)
        case .compressionUnknown: .init("this part is compressed in a way that Bilan doesn’t read", Self.saveAgain)
        case .decompressionBomb(let ratio):
            .init(
                "unpacks to more than \(ratio) times its size, as a decompression bomb does",
                "Don’t open this file if it comes from an unknown source; otherwise save it as CSV.")
        case .tooMuchData(let megabytes):
            .init(
                "contains more data than a workbook needs" + (megabytes.map { " (at most \($0) MiB)" } ?? ""),
                "Don’t open it if it comes from an unknown source; otherwise divide the rows among several files.")
        case .xmlEncoding(let name):
            .init(
                name.map { "the XML is in \($0), neither in UTF-8 nor in UTF-16" }
                    ?? "the XML is neither in UTF-8 nor in UTF-16", Self.saveAgain)
        case .xmlIncomplete: .init("the XML stops before its end", Self.fetchAgain)
        case .xmlMalformed(let line, let column):
            .init("the XML is not well formed" + Self.inXML(line, column), Self.fetchAgain)
        case .xmlEntityUnknown(let line, let column):
            .init("the XML names an entity that doesn’t exist" + Self.inXML(line, column), Self.saveAgain)
        case .xmlCharacterInvalid(let line, let column):
            .init(
                "the XML contains a character that isn’t allowed, or is not in UTF-8" + Self.inXML(line, column),
                Self.saveAgain)
        case .xmlDocumentType:
            .init(
                "contains a document type declaration (DOCTYPE), which may hide a trap and which no workbook needs",
                Self.saveAgain)
        case .xmlTooDeep(let limit): .init("more than \(limit) elements stand within each other", Self.saveAgain)
        case .xmlTagTooLong(let megabytes):
            .init("contains a tag or a comment of more than \(megabytes) MiB", Self.saveAgain)
        case .mainPartNotNamed: .init("no workbook is named in the archive", Self.fetchAgain)
        case .partTypeNotStated: .init("the type of this part is not stated", Self.fetchAgain)
        case .partOfOtherKind(let expected): .init("is not " + expected.english, Self.fetchAgain)
        case .sheetWithoutPart: .init("the sheet leads to no part of the workbook", Self.fetchAgain)
        case .sheetNameTwice: .init("two sheets have this name", "Rename one of them.")
        case .tooManySheets(let limit):
            .init("the workbook has more than \(limit) sheets", "Divide them among several files.")
        case .tooManyFormats(let limit): .init("has more than \(limit) cell formats", Self.saveAgain)
        case .tooManyMergedCells(let limit):
            .init("the sheet has more than \(limit) merged cells", "Unmerge the cells.")
        case .tooManySharedFormulas(let megabytes):
            .init("the sheet has too many shared formulas (at most \(megabytes) MiB)", Self.saveAgain)
        case .rowOutOfRange(let limit, let hasContent):
            .init(
                (hasContent ? "the sheet has content" : "the sheet goes") + " beyond row \(limit)",
                "Divide the rows among several sheets.")
        case .columnOutOfRange(let limit, let hasContent):
            .init(
                (hasContent ? "the sheet has content" : "the sheet goes") + " beyond column \(limit)",
                hasContent ? "Delete the columns that are too many." : Self.saveAgain)
        case .rowTooLong(let megabytes):
            .init("the row contains more than \(megabytes) MiB of text", "Shorten its texts.")
        case .textTooLong(let megabytes): .init("a text is longer than \(megabytes) MiB", "Shorten it.")
        case .tooManyRepeatedCells:
            .init("the row repeats its cells beyond what can be read", "Delete the repeated cells or rows.")
        case .rowNumberInvalid(let text):
            .init("the row number \(EnglishText.quoted(text)) is not a number", Self.saveAgain)
        case .rowTwice(let line): .init("row \(line) comes twice, with others in between", Self.saveAgain)
        case .cellMisplaced(let text):
            .init(
                "the cell says that it is \(EnglishText.quoted(text)), which is not a place of this row", Self.saveAgain
            )
        case .cellTypeUnknown(let text, let isOpenDocument):
            .init(
                isOpenDocument
                    ? "the value type \(EnglishText.quoted(text)) doesn’t exist in OpenDocument"
                    : "the cell type \(EnglishText.quoted(text)) doesn’t exist", Self.saveAgain)
        case .valueUnlikeType(let text):
            .init("the value \(EnglishText.quoted(text)) is not of its type", "Enter the cell again.")
        case .valueMissing: .init("a type is given without its value", "Enter the cell again.")
        case .sharedStringMissing(let index): .init("the shared text no. \(index) doesn’t exist", Self.fetchAgain)
        case .rangeInvalid(let text): .init("\(EnglishText.quoted(text)) is not a range of cells", Self.saveAgain)
        case .countInvalid(let text, let attribute):
            .init("\(EnglishText.quoted(text)) is not a whole number (\(attribute))", Self.saveAgain)
        }
    }

    private static let giveWorkbook = "Give a workbook (.ods, .fods, .xlsx) or a CSV file."
    private static let saveAgain = "Open the workbook in LibreOffice or Excel, then save it again."
    private static let fetchAgain = "The file is damaged: fetch it again from its source, or save it again."

    private static func inXML(_ line: Int, _ column: Int) -> String { " (line \(line), column \(column) of the XML)" }
}

extension WorkbookFault.Content {
    fileprivate var english: String {
        switch self {
        case .sheetList: "a workbook’s list of sheets"
        case .worksheet: "a worksheet"
        case .sharedStrings: "a table of texts"
        case .styles: "a style sheet"
        }
    }
}

extension UnreadableWorkbook {
    var english: FindingWords {
        let words = fault.english
        if let skippedSheet { return .init("the sheet “\(skippedSheet)” is not read: \(words.rule)", words.remedy) }
        return .init(words.rule + (part.map { " (part \($0))" } ?? ""), words.remedy)
    }
}
