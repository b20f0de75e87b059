import Programme

/// A map of departments as tiles of one size, each with its code and its value, in the colour of the value's class.
///
///     TileMap("Aides engagées par département", values: ["33": 8_200_000, "64": 6_700_000], format: .millions)
///
/// A table of the same values belongs beside it: a map is no way to read them one by one.
public struct TileMap {
    /// Printed with the map, numbered among the figures.
    public var caption: Text
    /// What is shown, by the areas' codes. Areas of the grid without a value say so.
    public var values: [String: Double]
    /// How values are written. Amounts are in the currency's own unit.
    public var format: NumberFormat
    /// Where tiles stand.
    public var grid: TileGrid
    /// Into which classes values fall.
    public var classes: ValueClasses
    /// The greatest height in points; tiles are square, and no larger than can be read with ease.
    public var height: Double
    /// Printed under the map: where its values come from.
    public var note: Text?
    /// Alternative text; nil tells the extent, the greatest and the least value in the document's language.
    public var alternative: String?

    /// A map of values.
    ///
    /// - Parameters:
    ///   - caption: printed with the map.
    ///   - values: by the areas' codes.
    ///   - format: how they are written.
    ///   - grid: where tiles stand; nil for the smallest grid of departments that holds them.
    ///   - method: how values are divided into five classes.
    public init(
        _ caption: Text, values: [String: Double], format: NumberFormat, grid: TileGrid? = nil,
        method: ValueClasses.Method = .quantile
    ) {
        self.caption = caption
        self.values = values.filter { $0.value.isFinite }
        self.format = format
        self.grid = grid ?? .holding(values.keys)
        let (shown, places) = (self.values, self.grid.places)
        classes = ValueClasses(places.keys.compactMap { shown[$0] }, method: method)
        height = min(Double(self.grid.rowCount) * 42, 320)
    }
}

extension TileMap: Section {
    public var body: [Block] {
        if !grid.places.isEmpty {
            drawing
        }
    }

    private var drawing: Drawing {
        var drawing = Drawing(
            height: height, alternative: alternative ?? description(NumberStyles()), caption: caption
        ) { canvas in TileMapPainter(map: self, canvas: canvas).paint() }
        drawing.note = note
        if alternative == nil { drawing.wording = description }
        return drawing
    }

    /// The map in words: what it shows, and its extremes.
    private func description(_ styles: NumberStyles) -> String {
        let wording = styles.language.words
        let shown = grid.places.keys.compactMap { code in values[code].map { (code, $0) } }
            .sorted { ($0.1, $1.0) > ($1.1, $0.0) }
        let areDepartments = grid.places.keys.allSatisfy { Department($0) != nil }
        let count = grid.places.count
        let opening = (areDepartments ? wording.tileMap(of: count) : wording.areaMap(of: count)) + wording.colon
        let outside = unplaced(wording).first.map { wording.pointSeparator + $0 } ?? ""
        guard let greatest = shown.first, let least = shown.last else {
            return opening + wording.withoutValue(grid.places.count) + outside + "."
        }
        func words(_ area: (String, Double)) -> String {
            "\(format.string(Self.cell(area.1, format), styles)) (\(Department(area.0)?.name ?? area.0))"
        }
        let missing = grid.places.count - shown.count
        return opening + wording.span(words(least), words(greatest))
            + (missing == 0 ? "" : wording.pointSeparator + wording.withoutValue(missing)) + outside + "."
    }

    /// Values without a tile, in words.
    func unplaced(_ wording: any Wording) -> [String] {
        wording.outsideMap(values.keys.filter { grid.places[$0] == nil })
    }

    /// A value as its format writes it.
    static func cell(_ value: Double, _ format: NumberFormat) -> CellValue {
        switch format {
        case .percent: .share(Share(value))
        case .money, .wholeEuros,
            .millions where value.magnitude < 9e16:
            .money(Money(cents: Int64((value * 100).rounded())))
        default: .decimal(value)
        }
    }
}
