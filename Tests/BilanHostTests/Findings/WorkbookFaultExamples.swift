import Spreadsheets

/// Every fault of a workbook, with values such as a file gives them, and the part that it is found in.
enum WorkbookFaultExamples {
    static let all: [(fault: WorkbookFault, part: String?)] =
        file.map { ($0, nil) } + archive + xml.map { ($0, "content.xml") } + package + cells.map { ($0, worksheet) }

    private static let worksheet = "xl/worksheets/sheet1.xml"

    private static let file: [WorkbookFault] = [
        .fileUnreadable, .notAWorkbook, .archiveWithoutWorkbook, .otherDocument,
        .otherType(type: "application/vnd.oasis.opendocument.text"), .excel97, .xmlSpreadsheet, .binary, .webPage,
        .encrypted, .outOfMemory, .temporaryFileNotWritten(folder: "/tmp"), .archiveDamaged,
        .tooManyEntries(count: 70_000, limit: 65_535), .entryWithoutName,
    ]

    private static let archive: [(fault: WorkbookFault, part: String?)] = [
        (.entryOutsideArchive, "../content.xml"), (.partTwice, "content.xml"), (.partMissing, "content.xml"),
        (.partDamaged, "content.xml"), (.checksumWrong, "content.xml"), (.compressionUnknown, "content.xml"),
        (.decompressionBomb(ratio: 500), "content.xml"), (.tooMuchData(megabytes: 64), "styles.xml"),
    ]

    private static let xml: [WorkbookFault] = [
        .xmlEncoding(name: "ISO-8859-1"), .xmlIncomplete, .xmlMalformed(line: 2, column: 390),
        .xmlEntityUnknown(line: 2, column: 390), .xmlCharacterInvalid(line: 2, column: 390), .xmlDocumentType,
        .xmlTooDeep(limit: 256), .xmlTagTooLong(megabytes: 8),
    ]

    private static let package: [(fault: WorkbookFault, part: String?)] = [
        (.mainPartNotNamed, "_rels/.rels"), (.partTypeNotStated, "xl/workbook.xml"),
        (.partOfOtherKind(expected: .sheetList), "xl/workbook.xml"), (.sheetWithoutPart, "xl/workbook.xml"),
        (.sheetNameTwice, nil), (.tooManySheets(limit: 10_000), "xl/workbook.xml"),
        (.tooManyFormats(limit: 65_536), "xl/styles.xml"), (.tooManyMergedCells(limit: 1_048_576), worksheet),
        (.tooManySharedFormulas(megabytes: 64), worksheet),
    ]

    private static let cells: [WorkbookFault] = [
        .rowOutOfRange(limit: 1_048_576, hasContent: true), .columnOutOfRange(limit: 16_384, hasContent: true),
        .rowTooLong(megabytes: 16), .textTooLong(megabytes: 16), .tooManyRepeatedCells, .rowNumberInvalid(text: "x"),
        .rowTwice(line: 12), .cellMisplaced(text: "A2"), .cellTypeUnknown(text: "zz", isOpenDocument: false),
        .valueUnlikeType(text: "douze"), .valueMissing, .sharedStringMissing(index: 9), .rangeInvalid(text: "1:A"),
        .countInvalid(text: "x", attribute: "number-columns-repeated"),
    ]
}
