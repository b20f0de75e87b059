import BilanKit
import FlyingFox
import FlyingSocks
import Foundation
import Support

/// The page for those who don't type commands: a server for this user on this machine.
public struct PreviewServer: Sendable {
    private let settings: PreviewSettings

    public init(_ settings: PreviewSettings) { self.settings = settings }

    /// Serves until the task is cancelled or the process ends.
    ///
    /// - Parameter onReady: is told the page's address once it can be opened.
    /// - Throws: `UserError` where the port is taken or the page's files are missing.
    public func run(onReady: @escaping @Sendable (String) async -> Void) async throws {
        let files = try PageFiles.load()
        let port = try Self.freePort(settings.port)
        let access = RequestGuard(port: port)
        let pages = PreviewPages(settings)
        let routes = PreviewRoutes(access: access, pages: pages, files: files, settings: settings)
        // Longer than a page waits for news, and than an upload takes.
        let configuration = HTTPServer.Configuration(
            address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), timeout: 300, logger: .disabled)
        let server = HTTPServer(config: configuration)
        await server.appendRoute("*") { try await routes.answer($0) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await pages.watch() }
            group.addTask {
                do {
                    try await server.run()
                } catch is CancellationError {
                } catch {
                    throw Self.taken(port)
                }
            }
            group.addTask {
                try await server.waitUntilListening(timeout: 10)
                await onReady(access.address)
                try await Task.sleep(for: .seconds(.max / 4))
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// A port that can be listened on now: the guard needs to know it before the first request.
    ///
    /// - Parameter wish: zero for any.
    private static func freePort(_ wish: UInt16) throws -> UInt16 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw taken(wish) }
        defer { Glibc.close(descriptor) }
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = wish.bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size) == 0 && listen(descriptor, 1) == 0 && getsockname(descriptor, $0, &size) == 0
            }
        }
        guard isBound else { throw taken(wish) }
        return UInt16(bigEndian: address.sin_port)
    }

    private static func taken(_ port: UInt16) -> UserError {
        let reason = SystemReason.text()
        return UserError(
            "--port \(port) : ce port ne peut pas être ouvert (\(reason)). Un autre programme l’occupe peut-être : donnez-en un autre, ou retirez --port.",
            kind: .failed)
    }
}
