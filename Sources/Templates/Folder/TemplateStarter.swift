import Foundation
import Support

/// Makes a template of one's own: a copy of one that is there, with its comments.
public enum TemplateStarter {
    /// - Returns: the files that were written, from the folder on.
    /// - Throws: `UserError` where the folder holds something already, or can't be written.
    ///
    /// A template without reports of its own has those of another, which are copied too: what is changed in a copy is all
    /// there.
    public static func copy(of source: String, reportsOf standard: String, to folder: String) throws -> [String] {
        let manager = FileManager.default
        if let names = try? manager.contentsOfDirectory(atPath: folder), !names.isEmpty {
            throw UserError(
                fr: "« \(folder) » existe et n’est pas vide. Donnez un dossier nouveau.",
                en: "“\(folder)” exists and is not empty. Give a new folder.")
        }
        if manager.fileExists(atPath: folder), (try? manager.contentsOfDirectory(atPath: folder)) == nil {
            throw UserError(
                fr: "« \(folder) » est un fichier. Donnez un dossier nouveau.",
                en: "“\(folder)” is a file. Give a new folder.")
        }
        do {
            var files = try self.files(of: source).map { (source, $0) }
            if !files.contains(where: { $0.1.hasPrefix(TemplateFolder.reports + "/") }) {
                files += try self.files(of: standard).filter { $0.hasPrefix(TemplateFolder.reports + "/") }.map {
                    (standard, $0)
                }
            }
            for (origin, file) in files {
                let place = "\(folder)/\(file)"
                try manager.createDirectory(atPath: FileName.folder(of: place), withIntermediateDirectories: true)
                try Data(contentsOf: URL(fileURLWithPath: "\(origin)/\(file)")).write(to: URL(fileURLWithPath: place))
            }
            return files.map(\.1).sorted()
        } catch {
            throw UserError(
                fr: "« \(folder) » ne peut pas être écrit : \(error.localizedDescription)",
                en: "“\(folder)” can’t be written: \(error.localizedDescription)", kind: .failed)
        }
    }

    /// Its files, from the folder on, without hidden ones.
    private static func files(of folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).filter { name in
            var isFolder: ObjCBool = false
            let isThere = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
            return isThere && !isFolder.boolValue && !name.split(separator: "/").contains { $0.hasPrefix(".") }
        }.sorted()
    }
}
