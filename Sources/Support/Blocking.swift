/// Work that waits for files or processors on a thread of its own, so that tasks go on meanwhile: they share few threads.
package enum Blocking {
    /// - Throws: what `body` throws; `SystemFailure` where the system has no thread left.
    package static func run<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            do {
                try DetachedThread.start { continuation.resume(with: Result(catching: body)) }
            } catch {
                continuation.resume(throwing: error)
            }
        }
    }
}
