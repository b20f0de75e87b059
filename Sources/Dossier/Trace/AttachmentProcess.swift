import BilanKit
import Foundation
import Glibc
import Support

/// Reads files out of PDFs, and compares PDFs, in a process of its own, whose memory and time are bounded: nobody knows what a PDF that
/// came by mail unpacks to, and libqpdf unpacks whatever it meets on its way.
public enum AttachmentProcess {
    /// The argument under which the command becomes such a process.
    public static let argument = "attachment"

    /// What the process may take. Bilan attaches at most 20 MB of data to a document, and its trace.
    private static let memory = 1 << 30
    private static let seconds = 30
    private static let bytes = 64 << 20
    /// PDFs that one process looks at.
    private static let mostPaths = 64

    private enum Status: UInt8 {
        case done = 0
        case missing = 4
        case unreadable = 5
        case tooLarge = 6
    }

    /// Why there are no bytes.
    package enum Failure: Error, Sendable {
        case unreadable
        /// It is damaged, or takes more memory, time or bytes than allowed.
        case tooLarge

        package func error(of path: String) -> UserError {
            switch self {
            case .unreadable:
                UserError(
                    fr: "« \(path) » ne peut pas être lu comme un PDF. Donnez un document produit par bilan generate.",
                    en: "“\(path)” can’t be read as a PDF. Give a document that bilan generate has made.",
                    kind: .data)
            case .tooLarge:
                UserError(
                    fr:
                        "« \(path) » est abîmé, se déplie en plus de \(bytes >> 20) Mio de données, ou demande plus de \(memory >> 30) Gio "
                        + "de mémoire ou de \(seconds) s pour être lu : aucun document de Bilan ne le fait. Vérifiez d’où il vient, et "
                        + "produisez-le de nouveau avec bilan generate.",
                    en:
                        "“\(path)” is damaged, unpacks to more than \(bytes >> 20) MiB of data, or takes more than \(memory >> 30) GiB "
                        + "of memory or \(seconds) s to be read: no document of Bilan’s does. Check where it comes from, and "
                        + "make it again with bilan generate.", kind: .data)
            }
        }
    }

    // MARK: The process

    /// Writes what the arguments name to standard output, and ends.
    public static func run() -> Never {
        limit(__rlimit_resource_t(RLIMIT_DATA.rawValue), memory)
        limit(__rlimit_resource_t(RLIMIT_CPU.rawValue), seconds)
        limit(__rlimit_resource_t(RLIMIT_CORE.rawValue), 0)
        let arguments = Array(CommandLine.arguments.dropFirst(2))
        switch (arguments.first, arguments.count) {
        case ("files", 3...): for path in arguments[2...] { write(file(arguments[1], of: path)) }
        case ("difference", 3): write(difference(of: arguments[1], and: arguments[2]))
        default: _exit(2)
        }
        _exit(0)
    }

    private typealias Answer = (status: Status, bytes: [UInt8])

    private static func file(_ name: String, of path: String) -> Answer {
        guard let reader = try? AttachmentReader(path: path) else { return (.unreadable, []) }
        do {
            guard let found = try reader.bytes(of: name) else { return (.missing, []) }
            return found.count > bytes ? (.tooLarge, []) : (.done, found)
        } catch {
            // libqpdf says of a stream alone that it can't be unpacked, whether it lacked memory or sense.
            return (.tooLarge, [])
        }
    }

    private static func difference(of path: String, and other: String) -> Answer {
        guard let digest = try? SHA256() else { return (.tooLarge, []) }
        let difference = try? DocumentDifference(of: path, and: other) { bytes in
            let (a, b, c, d) = digest.digest(of: bytes)
            return [a, b, c, d].map { String($0, radix: 36) }.joined(separator: "-")
        }
        guard let data = try? difference.map({ try JSONEncoder().encode($0) }) else { return (.unreadable, []) }
        return (.done, [UInt8](data))
    }

    private static func write(_ answer: Answer) {
        var frame = [answer.status.rawValue]
        withUnsafeBytes(of: UInt64(answer.bytes.count).littleEndian) { frame.append(contentsOf: $0) }
        do {
            try (frame + answer.bytes).withUnsafeBytes { try DescriptorIO.write($0, to: STDOUT_FILENO) }
        } catch {
            _exit(1)
        }
    }

    private static func limit(_ resource: __rlimit_resource_t, _ value: Int) {
        var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
        setrlimit(resource, &limit)
    }

    // MARK: Its caller

    /// - Returns: nil where the PDF carries no file of this name.
    /// - Throws: `Failure`; `UserError` where the process can't be started.
    package static func bytes(of name: String, in path: String) throws -> [UInt8]? {
        try bytes(of: name, inEach: [path])[0].get()
    }

    /// Reads the file of one name out of many PDFs.
    ///
    /// - Returns: what is found of each; nil where it carries no file of this name.
    /// - Throws: `UserError` where the process can't be started.
    package static func bytes(of name: String, inEach paths: [String]) throws -> [Result<[UInt8]?, Failure>] {
        var found: [Result<[UInt8]?, Failure>] = []
        while found.count < paths.count {
            let next = paths[found.count...].prefix(mostPaths).map { URL(fileURLWithPath: $0).path }
            let answers = try answers(to: ["files", name] + next, count: next.count)
            found += answers
            // The process ended over one of them: it goes on with the next.
            if answers.count < next.count { found.append(.failure(.tooLarge)) }
        }
        return found
    }

    /// What differs between two PDFs.
    ///
    /// - Throws: `Failure`; `UserError` where the process can't be started.
    package static func difference(of path: String, and other: String) throws -> DocumentDifference {
        let paths = [path, other].map { URL(fileURLWithPath: $0).path }
        guard let answer = try answers(to: ["difference"] + paths, count: 1).first else { throw Failure.tooLarge }
        guard let bytes = try answer.get(),
            let difference = try? JSONDecoder().decode(DocumentDifference.self, from: Data(bytes))
        else { throw Failure.unreadable }
        return difference
    }

    /// - Returns: as many answers as the process gave before it ended.
    private static func answers(to arguments: [String], count: Int) throws -> [Result<[UInt8]?, Failure>] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Executable.path)
        process.arguments = [argument] + arguments
        process.environment = ["SWIFT_BACKTRACE": "enable=no"].merging(ProcessInfo.processInfo.environment) {
            first, _ in
            first
        }
        let output = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            throw StoreFailure.translated(error, of: Executable.path)
        }
        let reader = output.fileHandleForReading
        func read(_ count: Int) -> [UInt8]? {
            var found: [UInt8] = []
            while found.count < count, let block = try? reader.read(upToCount: count - found.count), !block.isEmpty {
                found += block
            }
            return found.count == count ? found : nil
        }
        var answers: [Result<[UInt8]?, Failure>] = []
        while answers.count < count, let head = read(9), let status = Status(rawValue: head[0]) {
            let length = head[1...].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            guard length <= UInt64(bytes), let found = read(Int(length)) else { break }
            switch status {
            case .done: answers.append(.success(found))
            case .missing: answers.append(.success(nil))
            case .unreadable: answers.append(.failure(.unreadable))
            case .tooLarge: answers.append(.failure(.tooLarge))
            }
        }
        // One that has more to say ends with its output.
        try? reader.close()
        process.waitUntilExit()
        return answers
    }
}
