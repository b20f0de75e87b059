import Foundation
import Support

/// Makes a template of one's own: a copy of one that is there, with its comments.
public enum TemplateStarter {
    /// - Returns: the files that were written, from the folder on.
    /// - Throws: `UserError` where the folder holds something already, or can't be written.
    public static func copy(of source: String, to folder: String) throws -> [String] {
        let manager = FileManager.default
        if let names = try? manager.contentsOfDirectory(atPath: folder), !names.isEmpty {
            throw UserError("« \(folder) » existe et n’est pas vide. Donnez un dossier nouveau.")
        }
        if manager.fileExists(atPath: folder), (try? manager.contentsOfDirectory(atPath: folder)) == nil {
            throw UserError("« \(folder) » est un fichier. Donnez un dossier nouveau.")
        }
        do {
            let files = try manager.subpathsOfDirectory(atPath: source).filter { name in
                var isFolder: ObjCBool = false
                let isThere = manager.fileExists(atPath: "\(source)/\(name)", isDirectory: &isFolder)
                return isThere && !isFolder.boolValue && !name.split(separator: "/").contains { $0.hasPrefix(".") }
            }.sorted()
            for file in files {
                let place = "\(folder)/\(file)"
                try manager.createDirectory(atPath: FileName.folder(of: place), withIntermediateDirectories: true)
                try Data(contentsOf: URL(fileURLWithPath: "\(source)/\(file)")).write(to: URL(fileURLWithPath: place))
            }
            return files
        } catch {
            throw UserError("« \(folder) » ne peut pas être écrit : \(error.localizedDescription)", kind: .failed)
        }
    }
}
