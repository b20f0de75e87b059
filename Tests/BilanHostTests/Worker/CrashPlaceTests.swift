import Testing
@testable import BilanHost

/// What a worker prints as a signal ends it, and what is made of it.
@Suite struct CrashPlaceTests {
    private static let record = [
        "bilan-frame 00007f0000001586", "bilan-frame 00007f1100000010", "bilan-maps",
        "55d000000000-55d000001000 r--p 00000000 fe:00 12                         /usr/bin/bilan",
        "7f0000000000-7f0000001000 r--p 00000000 fe:00 13                         /home/a b/libJobs.so",
        "7f0000001000-7f0000002000 r-xp 00000000 fe:00 13                         /home/a b/libJobs.so",
        "7f1100000000-7f1100001000 rw-p 00000000 00:00 0",
    ]

    @Test func `addresses are counted from where the library begins in memory`() {
        var frames = CrashFrames()
        let taken = Self.record.map { frames.take($0) }
        #expect(taken.allSatisfy { $0 })
        #expect(frames.offsets(in: "/home/a b/libJobs.so") == [0x1586])
        #expect(frames.offsets(in: "/usr/bin/bilan") == [])
    }

    @Test func `the most memory that a process had stands in its status, which no person should read`() {
        var frames = CrashFrames()
        let status = ["bilan-no-file", "bilan-status", "Name:\tbilan", "VmPeak:\t  2048 kB", "VmSize:\t 1024 kB"]
        let taken = (status + Self.record).map { frames.take($0) }
        #expect(taken.allSatisfy { $0 })
        #expect(frames.peak == 2 << 20 && frames.lacksFiles)
        #expect(frames.offsets(in: "/home/a b/libJobs.so") == [0x1586])
    }

    @Test func `the record is no word of the plugin's, and what follows it is`() {
        var lines = PrintedLines()
        let text = "avant\n" + Self.record.joined(separator: "\n") + "\naprès\n"
        Array(text.utf8).withUnsafeBytes { lines.append($0) }
        #expect(lines.words == "avant\naprès")
        let (first, second) = (lines.takeUnseen(), lines.takeUnseen())
        #expect(first == ["avant", "après"])
        #expect(second == [])
        #expect(lines.crash.offsets(in: "/home/a b/libJobs.so") == [0x1586])
    }

    @Test(arguments: [
        "bilan-frame", "bilan-frame xyz", "bilan-frame 1 2", "bilan-maps x", "7f00-7f10 r-xp 0 0 0 /lib", "",
    ])
    func `what only looks like the record is the plugin's own`(_ line: String) {
        var frames = CrashFrames()
        let isTaken = frames.take(line)
        #expect(!isTaken)
        #expect(frames.addresses.isEmpty)
    }

    @Test func `the reason is the runtime's, and the line the first that a person wrote`() {
        let symbols = """
            Swift runtime failure: Index out of range
            /<compiler-generated>:0:0
            $sSayxSicigSi_Tg5
            /<compiler-generated>:0:0
            $s4Jobs6ReportV
            /home/quelqu'un/Jobs/Sources/Jobs/Report.swift:12:15

            $s4Jobs6caller
            /home/quelqu'un/Jobs/Sources/Jobs/Caller.swift:40:2
            """
        let place = CrashPlace(symbols: symbols)
        #expect(place?.reason == "Index out of range")
        #expect(place?.line == "Report.swift:12")
        #expect(place?.words(after: "avant") == "avant\nFatal error: Index out of range\nà Report.swift:12")
        let own = "Jobs/Report.swift:12: Fatal error: rien"
        #expect(place?.words(after: own) == own)
    }

    @Test(arguments: ["", "??\n??:0:0\n", "$s4Jobs\n/<compiler-generated>:0:0\n", "une ligne", "x\n/a.swift:0:0\n"])
    func `without names nothing is said`(_ symbols: String) {
        #expect(CrashPlace(symbols: symbols) == nil)
    }
}
