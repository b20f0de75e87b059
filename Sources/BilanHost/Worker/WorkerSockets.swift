import Foundation
import Support

/// What a worker and its host talk over: a socket for messages, and one for what is printed. None is one of the three
/// standard streams, which a worker's are put in place of, and none stays open in a program that is started.
struct WorkerSockets: Sendable {
    /// The host's ends, whose reads don't wait.
    let channel: Int32
    let output: Int32
    let theirChannel: Int32
    let theirOutput: Int32

    /// - Throws: `SystemFailure`.
    init() throws {
        var channels: [Int32] = [-1, -1]
        var outputs: [Int32] = [-1, -1]
        let flags = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, flags, 0, &channels) == 0, socketpair(AF_UNIX, flags, 0, &outputs) == 0 else {
            throw Self.failure(closing: channels + outputs)
        }
        channels = channels.map(Descriptors.aboveStandardStreams)
        outputs = outputs.map(Descriptors.aboveStandardStreams)
        guard (channels + outputs).allSatisfy({ $0 >= 0 }), fcntl(channels[0], F_SETFL, O_NONBLOCK) == 0,
            fcntl(outputs[0], F_SETFL, O_NONBLOCK) == 0
        else { throw Self.failure(closing: channels + outputs) }
        (channel, theirChannel) = (channels[0], channels[1])
        (output, theirOutput) = (outputs[0], outputs[1])
    }

    private static func failure(closing descriptors: [Int32]) -> SystemFailure {
        let failure = SystemFailure()
        for descriptor in descriptors where descriptor >= 0 { close(descriptor) }
        return failure
    }

    /// Closes the worker's ends, once it has them.
    func closeTheirs() {
        close(theirChannel)
        close(theirOutput)
    }

    /// Closes all, where there is no worker.
    func closeAll() {
        closeTheirs()
        close(channel)
        close(output)
    }
}
