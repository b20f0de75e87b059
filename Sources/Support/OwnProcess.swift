import Foundation

/// What the kernel says of this process.
package enum OwnProcess {
    package static var threadCount: Int {
        (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count) ?? 0
    }

    /// `/proc/self/status`: a line a fact.
    package static var status: String { KernelFile.text("/proc/self/status") }

    /// The files that it runs with, libraries among them, as they were when this was first asked: thousands of lines are
    /// read through for it.
    package static let files: Set<String> = {
        let slash = UInt8(ascii: "/")
        return Set(
            KernelFile.text("/proc/self/maps").utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
                line.firstIndex(of: slash).map { line[$0...] }
            }.reduce(into: [Substring.UTF8View]()) { kept, path in
                // A library stands in several lines, one after the other.
                if kept.last?.elementsEqual(path) != true { kept.append(path) }
            }.map { String(Substring($0)) })
    }()

    /// An amount of memory in a status, in bytes: `VmPeak` counts addresses, `VmHWM` what stood in memory.
    package static func memory(_ name: String, in status: String) -> UInt64? {
        for line in status.split(separator: "\n") where line.hasPrefix(name + ":") {
            return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { UInt64($0) }.map { $0 << 10 }
        }
        return nil
    }
}
