import Foundation

/// Areas on planes of their own: the map's main extent, and its insets. Where these stand depends on the room.
struct MapPlan {
    /// One extent in one projection.
    struct Frame {
        /// Each area's rings on a plane where the globe's radius is 1 and y goes downwards.
        fileprivate var areas: [(area: Int, rings: [[SIMD2<Double>]])]
        fileprivate var least = SIMD2(repeating: Double.infinity)
        fileprivate var greatest = SIMD2(repeating: -Double.infinity)

        fileprivate init(_ parts: [MapPart]) {
            let projection = MapProjection(fitting: parts.map(\.polygon))
            var rings: [Int: [[SIMD2<Double>]]] = [:]
            for part in parts { rings[part.area, default: []] += part.polygon.map(projection.project) }
            areas = rings.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
            for point in areas.lazy.flatMap({ $0.rings.joined() }) {
                least = pointwiseMin(least, point)
                greatest = pointwiseMax(greatest, point)
            }
        }

        /// An extent of no width would have no scale.
        fileprivate var size: SIMD2<Double> { pointwiseMax(greatest - least, SIMD2(repeating: 1e-9)) }

        fileprivate func scale(width: Double, height: Double) -> Double { min(width / size.x, height / size.y) }

        /// The areas' rings on the page's grid, in the middle of a box, and where each area's own middle is.
        func placed(in box: MapBox) -> [(area: Int, rings: [[GridPoint]], centre: Point)] {
            let scale = scale(width: box.width, height: box.height)
            let corner = SIMD2(box.x, box.y) + (SIMD2(box.width, box.height) - size * scale) / 2
            return areas.map { area, rings in
                let placed = rings.map { $0.map { ($0 - least) * scale + corner } }
                let outline = placed.first ?? []
                let low = outline.reduce(SIMD2(repeating: .infinity)) { pointwiseMin($0, $1) }
                let high = outline.reduce(SIMD2(repeating: -.infinity)) { pointwiseMax($0, $1) }
                let middle = (low + high) / 2
                return (area, placed.map { $0.map(GridPoint.init) }, Point(x: middle.x, y: middle.y))
            }
        }
    }

    private static let gap = 8.0
    private static let insetGap = 5.0
    private static let mostPadding = 3.0
    private static let mostInset = 62.0
    /// Of the room's extent, for the row or column of insets.
    private static let insetShare = 0.22

    /// The areas' codes, by their places.
    let codes: [String]
    /// The main extent first.
    let frames: [Frame]

    /// A plan of areas.
    init(_ shapes: AreaShapes) {
        codes = shapes.codes
        let clusters = MapClusters(shapes)
        frames = ([clusters.main] + clusters.insets).filter { !$0.isEmpty }.map(Frame.init)
    }

    /// The height of the main extent in relation to its width.
    var aspect: Double { frames.first.map { $0.size.y / $0.size.x } ?? 1 }

    /// The side of an inset's square, and whether they stand in a column at the left or in a row beneath.
    private func insets(width: Double, height: Double) -> (side: Double, isColumn: Bool) {
        let count = Double(frames.count - 1)
        guard count > 0, let main = frames.first else { return (0, true) }
        func side(_ length: Double, _ across: Double) -> Double {
            max(0, min((length - Self.insetGap * (count - 1)) / count, across * Self.insetShare, Self.mostInset))
        }
        let (column, row) = (side(height, width), side(width, height))
        let beside = main.scale(width: width - column - Self.gap, height: height)
        let beneath = main.scale(width: width, height: height - row - Self.gap)
        return beside * column >= beneath * row ? (column, true) : (row, false)
    }

    /// Between an inset's frame and what is in it.
    private func padding(_ side: Double) -> Double { min(Self.mostPadding, side / 4) }

    /// The frames of the insets.
    func insetBoxes(width: Double, height: Double) -> [MapBox] {
        guard let places = places(width: width, height: height) else { return [] }
        let padding = padding(insets(width: width, height: height).side)
        return places.dropFirst().map { $0.widened(by: padding) }
    }

    /// Where each frame's areas stand; nil where there are none, or no room for them.
    func places(width: Double, height: Double) -> [MapBox]? {
        guard let main = frames.first, width.isFinite, height.isFinite, width > 4, height > 4 else { return nil }
        let (side, isColumn) = insets(width: width, height: height)
        let taken = side > 0 ? side + Self.gap : 0
        let room = (width: width - (isColumn ? taken : 0), height: height - (isColumn ? 0 : taken))
        let padding = padding(side)
        let inner = side - 2 * padding
        guard room.width > 4, room.height > 4, frames.count == 1 || inner > 0.5 else { return nil }
        let scale = main.scale(width: room.width, height: room.height)
        let used = main.size * scale
        var places = [MapBox(x: isColumn ? taken : 0, y: 0, width: used.x, height: used.y)]
        let start = isColumn ? 0 : used.y + Self.gap
        for number in 0..<frames.count - 1 {
            let along = Double(number) * (side + Self.insetGap) + padding
            places.append(
                isColumn
                    ? MapBox(x: padding, y: along, width: inner, height: inner)
                    : MapBox(x: along, y: start + padding, width: inner, height: inner))
        }
        return places
    }
}
