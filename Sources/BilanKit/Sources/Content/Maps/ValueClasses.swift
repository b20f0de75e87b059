import Foundation

/// Values in a few classes, from the least to the greatest, each with a colour of its own in a map.
public struct ValueClasses: Hashable, Sendable {
    /// How values are divided.
    public enum Method: String, Hashable, Sendable, CaseIterable {
        /// As many values in each class.
        case quantile
        /// Classes of the same extent.
        case equal
        /// Breaks where values lie far apart: the least spread within each class (Jenks, Fisher).
        case natural
    }

    /// The greatest value of each class, in ascending order.
    public let bounds: [Double]
    /// The least value of each class that a value was found in.
    public let starts: [Double]

    /// Divides values.
    ///
    /// - Parameters:
    ///   - values: in any order; those that are not finite are left out.
    ///   - count: of classes, at the most: there are no more than different values.
    ///   - method: how they are divided.
    public init(_ values: some Sequence<Double>, count: Int = 5, method: Method = .quantile) {
        let sorted = values.filter(\.isFinite).sorted()
        let distinct = sorted.reduce(into: [Double]()) { if $0.last != $1 { $0.append($1) } }
        guard let least = distinct.first, let greatest = distinct.last else {
            (bounds, starts) = ([], [])
            return
        }
        let count = max(1, min(count, distinct.count))
        let ends: [Double]
        switch method {
        case .quantile:
            ends = (1...count).map { sorted[max(0, (sorted.count * $0 + count - 1) / count - 1)] }
        case .equal:
            ends = (1..<count).map { least + (greatest - least) * Double($0) / Double(count) } + [greatest]
        case .natural:
            ends = Self.naturalEnds(sorted, count)
        }
        var bounds: [Double] = []
        var starts: [Double] = []
        for end in ends where bounds.last.map({ $0 < end }) ?? true {
            // A class that no value falls into would be a colour that stands for nothing.
            guard let start = distinct.first(where: { value in value <= end && bounds.last.map { value > $0 } ?? true })
            else { continue }
            bounds.append(end)
            starts.append(start)
        }
        (self.bounds, self.starts) = (bounds, starts)
    }

    /// How many classes there are.
    public var count: Int { bounds.count }

    /// The class of a value, from 0; nil beyond all.
    public func index(of value: Double) -> Int? { bounds.firstIndex { value <= $0 } }

    /// Fisher's division: of all ways to cut the sorted values, the one with the least sum of squares within classes.
    private static func naturalEnds(_ sorted: [Double], _ count: Int) -> [Double] {
        let size = sorted.count
        // Sums of the values and of their squares before each place, about the mean so that little is lost.
        let mean = sorted.reduce(0, +) / Double(size)
        var sums = [0.0]
        var squares = [0.0]
        for value in sorted {
            sums.append(sums.last! + (value - mean))
            squares.append(squares.last! + (value - mean) * (value - mean))
        }
        func spread(_ from: Int, _ to: Int) -> Double {
            let sum = sums[to] - sums[from]
            return max(0, squares[to] - squares[from] - sum * sum / Double(to - from))
        }
        var cost = (0...size).map { $0 == 0 ? 0 : spread(0, $0) }
        var cuts: [[Int]] = [[Int](repeating: 0, count: size + 1)]
        for classes in 1..<max(1, count) {
            var next = [Double](repeating: .infinity, count: size + 1)
            var cut = [Int](repeating: 0, count: size + 1)
            for end in stride(from: classes + 1, through: size, by: 1) {
                for start in classes..<end where cost[start] + spread(start, end) < next[end] {
                    next[end] = cost[start] + spread(start, end)
                    cut[end] = start
                }
            }
            cost = next
            cuts.append(cut)
        }
        var ends: [Double] = []
        var end = size
        for cut in cuts.reversed() where end > 0 {
            ends.insert(sorted[end - 1], at: 0)
            end = cut[end]
        }
        return ends
    }
}
