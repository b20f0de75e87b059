/// A sheet of texts with merged and hidden parts, to be written in either format.
public struct SampleSheet {
    public enum Format: String, CaseIterable, Sendable { case ods, xlsx }

    /// Cells shown as one, counted from 0.
    public struct Merge: Sendable {
        var row: Int
        var column: Int
        var rows: Int
        var columns: Int

        public init(_ row: Int, _ column: Int, rows: Int = 1, columns: Int = 1) {
            (self.row, self.column, self.rows, self.columns) = (row, column, rows, columns)
        }
    }

    public var name: String
    /// What merged cells cover must be empty.
    public var rows: [[String]]
    public var merges: [Merge]
    /// `hidden` or `veryHidden`; OpenDocument has one way alone.
    public var state: String?
    public var hiddenRows: Set<Int> = []
    public var hiddenColumns: Set<Int> = []

    public init(_ name: String, _ rows: [[String]], merges: [Merge] = [], state: String? = nil) {
        (self.name, self.rows, self.merges, self.state) = (name, rows, merges, state)
    }

    /// - Returns: the path.
    @discardableResult
    public static func write(_ sheets: [SampleSheet], _ format: Format, to path: String) throws -> String {
        switch format {
        case .ods:
            var sample = SampleODS(sheets.map(\.table).joined())
            sample.automaticStyles = """
                <style:style style:name="masquee" style:family="table"><style:table-properties table:display="false"/></style:style>
                """
            return try SampleArchive.write(sample.parts, to: path)
        case .xlsx:
            var sample = SampleXLSX(rows: "")
            sample.sheets = sheets.map { ($0.name, $0.worksheet) }
            for sheet in sheets { sample.states[sheet.name] = sheet.state }
            return try SampleArchive.write(sample.parts, to: path)
        }
    }

    private static func escaped(_ text: String) -> String {
        text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
            .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
    }

    private func isCovered(_ row: Int, _ column: Int) -> Bool {
        merges.contains {
            ($0.row..<$0.row + $0.rows).contains(row) && ($0.column..<$0.column + $0.columns).contains(column)
                && ($0.row != row || $0.column != column)
        }
    }

    private var table: String {
        let width = rows.map(\.count).max() ?? 0
        let columns = (0..<width).map {
            "<table:table-column\(hiddenColumns.contains($0) ? " table:visibility=\"collapse\"" : "")/>"
        }.joined()
        let body = rows.enumerated().map { row, cells in
            let content = (0..<width).map { column -> String in
                let text = column < cells.count ? cells[column] : ""
                if isCovered(row, column) { return "<table:covered-table-cell/>" }
                let span =
                    merges.first { $0.row == row && $0.column == column }.map {
                        " table:number-rows-spanned=\"\($0.rows)\" table:number-columns-spanned=\"\($0.columns)\""
                    } ?? ""
                return text.isEmpty
                    ? "<table:table-cell\(span)/>"
                    : "<table:table-cell\(span) office:value-type=\"string\"><text:p>\(Self.escaped(text))</text:p></table:table-cell>"
            }.joined()
            return
                "<table:table-row\(hiddenRows.contains(row) ? " table:visibility=\"filter\"" : "")>\(content)</table:table-row>"
        }.joined()
        let style = state == nil ? "" : " table:style-name=\"masquee\""
        return "<table:table table:name=\"\(name)\"\(style)>\(columns)\(body)</table:table>"
    }

    private static func place(_ row: Int, _ column: Int) -> String {
        "\(column < 26 ? "" : String(UnicodeScalar(UInt8(64 + column / 26))))\(UnicodeScalar(UInt8(65 + column % 26)))\(row + 1)"
    }

    private var worksheet: String {
        let columns = hiddenColumns.sorted().map { "<col min=\"\($0 + 1)\" max=\"\($0 + 1)\" hidden=\"1\"/>" }.joined()
        let body = rows.enumerated().map { row, cells in
            let content = cells.enumerated().filter { !$1.isEmpty }.map {
                "<c r=\"\(Self.place(row, $0))\" t=\"inlineStr\"><is><t>\(Self.escaped($1))</t></is></c>"
            }.joined()
            return "<row r=\"\(row + 1)\"\(hiddenRows.contains(row) ? " hidden=\"1\"" : "")>\(content)</row>"
        }.joined()
        let ranges = merges.map {
            "<mergeCell ref=\"\(Self.place($0.row, $0.column)):\(Self.place($0.row + $0.rows - 1, $0.column + $0.columns - 1))\"/>"
        }.joined()
        return (columns.isEmpty ? "" : "<cols>\(columns)</cols>") + "<sheetData>\(body)</sheetData>"
            + (ranges.isEmpty ? "" : "<mergeCells>\(ranges)</mergeCells>")
    }
}
