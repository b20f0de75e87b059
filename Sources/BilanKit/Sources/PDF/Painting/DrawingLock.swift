import Foundation

/// The one lock under which text is measured and drawn.
///
/// Cairo keeps one FreeType library and at most ten open font files for a whole process. It opens a file, and closes
/// one to make room, without holding the lock of the font concerned (`cairo-ft-font.c` in 1.16 and 1.18): of two
/// threads that draw at once, one may read a face that the other has just closed. Font maps of their own don't help,
/// since the faces lie beneath them. Documents of one process are therefore drawn one after the other; several
/// documents at once are several processes. Who holds the lock may have a press put pages down meanwhile, as long as
/// Cairo closes no file (`FontFiles`).
package enum DrawingLock {
    /// Recursive: a report's own drawing may draw a document of its own on the same thread.
    private static let lock = NSRecursiveLock()

    /// Everything made in `body` that holds a font must be freed there too.
    package static func hold<Result>(_ body: () throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try body()
    }
}
