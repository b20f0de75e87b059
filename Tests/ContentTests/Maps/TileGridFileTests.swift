import Content
import Foundation
import Testing

/// Grids of tiles read from a file.
@Suite struct TileGridFileTests {
    private func fault(_ text: String) -> TileGridError? {
        do {
            _ = try TileGrid(table: text)
            return nil
        } catch { return error }
    }

    @Test(arguments: [
        "code,row,column\n79,0,0\n87,1,2\n", "Code;Row;Column\r\n79;1;1\r\n87;2;3\r\n\r\n",
        "column,row,code\n0,0,79\n2,1,\"87\"\n", "row , column , code\n 4 , 7 , 79\n5,9,87",
    ])
    func `a line a tile, whichever way it is written and from which number it counts`(text: String) throws {
        let grid = try TileGrid(table: text)
        #expect(grid.places == ["79": .init(column: 0, row: 0), "87": .init(column: 2, row: 1)])
    }

    @Test func `what is no grid is refused with its line`() {
        #expect(fault("") == .header(""))
        #expect(fault("79,0,0") == .header("79,0,0"))
        #expect(fault("code,row,column\n") == .noTile)
        #expect(fault("code,row,column\n79,0") == .cells(line: 2, count: 2))
        #expect(fault("code,row,column\n79,0,0\n,0,1") == .noCode(line: 3))
        #expect(fault("code,row,column\n79,0,-1") == .noPlace(line: 2, text: "-1", limit: 99))
        #expect(fault("code,row,column\n79,1.5,0") == .noPlace(line: 2, text: "1.5", limit: 99))
        #expect(fault("code,row,column\n79,0,100") == .noPlace(line: 2, text: "100", limit: 99))
        #expect(fault("code,row,column\n79,0,0\n79,0,1") == .sameCode(line: 3, code: "79", earlier: 2))
        #expect(fault("code,row,column\n79,0,0\n\n86,0,0") == .samePlace(line: 4, earlier: 2))
    }

    @Test func `every fault says what to do`() {
        let faults: [TileGridError] = [
            .unreadable(path: "x", reason: "y"), .tooLarge(limit: 1_048_576), .header("a"), .cells(line: 2, count: 1),
            .noCode(line: 2), .noPlace(line: 2, text: "a", limit: 99), .sameCode(line: 3, code: "a", earlier: 2),
            .samePlace(line: 3, earlier: 2), .noTile,
        ]
        for fault in faults { #expect(fault.description.hasSuffix("."), "\(fault.description)") }
    }

    @Test func `a file is read with a mark of its encoding, and what is none is refused`() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("tiles-\(UUID().uuidString).csv").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try "\u{FEFF}code,row,column\n79,0,0\n".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try TileGrid(contentsOf: path).places.count == 1)
        #expect(throws: TileGridError.self) { try TileGrid(contentsOf: "/nonexistent") }
        #expect(throws: TileGridError.self) { try TileGrid(contentsOf: "/tmp") }
        try Data(count: 2 << 20).write(to: URL(fileURLWithPath: path))
        #expect(throws: TileGridError.tooLarge(limit: 1 << 20)) { try TileGrid(contentsOf: path) }
    }

    @Test func `values without a tile are told of, and don't shift the classes`() throws {
        let map = TileMap(
            "Aides", values: ["79": 1, "86": 2, "988": 1_000_000], format: .integer,
            grid: try TileGrid(table: "code,row,column\n79,0,0\n86,0,1\n"))
        guard case .drawing(let drawing)? = map.body.first else {
            Issue.record("nothing is drawn")
            return
        }
        #expect(drawing.alternative.contains("hors de la carte (988)"), "\(drawing.alternative)")
        #expect(map.classes.bounds == [1, 2])
    }
}
