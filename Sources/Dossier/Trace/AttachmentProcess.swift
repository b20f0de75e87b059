import BilanKit
import Foundation
import Glibc
import Support

/// Reads a file out of a PDF in a process of its own, whose memory and time are bounded: nobody knows what a PDF that
/// came by mail unpacks to, and libqpdf unpacks whatever it meets on its way.
public enum AttachmentProcess {
    /// The argument under which the command becomes such a process.
    public static let argument = "attachment"

    /// What the process may take. Bilan attaches at most 20 MB of data to a document, and its trace.
    private static let memory = 1 << 30
    private static let seconds = 30
    private static let bytes = 64 << 20

    private enum Status: Int32 {
        case done = 0
        case missing = 4
        case unreadable = 5
        case tooLarge = 6
    }

    /// Why there are no bytes.
    enum Failure: Error {
        case unreadable
        /// It is damaged, or takes more memory, time or bytes than allowed.
        case tooLarge

        func error(of path: String) -> UserError {
            switch self {
            case .unreadable:
                UserError(
                    "« \(path) » ne peut pas être lu comme un PDF. Donnez un document produit par bilan generate.",
                    kind: .data)
            case .tooLarge:
                UserError(
                    "« \(path) » est abîmé, se déplie en plus de \(bytes >> 20) Mio de données, ou demande plus de \(memory >> 30) Gio "
                        + "de mémoire ou de \(seconds) s pour être lu : aucun document de Bilan ne le fait. Vérifiez d’où il vient, et "
                        + "produisez-le de nouveau avec bilan generate.", kind: .data)
            }
        }
    }

    // MARK: The process

    /// Writes the attachment that the arguments name to standard output, and ends.
    public static func run() -> Never {
        limit(__rlimit_resource_t(RLIMIT_DATA.rawValue), memory)
        limit(__rlimit_resource_t(RLIMIT_CPU.rawValue), seconds)
        limit(__rlimit_resource_t(RLIMIT_CORE.rawValue), 0)
        let arguments = CommandLine.arguments
        guard arguments.count == 4 else { _exit(Status.unreadable.rawValue) }
        guard let reader = try? AttachmentReader(path: arguments[2]) else { _exit(Status.unreadable.rawValue) }
        do {
            guard let found = try reader.bytes(of: arguments[3]) else { _exit(Status.missing.rawValue) }
            try found.withUnsafeBytes { try DescriptorIO.write($0, to: STDOUT_FILENO) }
            _exit(Status.done.rawValue)
        } catch {
            // libqpdf says of a stream alone that it can't be unpacked, whether it lacked memory or sense.
            _exit(Status.tooLarge.rawValue)
        }
    }

    private static func limit(_ resource: __rlimit_resource_t, _ value: Int) {
        var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
        setrlimit(resource, &limit)
    }

    // MARK: Its caller

    /// - Returns: nil where the PDF carries no file of this name.
    /// - Throws: `Failure`; `UserError` where the process can't be started.
    static func bytes(of name: String, in path: String, executable: String = Executable.path) throws -> [UInt8]? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = [argument, URL(fileURLWithPath: path).path, name]
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
            throw StoreFailure.translated(error, of: executable)
        }
        var found: [UInt8] = []
        let reader = output.fileHandleForReading
        while found.count <= bytes, let block = try? reader.read(upToCount: 1 << 20), !block.isEmpty { found += block }
        // One that has more to say ends with its output.
        try? reader.close()
        process.waitUntilExit()
        guard process.terminationReason == .exit, let status = Status(rawValue: process.terminationStatus) else {
            throw Failure.tooLarge
        }
        switch status {
        case .done where found.count <= bytes: return found
        case .missing: return nil
        case .unreadable: throw Failure.unreadable
        case .done, .tooLarge: throw Failure.tooLarge
        }
    }
}
