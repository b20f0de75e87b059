import BilanKit
import Testing

@Suite struct ValueClassesTests {
    @Test func `quantiles have as many values each`() {
        let classes = ValueClasses((1...20).map(Double.init), count: 5)
        #expect(classes.bounds == [4, 8, 12, 16, 20] && classes.starts == [1, 5, 9, 13, 17])
    }

    @Test func `equal classes have the same extent, and none that is empty`() {
        #expect(ValueClasses([0, 10, 25, 99, 100], count: 4, method: .equal).bounds == [25, 100])
        #expect(ValueClasses([0, 30, 60, 100], count: 4, method: .equal).bounds == [25, 50, 75, 100])
    }

    @Test func `natural classes break where values lie far apart`() {
        let classes = ValueClasses([1, 2, 3, 50, 51, 52, 900, 901], count: 3, method: .natural)
        #expect(classes.bounds == [3, 52, 901] && classes.starts == [1, 50, 900])
    }

    @Test(arguments: ValueClasses.Method.allCases)
    func `every value has one class, and there are no more than different values`(method: ValueClasses.Method) {
        var generator = SystemRandomNumberGenerator()
        for count in 1...40 {
            let values = (0..<count).map { _ in Double(Int.random(in: -50...50, using: &generator)) }
            let classes = ValueClasses(values, count: 5, method: method)
            #expect(values.allSatisfy { classes.index(of: $0) != nil }, "\(values)")
            #expect(classes.count <= min(5, Set(values).count), "\(values)")
            #expect(Set(values.compactMap(classes.index)).count == classes.count, "\(values)")
            #expect(zip(classes.starts, classes.bounds).allSatisfy { $0 <= $1 })
        }
    }

    @Test func `nothing and what is no number make no class`() {
        #expect(ValueClasses([]).count == 0)
        #expect(ValueClasses([.nan, .infinity]).count == 0)
        #expect(ValueClasses([7, 7, 7]).bounds == [7])
        #expect(ValueClasses([1, 2]).index(of: 3) == nil)
    }
}
