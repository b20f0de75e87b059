import Foundation

/// The workbook formats that can be read.
public enum SpreadsheetFormat: String, Sendable {
    /// OpenDocument, packed.
    case ods
    /// OpenDocument in one XML file.
    case fods
    /// Office Open XML.
    case xlsx
}

/// Reads the cells of a workbook (ODS, flat ODS, XLSX) row by row, in memory that doesn't grow with them.
///
/// Nothing in the file is trusted: it is never unpacked to disk, no document type or external entity is followed, and
/// what exceeds
/// `SpreadsheetLimits` is refused. One sheet is read at a time.
///
///     let reader = try SpreadsheetReader(path: "budget.ods")
///     for sheet in try reader.sheets() {
///         try reader.forEachRow(of: sheet) { row in
///             for cell in row.cells { print(row.index, cell.column, row.value(cell), row.formula(cell) ?? "") }
///         }
///     }
public final class SpreadsheetReader {
    public let path: String
    public let format: SpreadsheetFormat
    private let workbook: any Workbook
    private var sheetList: [SheetInfo]?
    private var merges: [Int: [MergedRange]] = [:]

    /// Opens a workbook, known by its content, whatever its name is.
    /// - Throws: `SpreadsheetFailure` for a file that is none, or is protected, damaged or hostile.
    public init(path: String, limits: SpreadsheetLimits = SpreadsheetLimits()) throws {
        self.path = path
        do {
            let kind = try FileSignature.read(path)
            switch kind {
            case .archive:
                let archive = try ZipArchive(path: path, limits: limits)
                (format, workbook) = try Self.open(archive, limits)
            case .xml:
                format = .fods
                workbook = ODSWorkbook(part: nil, limits: limits) { try FilePart(path: path, limits: limits) }
            case .other(let fault): throw SpreadsheetFailure(fault)
            }
        } catch let failure as SpreadsheetFailure {
            throw failure.at(file: Self.name(path))
        }
    }

    /// Whether the file's first bytes are those of an archive or of XML, or of an old or protected workbook, hence not
    /// of CSV.
    /// What can't be opened is no workbook.
    public static func isWorkbook(_ path: String) -> Bool { (try? FileSignature.read(path))?.isClaimed ?? false }

    /// Whether the workbook counts days from 1904 and not from 1900: cells that are dates are read rightly in both, a
    /// number that
    /// should have been one is another day.
    public var startsIn1904: Bool { workbook.startsIn1904 }

    /// The sheets in their order. In ODS this reads the file through.
    /// - Throws: `SpreadsheetFailure`.
    public func sheets() throws -> [SheetInfo] {
        if let sheetList { return sheetList }
        let list = try located { try workbook.sheets() }
        var names: Set<String> = []
        for sheet in list where !names.insert(sheet.name).inserted {
            throw SpreadsheetFailure(file: Self.name(path), sheet: sheet.name, .sheetNameTwice)
        }
        sheetList = list
        return list
    }

    /// The rows of a sheet that hold something. Rows of another sheet are not read any more after this; sheets taken in
    /// their order are read in one go.
    /// - Parameter order: what is done with rows that come after others of a greater number.
    /// - Throws: `SpreadsheetFailure`.
    public func rows(of sheet: SheetInfo, in order: RowOrder = .sorted) throws -> SheetRows {
        SheetRows(
            try located { try workbook.rows(of: sheet.index, in: order) }, file: Self.name(path), sheet: sheet.name)
    }

    /// The merged cells of a sheet whose cells don't say themselves how many they cover: in XLSX they stand behind the
    /// rows, and the sheet's part is read once more for them. Empty in OpenDocument.
    /// - Throws: `SpreadsheetFailure`.
    public func mergedRanges(of sheet: SheetInfo) throws -> [MergedRange] {
        if let known = merges[sheet.index] { return known }
        let ranges = try located { try workbook.mergedRanges(of: sheet.index) }
        merges[sheet.index] = ranges
        return ranges
    }

    /// Gives each row that holds something, in order.
    public func forEachRow(of sheet: SheetInfo, _ body: (SheetRow) throws -> Void) throws {
        let rows = try rows(of: sheet)
        var row = SheetRow()
        while try rows.next(into: &row) { try body(row) }
    }

    private func located<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let failure as SpreadsheetFailure {
            throw failure.at(file: Self.name(path))
        }
    }

    private static func name(_ path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }

    private static func open(
        _ archive: ZipArchive, _ limits: SpreadsheetLimits
    ) throws -> (SpreadsheetFormat, any Workbook) {
        if archive.contains("[Content_Types].xml") {
            return (.xlsx, try XLSXWorkbook(archive, limits: limits))
        }
        var mediaType: String?
        if archive.contains("mimetype") {
            mediaType = String(decoding: try archive.read("mimetype").prefix(200), as: UTF8.self)
        }
        guard mediaType != nil || archive.contains("META-INF/manifest.xml") else {
            throw SpreadsheetFailure(.archiveWithoutWorkbook)
        }
        if archive.contains("META-INF/manifest.xml") {
            let manifest = try ODSManifest.read(archive, limits: limits)
            if manifest.isEncrypted { throw SpreadsheetFailure(.encrypted) }
            mediaType = mediaType ?? manifest.mediaType
        }
        let type = mediaType?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        guard type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") else {
            throw SpreadsheetFailure(.otherType(type: type))
        }
        return (
            .ods,
            ODSWorkbook(part: "content.xml", limits: limits) {
                archive.contains("styles.xml") ? try archive.open("styles.xml") : nil
            } open: {
                try archive.open("content.xml")
            }
        )
    }
}

/// The rows of one sheet, from the first to the last that holds something.
public final class SheetRows {
    private let cursor: any RowCursor
    /// The file's name, without its folder.
    public let file: String
    /// The sheet's.
    public let sheet: String

    init(_ cursor: any RowCursor, file: String, sheet: String) {
        self.cursor = cursor
        self.file = file
        self.sheet = sheet
    }

    /// Reads the next row that holds something; false after the last.
    /// - Throws: `SpreadsheetFailure`, after which there are no more rows.
    public func next(into row: inout SheetRow) throws -> Bool {
        do {
            return try cursor.next(into: &row)
        } catch let failure as SpreadsheetFailure {
            throw failure.at(file: file, sheet: sheet)
        }
    }

    /// The merged cells seen so far; all of them after the last row.
    public var mergedRanges: [MergedRange] { cursor.mergedRanges }

    /// Columns that are hidden, known from the first row on.
    public var hiddenColumns: [ClosedRange<Int>] { cursor.hiddenColumns }

    /// How far the rows read so far go; the whole sheet after its last row.
    public var extent: SheetExtent { cursor.extent }

    /// The rows that the file has behind others of a greater number, where they are sorted; known from the first row on.
    public var displaced: DisplacedRows? { cursor.displaced }
}
