import Support

/// The rows of one walk, read by a thread of their own once there are many of them, while those before are used: a report's
/// tables are added up, laid out and drawn in the time that reading takes besides.
final class ReadAhead<T> {
    /// So many rows are read when they are asked for. Most walks have fewer, and a thread costs as much as some rows.
    private static var patience: Int { 64 }
    private static var batchSize: Int { 64 }

    private let read: () throws -> T?
    private var line: ProductionLine<T?>?
    private var batch: Batch<T?>?
    private var readAlone = 0

    /// - Parameter read: gives the next row, nil at the end. It is called by one thread at a time, and no longer once this is
    ///   given up.
    init(_ read: @escaping () throws -> T?) { self.read = read }

    deinit { line?.stop() }

    /// The next row; nil at the end.
    /// - Throws: what `read` throws, after the rows before.
    func next() throws -> T? {
        if let line { return try next(of: line) }
        guard readAlone >= Self.patience else {
            readAlone += 1
            return try read()
        }
        let line = ProductionLine((0..<Pipeline.batchCount).map { _ in Batch(size: Self.batchSize) { nil } }) {
            [read] row in
            row = try read()
            return row != nil
        }
        do {
            try line.start()
        } catch {
            // No thread is left: this one reads on.
            readAlone = 0
            return try next()
        }
        self.line = line
        return try next(of: line)
    }

    private func next(of line: ProductionLine<T?>) throws -> T? {
        while true {
            // The row is moved out: a batch that waits to be filled anew holds nothing.
            if let row = try batch?.useNext({ $0.take() }) { return row }
            if let batch { line.giveBack(batch) }
            batch = line.nextFilled()
            if batch == nil { return nil }
        }
    }
}
