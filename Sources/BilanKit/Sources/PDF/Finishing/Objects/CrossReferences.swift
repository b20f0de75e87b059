/// Where a file's objects stand: by themselves, or in a stream of objects (ISO 32000-1, 7.5.8.3).
struct CrossReferences {
    /// Objects of numbers in a row: most are, and a million takes no more room than a few thousand runs.
    private struct Run {
        var first: Int
        var count: Int
        /// The offset in the file, or the number of the stream.
        var place: Int
        /// The first one's index in its stream; nil for an object by itself.
        var index: Int?
    }

    private var runs: ContiguousArray<Run> = []

    /// An object that stands by itself.
    mutating func add(_ number: Int, at offset: Int) {
        runs.append(Run(first: number, count: 1, place: offset, index: nil))
    }

    /// An object in a stream of objects.
    mutating func add(_ number: Int, in stream: Int, index: Int) {
        if let last = runs.last, let firstIndex = last.index, last.place == stream, last.first + last.count == number,
            firstIndex + last.count == index
        {
            runs[runs.count - 1].count += 1
        } else {
            runs.append(Run(first: number, count: 1, place: stream, index: index))
        }
    }

    /// Rows of a kind, five bytes of place and two of index, each less the row above it: PNG's predictor "up", with which
    /// a million rows of objects in streams shrink to a few kilobytes.
    ///
    /// - Parameter size: one more than the highest number; each number below must have been added once.
    func rows(size: Int) -> ContiguousArray<UInt8> {
        var rows: ContiguousArray<UInt8> = []
        rows.reserveCapacity(size * 9)
        var above: (kind: UInt8, rest: UInt64) = (0, 0)
        func row(kind: UInt8, place: Int, index: Int) {
            let rest = UInt64(place) << 16 | UInt64(index)
            rows.append(2)
            rows.append(kind &- above.kind)
            for shift in stride(from: UInt64(48), through: 0, by: -8) {
                rows.append(
                    UInt8(truncatingIfNeeded: rest >> shift) &- UInt8(truncatingIfNeeded: above.rest >> shift))
            }
            above = (kind, rest)
        }

        // The head of the list of free objects, which is otherwise empty.
        row(kind: 0, place: 0, index: 0xFFFF)
        var next = 1
        for run in runs.sorted(by: { $0.first < $1.first }) {
            precondition(run.first == next, "each number given out is defined, once")
            next += run.count
            guard let index = run.index else {
                row(kind: 1, place: run.place, index: 0)
                continue
            }
            for offset in 0..<run.count { row(kind: 2, place: run.place, index: index + offset) }
        }
        precondition(next == size, "each number given out is defined, once")
        return rows
    }
}
