import Foundation

/// What a thread has had of the processor: whoever else is at work, and whoever holds the lock of drawing, doesn't count.
enum ProcessorTime {
    /// - Returns: the seconds that `body` took of it.
    static func seconds(of body: () throws -> Void) rethrows -> Double {
        let start = now
        try body()
        return now - start
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
