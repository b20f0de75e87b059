import Foundation
import Support

/// Seals the messages of one worker: each begins with a code over its number and its bytes. A plugin that finds the
/// channel among its process's descriptors can write to it, but not what the host takes for the worker's word.
struct MessageSeal {
    private let key: [UInt8]
    private var number: UInt64 = 0

    init(key: [UInt8]) { self.key = key }

    /// A key of its own for each worker.
    static func makeKey() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    mutating func sealed(_ message: Data) -> Data { Data(nextCode(of: message)) + message }

    /// - Returns: the message; nil where it isn't the worker's next one.
    mutating func opened(_ sealed: Data) -> Data? {
        guard sealed.count >= MessageCode.length else { return nil }
        let message = Data(sealed.dropFirst(MessageCode.length))
        return sealed.prefix(MessageCode.length).elementsEqual(nextCode(of: message)) ? message : nil
    }

    private mutating func nextCode(of message: Data) -> [UInt8] {
        defer { number += 1 }
        return MessageCode.code(of: withUnsafeBytes(of: number.bigEndian) { Data($0) } + message, key: key)
    }
}
