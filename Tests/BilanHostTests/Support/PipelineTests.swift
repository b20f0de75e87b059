import Foundation
import Testing

@testable import Support

/// What one thread makes and another uses.
@Suite struct PipelineTests {
    private struct Stop: Error {}

    /// Makes so many numbers from 1 on, then fails where it is told to.
    private func run(_ count: Int, failing: Bool = false, batchSize: Int = 4, use: (Int) throws -> Void) throws {
        var next = 0
        try Pipeline.run(batchSize: batchSize) {
            0
        } make: { item in
            guard next < count else { if failing { throw Stop() } else { return false } }
            next += 1
            item = next
            return true
        } use: { item in
            try use(item)
        }
    }

    @Test(arguments: [0, 1, 3, 4, 5, 8, 16, 17, 1000]) func `items are used once each, in their order`(
        count: Int
    ) throws {
        var used: [Int] = []
        try run(count) { used.append($0) }
        #expect(used == Array(0..<count).map { $0 + 1 })
    }

    @Test(arguments: [0, 2, 4, 9, 100]) func `what was made before a failure is used before it is told`(count: Int) {
        var used = 0
        #expect(throws: Stop.self) { try run(count, failing: true) { _ in used += 1 } }
        #expect(used == count)
    }

    @Test(arguments: [1, 4, 5, 30]) func `a failure of the user ends the making`(last: Int) {
        var made = 0
        var used = 0
        #expect(throws: Stop.self) {
            try Pipeline.run(batchSize: 4) {
                0
            } make: { _ in
                made += 1
                return true
            } use: { _ in
                used += 1
                if used == last { throw Stop() }
            }
        }
        let atTheEnd = made
        #expect(used == last)
        Thread.sleep(forTimeInterval: 0.02)
        #expect(made == atTheEnd, "the making thread goes on")
        #expect(made <= last + 4 * 4)
    }

    @Test func `one batch needs no other thread, and more are made beside their use`() throws {
        let caller = pthread_self()
        var threads: [Bool] = []
        try Pipeline.run(batchSize: 4) {
            false
        } make: { isCaller in
            isCaller = pthread_equal(pthread_self(), caller) != 0
            threads.append(isCaller)
            return threads.count <= 12
        } use: { _ in
        }
        #expect(threads.prefix(4) == [true, true, true, true])
        #expect(!threads.dropFirst(4).contains(true))
    }
}
