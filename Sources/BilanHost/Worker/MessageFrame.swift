import Foundation

/// The form of messages between host and worker. A message is JSON, cut into frames: four bytes of length, most
/// significant first; one byte that is 1 where the message goes on in the next frame, else 0; the frame's part.
enum MessageFrame {
    /// Bytes of a message in one frame.
    static let limit = 1 << 20
    /// Bytes of a message in all its frames.
    static let messageLimit = 32 << 20
    static let headerLength = 5

    /// The frames of a message.
    static func frames(of message: Data) -> Data {
        var frames = Data(capacity: message.count + headerLength)
        var rest = message[...]
        repeat {
            let part = rest.prefix(limit)
            rest = rest.dropFirst(part.count)
            withUnsafeBytes(of: UInt32(part.count).bigEndian) { frames.append(contentsOf: $0) }
            frames.append(rest.isEmpty ? 0 : 1)
            frames.append(part)
        } while !rest.isEmpty
        return frames
    }
}

/// Puts messages together from the bytes that arrive.
struct MessageDecoder {
    /// Why bytes can't be messages.
    enum Failure: Error, Equatable {
        case frameTooLong(Int)
        case messageTooLong
        case unknownFlag(UInt8)
    }

    private var waiting: [UInt8] = []
    /// How many of the waiting bytes were taken.
    private var taken = 0
    private var message = Data()

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        waiting.removeFirst(taken)
        taken = 0
        waiting.append(contentsOf: bytes)
    }

    /// The next whole message; nil where more bytes are needed.
    mutating func next() throws -> Data? {
        while waiting.count - taken >= MessageFrame.headerLength {
            let header = waiting[taken..<taken + MessageFrame.headerLength]
            let length = header.prefix(4).reduce(0) { $0 << 8 | Int($1) }
            guard length <= MessageFrame.limit else { throw Failure.frameTooLong(length) }
            guard let flag = header.last, flag <= 1 else { throw Failure.unknownFlag(header.last ?? 0) }
            guard message.count + length <= MessageFrame.messageLimit else { throw Failure.messageTooLong }
            let end = taken + MessageFrame.headerLength + length
            guard waiting.count >= end else { return nil }
            message.append(contentsOf: waiting[taken + MessageFrame.headerLength..<end])
            taken = end
            if flag == 0 {
                defer { message = Data() }
                return message
            }
        }
        return nil
    }
}
