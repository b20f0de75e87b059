import Testing

@testable import PDF

/// The rows that find a file's objects.
@Suite struct CrossReferencesTests {
    /// The rows as they are meant, the predictor undone: kind, place, index.
    private func decoded(_ rows: ContiguousArray<UInt8>) -> [[Int]] {
        var above = [UInt8](repeating: 0, count: 8)
        return stride(from: 0, to: rows.count, by: 9).map { start in
            #expect(rows[start] == 2)
            for column in 0..<8 { above[column] &+= rows[start + 1 + column] }
            func number(_ columns: Range<Int>) -> Int { columns.reduce(0) { $0 << 8 | Int(above[$1]) } }
            return [number(0..<1), number(1..<6), number(6..<8)]
        }
    }

    @Test func `objects come in the order of their numbers, whatever the order in which they were added`() {
        var references = CrossReferences()
        references.add(5, at: 70_000_000_000)
        references.add(2, in: 4, index: 0)
        references.add(3, in: 4, index: 1)
        references.add(1, in: 4, index: 2)
        references.add(4, at: 17)
        #expect(
            decoded(references.rows(size: 6)) == [
                [0, 0, 0xFFFF], [2, 4, 2], [2, 4, 0], [2, 4, 1], [1, 17, 0], [1, 70_000_000_000, 0],
            ])
    }

    @Test func `any order of numbers finds each object where it stands`() {
        for _ in 0..<50 {
            let numbers = (1...300).shuffled()
            var references = CrossReferences()
            var expected = [[0, 0, 0xFFFF]] + Array(repeating: [], count: numbers.count)
            for (order, number) in numbers.enumerated() {
                if order % 7 == 0 {
                    references.add(number, at: order * 1000)
                    expected[number] = [1, order * 1000, 0]
                } else {
                    references.add(number, in: 400 + order / 50, index: order % 50)
                    expected[number] = [2, 400 + order / 50, order % 50]
                }
            }
            #expect(decoded(references.rows(size: numbers.count + 1)) == expected)
        }
    }
}
