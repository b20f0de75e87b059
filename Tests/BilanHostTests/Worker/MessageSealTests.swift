import Foundation
import Testing

@testable import BilanHost

/// Messages of a worker, told from those that a plugin writes to the same descriptor.
@Suite struct MessageSealTests {
    private let key = MessageSeal.makeKey()
    private let messages = ["un", "", "trois"].map { Data($0.utf8) }

    @Test func `messages are opened in their order`() {
        var (worker, host) = (MessageSeal(key: key), MessageSeal(key: key))
        for message in messages { #expect(host.opened(worker.sealed(message)) == message) }
    }

    @Test func `a message without its code, with another key's, or with other words is none of the worker's`() {
        var (worker, other) = (MessageSeal(key: key), MessageSeal(key: MessageSeal.makeKey()))
        let sealed = worker.sealed(messages[0])
        var changed = sealed
        changed[changed.count - 1] ^= 1
        for forged in [messages[0], Data(), Data(count: 32), other.sealed(messages[0]), changed] {
            var host = MessageSeal(key: key)
            #expect(host.opened(forged) == nil)
        }
    }

    @Test func `a message that was sent before isn't taken again, nor one before its turn`() {
        var (worker, host) = (MessageSeal(key: key), MessageSeal(key: key))
        let (first, second) = (worker.sealed(messages[0]), worker.sealed(messages[0]))
        #expect(host.opened(first) != nil)
        #expect(host.opened(first) == nil)
        var late = MessageSeal(key: key)
        #expect(late.opened(second) == nil)
    }
}
