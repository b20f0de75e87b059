import BilanKit
import Foundation

/// Threads that all need the same values first, each of which takes a while to make: whoever comes second must wait for the
/// one who makes it, and go on.
struct Racing: Report {
    static let about = ReportInfo(id: "racing", title: "Racing", formats: [.pdf])

    func compose(_ request: ReportRequest) throws -> Composition {
        // The worker's own thread is one of them.
        DispatchQueue.concurrentPerform(iterations: 4) { _ in
            for value in Values.all { precondition(value() > 0) }
        }
        return Composition("Racing") { Paragraph("Tous sont arrivés.") }
    }
}

private enum Values {
    static func made() -> Int {
        usleep(2_000)
        return 1
    }

    static let one = made()
    static let two = made()
    static let three = made()
    static let four = made()
    static let five = made()
    static let six = made()
    static let seven = made()
    static let eight = made()

    static let all: [@Sendable () -> Int] = [
        { one }, { two }, { three }, { four }, { five }, { six }, { seven }, { eight },
    ]
}
