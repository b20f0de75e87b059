import Glibc

/// Says that the stack was full where a forbidden access is due to that: the signal alone doesn't tell.
enum StackOverflow {
    /// The line that is printed, as Swift prints a trap's reason.
    static let message = "Fatal error: pile épuisée : des appels ou des blocs trop profondément imbriqués\n"

    private static let handlerStack = 1 << 16
    /// How far from the stack's end an access is taken for an overflow.
    private static let margin = 1 << 20

    nonisolated(unsafe) private static var stackEnd = 0

    /// Call it on the main thread, before its stack is filled. The handler allocates nothing.
    static func sayOnSignal() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limit) == 0, limit.rlim_cur < 1 << 40 else {
            return
        }
        stackEnd = withUnsafeMutablePointer(to: &limit) { Int(bitPattern: $0) } - Int(limit.rlim_cur)
        messageBytes.initialize()

        // The full stack has no room for the handler.
        var stack = stack_t()
        stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: handlerStack, alignment: 16)
        stack.ss_size = handlerStack
        guard sigaltstack(&stack, nil) == 0 else { return }
        var action = sigaction()
        action.sa_flags = Int32(SA_SIGINFO) | Int32(SA_ONSTACK) | Int32(bitPattern: UInt32(SA_RESETHAND))
        action.__sigaction_handler.sa_sigaction = { _, info, _ in
            guard let info else { return }
            let address = Int(bitPattern: info.pointee._sifields._sigfault.si_addr)
            if abs(address - StackOverflow.stackEnd) < StackOverflow.margin {
                write(STDERR_FILENO, StackOverflow.messageBytes.start, StackOverflow.messageBytes.count)
            }
            // The handler is taken back by now: the access is tried again and ends the process.
        }
        sigaction(SIGSEGV, &action, nil)
    }

    /// The message where a signal handler can read it.
    private struct Bytes {
        var start: UnsafeMutablePointer<UInt8>?
        var count = 0

        mutating func initialize() {
            let text = Array(StackOverflow.message.utf8)
            let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: text.count)
            memory.initialize(from: text, count: text.count)
            (start, count) = (memory, text.count)
        }
    }

    nonisolated(unsafe) private static var messageBytes = Bytes()
}
