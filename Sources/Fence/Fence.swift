import CLandlock
import Foundation
import Support

/// The fence around a worker: what a plugin can't reach, whatever its code does.
public enum Fence {
    /// Raises the fence around this process, for good. It must have one thread: others would stay outside.
    ///
    /// - Returns: what the kernel leaves open.
    /// - Throws: `FenceFailure` where the fence can't stand.
    public static func raise(_ rules: FenceRules) throws -> Set<FenceGap> {
        guard threadCount == 1 else { throw FenceFailure.threads(threadCount) }
        Descriptors.closeOthersOnExec()
        ProcessLimits.set(rules)
        guard landlock_forgo_privileges() == 0 else { throw FenceFailure.refused("prctl", SystemFailure()) }
        let landlock = Landlock(limit: rules.landlockLimit)
        do {
            try landlock?.restrict(to: rules)
        } catch let failure as SystemFailure {
            throw FenceFailure.refused("Landlock", failure)
        }
        var open = landlock?.lacks ?? [.files, .truncation, .network, .signals]
        guard SystemCallFilter.isThere else { return open.union([.systemCalls]) }
        do {
            try SystemCallFilter.install(closing: open)
        } catch let failure as SystemFailure {
            throw FenceFailure.refused("seccomp", failure)
        }
        open.subtract([.truncation, .network, .signals])
        return open
    }

    /// What this machine's kernel would leave open, without raising a fence.
    public static func gaps(landlockLimit: Int? = nil) -> Set<FenceGap> {
        let landlock = Landlock(limit: landlockLimit)
        var open = landlock?.lacks ?? [.files, .truncation, .network, .signals]
        if SystemCallFilter.isThere {
            open.subtract([.truncation, .network, .signals])
        } else {
            open.insert(.systemCalls)
        }
        return open
    }

    /// The form of Landlock that the kernel has; nil where it has none.
    public static var landlockABI: Int? { Landlock()?.abi }

    private static var threadCount: Int {
        (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count) ?? 0
    }
}

/// Why a fence can't stand.
package enum FenceFailure: Error, CustomStringConvertible {
    case threads(Int)
    case refused(String, SystemFailure)

    package var description: String {
        switch self {
        case .threads(let count): "le processus a déjà \(count) fils d’exécution"
        case .refused(let what, let failure): "\(what) est refusé par le système : \(failure)"
        }
    }
}
