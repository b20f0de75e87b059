import Spreadsheets

/// What a sheet's first rows say of it: whether it is one of a table's, and if not, why.
struct SheetHeader {
    let sheet: SheetInfo
    let header: Header?
    /// Its column names as they tell sheets of one kind from others, in whatever order they stand.
    let names: [String]
    /// Columns that no row can be without and that it doesn't have.
    let missing: [String]
    /// How many of the table's columns it has.
    let knownCount: Int
    /// Whether it has all the columns that a row can't be without, or most of those that it should have.
    let fits: Bool
    /// Why it can't be read.
    var failure: SpreadsheetFailure?

    init(
        _ sheet: SheetInfo, header: Header?, of table: DossierTable,
        failure: SpreadsheetFailure? = nil
    ) {
        self.sheet = sheet
        self.header = header
        self.failure = failure
        func isThere(_ column: Int) -> Bool { header?.places[column] != nil }
        names = (header?.names ?? []).map(HeaderKey.spelling).filter { !$0.isEmpty }.sorted()
        knownCount = table.columns.indices.count(where: isThere)
        missing = table.columns.indices.filter { table.columns[$0].need == .value && !isThere($0) }.map {
            table.columns[$0].name
        }
        let needed = table.columns.indices.filter { table.columns[$0].need != .nothing }
        fits = header != nil && (missing.isEmpty || needed.count(where: isThere) * 2 > needed.count)
    }

    var state: WorkbookFinding.SheetState { WorkbookFinding.SheetState(name: sheet.name, reason: reason) }

    private var reason: WorkbookFinding.SheetReason {
        if sheet.isHidden { return .hidden }
        if let failure { return .unreadable(failure.fault) }
        if knownCount < 2 { return .withoutColumns }
        return missing.isEmpty ? .readable : .lacking(fields: missing)
    }
}
