import Glibc
import Support
import Testing

@testable import Dossier

/// Rows that are read before they are asked for.
@Suite struct ReadAheadTests {
    private struct Damage: Error {}

    private func rows(_ count: Int, failingAt failure: Int? = nil) -> ReadAhead<Int> {
        let next = Locked(0)
        return ReadAhead {
            try next.update { next in
                guard next < count else { return nil }
                if next == failure { throw Damage() }
                next += 1
                return next - 1
            }
        }
    }

    @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 129, 1_000, 10_000])
    func `all rows come once and in their order, however many they are`(_ count: Int) throws {
        let rows = rows(count)
        var found: [Int] = []
        while let row = try rows.next() { found.append(row) }
        #expect(found == Array(0..<count))
        #expect(try rows.next() == nil)
    }

    @Test(arguments: [0, 63, 64, 100, 191, 192, 500])
    func `a row that can't be read is told after those before it`(_ place: Int) throws {
        let rows = rows(1_000, failingAt: place)
        for row in 0..<place { #expect(try rows.next() == row) }
        #expect(throws: Damage.self) { try rows.next() }
    }

    @Test func `nothing is read any more once the rows are given up`() throws {
        let count = Locked(0)
        do {
            let rows = ReadAhead {
                count.update {
                    $0 += 1; return $0
                }
            }
            for _ in 0..<100 { _ = try rows.next() }
        }
        let read = count.value
        for _ in 0..<50 { sched_yield() }
        #expect(count.value == read)
        #expect(read < 1_000)
    }
}
