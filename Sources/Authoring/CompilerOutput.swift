/// What a build says of a package, without what it says whatever the package is. Its compiler tells the same of a file
/// several times: each is kept once.
struct CompilerOutput {
    private(set) var lines: [String] = []

    init(_ text: String) {
        var known: Set<[String]> = []
        var block: [String] = []
        func close() {
            if known.insert(block).inserted || block.first?.contains(Self.place) != true { lines += block }
            block = []
        }
        for line in text.split(separator: "\n").map(String.init) where !Self.isIdle(line) {
            if line.contains(Self.place) || !line.contains(Self.excerpt) { close() }
            block.append(line)
        }
        close()
    }

    var warnings: [String] { lines.filter { $0.contains(": warning: ") } }

    /// The system's packages that it says are missing.
    var missingPackages: [String] {
        Set(lines.flatMap { $0.matches(of: /apt-get install ([a-z0-9.+-]+)/) }.map { String($0.1) }).sorted()
    }

    /// « /home/a/Sources/Jobs.swift:12:3: error: »
    nonisolated(unsafe) private static let place = #/^/.+:\d+:\d+: (?:error|warning|note|remark): /#
    /// A line of the source below it: « 12 | let a », « | `- error: ».
    nonisolated(unsafe) private static let excerpt = /^ *(?:\d+ +)?[|:]/

    private static func isIdle(_ line: String) -> Bool {
        line.contains("prohibited flag(s): -pthread") || line.wholeMatch(of: /\[\d+\/\d+\] .*/) != nil
            || line.hasPrefix("Building for ") || line.hasPrefix("Build complete!")
            || line.hasPrefix("error: emit-module command failed")
    }
}
