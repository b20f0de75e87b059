/// Makes items on a thread of its own, a few batches ahead of their use, so that both together take the time of the slower one.
package enum Pipeline {
    /// How many batches there are at most: in use, waiting and being made.
    package static let batchCount = 4

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
        func useAll(_ batch: Batch<Item>) throws { while try batch.useNext(use) != nil {} }
        let first = Batch(size: batchSize, empty)
        first.fill(make)
        try useAll(first)
        guard !first.isLast else { return }

        let others = (1..<batchCount).map { _ in Batch(size: batchSize, empty) }
        let line = ProductionLine([first] + others, make)
        do {
            try line.start()
        } catch {
            // No thread is left: one does both.
            while !first.isLast {
                first.fill(make)
                try useAll(first)
            }
            return
        }
        defer { line.stop() }
        while let batch = line.nextFilled() {
            try useAll(batch)
            line.giveBack(batch)
        }
    }
}
