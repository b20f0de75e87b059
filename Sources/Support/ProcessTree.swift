import CPidfd
import Foundation

/// Processes that others started, held so that no number that the system gives anew is taken for one of them.
struct ProcessTree {
    private let descriptors: [Int32]

    /// All that some processes started, and that these started, as they are now.
    init(startedBy processes: [pid_t]) {
        // Most commands that are interrupted run no such tool.
        let parents = processes.isEmpty ? [:] : Self.parents()
        var found: Set<pid_t> = []
        var waiting = processes
        while let parent = waiting.popLast() {
            for child in parents[parent] ?? [] where found.insert(child).inserted { waiting.append(child) }
        }
        descriptors = found.map { pidfd_of($0) }.filter { $0 >= 0 }
    }

    /// Ends those that still run.
    func kill() {
        for descriptor in descriptors {
            _ = pidfd_signal(descriptor, SIGKILL)
            close(descriptor)
        }
    }

    /// The children of each process.
    private static func parents() -> [pid_t: [pid_t]] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        var parents: [pid_t: [pid_t]] = [:]
        for process in names.compactMap({ pid_t($0) }) {
            // The name may hold spaces; after it come state and parent.
            let text = KernelFile.text("/proc/\(process)/stat")
            guard let end = text.lastIndex(of: ")") else { continue }
            let fields = text[text.index(after: end)...].split(separator: " ")
            if fields.count > 1, let parent = pid_t(fields[1]) { parents[parent, default: []].append(process) }
        }
        return parents
    }
}
