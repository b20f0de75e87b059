import BilanKit
import Foundation
import Support

/// A plugin's library, put where Bilan finds it, with its resources.
public struct PluginInstallation {
    private let library: String

    public init(of library: String) { self.library = library }

    /// Puts the library into a folder, whole or not at all.
    ///
    /// - Returns: its path.
    /// - Throws: `UserError` where it can't be written.
    public func install(to folder: String) throws -> String {
        let target = folder + "/" + FileName.of(library)
        let staged = folder + "/.\(FileName.of(library)).\(getpid())"
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try? FileManager.default.removeItem(atPath: staged)
            try FileManager.default.copyItem(atPath: library, toPath: staged)
            // An earlier library's manifest tells nothing of this one.
            unlink(ManifestFile.path(of: target))
            guard rename(staged, target) == 0 else { throw SystemFailure() }
            let manifest = ManifestFile.path(of: library)
            if FileManager.default.fileExists(atPath: manifest) {
                try FileManager.default.copyItem(atPath: manifest, toPath: ManifestFile.path(of: target))
            }
        } catch {
            try? FileManager.default.removeItem(atPath: staged)
            throw UserError(
                fr:
                    "L’extension ne peut pas être rangée dans « \(folder) » : \(FileFailure.reason(error)). Donnez un autre dossier avec --to.",
                en:
                    "The plugin can’t be installed in “\(folder)”: \(FileFailure.reason(error)). Give another folder with --to.",
                kind: .failed)
        }
        try installResources(to: folder)
        return target
    }

    /// Puts what stands beside a library beside it where it is installed.
    private func installResources(to folder: String) throws {
        let source = FileName.folder(of: library)
        for name in PluginResources.folderNames(of: FileName.of(library), in: source) {
            let (target, staged) = ("\(folder)/\(name)", "\(folder)/.\(name).\(getpid())")
            do {
                try? FileManager.default.removeItem(atPath: staged)
                try FileManager.default.copyItem(atPath: "\(source)/\(name)", toPath: staged)
                try? FileManager.default.removeItem(atPath: target)
                try FileManager.default.moveItem(atPath: staged, toPath: target)
            } catch {
                try? FileManager.default.removeItem(atPath: staged)
                throw UserError(
                    fr:
                        "Les ressources « \(name) » ne peuvent pas être rangées dans « \(folder) » : \(FileFailure.reason(error)). Donnez un autre dossier avec --to.",
                    en:
                        "The resources “\(name)” can’t be installed in “\(folder)”: \(FileFailure.reason(error)). Give another folder with --to.",
                    kind: .failed)
            }
        }
    }
}
