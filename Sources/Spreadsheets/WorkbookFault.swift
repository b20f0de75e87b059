/// What is wrong with a workbook that can't be read, or not to its end: a case for each thing that can be, with the
/// values that its words need. The words are others' to find. Texts that come from the file are cut.
public enum WorkbookFault: Codable, Hashable, Sendable {
    /// What a part of an Office Open XML package should hold, and doesn't.
    public enum Content: String, Codable, Sendable, CaseIterable {
        case sheetList, worksheet, sharedStrings, styles
    }

    // The file.
    case fileUnreadable
    case notAWorkbook
    case archiveWithoutWorkbook
    case otherDocument
    /// - type: the media type that the file states.
    case otherType(type: String)
    case excel97
    case xmlSpreadsheet
    case binary
    case webPage
    case encrypted

    // The machine.
    case outOfMemory
    case temporaryFileNotWritten(folder: String)

    // The archive and its parts.
    case archiveDamaged
    case tooManyEntries(count: Int, limit: Int)
    case entryWithoutName
    case entryOutsideArchive
    case partTwice
    case partMissing
    case partDamaged
    case checksumWrong
    case compressionUnknown
    /// - ratio: how many times its packed size a part may unpack to.
    case decompressionBomb(ratio: Int)
    /// - megabytes: MiB; nil for a file that is a part by itself.
    case tooMuchData(megabytes: Int?)

    // XML. Lines and columns are those of the part's text, counted from 1.
    /// - name: nil where it isn't stated.
    case xmlEncoding(name: String?)
    case xmlIncomplete
    case xmlMalformed(line: Int, column: Int)
    case xmlEntityUnknown(line: Int, column: Int)
    case xmlCharacterInvalid(line: Int, column: Int)
    case xmlDocumentType
    case xmlTooDeep(limit: Int)
    case xmlTagTooLong(megabytes: Int)

    // What the parts say of each other.
    case mainPartNotNamed
    case partTypeNotStated
    case partOfOtherKind(expected: Content)
    case sheetWithoutPart
    case sheetNameTwice
    case tooManySheets(limit: Int)
    case tooManyFormats(limit: Int)
    case tooManyMergedCells(limit: Int)
    case tooManySharedFormulas(megabytes: Int)

    // Rows and cells.
    /// A sheet may have rows without content beyond its last.
    case rowOutOfRange(limit: Int, hasContent: Bool)
    case columnOutOfRange(limit: Int, hasContent: Bool)
    case rowTooLong(megabytes: Int)
    case textTooLong(megabytes: Int)
    case tooManyRepeatedCells
    case rowNumberInvalid(text: String)
    /// - line: counted from 1.
    case rowTwice(line: Int)
    case cellMisplaced(text: String)
    case cellTypeUnknown(text: String, isOpenDocument: Bool)
    case valueUnlikeType(text: String)
    case valueMissing
    case sharedStringMissing(index: Int)
    case rangeInvalid(text: String)
    case countInvalid(text: String, attribute: String)
}
