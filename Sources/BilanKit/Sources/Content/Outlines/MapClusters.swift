import Foundation

/// A box around places of the globe, in space: it knows no edge of the map and no pole.
struct GlobeBox: Hashable, Sendable {
    private(set) var least = SIMD3(repeating: Double.infinity)
    private(set) var greatest = SIMD3(repeating: -Double.infinity)

    /// A place on a globe of radius 1.
    static func vector(_ place: GeoPosition) -> SIMD3<Double> {
        let (latitude, longitude) = (place.latitude * .pi / 180, place.longitude * .pi / 180)
        return SIMD3(cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude))
    }

    mutating func add(_ vector: SIMD3<Double>) {
        least = pointwiseMin(least, vector)
        greatest = pointwiseMax(greatest, vector)
    }

    mutating func add(_ other: GlobeBox) {
        add(other.least)
        add(other.greatest)
    }

    var centre: SIMD3<Double> { (least + greatest) / 2 }

    /// From corner to corner; the globe's radius is 1.
    var diagonal: Double { Self.length(greatest - least) }

    /// The gap between two boxes; 0 where they meet.
    func distance(to other: GlobeBox) -> Double {
        let zero = SIMD3<Double>.zero
        return Self.length(pointwiseMax(zero, pointwiseMax(other.least - greatest, least - other.greatest)))
    }

    private static func length(_ vector: SIMD3<Double>) -> Double { (vector * vector).sum().squareRoot() }
}

/// A polygon of an area, and how much land it has.
struct MapPart {
    /// The area's place in `AreaShapes.areas`.
    var area: Int
    var polygon: GeoPolygon
    var box = GlobeBox()
    /// The outline's area on a globe of radius 1.
    var land = 0.0

    init(area: Int, polygon: GeoPolygon) {
        (self.area, self.polygon) = (area, polygon)
        guard let outline = polygon.first, var last = outline.last else { return }
        for place in outline {
            box.add(GlobeBox.vector(place))
            var across = place.longitude - last.longitude
            across -= 360 * (across / 360).rounded()
            land +=
                across * .pi / 180
                * (2 + sin(place.latitude * .pi / 180) + sin(last.latitude * .pi / 180)) / 2
            last = place
        }
        land = min(abs(land), abs(4 * .pi - abs(land)))
    }
}

/// Divides areas into those of the map itself and those of its insets: what lies far off in relation to the extent.
struct MapClusters {
    /// Beyond so many insets everything is on one map.
    private static let mostInsets = 10
    private static let mostClusters = 64
    /// How far off a polygon may lie, in relation to the cluster's extent.
    private static let reach = 0.6
    /// How far off another polygon of an area may lie: some 300 km.
    private static let reachInArea = 0.047
    /// A smaller share of an area, far from its rest, isn't shown.
    private static let leastShare = 0.02

    /// The polygons of the map itself.
    let main: [MapPart]
    /// Those of each inset, the most land first.
    let insets: [[MapPart]]

    init(_ shapes: AreaShapes) {
        let parts = shapes.areas.enumerated().flatMap { index, area in
            area.polygons.map { MapPart(area: index, polygon: $0) }
        }.sorted(by: Self.precedes)
        let clusters = Self.clusters(parts)
        func rank(_ cluster: [MapPart]) -> (Int, Double) { (Set(cluster.map(\.area)).count, Self.land(cluster)) }
        guard let main = clusters.indices.max(by: { rank(clusters[$0]) < rank(clusters[$1]) }) else {
            (self.main, insets) = ([], [])
            return
        }
        var land: [Int: Double] = [:]
        for part in parts { land[part.area, default: 0] += part.land }
        let insets = clusters.indices.filter { $0 != main }.map { clusters[$0] }.filter { cluster in
            let shares = Dictionary(cluster.map { ($0.area, $0.land) }, uniquingKeysWith: +)
            return shares.contains { $0.value >= Self.leastShare * (land[$0.key] ?? 0) }
        }
        guard insets.count <= Self.mostInsets else {
            (self.main, self.insets) = (parts, [])
            return
        }
        self.main = clusters[main]
        self.insets = insets.sorted { Self.land($0) > Self.land($1) }
    }

    private static func land(_ cluster: [MapPart]) -> Double { cluster.reduce(0) { $0 + $1.land } }

    /// From the largest polygon to the smallest, whatever the file's order.
    private static func precedes(_ a: MapPart, _ b: MapPart) -> Bool {
        func key(_ part: MapPart) -> (Double, Double, Double, Double, Int) {
            (-part.land, part.box.least.x, part.box.least.y, part.box.least.z, part.area)
        }
        return key(a) < key(b)
    }

    private static func clusters(_ parts: [MapPart]) -> [[MapPart]] {
        var clusters: [[MapPart]] = []
        var rest = parts
        while let seed = rest.first {
            guard clusters.count < mostClusters else { return [parts] }
            var cluster = [seed]
            var box = seed.box
            rest.removeFirst()
            // Each round at least widens the box by its reach, so there are few.
            var near = [seed]
            while !near.isEmpty {
                let areas = Set(cluster.map(\.area))
                let limit = reach * box.diagonal
                func isNear(_ part: MapPart) -> Bool {
                    let distance = box.distance(to: part.box)
                    return distance <= limit
                        || distance <= min(4 * box.diagonal, reachInArea) && areas.contains(part.area)
                }
                near = rest.filter(isNear)
                if !near.isEmpty { rest.removeAll(where: isNear) }
                for part in near { box.add(part.box) }
                cluster += near
            }
            clusters.append(cluster)
        }
        return clusters
    }
}
