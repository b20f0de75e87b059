import CLandlock
import Foundation
import Support

/// What the kernel's Landlock closes: files but for those that are named, TCP, abstract sockets and signals to others.
struct Landlock {
    /// The form that is used: the kernel's, or an earlier one where that is asked for.
    let abi: Int

    /// - Parameter limit: the newest form that may be used.
    /// - Returns: nil where the kernel has none.
    init?(limit: Int? = nil) {
        let kernel = Int(landlock_abi())
        guard kernel > 0, case let abi = min(kernel, limit ?? kernel), abi > 0 else { return nil }
        self.abi = abi
    }

    /// What may be done with files and folders (`LANDLOCK_ACCESS_FS_*`).
    private struct Rights: OptionSet {
        let rawValue: UInt64
        static let execute = Rights(rawValue: 1 << 0)
        static let writeFile = Rights(rawValue: 1 << 1)
        static let readFile = Rights(rawValue: 1 << 2)
        static let readFolder = Rights(rawValue: 1 << 3)
        static let removeFolder = Rights(rawValue: 1 << 4)
        static let removeFile = Rights(rawValue: 1 << 5)
        static let makeFolder = Rights(rawValue: 1 << 7)
        static let makeFile = Rights(rawValue: 1 << 8)
        static let makeLink = Rights(rawValue: 1 << 12)
        static let truncate = Rights(rawValue: 1 << 14)

        /// All that a form knows: 13 rights, then renaming to other folders (2), truncating (3), devices (5).
        static func all(_ abi: Int) -> Rights {
            Rights(rawValue: (1 << (abi < 2 ? 13 : abi < 3 ? 14 : abi < 5 ? 15 : 16)) - 1)
        }

        /// Those that a file can have.
        static let ofFiles: Rights = [.execute, .writeFile, .readFile, .truncate]
        static let reading: Rights = [.execute, .readFile, .readFolder]
        static let writing: Rights = [
            .readFile, .readFolder, .writeFile, .truncate, .makeFile, .makeFolder, .makeLink, .removeFile,
            .removeFolder,
        ]
    }

    /// What a form can't keep out, for system calls to be filtered instead; all where there is none.
    static func gaps(_ landlock: Landlock?) -> Set<FenceGap> {
        guard let abi = landlock?.abi else { return SystemCallFilter.closes.union([.files]) }
        var gaps: Set<FenceGap> = []
        if abi < 3 { gaps.insert(.truncation) }
        if abi < 4 { gaps.insert(.network) }
        if abi < 6 { gaps.insert(.signals) }
        return gaps
    }

    /// Binds the calling thread, for good.
    ///
    /// - Throws: `SystemFailure` where the kernel refuses.
    func restrict(to rules: FenceRules) throws {
        let handled = Rights.all(abi)
        let ruleset = landlock_ruleset(
            Int32(abi), handled.rawValue, abi < 4 ? 0 : 0b11, abi < 6 ? 0 : 0b11)
        guard ruleset >= 0 else { throw SystemFailure() }
        defer { close(ruleset) }
        for path in rules.readable { try allow(path, .reading, handled, ruleset) }
        for path in rules.listable { try allow(path, .readFolder, handled, ruleset) }
        for path in rules.writable { try allow(path, .writing, handled, ruleset) }
        for path in FenceRules.devices { try allow(path, [.readFile, .writeFile], handled, ruleset) }
        guard landlock_restrict(ruleset) == 0 else { throw SystemFailure() }
    }

    private func allow(_ path: String, _ rights: Rights, _ handled: Rights, _ ruleset: Int32) throws {
        let allowed = rights.intersection(handled)
        let result = landlock_allow(ruleset, path, allowed.rawValue, allowed.intersection(.ofFiles).rawValue)
        guard result == 0 else { throw SystemFailure() }
    }
}
