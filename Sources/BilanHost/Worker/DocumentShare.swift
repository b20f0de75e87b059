/// Which of a report's documents a worker makes, where several workers share them: each one in so many. How many share
/// them follows from their count alone, which host and workers know apart from each other.
struct DocumentShare: Codable, Sendable, Hashable {
    /// Which share, counted from 0.
    var place = 0
    /// How many workers there may be.
    var workers = 1
    /// The first document that is still to be made, counted from 1.
    var start = 1

    /// For fewer documents a further worker would take longer to start than it saves.
    private static let leastDocuments = 8

    /// How many workers share so many documents.
    func workerCount(of documents: Int) -> Int { max(1, min(workers, documents / Self.leastDocuments)) }

    /// The number of the document to be made after another; nil where the share ends.
    ///
    /// - Parameter number: counted from 1; nil for the share's first.
    func number(after number: Int?, of documents: Int) -> Int? {
        let step = workerCount(of: documents)
        var next = number.map { $0 + step } ?? place % step + 1
        if number == nil, next < start { next += (start - next + step - 1) / step * step }
        return next <= documents ? next : nil
    }
}
