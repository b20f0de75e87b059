import Foundation
import Support

/// Where a process was when a signal ended it, as `CrashSignals` prints it.
struct CrashFrames: Equatable {
    static let framePrefix = "bilan-frame "
    static let mapStart = "bilan-maps"
    static let statusStart = "bilan-status"
    static let noFile = "bilan-no-file"

    /// Addresses in memory, the innermost first.
    private(set) var addresses: [UInt] = []
    /// Where a file stands in memory.
    private var files: [String: ClosedRange<UInt>] = [:]
    private var isInMaps = false
    private var isInStatus = false
    /// The most memory that the process had, in bytes of addresses.
    private(set) var peak: UInt64?
    /// Whether no more file could be opened.
    private(set) var lacksFiles = false

    private static let limit = 1000

    /// - Returns: whether the line is part of the record, and none that a person should read.
    mutating func take(_ line: String) -> Bool {
        if line.hasPrefix(Self.framePrefix), let address = UInt(line.dropFirst(Self.framePrefix.count), radix: 16) {
            if addresses.count < Self.limit { addresses.append(address) }
            return true
        }
        switch line {
        case Self.noFile:
            lacksFiles = true
            return true
        case Self.statusStart:
            isInStatus = true
            return true
        case Self.mapStart:
            (isInStatus, isInMaps) = (false, true)
            return true
        default: break
        }
        if isInStatus {
            peak = peak ?? OwnProcess.memory("VmPeak", in: line)
            return true
        }
        guard isInMaps else { return false }
        // 7f00-7f10 r-xp 00001000 fe:00 123   /usr/lib/libcairo.so
        let parts = line.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true)
        let ends = parts.first?.split(separator: "-").compactMap { UInt($0, radix: 16) } ?? []
        guard parts.count >= 5, ends.count == 2, ends[0] < ends[1] else {
            isInMaps = false
            return false
        }
        if parts.count == 6, files.count < Self.limit, case let path = String(parts[5].drop { $0 == " " }),
            path.hasPrefix("/")
        {
            let known = files[path] ?? ends[0]...ends[1]
            files[path] = min(known.lowerBound, ends[0])...max(known.upperBound, ends[1])
        }
        return true
    }

    /// The addresses that stand in a file, counted from where its first byte is.
    func offsets(in path: String) -> [UInt] {
        guard let range = files[path] else { return [] }
        return addresses.filter(range.contains).map { $0 - range.lowerBound }
    }
}
