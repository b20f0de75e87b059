import Foundation

/// Batches of items on their way from the thread that fills them to the one that uses them, and back. A batch is one thread's at a time.
package final class ProductionLine<Item>: @unchecked Sendable {
    private let condition = NSCondition()
    private let make: (inout Item) throws -> Bool
    private var free: [Batch<Item>]
    private var filled: [Batch<Item>] = []
    private var isStopped = false
    private var hasEnded = false

    /// - Parameters:
    ///   - batches: in use, waiting and being made.
    ///   - make: fills an item; false at the end. It is no longer called once `stop` returns.
    package init(_ batches: [Batch<Item>], _ make: @escaping (inout Item) throws -> Bool) {
        (free, self.make) = (batches, make)
    }

    /// Begins to fill batches on a thread of its own.
    /// - Throws: `SystemFailure` where the system has no thread left; nothing has been made then.
    package func start() throws { try DetachedThread.start { self.produce() } }

    private func produce() {
        while let batch = nextFree() {
            batch.fill(make)
            condition.withLock {
                filled.append(batch)
                condition.signal()
            }
            if batch.isLast { break }
        }
        condition.withLock {
            hasEnded = true
            condition.signal()
        }
    }

    private func nextFree() -> Batch<Item>? {
        condition.withLock {
            while free.isEmpty, !isStopped { condition.wait() }
            return isStopped ? nil : free.removeLast()
        }
    }

    /// The next batch, in the order in which they are filled; nil at the end.
    package func nextFilled() -> Batch<Item>? {
        condition.withLock {
            while filled.isEmpty, !hasEnded { condition.wait() }
            return filled.isEmpty ? nil : filled.removeFirst()
        }
    }

    package func giveBack(_ batch: Batch<Item>) {
        condition.withLock {
            free.append(batch)
            condition.signal()
        }
    }

    /// Returns when the thread makes nothing any more.
    package func stop() {
        condition.withLock {
            isStopped = true
            condition.signal()
            while !hasEnded { condition.wait() }
        }
    }
}

/// Items that go from one thread to the other at once.
package final class Batch<Item> {
    private var items: [Item]
    private var count = 0
    private var used = 0
    private var failure: (any Error)?
    /// Whether nothing comes after it.
    package private(set) var isLast = false

    /// - Parameter empty: an item to be filled; each is filled again and again.
    package init(size: Int, _ empty: () -> Item) { items = (0..<size).map { _ in empty() } }

    package func fill(_ make: (inout Item) throws -> Bool) {
        (count, used) = (0, 0)
        do {
            while count < items.count, try make(&items[count]) { count += 1 }
            isLast = count < items.count
        } catch {
            failure = error
            isLast = true
        }
    }

    /// Uses the next item.
    /// - Returns: nil where all are used.
    /// - Throws: what `use` throws; what filling threw, after the items that were made before.
    package func useNext<Result>(_ use: (inout Item) throws -> Result) throws -> Result? {
        guard used < count else {
            if let failure { throw failure }
            return nil
        }
        used += 1
        return try use(&items[used - 1])
    }
}
