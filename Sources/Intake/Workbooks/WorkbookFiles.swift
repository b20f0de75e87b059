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
        guard named.isEmpty else { return (named, try ignored(named.compactMap { $0.sheet?.sheet }, [], told: [])) }
        let choice = try unnamed(visible)
        return (
            choice.read.map { sheet in
                var file = input(sheet, table)
                file.surveyed = choice.surveyed[sheet.name]
                return file
            },
            choice.faults + (try ignored(choice.read, choice.headers, told: choice.told))
        )
    }

    /// Which of the sheets without a table's name are read.
    private struct Choice {
        var read: [SheetInfo]
        /// Those whose rows were looked at already, by their names.
        var surveyed: [String: SurveyedFile] = [:]
        /// What each of the visible sheets has for a header, where it was looked for.
        var headers: [SheetHeader] = []
        /// What was decided of sheets that could be read, and these.
        var faults: [Fault] = []
        var told: [SheetInfo] = []
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

    private func unnamed(_ visible: [SheetInfo]) throws -> Choice {
        guard let likeliest = visible.first ?? sheets.first else {
            throw refusal(.noSheets)
        }
        // What a lone sheet lacks is best told column by column.
        if let only = visible.first, visible.count == 1 {
            if isSetAside(only, among: [only]) { throw refusal(.sheetsSetAsideAlone(names: [only.name])) }
            return Choice(read: [only])
        }
        let headers = try visible.map(header)
        let all = headers.filter(\.fits)
        let aside = all.filter { isSetAside($0.sheet, among: all.map(\.sheet)) }
        let fitting = all.filter { header in !aside.contains { $0.sheet == header.sheet } }
        if fitting.isEmpty, !aside.isEmpty { throw refusal(.sheetsSetAsideAlone(names: aside.map(\.sheet.name))) }
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
        var choice = Choice(read: found.map(\.sheet), headers: headers)
        try leaveOutRepeated(found, &choice)
        try tell(aside, &choice)
        return choice
    }

    /// Awards alone may have been refused.
    private func isSetAside(_ sheet: SheetInfo, among others: [SheetInfo]) -> Bool {
        table.name == DossierTable.subventions.name && SetAsideSheet.isOne(sheet.name, among: others.map(\.name))
    }

    private func tell(_ aside: [SheetHeader], _ choice: inout Choice) throws {
        guard !aside.isEmpty else { return }
        let sums = aside.map { self.sums(of: try? survey($0.sheet)) }.reduce(SheetSums(), +)
        let wanted = sheets.filter { sheet in choice.read.contains(sheet) || aside.contains { $0.sheet == sheet } }
        choice.told += aside.map(\.sheet)
        choice.faults.append(
            warning(
                .workbook(
                    .sheetsSetAside(
                        names: aside.map(\.sheet.name), rows: sums.rows, cents: sums.cents,
                        wanted: wanted.map(\.name)))))
    }

    /// What can't be read of a sheet that isn't taken anyway is no matter.
    private func sums(of surveyed: SurveyedFile?, _ isCounted: ((InputRecord) -> Bool)? = nil) -> SheetSums {
        surveyed.flatMap { try? SheetSums(of: $0, isCounted) } ?? SheetSums()
    }

    private func survey(_ sheet: SheetInfo, collectsRowKeys: Bool = false) throws -> SurveyedFile {
        var file = input(sheet, table)
        file.map = map
        return try SurveyedFile(file, collectsRowKeys: collectsRowKeys)
    }

    /// Sheets whose rows all stand on others are not read. A copy, made within the workbook to be sorted or filtered, is
    /// asked for, as are sheets that have only some rows in common: money would count twice.
    private func leaveOutRepeated(_ found: [SheetHeader], _ choice: inout Choice) throws {
        guard found.count > 1 else { return }
        // What can't be read is told where the rows are.
        guard let surveyed = try? found.map({ try survey($0.sheet, collectsRowKeys: true) }),
            case let rowKeys = surveyed.compactMap(\.rowKeys), rowKeys.count == found.count
        else { return }
        for (sheet, survey) in zip(found, surveyed) { choice.surveyed[sheet.sheet.name] = survey }
        let alike = RepeatedSheets(rowKeys.map(\.keys))
        let names = found.map(\.sheet.name)
        if !alike.copies.isEmpty {
            let copies = alike.copies.map { WorkbookFinding.Copy(original: names[$0.first], copy: names[$0.second]) }
            let kept = names.indices.filter { place in !alike.copies.contains { $0.second == place } }
            throw refusal(.sheetsCopied(copies: copies, kept: kept.map { names[$0] }))
        }
        if !alike.overlaps.isEmpty {
            let overlaps = try alike.overlaps.map { overlap in
                let (lesser, greater) =
                    alike.keys[overlap.first].count < alike.keys[overlap.second].count
                    ? (overlap.first, overlap.second) : (overlap.second, overlap.first)
                var reader = rowKeys[lesser].reader
                let common = self.sums(of: surveyed[lesser]) { record in
                    reader.key(of: record).map { alike.keys[greater].contains($0) } ?? false
                }
                return WorkbookFinding.SheetOverlap(
                    name: names[lesser], other: names[greater], rows: common.rows, cents: common.cents)
            }
            throw refusal(.sheetsOverlap(overlaps, sheets: names))
        }
        guard !alike.repeated.isEmpty else { return }
        let repeated = alike.repeated.map { found[$0].sheet }
        let sums = alike.repeated.map { self.sums(of: surveyed[$0]) }.reduce(SheetSums(), +)
        choice.read.removeAll(where: repeated.contains)
        choice.told += repeated
        choice.faults.append(
            warning(
                .workbook(
                    .sheetsRepeated(
                        names: repeated.map(\.name), of: choice.read.map(\.name), rows: sums.rows, cents: sums.cents,
                        wanted: names))))
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
    /// - Parameter told: those of which it is told elsewhere.
    private func ignored(_ read: [SheetInfo], _ headers: [SheetHeader], told: [SheetInfo]) throws -> [Fault] {
        let others = sheets.filter { !read.contains($0) && !told.contains($0) }
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
