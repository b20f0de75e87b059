import Foundation
internal import GRDB

/// Takes back what a command had written when it was ended midway: its journal stands beside the dossier, and a
/// connection that only reads can't apply it.
enum DossierRecovery {
    static func run(at path: String) throws {
        guard FileManager.default.fileExists(atPath: path + "-journal") else { return }
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        // Where the place can't be written to, reading says why.
        guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else { return }
        // Any reading applies the journal first. One that a running command holds is left alone.
        _ = try? queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") }
        try? queue.close()
    }
}
