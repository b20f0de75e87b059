import BilanKit
import Foundation
import Support

/// One worker's run, on a thread that waits for it: hands over the task, hears messages and what is printed, and ends
/// the process at the latest when its time is up.
struct WorkerSession {
    private let child: ChildProcess
    private var deadline: UInt64
    private let isCancelled: Locked<Bool>
    private let onMessage: @Sendable (WorkerMessage) async -> Void
    private let onPrinted: (@Sendable ([String]) async -> Void)?
    /// The plugin's file.
    private let library: String
    private let limits: WorkerLimits
    /// What of the task isn't sent yet.
    private var unsent: Data
    private var decoder = MessageDecoder()
    private var sequence: MessageSequence
    private var seal: MessageSeal?
    private var received = 0
    private var printed = PrintedLines()
    private var isChannelOpen = true
    private var isOutputOpen = true
    private var isFinished = false
    private var ending: WorkerProcess.Ending?
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    /// Bytes of all messages of one worker.
    private static let receivedLimit = 512 << 20
    /// Seconds that a worker has for its exit once it said that it is done, or closed its channel.
    private static let exitTime = 3.0
    /// Seconds for the system to end a process that was killed.
    private static let killTime = 5.0

    /// - Parameters:
    ///   - message: the order, as it is sent.
    ///   - timeout: seconds that all of it may take.
    init(
        _ child: ChildProcess, order: WorkerOrder, message: Data, timeout: Double, isCancelled: Locked<Bool>,
        onMessage: @escaping @Sendable (WorkerMessage) async -> Void,
        onPrinted: (@Sendable ([String]) async -> Void)? = nil
    ) {
        self.child = child
        self.onPrinted = onPrinted
        library = order.task.library
        limits = WorkerLimits(order.fence)
        self.isCancelled = isCancelled
        self.onMessage = onMessage
        deadline = Self.now + Self.nanoseconds(timeout)
        unsent = MessageFrame.frames(of: message)
        sequence = MessageSequence(order.task)
        seal = order.key.map(MessageSeal.init)
    }

    mutating func run() -> WorkerProcess.Outcome {
        while ending == nil, isChannelOpen, !isFinished {
            wait(milliseconds: 100)
            tellPrinted()
            if Self.now >= deadline || isCancelled.value { ending = .timedOut }
            // A process that ended may leave its channel open, held by what it started.
            if ending == nil, isChannelOpen, !isFinished, child.endedStatus() != nil {
                drain()
                isChannelOpen = false
            }
        }
        let status = end()
        drainOutput()
        tellPrinted()
        let ending: WorkerProcess.Ending =
            switch (self.ending, status) {
            case (let ending?, _): ending
            case (nil, _) where isFinished: .finished
            case (nil, .exited(let code)?): .exited(code)
            case (nil, .signalled(let signal)?): .signalled(signal)
            case (nil, nil):
                .misbehaved(
                    String(
                        fr: "a fermé son canal de messages sans s’arrêter",
                        en: "closed its channel of messages without ending"))
            }
        guard case .signalled(let signal) = ending else {
            return WorkerProcess.Outcome(
                ending: ending, lastWords: printed.words, processorSeconds: child.processorTime)
        }
        let place = realpath(library, nil).flatMap { path in
            defer { free(path) }
            let path = String(cString: path)
            return CrashPlace(
                printed.crash.offsets(in: path), of: path, environment: ProcessInfo.processInfo.environment)
        }
        let words = place?.words(after: printed.words) ?? printed.words
        let exceeded = limits.exceeded(
            signal: signal, processorTime: child.processorTime ?? 0, words: printed.words, crash: printed.crash)
        return WorkerProcess.Outcome(
            ending: exceeded.map { .exceeded(limits.words($0)) } ?? ending, lastWords: words,
            isUnplaced: exceeded == nil && place?.line == nil,
            processorSeconds: child.processorTime)
    }

    /// Hands on what the plugin printed.
    private mutating func tellPrinted() {
        guard let onPrinted, case let lines = printed.takeUnseen(), !lines.isEmpty else { return }
        handOn { await onPrinted(lines) }
    }

    /// Lets the host deal with something and waits until it is done. The time that this takes is the host's own, and none
    /// of the worker's.
    private mutating func handOn(_ body: @escaping @Sendable () async -> Void) {
        let begun = Self.now
        defer { deadline += Self.now - begun }
        let done = DispatchSemaphore(value: 0)
        Task {
            await body()
            done.signal()
        }
        done.wait()
    }

    /// Waits for the process's end, and ends it where that takes too long.
    ///
    /// - Returns: its status; nil where it had to be ended.
    private mutating func end() -> ChildProcess.Status? {
        if ending == nil {
            let latest = min(deadline, Self.now + Self.nanoseconds(Self.exitTime))
            while true {
                if let status = child.endedStatus() { return status }
                if Self.now >= latest { break }
                drainOutput()
                usleep(1000)
            }
        }
        child.kill()
        let latest = Self.now + Self.nanoseconds(Self.killTime)
        while child.endedStatus() == nil, Self.now < latest { usleep(1000) }
        return nil
    }

    /// Waits until something can be read or sent, and does it.
    private mutating func wait(milliseconds: Int32) {
        let events = Int16(POLLIN) | (unsent.isEmpty ? 0 : Int16(POLLOUT))
        var polled = [
            pollfd(fd: child.channel, events: events, revents: 0),
            pollfd(fd: isOutputOpen ? child.output : -1, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&polled, 2, milliseconds) > 0 else { return }
        if polled[1].revents != 0 { _ = readOutput() }
        if polled[0].revents & Int16(POLLOUT) != 0 { sendTask() }
        if polled[0].revents & ~Int16(POLLOUT) != 0 { _ = readChannel() }
    }

    private mutating func sendTask() {
        let sent = unsent.withUnsafeBytes {
            send(child.channel, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if sent > 0 { unsent = unsent.dropFirst(sent) }
    }

    /// - Returns: whether there may be more to read at once.
    private mutating func readChannel() -> Bool {
        let count = read(child.channel, &buffer, buffer.count)
        if count < 0 {
            if errno != EAGAIN, errno != EINTR { isChannelOpen = false }
            return false
        }
        guard count > 0 else {
            isChannelOpen = false
            return false
        }
        received += count
        buffer.withUnsafeBytes { decoder.append(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        takeMessages()
        return ending == nil && !isFinished
    }

    private mutating func takeMessages() {
        do {
            guard received <= Self.receivedLimit else { throw MessageSequence.Violation.tooMuch(Self.receivedLimit) }
            while !isFinished, let sealed = try decoder.next() {
                guard let data = seal == nil ? sealed : seal?.opened(sealed) else {
                    throw MessageSequence.Violation.forged
                }
                guard let message = try? JSONDecoder().decode(WorkerMessage.self, from: data) else {
                    throw MessageSequence.Violation.unreadable
                }
                try sequence.take(message)
                if case .finished = message { isFinished = true }
                deliver(message)
                if Self.now >= deadline {
                    if !isFinished { ending = .timedOut }
                    return
                }
            }
        } catch let violation as MessageSequence.Violation {
            ending = .misbehaved(violation.description)
        } catch {
            ending = .misbehaved(MessageSequence.Violation.unreadable.description)
        }
    }

    /// Hands a message on and waits until it was dealt with: order is kept, and a worker that sends faster is slowed.
    private mutating func deliver(_ message: WorkerMessage) {
        handOn { [onMessage] in await onMessage(message) }
    }

    /// Reads what a process that ended left in its channel.
    private mutating func drain() {
        while isChannelOpen, readChannel() { continue }
    }

    private mutating func drainOutput() {
        // Bounded: what the process started may go on printing.
        for _ in 0..<64 where isOutputOpen { guard readOutput() else { return } }
    }

    /// - Returns: whether there may be more to read at once.
    private mutating func readOutput() -> Bool {
        let count = read(child.output, &buffer, buffer.count)
        if count == 0 || count < 0 && errno != EAGAIN && errno != EINTR { isOutputOpen = false }
        guard count > 0 else { return false }
        buffer.withUnsafeBytes { printed.append(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        return true
    }

    private static var now: UInt64 { DispatchTime.now().uptimeNanoseconds }

    private static func nanoseconds(_ seconds: Double) -> UInt64 { UInt64(min(max(seconds, 0), 1e9) * 1e9) }
}
