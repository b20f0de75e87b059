import BilanKit
import Foundation
import Support

/// What stands before the page's server: of each connection it reads a request's head, of no more bytes than a head has
/// and in no more time than a browser takes, and hands on what the guard lets in.
///
/// The server reads lines of any length, in a time that grows with their square, from whoever asks. Behind the gate it is
/// asked by the page alone, through a socket in a folder of this user's.
struct ConnectionGate: Sendable {
    let access: RequestGuard
    /// The server's socket.
    private let inner: String
    private let listener: Int32

    /// Connections at once; a page has six at most.
    private static let limit = 256
    /// Seconds that a head may take, and that nothing may be heard within a body.
    private static let (headTime, idleTime) = (10.0, 60.0)
    private let count = Locked(0)

    /// Listens on this machine alone.
    ///
    /// - Parameters:
    ///   - port: zero for any that is free.
    ///   - inner: the path of the server's socket.
    /// - Throws: `UserError` where the port can't be had.
    init(port wish: UInt16, inner: String) throws {
        self.inner = inner
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var yes: Int32 = 1
        setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = wish.bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && listen(listener, 64) == 0 && getsockname(listener, $0, &size) == 0
            }
        }
        guard isBound else {
            let reason = SystemReason.text()
            close(listener)
            throw UserError(
                fr:
                    "--port \(wish) : ce port ne peut pas être ouvert (\(reason)). Un autre programme l’occupe peut-être : donnez-en un autre, ou retirez --port.",
                en:
                    "--port \(wish): this port can’t be opened (\(reason)). Another program may be using it: give another one, or remove --port.",
                kind: .failed)
        }
        access = RequestGuard(port: UInt16(bigEndian: address.sin_port))
    }

    /// Lets requests in until the listener fails.
    func run() async throws {
        try await Blocking.run {
            while true {
                let client = accept(listener, nil, nil)
                guard client >= 0 else {
                    // Of too many open files one will be closed.
                    if [EINTR, ECONNABORTED, EMFILE, ENFILE].contains(errno) { usleep(1000); continue }
                    throw SystemFailure()
                }
                _ = fcntl(client, F_SETFD, FD_CLOEXEC)
                _ = fcntl(client, F_SETFL, O_NONBLOCK)
                guard
                    count.update({ count in
                        count += 1; return count
                    }) <= Self.limit,
                    (try? DetachedThread.start { admit(client) }) != nil
                else {
                    leave(client)
                    continue
                }
            }
        }
    }

    private func leave(_ client: Int32) {
        close(client)
        count.update { $0 -= 1 }
    }

    private func admit(_ client: Int32) {
        defer { leave(client) }
        guard let (bytes, end) = head(of: client) else { return }
        guard let head = RequestHead(bytes[..<end]) else { return refuse(client, "400 Bad Request") }
        guard access.lets(in: head) else { return refuse(client, "404 Not Found") }
        guard head.length ?? 0 <= PreviewRoutes.uploadLimit else { return refuse(client, "413 Content Too Large") }
        let server = connected()
        guard server >= 0 else { return refuse(client, "503 Service Unavailable") }
        defer { close(server) }
        let body = Array(bytes[(end + 4)...])
        guard send(head.handedOn + body.prefix(head.length ?? body.count), to: server) else { return }
        let rest = head.isChunked ? PreviewRoutes.uploadLimit : (head.length ?? 0) - body.count
        relay(client, server, rest: rest, isChunked: head.isChunked)
    }

    /// - Returns: what was read, and where its empty line begins; nil where none came in time.
    private func head(of client: Int32) -> (bytes: [UInt8], end: Int)? {
        let deadline = Date().addingTimeInterval(Self.headTime)
        var bytes: [UInt8] = []
        var seen = 0
        while true {
            guard wait(for: [(client, Int16(POLLIN))], until: deadline) != nil,
                case let piece = read(client, atMost: RequestHead.limit + 1), !piece.isEmpty
            else { return nil }
            bytes += piece
            while seen + 3 < bytes.count {
                if bytes[seen] == 13, bytes[seen + 1] == 10, bytes[seen + 2] == 13, bytes[seen + 3] == 10 {
                    return (bytes, seen)
                }
                seen += 1
            }
            guard bytes.count <= RequestHead.limit else {
                refuse(client, "431 Request Header Fields Too Large")
                return nil
            }
        }
    }

    private func refuse(_ client: Int32, _ status: String) {
        _ = send(
            Array("HTTP/1.1 \(status)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".utf8), to: client)
        // What is still under way is taken, so that the answer arrives; a little of it.
        shutdown(client, Int32(SHUT_WR))
        let deadline = Date().addingTimeInterval(0.5)
        var taken = 0
        while taken < 1 << 22, wait(for: [(client, Int16(POLLIN))], until: deadline) != nil {
            let piece = read(client, atMost: 1 << 16)
            if piece.isEmpty { return }
            taken += piece.count
        }
    }

    private func connected() -> Int32 {
        let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard server >= 0 else { return -1 }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: inner.utf8) }
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(server, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
        guard isConnected, fcntl(server, F_SETFL, O_NONBLOCK) == 0 else {
            close(server)
            return -1
        }
        return server
    }

    /// Hands a body on, and the answer back, until the answer has ended or one side says nothing any more.
    private func relay(_ client: Int32, _ server: Int32, rest: Int, isChunked: Bool) {
        var rest = rest
        while true {
            var awaited = [(server, Int16(POLLIN))]
            // A browser that goes away is noticed also where nothing of it is awaited.
            awaited.append((client, rest > 0 ? Int16(POLLIN) : Int16(0)))
            guard let ready = wait(for: awaited, until: Date().addingTimeInterval(Self.idleTime)) else { return }
            if ready[1] & Int16(POLLERR | POLLHUP) != 0, ready[1] & Int16(POLLIN) == 0 { return }
            if rest > 0, ready[1] & Int16(POLLIN) != 0 {
                let piece = read(client, atMost: min(rest, 1 << 16))
                guard !piece.isEmpty, send(piece, to: server) else { return }
                rest -= piece.count
                if rest == 0, isChunked { return }
            }
            if ready[0] != 0 {
                let piece = read(server, atMost: 1 << 16)
                guard !piece.isEmpty, send(piece, to: client) else { return }
            }
        }
    }

    // MARK: Descriptors

    /// - Returns: what each descriptor is ready for; nil where none is by then.
    private func wait(for descriptors: [(Int32, Int16)], until deadline: Date) -> [Int16]? {
        var polled = descriptors.map { pollfd(fd: $0.0, events: $0.1, revents: 0) }
        while true {
            let left = deadline.timeIntervalSinceNow
            guard left > 0 else { return nil }
            let count = poll(&polled, nfds_t(polled.count), Int32(left * 1000) + 1)
            if count > 0 { return polled.map(\.revents) }
            if count == 0 || errno != EINTR { return nil }
        }
    }

    /// - Returns: nothing at the end, and on failure.
    private func read(_ descriptor: Int32, atMost limit: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            count = max(0, recv(descriptor, buffer.baseAddress, limit, 0))
        }
    }

    private func send(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                guard wait(for: [(descriptor, Int16(POLLOUT))], until: Date().addingTimeInterval(Self.idleTime)) != nil
                else {
                    return false
                }
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }
}
