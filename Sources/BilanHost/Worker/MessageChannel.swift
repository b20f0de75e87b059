import BilanKit
import Foundation
import Support

/// The worker's end of the channel to the host: a socket, apart from standard output and standard error.
final class MessageChannel: Sendable {
    private let descriptor: Int32
    private let seal = Locked<MessageSeal?>(nil)
    /// Takes the messages in the process itself.
    private let onMessage: (@Sendable (WorkerMessage) -> Void)?

    /// A channel that ends in this process.
    init(_ onMessage: @escaping @Sendable (WorkerMessage) -> Void) {
        self.onMessage = onMessage
        descriptor = -1
    }

    /// Takes the socket that the host puts in place of standard input. What the plugin reads there is empty, and what
    /// it starts doesn't hold the channel open.
    ///
    /// - Returns: nil where standard input is no socket: this process was not started by the host.
    init?(takingStandardInput: Void = ()) {
        onMessage = nil
        var status = stat()
        guard fstat(STDIN_FILENO, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else { return nil }
        descriptor = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
        guard descriptor >= 0 else { return nil }
        let null = open("/dev/null", O_RDONLY | O_CLOEXEC)
        if null >= 0 {
            dup2(null, STDIN_FILENO)
            close(null)
        } else {
            close(STDIN_FILENO)
        }
    }

    /// Reads the order; from then on messages are sealed where it says so. The descriptor is read itself: standard
    /// input's stream has a lock, for which `exit` waits.
    func receiveOrder() -> WorkerOrder? {
        var decoder = MessageDecoder()
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            if let message = try? decoder.next() {
                let order = try? JSONDecoder().decode(WorkerOrder.self, from: message)
                seal.value = (order?.key).map(MessageSeal.init)
                return order
            }
            guard let count = try? buffer.withUnsafeMutableBytes({ try DescriptorIO.read(descriptor, into: $0) }),
                count > 0
            else { return nil }
            buffer.withUnsafeBytes { decoder.append(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
    }

    /// Returns once the host's end is closed.
    func waitForEnd() {
        var byte: UInt8 = 0
        while let count = try? withUnsafeMutableBytes(of: &byte, { try DescriptorIO.read(descriptor, into: $0) }),
            count > 0
        {}
    }

    func send(_ message: WorkerMessage) {
        if let onMessage { return onMessage(message) }
        guard let data = encoded(message) else { return }
        // Numbers follow the order in which messages are sent.
        seal.update { seal in write(MessageFrame.frames(of: seal?.sealed(data) ?? data)) }
    }

    private func write(_ frames: Data) {
        frames.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let sent = Glibc.send(
                    descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count, Int32(MSG_NOSIGNAL))
                if sent < 0, errno == EINTR { continue }
                // The host is gone: so is the reason to go on.
                if sent <= 0 { _exit(0) }
                rest = rest.dropFirst(sent)
            }
        }
    }

    /// A message that is longer than the host takes is sent with less in it, which it says.
    private func encoded(_ message: WorkerMessage) -> Data? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(message) else { return nil }
        return data.count <= MessageFrame.messageLimit - MessageCode.length
            ? data : try? encoder.encode(message.shortened)
    }
}

extension WorkerMessage {
    /// The message within its bounds.
    fileprivate var shortened: WorkerMessage {
        switch self {
        case .refused(let plugin):
            .refused(RefusedPlugin(name: plugin.name, reports: plugin.reports, reason: Self.shortened(plugin.reason)))
        case .failed(let name, let reason): .failed(name: name, reason: Self.shortened(reason))
        case .made(var file): .made(Self.shortened(&file))
        case .plugin(let plugin):
            .refused(
                RefusedPlugin(
                    name: ReportIdentifier.isOne(plugin.name) ? plugin.name : nil,
                    reason: "\(PluginRefusal.tooLong)"))
        case .library(let examination) where examination.plugin != nil:
            .library(LibraryExamination(refusal: .tooLong, seconds: examination.seconds, threads: examination.threads))
        case .examined(let examination): .examined(examination.shortened)
        case .planned, .document, .progress, .nothingToMake, .finished, .library: self
        }
    }

    private static let keptBytes = 1 << 20

    private static func shortened(_ text: String) -> String {
        guard text.utf8.count > keptBytes else { return text }
        let omitted = text.utf8.count - keptBytes
        return String(decoding: text.utf8.prefix(keptBytes), as: UTF8.self)
            + String(
                fr: "… (\(FrenchNumber.integer(omitted)) octets de plus)",
                en: "… (\(EnglishText.count(omitted, "byte", "bytes")) more)")
    }

    /// Leaves out the warnings that don't fit. The names stay: files that aren't named aren't delivered.
    private static func shortened(_ file: inout MadeFile) -> MadeFile {
        var room = MessageFrame.messageLimit / 4
        let count = file.warnings.count
        let kept = file.warnings.prefix { warning in
            room -= warning.message.utf8.count + (warning.block?.utf8.count ?? 0) + 80
            return room > 0
        }
        file.warnings =
            Array(kept) + [
                Diagnostic(
                    .warning,
                    String(
                        fr: "… et \(FrenchNumber.integer(count - kept.count)) autres avertissements",
                        en: "… and \(EnglishText.count(count - kept.count, "other warning", "other warnings"))"))
            ]
        return file
    }
}
