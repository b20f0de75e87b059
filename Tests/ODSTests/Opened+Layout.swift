import Testing

/// What a sheet's layout comes to.
extension Opened {
    /// A column's width in points.
    func width(_ column: Int, of sheet: String) throws -> Double {
        let table = try #require(
            content.components(separatedBy: "<table:table table:name=\"\(sheet)\"").dropFirst().first)
        let names = table.matches(of: #/<table:table-column table:style-name="(co\d+)"/#).map { String($0.1) }
        let style = try #require(
            content.firstMatch(
                of: try Regex("style:name=\"\(names[column])\"[^>]*><[^>]*style:column-width=\"([0-9.]+)pt\"")))
        return try #require(Double(String(style.output[1].substring ?? "")))
    }

    /// Whether the row that begins with a text begins a printed page.
    func beginsPage(_ text: String) throws -> Bool {
        let row = try #require(
            content.firstMatch(
                of: try Regex("<table:table-row table:style-name=\"(ro\\d+)\"><table:table-cell[^>]*><text:p>\(text)")))
        let style = String(row.output[1].substring ?? "")
        return content.contains(
            try Regex("style:name=\"\(style)\" [^>]*><style:table-row-properties [^>]*fo:break-before=\"page\""))
    }
}
