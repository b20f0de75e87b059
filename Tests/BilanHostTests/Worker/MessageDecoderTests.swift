import Foundation
import Testing
@testable import BilanHost

@Suite struct MessageDecoderTests {
    private func decode(_ bytes: Data, piece: Int) throws -> [Data] {
        var decoder = MessageDecoder()
        var messages: [Data] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = Array(rest.prefix(piece))
            rest = rest.dropFirst(part.count)
            part.withUnsafeBytes { decoder.append($0) }
            while let message = try decoder.next() { messages.append(message) }
        }
        return messages
    }

    @Test(arguments: [1, 7, 65_536])
    func `messages come out as they went in, whatever pieces the bytes arrive in`(piece: Int) throws {
        let sent = [Data("un".utf8), Data(), Data("trois".utf8)]
        let bytes = sent.reduce(Data()) { $0 + MessageFrame.frames(of: $1) }
        #expect(try decode(bytes, piece: piece) == sent)
    }

    @Test func `a message longer than a frame goes in several, none longer than the bound`() throws {
        let long = Data((0..<(3 << 20) + 5).map { UInt8(truncatingIfNeeded: $0) })
        let frames = MessageFrame.frames(of: long)
        #expect(frames.count == long.count + 4 * MessageFrame.headerLength)
        #expect(try decode(frames, piece: 65_536) == [long])
    }

    @Test func `a frame that announces more than its bound is refused before its bytes are waited for`() {
        #expect(throws: MessageDecoder.Failure.frameTooLong(0xffff_ffff)) {
            try decode(Data([0xff, 0xff, 0xff, 0xff, 0]), piece: 5)
        }
    }

    @Test func `a message without an end is refused at its bound`() {
        let frame = Data([0x00, 0x10, 0x00, 0x00, 1]) + Data(count: 1 << 20)
        let endless = (0...MessageFrame.messageLimit >> 20).reduce(Data()) { bytes, _ in bytes + frame }
        #expect(throws: MessageDecoder.Failure.messageTooLong) { try decode(endless, piece: 1 << 20) }
    }
}
