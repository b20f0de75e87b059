import Foundation
import Glibc

/// Where finished files go. They are written in a hidden folder beside their place, synced, then moved: the place
/// holds the old file or the new one, never half of one.
struct OutputFolder: Sendable {
    let path: String
    /// The hidden folder, in the same file system.
    let scratch: String

    /// Makes the folder where it isn't there, and the hidden one in it.
    ///
    /// - Throws: `UserError` where it can't be made or written to.
    init(_ path: String) throws {
        self.path = path
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw UserError(
                "Le dossier de sortie « \(path) » ne peut pas être créé : \(Self.reason()). Choisissez-en un autre avec --output."
            )
        }
        var template = Array((path + "/.bilan-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw UserError(
                "Le dossier de sortie « \(path) » n’est pas accessible en écriture : \(Self.reason()). Choisissez-en un autre avec --output."
            )
        }
        scratch = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        Leftovers.add(scratch)
    }

    /// Moves a finished file to its place.
    ///
    /// - Returns: its path.
    func accept(_ name: String) throws -> String {
        let (from, to) = (scratch + "/" + name, path + "/" + name)
        let file = open(from, O_RDONLY)
        guard file >= 0 else { throw UserError("« \(name) » n’a pas été écrit : \(Self.reason())") }
        defer { _ = Glibc.close(file) }
        // A disk that fills up may only say so here.
        guard fsync(file) == 0, rename(from, to) == 0 else {
            throw UserError("« \(to) » ne peut pas être écrit : \(Self.reason())")
        }
        let folder = open(path, O_RDONLY)
        if folder >= 0 {
            fsync(folder)
            _ = Glibc.close(folder)
        }
        return to
    }

    /// A failure in words for the user: the hidden folder is none of theirs, and a full disk is said to be one, since
    /// libraries
    /// speak of it as of any failed writing.
    func explained(_ reason: String) -> String {
        var space = statvfs()
        let isFull = statvfs(path, &space) == 0 && space.f_bavail * UInt(space.f_frsize) < 1 << 20
        return
            (isFull
            ? "le disque de « \(path) » est plein ; libérez de la place, ou choisissez un autre dossier avec --output. "
            : "")
            + reason.replacingOccurrences(of: scratch + "/", with: "")
    }

    /// Removes the hidden folder and what is left in it.
    func close() { Leftovers.remove(scratch) }

    private static func reason() -> String { String(cString: strerror(errno)) }
}
