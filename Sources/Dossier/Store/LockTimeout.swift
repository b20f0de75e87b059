import BilanKit
import Foundation
internal import GRDB
import Support

/// How long a command waits for others that hold the dossier it writes to.
public struct LockTimeout: Sendable {
    /// Seconds.
    public var seconds: Double
    /// Told once, with words for the user, when the waiting begins.
    public var onWait: @Sendable (String) -> Void

    public init(seconds: Double, onWait: @escaping @Sendable (String) -> Void) {
        self.seconds = seconds
        self.onWait = onWait
    }

    /// Gives up at once.
    public static let none = LockTimeout(seconds: 0) { _ in }

    func busyMode(of file: String) -> Database.BusyMode {
        guard seconds > 0 else { return .immediateError }
        let waits = Locked<(since: UInt64, isTold: Bool)>((0, false))
        let (seconds, onWait) = (seconds, onWait)
        return .callback { tries in
            let now = DispatchTime.now().uptimeNanoseconds
            let (elapsed, isNews) = waits.update { state -> (Double, Bool) in
                if tries == 0 { state.since = now }
                let elapsed = Double(now - state.since) / 1e9
                // A command that ends within moments is not worth a word.
                let isNews = !state.isTold && elapsed > 0.3
                state.isTold = state.isTold || isNews
                return (elapsed, isNews)
            }
            if isNews {
                onWait(
                    String(
                        fr:
                            "« \(file) » est en cours d’utilisation par une autre commande ; attente de \(Int(seconds)) s au plus…",
                        en: "“\(file)” is in use by another command; waiting for \(Int(seconds)) s at most…")
                )
            }
            guard elapsed < seconds else { return false }
            usleep(20_000)
            return true
        }
    }
}
