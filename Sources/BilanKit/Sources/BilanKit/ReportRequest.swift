/// For whom a report is made.
public enum Audience: String, CaseIterable, Sendable, Codable {
    /// The authority's own staff: all names stand.
    case `internal`
    /// Anyone: natural persons and companies that may not be published are masked, by the host, before a report reads
    /// them.
    case `public`
}

/// What a report is made from.
public struct ReportRequest {
    /// The data.
    public let programme: Programme
    /// The period reported on.
    public let quarter: Quarter
    /// The day that the documents bear.
    public let date: CivilDate
    /// For whom the documents are; in a public run the programme is masked already.
    public let audience: Audience
    /// What the documents are to be written in, of the languages that the report says it has.
    public let language: NumberLanguage
    /// The template's outlines of areas; nil where it has none.
    private let outlines: Theme.Outlines?
    /// The files beside the plugin's library.
    let resources: PluginResources
    private let onProgress: (Progress) -> Void

    /// What a report is made from, as the host or a test gives it.
    ///
    /// - Parameters:
    ///   - programme: the data.
    ///   - quarter: the period reported on.
    ///   - date: the day that the documents bear.
    ///   - audience: for whom the documents are.
    ///   - language: what the documents are written in.
    ///   - outlines: the template's outlines of areas.
    ///   - resources: the files beside the plugin's library.
    ///   - onProgress: told what the report says of its own progress.
    public init(
        programme: Programme, quarter: Quarter, date: CivilDate, audience: Audience = .internal,
        language: NumberLanguage = .french, outlines: Theme.Outlines? = nil, resources: PluginResources = .none,
        onProgress: @escaping (Progress) -> Void = { _ in }
    ) {
        self.programme = programme
        self.quarter = quarter
        self.date = date
        self.audience = audience
        self.language = language
        self.outlines = outlines
        self.resources = resources
        self.onProgress = onProgress
    }

    /// Figures and dates as words, in the documents' language. Amounts within a `Text` are better: they follow the
    /// template's currency too.
    public var numbers: LocalizedNumberFormatter { LocalizedNumberFormatter(language) }

    /// The outlines of areas that the template has, for an `AreaMap`; nil where it has none, and maps are drawn as a `TileMap`.
    ///
    /// - Throws: `AreaShapesError` where the file can't be read.
    public func areaShapes() throws -> AreaShapes? {
        guard let outlines, !outlines.areTiles else { return nil }
        return try AreaShapes(contentsOf: outlines.path, key: outlines.key)
    }

    /// Where the template has tiles stand, for a `TileMap`; nil where it doesn't say.
    ///
    /// - Throws: `TileGridError` where the file can't be read.
    public func tileGrid() throws -> TileGrid? {
        guard let outlines, outlines.areTiles else { return nil }
        return try TileGrid(contentsOf: outlines.path)
    }

    /// Where a file is that stands beside the plugin's library, as its package names it among its target's resources.
    ///
    /// - Throws: `ReportError` where it isn't there.
    public func resource(_ name: String) throws -> String {
        guard let path = resources.path(of: name) else { throw ReportError(resources.fault(of: name)) }
        return path
    }

    /// Tells who waits for the report how many rows it has read. Worth its while where `compose` or `subjects` walk
    /// through very many; it may be called for each.
    public func progress(rows: Int) { onProgress(Progress(rows: max(0, rows), pages: 0)) }
}
