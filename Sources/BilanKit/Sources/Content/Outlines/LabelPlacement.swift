import Foundation

/// A label of an area, and where it stands.
struct AreaLabel: Hashable, Sendable {
    /// One line of it.
    struct Line: Hashable, Sendable {
        var text: String
        /// In points.
        var size: Double
        var isBold: Bool
        /// On the baseline, in the line's middle.
        var place: Point
    }

    var code: String
    var lines: [Line]
    /// What the label covers.
    var box: MapBox
}

/// Places areas' codes and values inside the areas: the largest first, smaller where there is little room, none where
/// there isn't any.
struct LabelPlacement {
    /// Sizes of the code and of the value under it, in points; the first that fits is taken.
    private static let sizes: [(code: Double, value: Double?)] = [
        (8.5, 7.5), (7, 6), (6, 5.2), (8.5, nil), (7, nil), (6, nil), (5, nil),
    ]
    /// Of capitals and figures, in relation to the size.
    private static let capHeight = 0.73
    private static let lineGap = 2.4
    private static let padding = 1.2
    private static let stretches = [1.0, 1.8]
    /// Between a label in an area's middle and the border, in points.
    private static let middleMargin = 4.0

    /// The width in points of a text in a size, bold or not.
    let measure: (_ text: String, _ size: Double, _ isBold: Bool) -> Double

    /// The labels that there is room for, none over another.
    ///
    /// - Parameters:
    ///   - areas: in any order.
    ///   - value: what is written under an area's code; nil for nothing.
    func labels(_ areas: [AreaOutline], value: (String) -> String?) -> [AreaLabel] {
        let extents = areas.map { $0.rings.first.map(MapLayout.extent) ?? 0 }
        var labels: [AreaLabel] = []
        var boxes: [MapBox] = []
        for index in areas.indices.sorted(by: { (extents[$1], areas[$0].code) < (extents[$0], areas[$1].code) }) {
            let area = areas[index]
            guard let label = label(area, value: value(area.code), avoiding: boxes) else { continue }
            labels.append(label)
            boxes.append(label.box)
        }
        return labels
    }

    /// Where a label stands best in an area; nil for an area without an inside.
    static func anchor(of area: AreaOutline) -> Point? {
        InnerPoint(area.rings).flatMap { $0.distance > 0 ? $0.place : nil }
    }

    private func label(_ area: AreaOutline, value: String?, avoiding taken: [MapBox]) -> AreaLabel? {
        guard area.mark == nil, let outline = area.rings.first, Self.canHold(outline) else { return nil }
        var places = Self.stretches.compactMap { InnerPoint(area.rings, stretch: $0) }.filter { $0.distance > 0 }
            .map { (point: $0.place, margin: 0.0) }
        // The middle looks best, where the border isn't near.
        if let middle = Self.centroid(outline) { places.insert((middle, Self.middleMargin), at: 0) }
        for size in Self.sizes where size.value == nil || value != nil {
            for place in places {
                let label = label(area.code, value: size.value == nil ? nil : value, size: size, at: place.point)
                if taken.allSatisfy({ !Self.overlap($0, label.box) }),
                    Self.holds(area.rings, label.box.widened(by: place.margin))
                {
                    return label
                }
            }
        }
        return nil
    }

    /// The centre of gravity of what a ring encloses.
    private static func centroid(_ ring: [Point]) -> Point? {
        guard let origin = ring.first, var last = ring.last else { return nil }
        var (x, y, sum) = (0.0, 0.0, 0.0)
        for point in ring {
            let (ax, ay, bx, by) = (last.x - origin.x, last.y - origin.y, point.x - origin.x, point.y - origin.y)
            let part = ax * by - bx * ay
            (x, y, sum) = (x + (ax + bx) * part, y + (ay + by) * part, sum + part)
            last = point
        }
        return sum == 0 ? nil : Point(x: origin.x + x / (3 * sum), y: origin.y + y / (3 * sum))
    }

    /// Whether a ring is as large as the smallest label.
    private static func canHold(_ ring: [Point]) -> Bool {
        let (xs, ys) = (ring.map(\.x), ring.map(\.y))
        return (xs.max() ?? 0) - (xs.min() ?? 0) > 5 && (ys.max() ?? 0) - (ys.min() ?? 0) > 4
    }

    private func label(
        _ code: String, value: String?, size: (code: Double, value: Double?), at place: Point
    ) -> AreaLabel {
        let codeHeight = size.code * Self.capHeight
        let valueHeight = (size.value ?? 0) * Self.capHeight
        let height = codeHeight + (value == nil ? 0 : Self.lineGap + valueHeight)
        let top = place.y - height / 2
        var width = measure(code, size.code, true)
        var lines = [
            AreaLabel.Line(
                text: code, size: size.code, isBold: true, place: Point(x: place.x, y: top + codeHeight))
        ]
        if let value, let valueSize = size.value {
            width = max(width, measure(value, valueSize, false))
            lines.append(
                AreaLabel.Line(
                    text: value, size: valueSize, isBold: false, place: Point(x: place.x, y: top + height)))
        }
        let box = MapBox(
            x: place.x - width / 2 - Self.padding, y: top - Self.padding, width: width + 2 * Self.padding,
            height: height + 2 * Self.padding)
        return AreaLabel(code: code, lines: lines, box: box)
    }

    /// Whether two boxes cover a common place.
    static func overlap(_ a: MapBox, _ b: MapBox) -> Bool {
        a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
    }

    /// Whether a box lies wholly inside an outline.
    static func holds(_ rings: [[Point]], _ box: MapBox) -> Bool {
        let middle = Point(x: box.x + box.width / 2, y: box.y + box.height / 2)
        guard InnerPoint.distance(from: middle, to: rings) > 0 else { return false }
        for ring in rings {
            guard var last = ring.last else { continue }
            for point in ring {
                if crosses(from: last, to: point, box) { return false }
                last = point
            }
        }
        return true
    }

    /// Whether a straight line has a place in a box (Liang and Barsky, 1984).
    private static func crosses(from a: Point, to b: Point, _ box: MapBox) -> Bool {
        var (start, end) = (0.0, 1.0)
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let sides = [
            (-dx, a.x - box.x), (dx, box.x + box.width - a.x), (-dy, a.y - box.y), (dy, box.y + box.height - a.y),
        ]
        for (step, room) in sides {
            if step == 0 {
                if room < 0 { return false }
            } else if step < 0 {
                start = max(start, room / step)
            } else {
                end = min(end, room / step)
            }
        }
        return start <= end
    }
}
