import BilanKit
import Foundation

/// What a report takes too much of, tried by name.
struct Excess: ReportSubject {
    let subjectID: String
    var subjectTitle: String { subjectID }
}

/// A report that goes past what a worker may take: of memory, of a processor's time, of a file's size, of open files.
struct Greedy: Report {
    static let about = ReportInfo(id: "greedy", title: "Greedy", formats: [.pdf, .ods])

    @Setting("excess", "Ce qui est dépassé") var excesses: [String] = []

    func subjects(_ request: ReportRequest) throws -> [Excess] { excesses.map(Excess.init) }

    func compose(_ request: ReportRequest, on excess: Excess) throws -> Composition {
        switch excess.subjectID {
        case "array": growArray()
        case "whole": print([UInt8](repeating: 1, count: 1 << 45).count)
        case "malloc": takeMemory(leaving: 0).last?!.storeBytes(of: 1, as: UInt8.self)
        case "nothing-left": kept = takeMemory(leaving: 1 << 18)
        case "little-left": kept = takeMemory(leaving: 1 << 22)
        case "query":
            kept = takeMemory(leaving: 1 << 16)
            print(request.programme.awards(at: request.date).count { _ in true })
        case "threads": startThreads()
        case "processor": spin()
        case "stubborn-processor":
            signal(SIGXCPU, SIG_IGN)
            spin()
        case "file": try writeFile()
        case "file-by-signal":
            signal(SIGXFSZ, SIG_DFL)
            try writeFile()
        case "sparse-file":
            let file = open(place.path, O_RDWR | O_CREAT, 0o600)
            ftruncate(file, 8 << 30)
            lseek(file, 0, SEEK_END)
            guard write(file, "x", 1) == 1 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        case "file-as-data": try Data(count: 1 << 26).write(to: place)
        case "open-files":
            while true { handles.append(try FileHandle(forReadingFrom: URL(fileURLWithPath: "/dev/null"))) }
        case "open-files-of-bilan": while open("/dev/null", O_RDONLY) >= 0 {}
        case "open-files-trap":
            while open("/dev/null", O_RDONLY) >= 0 {}
            print(handles[excess.subjectID.count])
        default: print(handles[excess.subjectID.count])
        }
        return Composition("Un rapport") {
            Heading("Un rapport")
            Paragraph("Un paragraphe.")
        }
    }

    private func growArray() {
        var numbers: [Int] = []
        while true { numbers.append(numbers.count) }
    }

    private func spin() {
        var number = 1
        while number != 0 { number = number &* 3 | 1 }
        print(number)
    }

    private func startThreads() {
        while true {
            let thread = Thread { sleep(60) }
            thread.stackSize = 1 << 26
            thread.start()
        }
    }

    private var place: URL { FileManager.default.temporaryDirectory.appendingPathComponent("large") }

    private func writeFile() throws {
        _ = FileManager.default.createFile(atPath: place.path, contents: nil)
        let file = try FileHandle(forWritingTo: place)
        while true { try file.write(contentsOf: Data(count: 1 << 20)) }
    }
}

nonisolated(unsafe) private var kept: [UnsafeMutableRawPointer?] = []
nonisolated(unsafe) private var handles: [FileHandle] = []

/// Takes memory until there is no more, and gives some of it back. The last piece is none.
private func takeMemory(leaving room: Int) -> [UnsafeMutableRawPointer?] {
    var pieces: [UnsafeMutableRawPointer?] = []
    pieces.reserveCapacity(1 << 20)
    let reserve = malloc(max(room, 1))
    for size in [1 << 26, 1 << 20, 1 << 16, 1 << 12, 64] {
        while let piece = malloc(size) { pieces.append(piece) }
    }
    free(reserve)
    pieces.append(nil)
    return pieces
}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "greedy", version: "1.0.0") { Plugin.reports([Greedy.self]) }
}
