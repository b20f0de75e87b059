import Foundation
import Testing

@testable import Content

@Suite struct AreaMapTests {
    private func map(_ values: [String: Double], _ features: [String] = MapSamples.country()) throws -> AreaMap {
        AreaMap("Aides", values: values, format: .integer, shapes: try MapSamples.shapes(features))
    }

    private func drawing(_ map: AreaMap) throws -> Drawing {
        guard case .drawing(let drawing)? = map.body.first else { throw CancellationError() }
        return drawing
    }

    @Test func `the alternative tells extremes, areas without a value and values without an area`() throws {
        let values = ["A0": 5.0, "A1": 9, "A2": 7, "971": 3, "972": 4, "A3": .nan]
        let drawing = try drawing(map(values))
        #expect(
            drawing.alternative
                == "Carte de 16\u{A0}territoires\u{A0}: de 5 (A0) à 9 (A1)\u{202F}; 13 sans valeur\u{202F}; "
                + "2\u{A0}valeurs hors de la carte (971, 972).")
        var styles = NumberStyles()
        styles.language = .english
        #expect(
            drawing.wording?(styles)
                == "Map of 16\u{A0}areas: from 5 (A0) to 9 (A1); 13 without a value; "
                + "2\u{A0}values outside the map (971, 972)."
        )
    }

    @Test func `areas are called as in the file, or as the department`() throws {
        let features = [
            MapSamples.feature(properties: #"{"code":"16","nom":"La Charente"}"#, [MapSamples.square(0, 45)]),
            MapSamples.feature("17", MapSamples.square(1, 45)),
        ]
        let text = try drawing(map(["16": 1, "17": 2], features)).alternative
        #expect(text.contains("(La Charente)") && text.contains("(Charente-Maritime)"))
    }

    @Test func `a map without values says so`() throws {
        #expect(try drawing(map([:])).alternative == "Carte de 16\u{A0}territoires\u{A0}: 16 sans valeur.")
    }

    @Test func `values without an area don't shift the classes`() throws {
        #expect(try map(["A0": 1, "A1": 2, "971": 1_000_000]).classes.bounds == [1, 2])
    }

    @Test func `the height follows the outlines, within bounds`() throws {
        let wide = (0..<9).map { MapSamples.feature("\($0)", MapSamples.square(Double($0), 0)) }
        let high = (0..<9).map { MapSamples.feature("\($0)", MapSamples.square(0, Double($0))) }
        #expect(try map([:], wide).height == 150)
        #expect(try map([:], high).height == 290)
    }

    @Test(arguments: [150.0, 190, 300, 482, 800])
    func `everything is painted within the canvas`(_ width: Double) throws {
        let far = [MapSamples.feature("971", MapSamples.square(-61.6, 16.1, 0.4))]
        var values = Dictionary(uniqueKeysWithValues: (0..<14).map { ("A\($0)", Double($0 * 1000)) })
        values["75"] = 3
        let drawing = try drawing(map(values, MapSamples.country() + far))
        let canvas = RecordingCanvas(width: width, height: drawing.height)
        try drawing.paint(canvas)
        #expect(canvas.beyond.isEmpty)
        #expect(canvas.texts.contains { $0.hasPrefix("1\u{A0}valeur hors de la carte") })
        #expect(canvas.texts.contains("non communiqué"))
        #expect(canvas.texts.contains("A0"))
        let again = RecordingCanvas(width: width, height: drawing.height)
        try drawing.paint(again)
        #expect(again.texts == canvas.texts)
    }

    @Test func `holes are left out, an area without a value is hatched`() throws {
        let features = [MapSamples.feature("A", MapSamples.square(0, 45, 3), MapSamples.square(1, 46))]
        let canvas = RecordingCanvas(width: 300, height: 200)
        try drawing(map([:], features)).paint(canvas)
        #expect(canvas.evenOddFills == 1)
        #expect(canvas.hatchedFills == 2)
    }
}

/// Notes what is painted, and what of it lies outside.
final class RecordingCanvas: Canvas {
    let width: Double
    let height: Double
    let theme = Theme()
    var texts: [String] = []
    var beyond: [String] = []
    var evenOddFills = 0
    var hatchedFills = 0
    private var (x, y) = (0.0, 0.0)

    init(width: Double, height: Double) { (self.width, self.height) = (width, height) }

    var context: OpaquePointer { preconditionFailure("painted through the protocol only") }

    private func check(_ point: Point, _ what: String) {
        let (px, py) = (point.x + x, point.y + y)
        if !(px >= -0.01 && px <= width + 0.01 && py >= -0.01 && py <= height + 0.01) {
            beyond.append("\(what) \(px) \(py)")
        }
    }

    private func check(_ path: Path) {
        for element in path.elements {
            if case .move(let point) = element { check(point, "path") }
            if case .line(let point) = element { check(point, "path") }
        }
    }

    func fill(_ path: Path, _ paint: Paint, rule: FillRule) {
        check(path)
        if rule == .evenOdd { evenOddFills += 1 }
        if case .hatched = paint { hatchedFills += 1 }
    }

    func stroke(_ path: Path, _ paint: Paint, style: StrokeStyle) { check(path) }

    func clipped(to path: Path, rule: FillRule, _ body: () throws -> Void) rethrows { try body() }

    func transformed(by transform: Transform, _ body: () throws -> Void) rethrows {
        (x, y) = (x + transform.x0, y + transform.y0)
        try body()
        (x, y) = (x - transform.x0, y - transform.y0)
    }

    func grouped(opacity: Double, _ body: () throws -> Void) rethrows { try body() }

    func image(_ path: String, x: Double, y: Double, width: Double, height: Double) throws {}

    func text(
        _ text: String, x: Double, y: Double, size: Double, colour: Colour, alignment: TableColumn.Alignment,
        isBold: Bool
    ) {
        texts.append(text)
        let width = width(of: text, size: size, isBold: isBold)
        let left = alignment == .center ? x - width / 2 : alignment == .end ? x - width : x
        check(Point(x: left, y: y), text)
        check(Point(x: left + width, y: y - size * 0.75), text)
    }

    func width(of text: String, size: Double, isBold: Bool) -> Double { Double(text.count) * size * 0.56 }
}
