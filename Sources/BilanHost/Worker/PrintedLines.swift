import Foundation

/// What a plugin prints: kept as far as it may tell why the worker ended, in bounded memory.
struct PrintedLines {
    private static let kept = 8
    private static let lineLimit = 400
    private static let unseenLimit = 1000
    /// Swift's own word on a trap; it holds a path and a reason.
    private static let fatalLimit = 4000

    private var line: [UInt8] = []
    private var last: [String] = []
    private var fatal: String?
    /// Where the process was when a signal ended it.
    private(set) var crash = CrashFrames()
    /// Lines that were printed and not yet fetched.
    private var unseen: [String] = []

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "\n"))
            let part = rest[..<(end ?? rest.endIndex)]
            line.append(contentsOf: part.prefix(Self.fatalLimit - line.count))
            rest = end.map { rest[($0 + 1)...] } ?? rest[rest.endIndex...]
            if end != nil { endLine() }
        }
    }

    /// Swift's own word on a trap, or else the last lines.
    var words: String {
        var copy = self
        copy.endLine()
        return copy.fatal ?? copy.last.joined(separator: "\n")
    }

    /// The lines that were printed since this was last called, as many as are kept.
    mutating func takeUnseen() -> [String] {
        defer { unseen.removeAll() }
        return unseen
    }

    /// Whether a line is Swift's own word on a trap.
    static func isReason(_ line: String) -> Bool {
        ["Fatal error", "Precondition failed", "Assertion failed"].contains(where: line.contains)
    }

    private mutating func endLine() {
        defer { line.removeAll(keepingCapacity: true) }
        guard !line.isEmpty else { return }
        let text = String(decoding: line, as: UTF8.self)
        guard !crash.take(text) else { return }
        if unseen.count < Self.unseenLimit { unseen.append(String(text.prefix(Self.lineLimit))) }
        if Self.isReason(text) { fatal = text }
        last.append(String(text.prefix(Self.lineLimit)))
        if last.count > Self.kept { last.removeFirst() }
    }
}
