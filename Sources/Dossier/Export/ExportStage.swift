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
            let reason = SystemReason.text()
            throw UserError(
                fr:
                    "Le répertoire « \(parent) » ne peut pas être créé : \(reason). Choisissez une autre destination avec \(option).",
                en: "The folder “\(parent)” can’t be created: \(reason). Choose another destination with \(option)."
            )
        }
        do {
            folder = try ScratchFolder.make(in: parent)
        } catch {
            throw UserError(
                fr:
                    "Le répertoire « \(parent) » n’est pas accessible en écriture : \(error). Choisissez une autre destination avec \(option).",
                en: "The folder “\(parent)” can’t be written to: \(error). Choose another destination with \(option)."
            )
        }
    }

    /// Where what is to go to a place is written.
    func path(_ place: String) -> String { folder + "/" + FileName.of(place) }

    /// Moves a finished file to its place.
    func accept(_ place: String) throws {
        let from = path(place)
        try sync(from)
        guard rename(from, place) == 0 else { throw failure(place) }
        try? DescriptorIO.sync(FileName.folder(of: place))
    }

    /// Moves a folder of finished files to its place, where there is none yet.
    func acceptFolder(_ place: String) throws {
        let from = path(place)
        for name in try FileManager.default.contentsOfDirectory(atPath: from) { try sync(from + "/" + name) }
        try sync(from)
        let place = place.hasSuffix("/") ? String(place.dropLast()) : place
        guard rename(from, place) == 0 else { throw failure(place) }
        try? DescriptorIO.sync(FileName.folder(of: place))
    }

    /// Removes the hidden folder and what is left in it.
    func close() { TemporaryFiles.remove(folder) }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private func sync(_ path: String) throws {
        do {
            try DescriptorIO.sync(path)
        } catch {
            throw failure(path, error)
        }
    }

    /// What the writer of a document says, without the hidden folder: it is none of the user's.
    static func failure(_ what: String, _ error: DocumentError, in path: String) -> UserError {
        UserError(
            what + String(fr: " : ", en: ": ")
                + "\(error)".replacingOccurrences(of: FileName.folder(of: path) + "/", with: ""),
            kind: .failed)
    }

    private func failure(_ path: String, _ reason: SystemFailure = SystemFailure()) -> UserError {
        UserError(
            fr: "« \(FileName.of(path)) » ne peut pas être écrit : \(reason). Vérifiez les "
                + "droits et la place libre, ou choisissez une autre destination avec \(option).",
            en: "“\(FileName.of(path))” can’t be written: \(reason). Check the access rights and the free space, "
                + "or choose another destination with \(option).", kind: .failed)
    }
}
