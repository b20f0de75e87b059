import BilanKit

/// A drawing of one's own: the departments as tiles that stand about where they lie, the darker the more was awarded.
/// What the map shows also stands in a table, for whoever can't see it.
struct TileMap: Report {
    static let about = ReportInfo(
        id: "tile-map", title: "Carte des aides", summary: "les aides par département, sur une carte de tuiles",
        formats: [.pdf, .ods])

    /// Column and row of each tile.
    private static let places: [String: (column: Int, row: Int)] = [
        "79": (1, 0), "86": (2, 0), "17": (0, 1), "16": (1, 1), "87": (2, 1), "23": (3, 1), "33": (0, 2), "24": (1, 2),
        "19": (2, 2), "40": (0, 3), "47": (1, 3), "64": (0, 4),
    ]
    private static let side = 62.0
    private static let gap = 4.0

    func compose(_ request: ReportRequest) throws -> Composition {
        var sums: [Department: Money] = [:]
        for state in request.programme.awards(at: request.quarter.end) {
            guard let department = state.site?.department else { continue }
            sums[department, default: .zero] += state.award.amount
        }
        let departments = Department.nouvelleAquitaine
        let most = departments.compactMap { sums[$0] }.max() ?? .zero
        return Composition(Self.about.title) {
            Heading("Carte des aides")
            Paragraph("Aides votées par département, situation au \(request.quarter.end).")
            Drawing(
                height: 5 * (Self.side + Self.gap),
                alternative: "Une tuile par département de Nouvelle-Aquitaine ; le tableau donne les montants."
            ) { canvas in
                for department in departments { draw(department, sums[department] ?? .zero, of: most, on: canvas) }
            }.captioned("Aides votées par département")
            Table("Par département", departments) {
                Column("Département", \.label, isRowHeader: true)
                Column("Voté", { sums[$0] ?? .zero }, format: .wholeEuros, total: .sum)
            }
        }
    }

    private func draw(_ department: Department, _ sum: Money, of most: Money, on canvas: any Canvas) {
        guard let place = Self.places[department.code] else { return }
        let colours = canvas.theme.colours
        let (x, y) = (Double(place.column) * (Self.side + Self.gap), Double(place.row) * (Self.side + Self.gap))
        let tile = Path.rectangle(x: x, y: y, width: Self.side, height: Self.side, radius: 5)
        let share = sum.share(of: most)?.fraction ?? 0
        let ground = shade(colours.accent, 0.1 + 0.9 * share)
        canvas.fill(tile, ground)
        canvas.stroke(tile, colours.rule, width: 0.5)
        let isReadable = ground.contrast(with: colours.text) >= ground.contrast(with: colours.accentText)
        let colour = isReadable ? colours.text : colours.accentText
        let middle = x + Self.side / 2
        canvas.text(
            department.code, at: Point(x: middle, y: y + 26), size: 14, colour: colour, alignment: .center, isBold: true
        )
        canvas.text(
            "\(FrenchNumber.decimal(sum.euros / 1000, digits: 0)) k€", at: Point(x: middle, y: y + 44), size: 9,
            colour: colour, alignment: .center)
    }
}

/// A colour thinned with white; 1 leaves it as it is.
private func shade(_ colour: Colour, _ strength: Double) -> Colour {
    func mixed(_ level: UInt8) -> UInt8 { UInt8(255 - (255 - Double(level)) * strength) }
    return Colour(red: mixed(colour.red), green: mixed(colour.green), blue: mixed(colour.blue))
}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "tile-map", version: "1.0.0") { Plugin.reports([TileMap.self]) }
}
