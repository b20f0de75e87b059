internal import CCairo
import Synchronization

/// A font that a document's text is drawn with.
public struct DrawnFont: Hashable, Sendable {
    /// The font's own full name, as in `Inter Bold`.
    public var name: String
    /// The font's own revision, as in `4.001`; empty where it says none.
    public var version: String
    /// Where its file is.
    public var path: String

    /// A font as the system gives it.
    public init(name: String, version: String, path: String) {
        self.name = name
        self.version = version
        self.path = path
    }
}

/// The fonts that text was drawn with since a document was begun: in its pages, and in the pictures that its workbook
/// carries. A process draws one document at a time.
public enum DrawnFonts {
    private struct State {
        /// By the addresses of Cairo's scaled fonts.
        var known: [UInt: DrawnFont] = [:]
        var drawn: Set<DrawnFont> = []
    }

    private static let state = Mutex(State())

    /// Reads which fonts the machine has, for a process that will draw and has nothing to do yet. Call it before any
    /// thread draws.
    public static func prepare() { FontChoice.prepare() }

    /// Forgets the fonts of the document before.
    public static func begin() { state.withLock { $0.drawn = [] } }

    /// The fonts drawn so far, in the order of their names.
    public static var all: [DrawnFont] {
        state.withLock { $0.drawn }.sorted { ($0.name, $0.path) < ($1.name, $1.path) }
    }

    /// Notes what a scaled font is of, before anything is drawn with it.
    static func register(_ scaled: OpaquePointer, of font: UnsafeMutablePointer<PangoFont>) {
        let font = FontChoice.font(font)
        state.withLock { $0.known[UInt(bitPattern: scaled)] = font }
    }

    /// Notes that something is drawn with a scaled font.
    static func note(_ scaled: OpaquePointer) {
        state.withLock { state in
            if let font = state.known[UInt(bitPattern: scaled)] { state.drawn.insert(font) }
        }
    }
}
