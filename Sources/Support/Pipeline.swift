import Foundation

/// Makes items on a thread of its own, a few batches ahead of their use, so that both together take the time of the slower one.
package enum Pipeline {
    /// How many batches there are at most: in use, waiting and being made.
    private static let batchCount = 4

    /// Uses items one after the other, in the order in which they are made. The items of the first batch, which are all that small files
    /// have, are made by the caller's own thread.
    /// - Parameters:
    ///   - batchSize: how many items go from one thread to the other at once.
    ///   - empty: an item to be filled; each is filled again and again.
    ///   - make: fills an item; false at the end. It is no longer called once this returns.
    /// - Throws: what `use` throws, at once; what `make` throws, after all items that were made before are used.
    package static func run<Item>(
        batchSize: Int = 256, empty: () -> Item, make: @escaping (inout Item) throws -> Bool,
        use: (inout Item) throws -> Void
    ) throws {
        let first = Batch(size: batchSize, empty)
        first.fill(make)
        try first.use(use)
        guard !first.isLast else { return }

        let others = (1..<batchCount).map { _ in Batch(size: batchSize, empty) }
        let line = ProductionLine([first] + others, make)
        do {
            try DetachedThread.start { line.produce() }
        } catch {
            // No thread is left: one does both.
            while !first.isLast {
                first.fill(make)
                try first.use(use)
            }
            return
        }
        defer { line.stop() }
        while let batch = line.nextFilled() {
            try batch.use(use)
            line.giveBack(batch)
        }
    }

    private final class Batch<Item> {
        private var items: [Item]
        private var count = 0
        private var failure: (any Error)?
        /// Whether nothing comes after it.
        private(set) var isLast = false

        init(size: Int, _ empty: () -> Item) { items = (0..<size).map { _ in empty() } }

        func fill(_ make: (inout Item) throws -> Bool) {
            count = 0
            do {
                while count < items.count, try make(&items[count]) { count += 1 }
                isLast = count < items.count
            } catch {
                failure = error
                isLast = true
            }
        }

        func use(_ use: (inout Item) throws -> Void) throws {
            for index in 0..<count { try use(&items[index]) }
            if let failure { throw failure }
        }
    }

    /// Batches on their way from the thread that fills them to the one that uses them, and back. A batch is one thread's at a time.
    private final class ProductionLine<Item>: @unchecked Sendable {
        private let condition = NSCondition()
        private let make: (inout Item) throws -> Bool
        private var free: [Batch<Item>]
        private var filled: [Batch<Item>] = []
        private var isStopped = false
        private var hasEnded = false

        init(_ batches: [Batch<Item>], _ make: @escaping (inout Item) throws -> Bool) {
            (free, self.make) = (batches, make)
        }

        /// The making thread's work.
        func produce() {
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

        /// - Returns: nil at the end.
        func nextFilled() -> Batch<Item>? {
            condition.withLock {
                while filled.isEmpty, !hasEnded { condition.wait() }
                return filled.isEmpty ? nil : filled.removeFirst()
            }
        }

        func giveBack(_ batch: Batch<Item>) {
            condition.withLock {
                free.append(batch)
                condition.signal()
            }
        }

        /// Returns when the making thread makes nothing any more.
        func stop() {
            condition.withLock {
                isStopped = true
                condition.signal()
                while !hasEnded { condition.wait() }
            }
        }
    }
}
