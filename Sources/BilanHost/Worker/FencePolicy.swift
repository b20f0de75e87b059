import BilanKit
import Fence
import Foundation
import Support

/// How the host fences its workers in.
public struct FencePolicy: Sendable {
    /// Whether there is a fence.
    public var isRaised = true
    /// Whether nothing is done where the kernel lacks a part of it.
    public var isRequired = false
    /// The newest form of Landlock that is used; nil for the kernel's.
    public var landlockLimit: Int?
    /// What the plugin was granted beyond what each may.
    var needs = PluginNeeds.none

    public init() {}

    /// The policy for a plugin with a person's consent to more.
    func granting(_ needs: PluginNeeds) -> FencePolicy {
        var policy = self
        policy.needs = needs
        return policy
    }

    /// What plugins aren't kept from.
    public var gaps: Set<FenceGap> { isRaised ? Fence.gaps(landlockLimit: landlockLimit) : Set(FenceGap.allCases) }

    /// What is told before plugins run: nil where the fence is whole.
    ///
    /// - Throws: `UserError` where a part is missing and none may be.
    public func warning() throws -> String? {
        guard isRaised else {
            return
                String(
                    fr:
                        "--no-sandbox : rien n’empêche les extensions de lire et de changer ce que vous pouvez lire et changer.",
                    en: "--no-sandbox: nothing keeps plugins from reading and changing what you can read and change.")
        }
        let gaps = gaps
        guard !gaps.isEmpty else { return nil }
        let list = FenceGap.allCases.filter(gaps.contains).map(\.words).joined(separator: ", ")
        guard !isRequired else {
            throw UserError(
                fr:
                    "Le noyau de cette machine n’empêche pas les extensions de \(list)\u{A0}: avec --require-sandbox, aucune "
                    + "n’est lancée. Installez un noyau qui a Landlock et seccomp (Linux 5.13 ou plus), ou relancez sans "
                    + "--require-sandbox.",
                en: "This machine’s kernel doesn’t keep plugins from \(list): with --require-sandbox, none is run. "
                    + "Install a kernel that has Landlock and seccomp (Linux 5.13 or later), or run again without "
                    + "--require-sandbox.")
        }
        return
            String(
                fr:
                    "le noyau de cette machine n’empêche pas les extensions de \(list). --require-sandbox ne les lance qu’à l’abri.",
                en:
                    "this machine’s kernel doesn’t keep plugins from \(list). --require-sandbox runs them behind a whole "
                    + "fence only.")
    }

    /// GiB that each plugin may take.
    private static let memory = 8

    /// The rules for a worker's task; nil where it has no fence.
    func rules(for task: WorkerTask, timeout: Double) -> FenceRules? {
        guard isRaised else { return nil }
        var readable = FenceRules.system(environment: ProcessInfo.processInfo.environment) + Self.ownLibraries
        readable += Self.files(of: task.library)
        var writable: [String] = []
        if case .make(let task) = task {
            readable += [task.dossier, task.dossier + "-wal", task.dossier + "-shm"]
            readable += [task.recipe?.rows].compactMap(\.self)
            readable += [task.theme.logo?.path, task.theme.outlines?.path].compactMap(\.self)
            // A template's reports and texts, and the pictures that they name.
            readable += [task.template?.folder].compactMap(\.self)
            if task.templateReport != nil { readable.append(FileName.folder(of: task.library)) }
            readable += needs.read
            writable = [task.folder]
        }
        // All cores may work at once, and one thread reads ahead, each with the addresses that the C library sets aside for it.
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let time = min(max(timeout, 1), 1e6) * Double(cores) + 10
        return FenceRules(
            readable: readable, listable: [FileName.folder(of: task.library)], writable: writable,
            memory: UInt64(max(needs.memory ?? 0, Self.memory)) << 30 + UInt64(cores + 1) * 128 << 20,
            processorTime: UInt64(time), landlockLimit: landlockLimit)
    }

    /// A plugin's library, the libraries beside it that it may need, and their resources.
    private static func files(of library: String) -> [String] {
        let file = URL(fileURLWithPath: library).resolvingSymlinksInPath()
        let folder = file.deletingLastPathComponent().path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return [library, file.path]
            + names.filter { $0.hasSuffix(".so") || $0.contains(".so.") || $0.hasSuffix(".resources") }.map {
                "\(folder)/\($0)"
            }
    }

    /// The libraries that this process runs with, as its workers do, and the folder of Swift's own, of which a plugin
    /// may need more.
    private static let ownLibraries: [String] = {
        let files = OwnProcess.files.filter { $0.contains(".so") }
        let runtime = files.first { $0.hasSuffix("/libswiftCore.so") }
        let folder = runtime.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
        // Those that stand where all may be read need no rule of their own.
        let system = FenceRules.system(environment: [:])
        let own = files.filter { file in !system.contains { file.hasPrefix($0 + "/") } }
        return own.sorted() + [folder].compactMap(\.self) + [Executable.path]
    }()
}
