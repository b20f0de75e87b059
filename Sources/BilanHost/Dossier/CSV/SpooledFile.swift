import Foundation

/// A file that can be read more than once: itself, or a copy of what comes from a pipe, deleted with this object.
final class SpooledFile {
    let path: String
    private let isCopy: Bool

    /// - Throws: the system's error where it can't be read or copied.
    init(_ path: String) throws {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG else {
            self.path = path
            isCopy = false
            return
        }
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("bilan-" + UUID().uuidString).path
        Leftovers.add(place)
        self.path = place
        isCopy = true
        var source = try FileBytes(path: path)
        do {
            guard FileManager.default.createFile(atPath: place, contents: nil, attributes: [.posixPermissions: 0o600]),
                let copy = FileHandle(forWritingAtPath: place)
            else { throw CocoaError(.fileWriteNoPermission, userInfo: [NSFilePathErrorKey: place]) }
            defer { try? copy.close() }
            var room = Self.limit
            while case let block = try source.next(), !block.isEmpty {
                room -= block.count
                guard room >= 0 else {
                    throw DossierRefusal(
                        Fault(
                            file: path, rule: "donne plus de \(Self.limit >> 30) Gio de données",
                            remedy: "Enregistrez-les d’abord dans un fichier, et donnez-le.", severity: .fatal))
                }
                try copy.write(contentsOf: block)
            }
        } catch {
            Leftovers.remove(place)
            throw StoreFailure.translated(error, of: place)
        }
    }

    /// In bytes: what writes to a pipe may never end.
    private static let limit = 4 << 30

    deinit { if isCopy { Leftovers.remove(path) } }
}
