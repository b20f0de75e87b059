import Testing

@testable import Content

@Suite struct HistogramTests {
    private func bins(_ values: [Double], most: Int = 12) -> [Histogram.Bin] {
        Histogram("H", of: values, format: .integer, from: "De", to: "à", count: "N", mostClasses: most).bins
    }

    @Test func `classes have round bounds, and each value is in one`() {
        let found = bins([3, 12, 12, 27, 48])
        #expect(found.map(\.lower) == [0, 5, 10, 15, 20, 25, 30, 35, 40, 45])
        #expect(found.map(\.count) == [1, 0, 2, 0, 0, 1, 0, 0, 0, 1])
    }

    @Test func `a value on a bound is in the class that begins there`() {
        #expect(bins([0, 10, 20], most: 3).map(\.count) == [1, 1, 1])
    }

    @Test(arguments: [
        [-7.5, 2.25, 0], [5], [1e15, -1e15], [0.001, 0.002], [1e300, 2e300], [.nan, 4, .infinity],
        Array(repeating: 3.0, count: 9),
    ])
    func `whatever the values, all are counted in at most so many classes of one width`(values: [Double]) {
        let found = bins(values, most: 7)
        let finite = values.filter(\.isFinite)
        #expect(found.reduce(0) { $0 + $1.count } == finite.count)
        #expect((1...7).contains(found.count))
        #expect(found[0].lower <= finite.min()! && found.last!.upper > finite.max()! * (1 - 1e-9))
    }

    @Test func `without values there is a table that says so and no chart`() {
        let blocks = Histogram("H", of: [], format: .integer, from: "De", to: "à", count: "N").body
        #expect(blocks.count == 1)
    }
}
