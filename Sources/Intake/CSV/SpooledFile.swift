import Foundation
import Support

/// A file that can be read more than once: itself, or a copy of what comes from a pipe, deleted with this object.
package final class SpooledFile {
    package let path: String
    /// The copy's folder.
    private let folder: String?

    /// - Throws: the system's error where it can't be read or copied.
    package init(_ path: String) throws {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG else {
            self.path = path
            folder = nil
            return
        }
        let folder = try ScratchFolder.makeTemporary()
        let place = folder + "/copie"
        self.path = place
        self.folder = folder
        var source = try FileBytes(path: path)
        do {
            guard FileManager.default.createFile(atPath: place, contents: nil, attributes: [.posixPermissions: 0o600]),
                let copy = FileHandle(forWritingAtPath: place)
            else { throw CocoaError(.fileWriteNoPermission, userInfo: [NSFilePathErrorKey: place]) }
            defer { try? copy.close() }
            var room = Self.limit
            func next() throws -> [UInt8] {
                do { return try source.next() } catch { throw FileFailure.translated(error, of: path) }
            }
            while case let block = try next(), !block.isEmpty {
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
            Leftovers.remove(folder)
            throw FileFailure.translated(error, of: folder)
        }
    }

    /// In bytes: what writes to a pipe may never end.
    private static let limit = 4 << 30

    deinit { if let folder { Leftovers.remove(folder) } }
}
