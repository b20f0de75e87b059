import Foundation
import Spreadsheets
import Support

/// Finds the sheets of a workbook that hold a dossier's tables.
struct WorkbookFiles {
    private let path: String
    private let file: String
    private let workbook: SpreadsheetReader
    private let sheets: [SheetInfo]
    private let map: ColumnMap

    /// - Parameter map: what a person says of its sheets and columns.
    /// - Throws: `DossierRefusal` where the workbook can't be used.
    init(path: String, map: ColumnMap = ColumnMap()) throws {
        self.path = path
        self.map = map
        file = FileName.of(path)
        do {
            workbook = try SpreadsheetReader(path: path)
            sheets = try workbook.sheets()
        } catch let failure as SpreadsheetFailure {
            throw DossierRefusal(failure.fault())
        }
    }

    /// The sheets that a person chose; or else the visible ones that are named after a table; where none is, those whose
    /// header is that of the table which the file is named after, or else of `subventions`.
    func find() throws -> (files: [InputFile], ignored: [Fault]) {
        if !map.sheets.isEmpty { return (try chosen(), []) }
        let visible = sheets.filter { !$0.isHidden }
        let named = visible.compactMap { sheet in DossierTable.named(sheet.name).map { input(sheet, $0) } }
        let (files, headers) = try named.isEmpty ? unnamed(visible) : (named, [])
        return (files, try ignored(files.compactMap { $0.sheet?.sheet }, headers))
    }

    private func input(_ sheet: SheetInfo, _ table: DossierTable) -> InputFile {
        InputFile(path: path, table: table, sheet: WorkbookSheet(workbook: workbook, sheet: sheet))
    }

    /// The table that sheets without a table's name fill.
    private var table: DossierTable {
        .named(URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent) ?? .subventions
    }

    private func chosen() throws -> [InputFile] {
        let wanted = try map.sheets.map { name in
            if let sheet = WorkbookSheet.named(name, among: sheets) { return sheet }
            throw refusal(.noSuchSheet(name: name, sheets: sheets.map(\.name)))
        }
        return sheets.filter(wanted.contains).map { input($0, DossierTable.named($0.name) ?? table) }
    }

    /// - Returns: also what each of the visible sheets has for a header, where it was looked for.
    private func unnamed(_ visible: [SheetInfo]) throws -> (files: [InputFile], headers: [SheetHeader]) {
        guard let likeliest = visible.first ?? sheets.first else {
            throw refusal(.noSheets)
        }
        // What a lone sheet lacks is best told column by column.
        if let only = visible.first, visible.count == 1 { return ([input(only, table)], []) }
        let headers = try visible.map(header)
        let fitting = headers.filter(\.fits)
        let whole = fitting.filter(\.missing.isEmpty)
        let found = whole.isEmpty ? fitting : whole
        guard let first = found.first else {
            if let failure = headers.compactMap(\.failure).first { throw DossierRefusal(failure.fault()) }
            let hidden = sheets.filter(\.isHidden).map { SheetHeader($0, header: nil, of: table) }
            throw refusal(
                .noFittingSheet(
                    sheets: (headers + hidden).map(\.state), likeliest: likeliest.name,
                    tables: DossierTable.all.map(\.name)))
        }
        guard found.allSatisfy({ $0.names == first.names }) else {
            throw refusal(.sheetsDiffer(sheets: headers.map(\.state), fitting: found.map(\.sheet.name)))
        }
        try refuseCopies(found.map(\.sheet))
        return (found.map { input($0.sheet, table) }, headers)
    }

    /// A sheet that was copied within its workbook, to be sorted or filtered, would count all its money twice.
    private func refuseCopies(_ sheets: [SheetInfo]) throws {
        guard sheets.count > 1 else { return }
        var kept: [SheetInfo] = []
        var copies: [WorkbookFinding.Copy] = []
        var known: [Int: SheetInfo] = [:]
        for sheet in sheets {
            if let hash = firstRows(of: sheet), let first = known.updateValue(sheet, forKey: hash) {
                copies.append(WorkbookFinding.Copy(original: first.name, copy: sheet.name))
            } else {
                kept.append(sheet)
            }
        }
        guard !copies.isEmpty else { return }
        throw refusal(.sheetsCopied(copies: copies, kept: kept.map(\.name)))
    }

    /// - Returns: a number that tells a sheet's first rows from others'; nil where it has no rows below its header.
    private func firstRows(of sheet: SheetInfo) -> Int? {
        func open() throws -> SheetSource { try SheetSource(workbook.rows(of: sheet), format: workbook.format) }
        var row = InputRecord()
        guard var rows = try? open(),
            let search = try? HeaderSearch.find(&rows, table: table, file: file, map: map, row: &row)
        else { return nil }
        if search.read > search.place {
            guard let again = try? open() else { return nil }
            rows = again
            for _ in 0..<search.place { _ = try? rows.next(into: &row) }
        }
        var hasher = Hasher()
        var count = 0
        while count < 100, (try? rows.next(into: &row)) == true {
            hasher.combine(row.bytes)
            hasher.combine(row.ends)
            count += 1
        }
        return count == 0 ? nil : hasher.finalize()
    }

    /// One bad sheet doesn't stop the others.
    private func header(of sheet: SheetInfo) throws -> SheetHeader {
        var row = InputRecord()
        do {
            var rows = SheetSource(try workbook.rows(of: sheet), format: workbook.format)
            let search = try HeaderSearch.find(&rows, table: table, file: file, map: map, row: &row)
            return SheetHeader(sheet, header: search?.header, of: table)
        } catch let failure as SpreadsheetFailure {
            return SheetHeader(sheet, header: nil, of: table, failure: failure)
        }
    }

    // MARK: What is told

    /// The sheets that aren't read, by why.
    private func ignored(_ read: [SheetInfo], _ headers: [SheetHeader]) throws -> [Fault] {
        let others = sheets.filter { !read.contains($0) }
        let hidden = others.filter(\.isHidden)
        let near = headers.filter { header in
            others.contains(header.sheet) && (header.failure != nil || header.knownCount > 1)
        }
        let foreign = others.filter { sheet in !sheet.isHidden && !near.contains { $0.sheet == sheet } }
        var faults: [Fault] = []
        if !hidden.isEmpty {
            // A sheet of notes that is read for want of another stands in no remedy.
            let wanted =
                try read.filter { sheet in
                    try (headers.first { $0.sheet == sheet } ?? header(of: sheet)).missing.isEmpty
                } + hidden
            faults.append(warning(.workbook(.sheetsHidden(names: hidden.map(\.name), wanted: wanted.map(\.name)))))
        }
        faults += near.map { header in
            let name = header.sheet.name
            return warning(
                header.failure.map { .unreadable(UnreadableWorkbook($0.fault, skippedSheet: name)) }
                    ?? .workbook(.sheetSkipped(name: name, lacking: header.missing)))
        }
        if !foreign.isEmpty { faults.append(warning(.workbook(.sheetsForeign(names: foreign.map(\.name))))) }
        return faults
    }

    private func warning(_ finding: Finding) -> Fault {
        Fault(file: file, finding, severity: .warning)
    }

    private func refusal(_ finding: WorkbookFinding) -> DossierRefusal {
        DossierRefusal(Fault(file: file, .workbook(finding), severity: .fatal))
    }
}
