import BilanKit
import Dispatch

/// Sends what a report says of its progress, at most ten times a second: it may tell every row.
final class SlowProgress {
    private static let pause: UInt64 = 100_000_000
    private let channel: MessageChannel
    private var next: UInt64 = 0

    init(_ channel: MessageChannel) { self.channel = channel }

    func send(_ progress: Progress) {
        let now = DispatchTime.now().uptimeNanoseconds
        guard now >= next else { return }
        next = now + Self.pause
        channel.send(.progress(progress))
    }
}
