/// A workbook in Office Open XML: a part for each sheet, texts and formats in parts that all share.
final class XLSXWorkbook: Workbook {
    private let archive: ZipArchive
    private let limits: SpreadsheetLimits
    private let list: [(sheet: SheetInfo, content: SheetContent)]
    let startsIn1904: Bool
    private let stringPart: String?
    private let stylePart: String?
    private enum SheetContent {
        case cells(part: String)
        /// A sheet that is all chart has no cells.
        case none
        /// The other sheets can still be read.
        case failure(SpreadsheetFailure)
    }

    private var scans: [Int: WorksheetScan] = [:]
    private lazy var strings = Result { try readStrings() }
    private lazy var formats = Result { try readFormats() }

    init(_ archive: ZipArchive, limits: SpreadsheetLimits) throws {
        self.archive = archive
        self.limits = limits
        let types = try PackageParts.contentTypes(in: archive, limits: limits)
        let root = try PackageParts.relationships(of: "", in: archive, limits: limits)
        guard let part = root.first(where: { $0.type == "officeDocument" })?.part else {
            throw SpreadsheetFailure(part: "_rels/.rels", .mainPartNotNamed)
        }
        try Self.check(types.type(of: part), of: part)

        let reader = WorkbookPartReader(limits: limits)
        do {
            try XMLPull(archive.open(part), reader, XLSXName.self, limits: limits).readAll()
        } catch let failure as SpreadsheetFailure {
            throw failure.at(part: part)
        }
        startsIn1904 = reader.startsIn1904
        let related = try PackageParts.relationships(of: part, in: archive, limits: limits)
        // Missed once a cell needs a text of it.
        stringPart = related.first { $0.type == "sharedStrings" }?.part
        stylePart = related.first { $0.type == "styles" }?.part.flatMap { archive.contains($0) ? $0 : nil }
        var targets: [String: PackageParts.Relationship] = [:]
        for relationship in related { targets[relationship.id] = relationship }
        list = reader.sheets.enumerated().map { index, entry in
            var sheet = SheetInfo(name: entry.name, index: index, isHidden: entry.isHidden)
            guard let target = targets[entry.id], let cells = target.part else {
                let failure = SpreadsheetFailure(part: part, sheet: entry.name, .sheetWithoutPart)
                return (sheet, .failure(failure))
            }
            sheet.hasCells = target.type == "worksheet"
            return (sheet, sheet.hasCells ? .cells(part: cells) : .none)
        }
    }

    func sheets() -> [SheetInfo] { list.map(\.sheet) }

    func rows(of sheet: Int, in order: RowOrder) throws -> any RowCursor {
        let (info, content) = list[sheet]
        let part: String
        switch content {
        case .cells(let cells): part = cells
        case .none: return NoRows()
        case .failure(let failure): throw failure
        }
        let reader = WorksheetReader(
            limits: limits, strings: { try self.strings.get() }, formats: try formats.get(), startsIn1904: startsIn1904)
        do {
            let cursor = WorksheetCursor(
                try XMLPull(archive.open(part), reader, XLSXName.self, limits: limits), reader, part: part)
            // What can't be looked through is told when it is read.
            let isDisordered = order == .sorted && (try? scan(sheet, part).isDisordered) == true
            return isDisordered ? OrderedRows(cursor) : cursor
        } catch let failure as SpreadsheetFailure {
            throw failure.at(part: part, sheet: info.name)
        }
    }

    func mergedRanges(of sheet: Int) throws -> [MergedRange] {
        let (info, content) = list[sheet]
        guard case .cells(let part) = content else { return [] }
        do {
            guard try scan(sheet, part).namesMerges else { return [] }
            return try MergeReader.read(archive.open(part), limits: limits)
        } catch let failure as SpreadsheetFailure {
            throw failure.at(part: part, sheet: info.name)
        }
    }

    private func scan(_ sheet: Int, _ part: String) throws -> WorksheetScan {
        if let known = scans[sheet] { return known }
        let scan = try WorksheetScan(archive.open(part))
        scans[sheet] = scan
        return scan
    }

    private func readStrings() throws -> SharedStrings {
        let strings = SharedStrings(limits: limits)
        guard let stringPart else { return strings }
        do {
            try strings.read(archive.open(stringPart))
        } catch let failure as SpreadsheetFailure {
            throw failure.at(part: stringPart)
        }
        return strings
    }

    private func readFormats() throws -> [NumberFormatKind] {
        guard let stylePart else { return [] }
        let reader = StylesReader()
        do {
            try XMLPull(archive.open(stylePart), reader, XLSXName.self, limits: limits).readAll()
        } catch let failure as SpreadsheetFailure {
            throw failure.at(part: stylePart)
        }
        return reader.formats
    }

    private static func check(_ type: String?, of part: String) throws {
        let kinds = [
            "sheet.main+xml", "sheet.macroEnabled.main+xml", "template.main+xml", "template.macroEnabled.main+xml",
        ]
        if type?.contains("sheet.binary") == true || part.lowercased().hasSuffix(".bin") {
            throw SpreadsheetFailure(.binary)
        }
        guard let type else { throw SpreadsheetFailure(part: part, .partTypeNotStated) }
        // Then the part itself says what it is.
        if ["application/xml", "text/xml"].contains(type) { return }
        guard type.contains("spreadsheetml") || type.contains("ms-excel"), kinds.contains(where: type.hasSuffix) else {
            throw SpreadsheetFailure(part: part, .otherType(type: String(type.prefix(120))))
        }
    }
}

/// The rows of a sheet without cells.
private final class NoRows: RowCursor {
    let mergedRanges: [MergedRange] = []
    let hiddenColumns: [ClosedRange<Int>] = []
    let extent = SheetExtent()
    func next(into row: inout SheetRow) -> Bool { false }
}

/// Reads `workbook.xml`.
private final class WorkbookPartReader: XMLHandler {
    private let limits: SpreadsheetLimits
    private(set) var startsIn1904 = false
    private(set) var sheets: [(name: String, id: String, isHidden: Bool)] = []

    init(limits: SpreadsheetLimits) { self.limits = limits }

    override func start(_ number: UInt8, in parent: UInt8, _ attributes: XMLAttributes) throws -> Bool {
        switch XLSXName(rawValue: number) {
        case .workbook, .sheets: return true
        case .workbookProperties:
            startsIn1904 = attributes.first(.date1904)?.isTrue ?? false
            return false
        case .sheet:
            guard sheets.count < limits.sheets else {
                throw SpreadsheetFailure(.tooManySheets(limit: limits.sheets))
            }
            let state = attributes.first(.state)
            sheets.append(
                (
                    attributes.first(.name).map { EscapedText.plain($0.string) } ?? "",
                    attributes.first(.relationshipID)?.string ?? "",
                    state.map { !($0 == "visible") } ?? false
                ))
            return false
        default:
            if parent == XMLNames.unknown {
                throw SpreadsheetFailure(.partOfOtherKind(expected: .sheetList))
            }
            return false
        }
    }
}
