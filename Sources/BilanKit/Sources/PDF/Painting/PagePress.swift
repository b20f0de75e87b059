internal import Dispatch
import Synchronization

/// Puts pages down on a thread of its own, one after the other, while the next ones are laid out.
final class PagePress: Sendable {
    /// Pages that wait, so that memory doesn't grow with a document.
    private static let room = 4

    /// Whether this thread and the press may use fonts at once, for the next page.
    let isSafe: @Sendable () -> Bool

    private let queue = DispatchQueue(label: "fr.bilan.pdf.pages")
    private let free = DispatchSemaphore(value: room)
    private let failure = Mutex<(any Error)?>(nil)

    /// - Parameter isSafe: whether this thread and the press may use fonts at once, for the next page.
    init(isSafe: @escaping @Sendable () -> Bool = { FontFiles.areFew }) { self.isSafe = isSafe }

    /// Has `work` done after what was given before; waits where too much is.
    ///
    /// - Parameter work: is this thread's no more. It is left out once one before it has failed.
    /// - Throws: what an earlier one threw.
    func put(_ work: @escaping () throws -> Void) throws {
        try check()
        struct Handed: @unchecked Sendable { let work: () throws -> Void }
        let handed = Handed(work: work)
        free.wait()
        queue.async { [self] in
            defer { free.signal() }
            guard failure.withLock({ $0 == nil }) else { return }
            do { try handed.work() } catch { failure.withLock { $0 = error } }
        }
    }

    /// Waits until all that was given is done, and does `work` here; what it throws is thrown by the next call.
    func afterAll(_ work: () throws -> Void) {
        rest()
        do { try work() } catch { failure.withLock { $0 = $0 ?? error } }
    }

    /// Waits until all that was given is done.
    func rest() { queue.sync {} }

    /// - Throws: what work threw.
    func check() throws { if let failure = failure.withLock({ $0 }) { throw failure } }
}
