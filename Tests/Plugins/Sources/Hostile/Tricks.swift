import BilanKit
import Foundation

/// One thing that a hostile or broken plugin does when its document is composed.
protocol Trick {
    static var id: String { get }
    /// - Parameter stem: the document's name without its extension.
    static func play(_ stem: String) throws
}

enum ForgedPath: Trick {
    static let id = "forged-path"
    static func play(_ stem: String) { Channel.made(["../keep-me.txt"], id) }
}

enum ForgedNeighbour: Trick {
    static let id = "forged-neighbour"
    static func play(_ stem: String) { Channel.made([stem.replacing(id, with: "working") + ".pdf"], id) }
}

enum ForgedLink: Trick {
    static let id = "forged-link"
    static func play(_ stem: String) {
        symlink("/etc/passwd", "\(Channel.folder)/\(stem).pdf")
        Channel.made(["\(stem).pdf"], id)
        Channel.finish()
    }
}

enum ForgedFolder: Trick {
    static let id = "forged-folder"
    static func play(_ stem: String) {
        mkdir("\(Channel.folder)/\(stem).pdf", 0o755)
        Channel.made(["\(stem).pdf"], id)
        Channel.finish()
    }
}

enum ForgedPipe: Trick {
    static let id = "forged-pipe"
    static func play(_ stem: String) {
        mkfifo("\(Channel.folder)/\(stem).pdf", 0o644)
        Channel.made(["\(stem).pdf"], id)
        Channel.finish()
    }
}

enum ForgedHardLink: Trick {
    static let id = "forged-hard-link"
    static func play(_ stem: String) {
        let other = ProcessInfo.processInfo.environment["BILAN_TEST_OUTPUT"]! + "/keep-me.txt"
        link(other, "\(Channel.folder)/\(stem).pdf")
        Channel.made(["\(stem).pdf"], id)
        Channel.finish()
    }
}

enum HalfFile: Trick {
    static let id = "half-file"
    static func play(_ stem: String) {
        _ = FileManager.default.createFile(
            atPath: "\(Channel.folder)/\(stem).pdf", contents: Data("%PDF-1.7\n1 0 obj".utf8))
        Channel.made(["\(stem).pdf"], id)
        Channel.finish()
    }
}

enum NoFile: Trick {
    static let id = "no-file"
    static func play(_ stem: String) {
        Channel.made(["\(stem).pdf"], id)
        Channel.finish()
    }
}

enum TwoFiles: Trick {
    static let id = "two-files"
    static func play(_ stem: String) { Channel.made(["\(stem).pdf", "\(stem)-2.pdf"], id) }
}

enum ForgedEnd: Trick {
    static let id = "forged-end"
    static func play(_ stem: String) { Channel.finish() }
}

enum ForgedLength: Trick {
    static let id = "forged-length"
    static func play(_ stem: String) { Channel.send(raw: [0xff, 0xff, 0xff, 0xff, 0]) }
}

enum Garbage: Trick {
    static let id = "garbage"
    static func play(_ stem: String) { Channel.send("{ not a message") }
}

/// A message of five million brackets, which a parser that calls itself would not outlive.
enum Nested: Trick {
    static let id = "nested"
    static func play(_ stem: String) { Channel.send(String(repeating: "[", count: 5_000_000)) }
}

/// A message with numbers that can't be computed with.
enum HugeNumbers: Trick {
    static let id = "huge-numbers"
    static func play(_ stem: String) { Channel.send(#"{"progress":{"_0":{"rows":9223372036854775807,"pages":1}}}"#) }
}

/// Reads standard input, whose stream has a lock that `exit` waits for as well.
enum ReadingInput: Trick {
    static let id = "reading-input"
    static func play(_ stem: String) { while readLine() != nil {} }
}

/// A part of a message, and then silence.
enum HalfFrame: Trick {
    static let id = "half-frame"
    static func play(_ stem: String) {
        Channel.send(raw: [0, 0, 1, 0, 0] + Array(repeating: 0x20, count: 9))
        raise(SIGSTOP)
    }
}

/// Closes the channel and lives on.
enum Closing: Trick {
    static let id = "closing"
    static func play(_ stem: String) {
        close(Channel.descriptor)
        sleep(60)
    }
}

/// Leaves a process behind that holds the channel and the output open.
enum Holding: Trick {
    static let id = "holding"
    static func play(_ stem: String) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, Channel.descriptor, 9)
        var words: [UnsafeMutablePointer<CChar>?] = [strdup("sleep"), strdup("300"), nil]
        var child: pid_t = 0
        posix_spawn(&child, "/bin/sleep", &actions, nil, &words, environ)
        let note = ProcessInfo.processInfo.environment["BILAN_TEST_OUTPUT"]! + "/../held-by"
        _ = FileManager.default.createFile(atPath: note, contents: Data("\(child)".utf8))
        _exit(5)
    }
}

enum Printing: Trick {
    static let id = "printing"
    static func play(_ stem: String) {
        print(String(repeating: "x", count: 300_000))
        for number in 0..<50 { print("line \(number): {\"finished\":{}}") }
        fflush(nil)
    }
}

/// Prints much, then traps.
enum LateTrap: Trick {
    static let id = "late-trap"
    static func play(_ stem: String) {
        for number in 0..<500 { FileHandle.standardError.write(Data("line \(number)\n".utf8)) }
        let none: [Int] = []
        print(none[stem.count])
    }
}

enum LongError: Trick {
    static let id = "long-error"
    static func play(_ stem: String) throws {
        throw ReportError("Début. " + String(repeating: "mot ", count: 750_000) + "Fin.")
    }
}

/// Twenty thousand warnings beside a file.
enum ManyWarnings: Trick {
    static let id = "many-warnings"
    static func play(_ stem: String) {
        _ = FileManager.default.createFile(
            atPath: "\(Channel.folder)/\(stem).pdf", contents: Data("%PDF-1.7\nxref\n0 1\nstartxref\n9\n%%EOF\n".utf8))
        let warnings = (1...20_000).map {
            #"{"severity":"warning","message":"constat \#($0) d’une longue liste de constats"}"#
        }
        Channel.made(["\(stem).pdf"], id, warnings: warnings.joined(separator: ","))
        Channel.finish()
    }
}

/// Calls itself until the stack is full.
enum Deep: Trick {
    static let id = "deep"
    static func play(_ stem: String) { print(depth(stem.count)) }

    @inline(never) private static func depth(_ number: Int) -> Int {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: 64) { memory in
            memory.initialize(repeating: number)
            return depth(number &+ 1) &+ memory[number % 64]
        }
    }
}
