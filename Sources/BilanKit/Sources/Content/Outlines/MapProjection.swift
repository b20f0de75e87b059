import Foundation

/// How places on the globe become places on the page: equal-area, north at the top.
///
/// A country or a continent is drawn in Lambert's azimuthal projection about its own centre, where shapes are hardly
/// distorted and the 180th meridian is a line as any other; the whole world in the projection Equal Earth.
struct MapProjection: Hashable, Sendable {
    private enum Kind: Hashable {
        case azimuthal
        case equalEarth
    }

    /// An extent beyond this angle from its centre, in radians, is drawn as a world map.
    private static let mostAngle = 1.3
    /// In degrees: a longer straight edge becomes a curve.
    private static let longEdge = 1.0
    private static let mostSteps = 32
    /// Files with more points have no long edges that matter.
    private static let mostCurvedPoints = 100_000

    private let kind: Kind
    private let longitude: Double
    private let sineOfLatitude: Double
    private let cosineOfLatitude: Double
    private let isCurving: Bool

    /// The projection that fits some polygons.
    init(fitting polygons: [GeoPolygon]) {
        var box = GlobeBox()
        for point in polygons.lazy.compactMap(\.first).joined() { box.add(GlobeBox.vector(point)) }
        let centre = box.centre
        let length = (centre * centre).sum().squareRoot()
        let unit = length > 1e-9 ? centre / length : SIMD3(1, 0, 0)
        let leastCosine = polygons.lazy.compactMap(\.first).joined()
            .reduce(1.0) { min($0, (GlobeBox.vector($1) * unit).sum()) }
        isCurving = polygons.lazy.joined().reduce(0) { $0 + $1.count } <= Self.mostCurvedPoints
        if leastCosine >= cos(Self.mostAngle) {
            kind = .azimuthal
            longitude = atan2(unit.y, unit.x)
        } else {
            kind = .equalEarth
            // A map of nearly all longitudes is cut at the 180th meridian, as its file is.
            longitude = hypot(centre.x, centre.y) > 0.3 ? atan2(unit.y, unit.x) : 0
        }
        sineOfLatitude = unit.z
        cosineOfLatitude = max(0, 1 - unit.z * unit.z).squareRoot()
    }

    /// A ring on a plane where the globe's radius is 1 and y goes downwards.
    func project(_ ring: [GeoPosition]) -> [SIMD2<Double>] {
        let ring = isCurving ? Self.curved(ring) : ring
        switch kind {
        case .azimuthal: return ring.map(azimuthal)
        case .equalEarth: return equalEarth(ring)
        }
    }

    private func azimuthal(_ place: GeoPosition) -> SIMD2<Double> {
        let (sine, cosine) = (sin(place.latitude * .pi / 180), cos(place.latitude * .pi / 180))
        let turn = place.longitude * .pi / 180 - longitude
        let nearness = sineOfLatitude * sine + cosineOfLatitude * cosine * cos(turn)
        // The place opposite to the centre would be all around.
        let stretch = (2 / max(1e-6, 1 + nearness)).squareRoot()
        return SIMD2(
            stretch * cosine * sin(turn),
            -stretch * (cosineOfLatitude * sine - sineOfLatitude * cosine * cos(turn)))
    }

    /// Šavrič, Patterson, Jenny (2018). A ring across the map's edge goes on beyond it.
    private func equalEarth(_ ring: [GeoPosition]) -> [SIMD2<Double>] {
        var turns: [Double] = []
        for place in ring {
            var turn = place.longitude - longitude * 180 / .pi
            turn -= 360 * (turn / 360).rounded()
            if let last = turns.last, abs(turn - last) > 180, abs(turn - last) < 359.9 {
                turn -= 360 * ((turn - last) / 360).rounded()
            }
            turns.append(turn)
        }
        let middle = ((turns.min() ?? 0) + (turns.max() ?? 0)) / 2
        let shift = abs(middle) > 180 ? 360 * (middle / 360).rounded() : 0
        return zip(ring, turns).map { place, turn in
            let t = asin(3.0.squareRoot() / 2 * sin(place.latitude * .pi / 180))
            let (t2, t6) = (t * t, t * t * t * t * t * t)
            let slope = 1.340264 - 3 * 0.081106 * t2 + t6 * (7 * 0.000893 + 9 * 0.003796 * t2)
            return SIMD2(
                2 * (turn - shift) * .pi / 180 * cos(t) / (3.0.squareRoot() * slope),
                -t * (1.340264 - 0.081106 * t2 + t6 * (0.000893 + 0.003796 * t2)))
        }
    }

    /// The ring with points along its long edges, which are straight in degrees. An edge has the same points in both
    /// of the areas that share it.
    private static func curved(_ ring: [GeoPosition]) -> [GeoPosition] {
        var points: [GeoPosition] = []
        for (place, next) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
            points.append(place)
            var across = next.longitude - place.longitude
            if abs(across) > 180, abs(across) < 359.9 { across -= 360 * (across / 360).rounded() }
            let count = Int(min(Double(mostSteps), (max(abs(across), abs(next.latitude - place.latitude)) / longEdge)))
            guard count > 1, abs(across) < 359.9 else { continue }
            let isForward = (place.latitude, place.longitude) < (next.latitude, next.longitude)
            let (start, end) = isForward ? (place, next) : (next, place)
            for step in 1..<count {
                let share = Double(isForward ? step : count - step) / Double(count)
                var longitude = start.longitude + (isForward ? across : -across) * share
                if abs(longitude) > 180 { longitude -= 360 * (longitude / 360).rounded() }
                points.append(
                    GeoPosition(
                        longitude: longitude, latitude: start.latitude + (end.latitude - start.latitude) * share))
            }
        }
        return points
    }
}
