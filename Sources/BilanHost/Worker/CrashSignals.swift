@preconcurrency import Glibc

/// Says on standard error where the process was when a signal ended it: the signal alone doesn't tell, and a trap of a
/// release build has no words of its own. `CrashFrames` reads it.
enum CrashSignals {
    /// The line that is printed, as Swift prints a trap's reason.
    static var overflowMessage: String {
        String(
            fr: "Fatal error: pile épuisée : des appels ou des blocs trop profondément imbriqués\n",
            en: "Fatal error: stack exhausted: calls or blocks are nested too deeply\n")
    }

    private static let handlerStack = 1 << 16
    /// How far from the stack's end an access is taken for an overflow.
    private static let margin = 1 << 20
    private static let frameLimit = 32

    /// What the handler needs, made before it may run: it allocates nothing.
    private struct Prepared: @unchecked Sendable {
        var stackEnd = 0
        var overflow: UnsafeBufferPointer<UInt8>
        var frame: UnsafeBufferPointer<UInt8>
        /// Files of the kernel's about this process, each after a line that announces it.
        var files: [(announcement: UnsafeBufferPointer<UInt8>, path: UnsafePointer<CChar>)]
        var noFile: UnsafeBufferPointer<UInt8>
        var buffer: UnsafeMutableBufferPointer<UInt8>
        /// A pipe.
        var probe: (out: Int32, into: Int32)
    }
    nonisolated(unsafe) private static var prepared: Prepared?

    /// Call it on the thread that works, before its stack is filled.
    static func install() {
        // No line that was printed is lost with the process.
        setvbuf(stdout, nil, _IOLBF, 0)
        var probe: [Int32] = [-1, -1]
        if pipe(&probe) == 0 { for end in probe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) } }
        prepared = Prepared(
            overflow: bytes(overflowMessage), frame: bytes("\n" + CrashFrames.framePrefix),
            files: [(CrashFrames.statusStart, "/proc/self/status"), (CrashFrames.mapStart, "/proc/self/maps")].map {
                (bytes("\n" + $0.0 + "\n"), UnsafePointer(strdup($0.1)!))
            },
            noFile: bytes("\n" + CrashFrames.noFile + "\n"),
            buffer: .allocate(capacity: 4096),
            probe: (probe[0], probe[1]))
        var limit = rlimit()
        if getrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limit) == 0, limit.rlim_cur < 1 << 40 {
            prepared?.stackEnd = withUnsafeMutablePointer(to: &limit) { Int(bitPattern: $0) } - Int(limit.rlim_cur)
        }

        // A full stack has no room for the handler.
        var stack = stack_t()
        stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: handlerStack, alignment: 16)
        stack.ss_size = handlerStack
        guard sigaltstack(&stack, nil) == 0 else { return }
        var action = sigaction()
        // The handler is taken back as it is called: what it returns to ends the process by the same signal.
        action.sa_flags = Int32(SA_SIGINFO) | Int32(SA_ONSTACK) | Int32(bitPattern: UInt32(SA_RESETHAND))
        action.__sigaction_handler.sa_sigaction = { signal, info, context in
            CrashSignals.tell(signal, info, context)
        }
        for signal in [SIGILL, SIGTRAP, SIGFPE, SIGBUS, SIGSEGV, SIGABRT] { sigaction(signal, &action, nil) }
    }

    private static func bytes(_ text: String) -> UnsafeBufferPointer<UInt8> {
        let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
        _ = memory.initialize(from: text.utf8)
        return UnsafeBufferPointer(memory)
    }

    private static func tell(
        _ signal: Int32, _ info: UnsafeMutablePointer<siginfo_t>?, _ context: UnsafeMutableRawPointer?
    ) {
        guard let prepared else { return }
        if signal == SIGSEGV, let info {
            let address = Int(bitPattern: info.pointee._sifields._sigfault.si_addr)
            if abs(address - prepared.stackEnd) < margin { print(prepared.overflow) }
        }
        guard let context else { return }
        var (counter, frame) = registers(context)
        for _ in 0..<frameLimit {
            print(prepared.frame)
            printHexadecimal(counter, prepared.buffer)
            guard let next = caller(of: frame, prepared.probe), next.frame > frame else { break }
            (counter, frame) = (next.counter, next.frame)
        }
        printFiles(prepared)
    }

    /// Where the process was, and its frame.
    private static func registers(_ context: UnsafeMutableRawPointer) -> (counter: UInt, frame: UInt) {
        let machine = context.assumingMemoryBound(to: ucontext_t.self).pointee.uc_mcontext
        #if arch(x86_64)
            return (UInt(bitPattern: Int(machine.gregs.16)), UInt(bitPattern: Int(machine.gregs.10)))
        #else
            return (UInt(machine.pc), UInt(machine.regs.29))
        #endif
    }

    /// What a frame returns to, less one: the call itself. A frame may be none: the system, which copies it through a
    /// pipe, says so where a read would fail.
    private static func caller(of frame: UInt, _ probe: (out: Int32, into: Int32)) -> (counter: UInt, frame: UInt)? {
        guard frame != 0, frame % 8 == 0 else { return nil }
        var words: (UInt, UInt) = (0, 0)
        let size = MemoryLayout<(UInt, UInt)>.size
        guard write(probe.into, UnsafeRawPointer(bitPattern: frame), size) == size,
            read(probe.out, &words, size) == size,
            words.1 != 0
        else { return nil }
        return (words.1 - 1, words.0)
    }

    private static func print(_ bytes: UnsafeBufferPointer<UInt8>) {
        write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    }

    private static func printHexadecimal(_ number: UInt, _ buffer: UnsafeMutableBufferPointer<UInt8>) {
        let count = UInt.bitWidth / 4
        for place in 0..<count {
            let digit = UInt8(truncatingIfNeeded: number >> UInt((count - 1 - place) * 4)) & 0xF
            buffer[place] = digit < 10 ? 0x30 + digit : 0x57 + digit
        }
        write(STDERR_FILENO, buffer.baseAddress, count)
    }

    /// How much memory the process has, and where each library stands in it.
    private static func printFiles(_ prepared: Prepared) {
        var isTold = false
        for (announcement, path) in prepared.files {
            var file = open(path, O_RDONLY | O_CLOEXEC)
            if file < 0, errno == EMFILE {
                if !isTold { print(prepared.noFile) }
                isTold = true
                // The pipe has done its work.
                close(prepared.probe.out)
                file = open(path, O_RDONLY | O_CLOEXEC)
            }
            guard file >= 0 else { continue }
            print(announcement)
            while true {
                let count = read(file, prepared.buffer.baseAddress, prepared.buffer.count)
                guard count > 0 else { break }
                print(UnsafeBufferPointer(rebasing: prepared.buffer[..<count]))
            }
            close(file)
        }
    }
}
