internal import CCairo
import Synchronization

/// The font files that this process has opened, as far as it is known.
///
/// Cairo keeps ten open at most. Beyond that it closes one to make room, without the lock of the font concerned
/// (`cairo-ft-font.c` in 1.16 and 1.18): as long as there are fewer, two threads may use fonts at once.
enum FontFiles {
    private struct Opened {
        var paths: Set<String> = []
        var areKnown = true
    }

    private static let opened = Mutex(Opened())
    /// Fewer than Cairo keeps: the page in the making may open some, and looking for a font that has a sign.
    private static let most = 7

    /// Whether Cairo has closed none yet and won't on the next page.
    static var areFew: Bool { opened.withLock { $0.areKnown && $0.paths.count <= most } }

    /// Notes the file of a font that is now open.
    static func note(_ font: UnsafeMutablePointer<PangoFont>) {
        guard let path = FontChoice.path(of: font) else { return noteUnknown() }
        opened.withLock { _ = $0.paths.insert(path) }
    }

    /// Notes that others have fonts of their own to open: librsvg for a drawing's text, a report for its own.
    static func noteUnknown() { opened.withLock { $0.areKnown = false } }
}
