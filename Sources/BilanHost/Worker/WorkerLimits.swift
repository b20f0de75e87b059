import BilanKit
import Fence
import Foundation
import Support

/// The limits of a worker's process, in words for who exceeds one.
struct WorkerLimits: Sendable {
    enum Resource: Sendable, CaseIterable {
        case memory, processorTime, fileSize, openFiles
    }

    /// What is allowed; without those that have no limit.
    private var allowed: [Resource: UInt64] = [:]
    /// Those that are lower than the fence's: whoever started Bilan set them.
    private var inherited: Set<Resource> = []

    /// - Parameter rules: the fence's; nil where there is none, and this process's own limits hold alone.
    init(_ rules: FenceRules?) {
        let own: [Resource: __rlimit_resource] = [
            .memory: RLIMIT_AS, .processorTime: RLIMIT_CPU, .fileSize: RLIMIT_FSIZE, .openFiles: RLIMIT_NOFILE,
        ]
        for (resource, number) in own {
            var limit = rlimit()
            getrlimit(__rlimit_resource_t(number.rawValue), &limit)
            let most = rules == nil ? limit.rlim_cur : limit.rlim_max
            let rule = rules?.limit(of: resource) ?? .max
            if UInt64(most) < min(rule, UInt64(Int64.max)) {
                allowed[resource] = UInt64(most)
                inherited.insert(resource)
            } else if rules != nil {
                allowed[resource] = rule
            }
        }
    }

    /// Which one was exceeded, in words that follow who did it, with a remedy.
    func words(_ resource: Resource) -> String {
        let amount = allowed[resource].map { " (\(Self.amount($0, of: resource)))" } ?? ""
        let what =
            switch resource {
            case .memory: String(fr: "la mémoire permise", en: "the memory that is allowed")
            case .processorTime: String(fr: "le temps de calcul permis", en: "the computing time that is allowed")
            case .fileSize: String(fr: "la taille de fichier permise", en: "the size of file that is allowed")
            case .openFiles:
                String(fr: "le nombre de fichiers ouverts permis", en: "the number of open files that is allowed")
            }
        return String(
            fr: "a dépassé \(what)\(amount). \(remedy(resource))", en: "exceeded \(what)\(amount). \(remedy(resource))")
    }

    private func remedy(_ resource: Resource) -> String {
        if inherited.contains(resource) {
            return String(
                fr: "Relevez cette limite avant de lancer Bilan : \(Self.shellLimit(resource))",
                en: "Raise this limit before you start Bilan: \(Self.shellLimit(resource))")
        }
        return switch resource {
        case .memory:
            String(
                fr:
                    "Son auteur doit lire les données ligne à ligne sans les garder toutes ; --no-sandbox ne limite pas sa mémoire",
                en: "Its author must read the data row by row without keeping it all; --no-sandbox doesn’t limit its "
                    + "memory")
        case .processorTime:
            String(fr: "Donnez-lui plus de temps avec --timeout", en: "Give it more time with --timeout")
        case .fileSize:
            String(fr: "--no-sandbox ne limite pas ses fichiers", en: "--no-sandbox doesn’t limit its files")
        case .openFiles:
            String(
                fr: "Son auteur doit fermer les fichiers qui ont été lus",
                en: "Its author must close the files that have been read")
        }
    }

    private static func shellLimit(_ resource: Resource) -> String {
        switch resource {
        case .memory: "ulimit -v unlimited"
        case .processorTime: "ulimit -t unlimited"
        case .fileSize: "ulimit -f unlimited"
        case .openFiles: "ulimit -n 1024"
        }
    }

    private static func amount(_ value: UInt64, of resource: Resource) -> String {
        switch resource {
        case .memory, .fileSize: ByteText.of(value)
        case .processorTime:
            String(fr: "\(FrenchNumber.integer(Int(value)))\u{A0}s", en: "\(EnglishText.integer(Int(value)))\u{A0}s")
        case .openFiles: MessageNumber.integer(Int(value))
        }
    }
}

extension FenceRules {
    fileprivate func limit(of resource: WorkerLimits.Resource) -> UInt64 {
        switch resource {
        case .memory: memory
        case .processorTime: processorTime
        case .fileSize: fileSize
        case .openFiles: openFiles
        }
    }
}

// MARK: Which was exceeded

extension WorkerLimits {
    /// How near to its limit memory is full: a thread's stack and the C library's own arena need as much at once.
    private static let margin: UInt64 = 128 << 20
    /// The system ends a process by the clock's ticks that found it running, which on a busy machine are more than the time
    /// that it is said to have taken: 1.7 s of 2.
    private static let tickShare = 0.75

    /// What ended a process, as far as that was a limit.
    ///
    /// - Parameters:
    ///   - signal: the one that ended it.
    ///   - processorTime: the seconds that it took.
    ///   - words: what it printed last.
    func exceeded(signal: Int32, processorTime: Double, words: String, crash: CrashFrames) -> Resource? {
        if signal == SIGXFSZ { return .fileSize }
        if signal == SIGXCPU { return .processorTime }
        if signal == SIGKILL, let most = allowed[.processorTime], processorTime >= Double(most) * Self.tickShare {
            return .processorTime
        }
        if crash.lacksFiles { return .openFiles }
        guard let most = allowed[.memory] else { return nil }
        return Self.speaksOfMemory(words) || crash.peak.map { isFull($0, most) } == true ? .memory : nil
    }

    /// What this process lacks right now, as far as that is a limit.
    ///
    /// - Parameter folder: where it writes.
    func exceeded(in folder: String) -> Resource? {
        let file = open("/dev/null", O_RDONLY | O_CLOEXEC)
        if file >= 0 { close(file) } else if errno == EMFILE { return .openFiles }
        if let most = allowed[.fileSize], Self.largestFile(in: folder) >= most { return .fileSize }
        if let most = allowed[.memory], let peak = OwnProcess.memory("VmPeak", in: OwnProcess.status),
            isFull(peak, most)
        {
            return .memory
        }
        return nil
    }

    private func isFull(_ peak: UInt64, _ most: UInt64) -> Bool { peak + Self.margin >= most }

    /// What Swift and GLib, Rust, C++ and C say before they give up.
    static func speaksOfMemory(_ words: String) -> Bool {
        ["failed to allocate ", "memory allocation of ", "std::bad_alloc", "Cannot allocate memory"]
            .contains(where: words.contains)
    }

    private static func largestFile(in folder: String) -> UInt64 {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.map { name in
            var status = stat()
            return stat("\(folder)/\(name)", &status) == 0 ? UInt64(status.st_size) : 0
        }.max() ?? 0
    }
}
