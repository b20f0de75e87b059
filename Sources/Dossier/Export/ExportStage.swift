import BilanKit
import Foundation
import Glibc
import Support

/// A hidden folder beside an export's place, in which it is written, to be moved there whole.
final class ExportStage {
    let folder: String
    /// The command's option that names the place.
    private let option: String

    /// - Throws: `UserError` where nothing can be written beside the place.
    init(beside place: String, option: String = "--to") throws {
        self.option = option
        let parent = URL(fileURLWithPath: place).standardizedFileURL.deletingLastPathComponent().path
        do {
            try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        } catch {
            throw UserError(
                "Le répertoire « \(parent) » ne peut pas être créé : \(SystemReason.text()). Choisissez une autre destination avec \(option)."
            )
        }
        do {
            folder = try ScratchFolder.make(in: parent)
        } catch {
            throw UserError(
                "Le répertoire « \(parent) » n’est pas accessible en écriture : \(error). Choisissez une autre destination avec \(option)."
            )
        }
    }

    /// Where what is to go to a place is written.
    func path(_ place: String) -> String { folder + "/" + URL(fileURLWithPath: place).lastPathComponent }

    /// Moves a finished file to its place.
    func accept(_ place: String) throws {
        let from = path(place)
        try sync(from)
        guard rename(from, place) == 0 else { throw failure(place) }
        try? sync(URL(fileURLWithPath: place).deletingLastPathComponent().path)
    }

    /// Moves a folder of finished files to its place, where there is none yet.
    func acceptFolder(_ place: String) throws {
        let from = path(place)
        for name in try FileManager.default.contentsOfDirectory(atPath: from) { try sync(from + "/" + name) }
        try sync(from)
        let place = place.hasSuffix("/") ? String(place.dropLast()) : place
        guard rename(from, place) == 0 else { throw failure(place) }
        try? sync(URL(fileURLWithPath: place).deletingLastPathComponent().path)
    }

    /// Removes the hidden folder and what is left in it.
    func close() { TemporaryFiles.remove(folder) }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private func sync(_ path: String) throws {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { throw failure(path) }
        defer { _ = Glibc.close(file) }
        // A disk that fills up may only say so here.
        guard fsync(file) == 0 else { throw failure(path) }
    }

    private func failure(_ path: String) -> UserError {
        UserError(
            "« \(URL(fileURLWithPath: path).lastPathComponent) » ne peut pas être écrit : \(SystemReason.text()). Vérifiez les "
                + "droits et la place libre, ou choisissez une autre destination avec \(option).", kind: .failed)
    }
}
