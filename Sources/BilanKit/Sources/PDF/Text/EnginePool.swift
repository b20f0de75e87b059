import Content
import Synchronization

/// Engines between the documents of one process: the next one finds its fonts and words as the one before left them. Each
/// serves one document at a time.
enum EnginePool {
    /// Of a mutex's contents, which is handed over and never shared.
    private struct Idle: @unchecked Sendable { var engines: [TextEngine] = [] }

    private static let idle = Mutex(Idle())
    private static let limit = 4

    static func take(_ fonts: Theme.Fonts, language: String) -> TextEngine {
        let known = idle.withLock { idle -> Idle in
            let index = idle.engines.firstIndex { $0.fonts == fonts && $0.language == language }
            return Idle(engines: index.map { [idle.engines.remove(at: $0)] } ?? [])
        }
        return known.engines.first ?? TextEngine(fonts, language: language)
    }

    /// Takes an engine back, in place of the one that was idle for longest.
    static func giveBack(_ engine: TextEngine) {
        let engine = Idle(engines: [engine])
        // Freed once the lock is left.
        let forgotten = idle.withLock { idle -> Idle in
            idle.engines = engine.engines + idle.engines
            guard idle.engines.count > limit else { return Idle() }
            return Idle(engines: [idle.engines.removeLast()])
        }
        withExtendedLifetime(forgotten) {}
    }
}
