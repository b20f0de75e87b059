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
        try settings.check()
        let folder = try Self.socketFolder()
        defer { TemporaryFiles.remove(folder) }
        let socket = folder + "/s"
        let gate = try ConnectionGate(port: settings.port, inner: socket)
        let pages = PreviewPages(settings)
        let routes = PreviewRoutes(access: gate.access, pages: pages, files: files, settings: settings)
        // Longer than a page waits for news, and than an upload takes.
        let configuration = HTTPServer.Configuration(
            address: sockaddr_un.unix(path: socket), timeout: 300, logger: .disabled)
        let server = HTTPServer(config: configuration)
        await server.appendRoute("*") { try await routes.answer($0) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await pages.watch() }
            group.addTask { try await server.run() }
            group.addTask {
                try await server.waitUntilListening(timeout: 10)
                await onReady(gate.access.address)
                try await gate.run()
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// A socket's path may have some hundred bytes.
    private static func socketFolder() throws -> String {
        let usual = FileManager.default.temporaryDirectory.path
        return try ScratchFolder.makeTemporary(in: usual.utf8.count < 80 ? usual : "/tmp")
    }
}
