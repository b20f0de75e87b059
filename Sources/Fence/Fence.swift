import BilanKit
import CLandlock
import Foundation
import Support

/// The fence around a worker: what a plugin can't reach, whatever its code does.
public enum Fence {
    /// Raises the fence around this process, for good. It must have one thread: others would stay outside.
    ///
    /// - Throws: `FenceFailure` where the fence can't stand.
    public static func raise(_ rules: FenceRules) throws {
        let threads = OwnProcess.threadCount
        guard threads == 1 else { throw FenceFailure.threads(threads) }
        Descriptors.closeOthersOnExec()
        ProcessLimits.set(rules)
        guard landlock_forgo_privileges() == 0 else { throw FenceFailure.refused("prctl", SystemFailure()) }
        let landlock = Landlock(limit: rules.landlockLimit)
        do {
            try landlock?.restrict(to: rules)
        } catch let failure as SystemFailure {
            throw FenceFailure.refused("Landlock", failure)
        }
        guard SystemCallFilter.isThere else { return }
        do {
            try SystemCallFilter.install(closing: Landlock.gaps(landlock))
        } catch let failure as SystemFailure {
            throw FenceFailure.refused("seccomp", failure)
        }
    }

    /// What this machine's kernel leaves open of a fence.
    public static func gaps(landlockLimit: Int? = nil) -> Set<FenceGap> {
        let open = Landlock.gaps(Landlock(limit: landlockLimit))
        return SystemCallFilter.isThere ? open.subtracting(SystemCallFilter.closes) : open.union([.systemCalls])
    }

    /// What Landlock leaves open and the filter of system calls closes.
    public static func closedByFilter(landlockLimit: Int? = nil) -> Set<FenceGap> {
        Landlock.gaps(Landlock(limit: landlockLimit)).subtracting(gaps(landlockLimit: landlockLimit))
    }

    /// The form of Landlock that is used; nil where the kernel has none.
    public static func landlockABI(limit: Int? = nil) -> Int? { Landlock(limit: limit)?.abi }

    /// Whether the kernel filters system calls.
    public static var filtersSystemCalls: Bool { SystemCallFilter.isThere }
}

/// Why a fence can't stand.
package enum FenceFailure: Error, CustomStringConvertible {
    case threads(Int)
    case refused(String, SystemFailure)

    package var description: String {
        switch self {
        case .threads(let count):
            String(
                fr: "le processus a déjà \(count) fils d’exécution",
                en: "the process has \(EnglishText.count(count, "thread", "threads")) already")
        case .refused(let what, let failure):
            String(
                fr: "\(what) est refusé par le système : \(failure)", en: "\(what) is refused by the system: \(failure)"
            )
        }
    }
}
