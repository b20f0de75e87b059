import BilanKit
import Testing

@Suite struct TileGridTests {
    /// Every department of France by its code.
    private static let codes =
        (1...95).filter { $0 != 20 }.map { $0 < 10 ? "0\($0)" : "\($0)" } + [
            "2A", "2B", "971", "972", "973", "974", "976",
        ]

    @Test func `France's grid has each of the 101 departments once`() {
        let grid = TileGrid.france
        #expect(Self.codes.count == 101 && Set(grid.places.keys) == Set(Self.codes))
        #expect(Set(grid.places.values).count == 101)
        #expect(Self.codes.allSatisfy { Department($0) != nil })
    }

    @Test func `Nouvelle-Aquitaine has its twelve, each in a place of its own`() {
        let grid = TileGrid.nouvelleAquitaine
        #expect(Set(grid.places.keys) == Set(Department.nouvelleAquitaine.map(\.code)))
        #expect(Set(grid.places.values).count == 12)
    }

    @Test(arguments: [
        ("33", "40"), ("33", "17"), ("40", "64"), ("86", "87"), ("29", "22"), ("22", "35"), ("59", "62"), ("67", "57"),
        ("13", "83"), ("2A", "2B"), ("75", "92"), ("69", "01"), ("63", "03"), ("31", "09"), ("84", "04"),
    ])
    func `neighbours are near one another`(one: String, other: String) throws {
        let (a, b) = (try #require(TileGrid.france.places[one]), try #require(TileGrid.france.places[other]))
        #expect(max(abs(a.column - b.column), abs(a.row - b.row)) <= 1, "\(one) \(other)")
    }

    @Test func `the smallest grid that holds all areas is taken`() {
        #expect(TileGrid.holding(["33", "64"]) == .nouvelleAquitaine)
        #expect(TileGrid.holding(["33", "75"]) == .france)
    }

    @Test func `a grid is drawn with words`() {
        let grid = TileGrid(drawn: "A B ..\n.. C ..")
        #expect(grid.places["C"] == TileGrid.Place(column: 1, row: 1) && grid.places.count == 3)
        #expect(grid.columnCount == 2 && grid.rowCount == 2)
        #expect(TileGrid(drawn: "").rowCount == 0)
    }
}
