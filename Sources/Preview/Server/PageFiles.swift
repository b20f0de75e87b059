import Foundation
import Support

/// The page's own files, which are installed beside the command.
struct PageFiles: Sendable {
    struct File: Sendable {
        var bytes: Data
        var type: String
    }

    private let files: [String: File]

    subscript(name: String) -> File? { files[name] }

    private static let types = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "svg": "image/svg+xml",
    ]

    /// - Throws: `UserError` where they aren't there.
    static func load(folder: String = Executable.folder + "/bilan_Preview.resources/Page") throws -> PageFiles {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        var files: [String: File] = [:]
        for name in names {
            guard let type = types[String(name.split(separator: ".").last ?? "")],
                let bytes = FileManager.default.contents(atPath: folder + "/" + name)
            else { continue }
            files[name] = File(bytes: bytes, type: type)
        }
        guard files["index.html"] != nil else {
            throw UserError(
                fr: "Les fichiers de la page manquent (« \(folder) »). Réinstallez Bilan.",
                en: "The files of the page are missing (“\(folder)”). Reinstall Bilan.", kind: .failed)
        }
        return PageFiles(files: files)
    }
}
