import Programme

/// A map of areas with their own outlines, each in the colour of its value's class.
///
///     let shapes = try AreaShapes(contentsOf: "departements.geojson", key: "code")
///     AreaMap("Aides engagées par département", values: ["33": 8_200_000, "64": 6_700_000], format: .millions,
///         shapes: shapes)
///
/// Areas far from all others, such as those overseas, stand in boxes beside the map, each at its own scale. A table of
/// the same values belongs with it: a map is no way to read them one by one.
public struct AreaMap {
    /// Printed with the map, numbered among the figures.
    public var caption: Text
    /// What is shown, by the areas' codes. Areas without a value, and values without an area, are told of.
    public var values: [String: Double]
    /// How values are written. Amounts are in the currency's own unit.
    public var format: NumberFormat
    /// The areas' outlines.
    public var shapes: AreaShapes
    /// Into which classes values fall.
    public var classes: ValueClasses
    /// The greatest height in points.
    public var height: Double
    /// Printed under the map: where its values and outlines come from.
    public var note: Text?
    /// Alternative text; nil tells the extent, the greatest and the least value in the document's language.
    public var alternative: String?

    private static let heights = 150.0...290.0
    /// A map's usual width, in points: the height is chosen for it.
    private static let usualWidth = 360.0

    /// A map of values. Values that aren't finite are left out.
    ///
    /// - Parameters:
    ///   - caption: printed with the map.
    ///   - values: by the areas' codes.
    ///   - format: how they are written.
    ///   - shapes: the areas' outlines.
    ///   - method: how values are divided into five classes; those without an area aren't.
    public init(
        _ caption: Text, values: [String: Double], format: NumberFormat, shapes: AreaShapes,
        method: ValueClasses.Method = .quantile
    ) {
        self.caption = caption
        self.values = values.filter { $0.value.isFinite }
        self.format = format
        self.shapes = shapes
        let codes = Set(shapes.codes)
        classes = ValueClasses(self.values.filter { codes.contains($0.key) }.values, method: method)
        let height = Self.usualWidth * MapPlan(shapes).aspect
        self.height = min(max(height, Self.heights.lowerBound), Self.heights.upperBound)
    }
}

extension AreaMap: Section {
    public var body: [Block] {
        if !shapes.areas.isEmpty {
            drawing
        }
    }

    private var drawing: Drawing {
        let layouts = MapLayouts(shapes)
        var drawing = Drawing(
            height: height, alternative: alternative ?? description(NumberStyles()), caption: caption
        ) { canvas in AreaMapPainter(map: self, canvas: canvas, layouts: layouts).paint() }
        drawing.note = note
        if alternative == nil { drawing.wording = description }
        return drawing
    }

    /// The map in words: what it shows, its extremes, and what it doesn't show.
    private func description(_ styles: NumberStyles) -> String {
        let wording = styles.language.words
        let shown = shapes.codes.compactMap { code in values[code].map { (code, $0) } }
            .sorted { ($0.1, $1.0) > ($1.1, $0.0) }
        func words(_ area: (String, Double)) -> String {
            "\(format.string(TileMap.cell(area.1, format), styles)) (\(shapes.name(of: area.0)))"
        }
        var points: [String] = []
        if let greatest = shown.first, let least = shown.last {
            points.append(wording.span(words(least), words(greatest)))
        }
        let missing = shapes.areas.count - shown.count
        if missing > 0 { points.append(wording.withoutValue(missing)) }
        if let unplaced = unplaced(wording).first { points.append(unplaced) }
        return wording.areaMap(of: shapes.areas.count) + wording.colon
            + points.joined(separator: wording.pointSeparator) + "."
    }

    /// Values without an area, in words.
    func unplaced(_ wording: any Wording) -> [String] {
        let codes = Set(shapes.codes)
        return wording.outsideMap(values.keys.filter { !codes.contains($0) })
    }
}

/// Layouts of one map: it is painted more than once, mostly in one size.
final class MapLayouts {
    let plan: MapPlan
    private var last: (width: Double, height: Double, layout: MapLayout)?

    init(_ shapes: AreaShapes) { plan = MapPlan(shapes) }

    func layout(width: Double, height: Double) -> MapLayout {
        if let last, last.width == width, last.height == height { return last.layout }
        let layout = MapLayout(plan, width: width, height: height)
        last = (width, height, layout)
        return layout
    }
}
