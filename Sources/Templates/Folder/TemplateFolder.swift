import Foundation
import Intake
import Support

/// Where templates are found.
public enum TemplateFolder {
    static let fileName = "template.yaml"
    /// The folder of a template's own reports.
    static let reports = "reports"

    /// The template that is used where none is named: of the installed command in `share/bilan/templates`, of a build
    /// in the source tree above it.
    ///
    /// - Throws: `UserError` where neither is there.
    public static func standard(executableFolder: String = Executable.folder) throws -> String {
        let places = places(of: "default", from: executableFolder)
        guard let found = places.first(where: isTemplate) else {
            throw UserError(
                "Le modèle par défaut manque (cherché dans \(places[0])). Réinstallez Bilan, ou donnez un modèle avec --template."
            )
        }
        return found
    }

    /// Where a template is that is shipped with the command.
    ///
    /// - Throws: `UserError` where there is none of that name.
    public static func shipped(named name: String) throws -> String {
        guard name != "default" else { return try standard() }
        let folders = try FileManager.default.contentsOfDirectory(atPath: FileName.folder(of: standard())).sorted()
        guard TagName.isOne(name), let found = places(of: name, from: Executable.folder).first(where: isTemplate) else {
            throw UserError(
                "Le modèle « \(name) » n’est pas fourni.\(NearestNames.suggestion(name, among: folders)) Modèles fournis : \(folders.joined(separator: ", "))."
            )
        }
        return found
    }

    /// The folder that a person names: a path, or the name of a template that is shipped.
    public static func named(_ name: String?) throws -> String {
        guard let name else { return try standard() }
        guard !name.contains("/"), !isTemplate(name), let shipped = try? shipped(named: name) else { return name }
        return shipped
    }

    private static func isTemplate(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: folder + "/" + fileName)
    }

    private static func places(of name: String, from executableFolder: String) -> [String] {
        var folder = URL(fileURLWithPath: executableFolder)
        var places = [folder.appendingPathComponent("../../share/bilan/templates/\(name)").standardizedFileURL.path]
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            places.append(folder.appendingPathComponent("templates/\(name)").path)
        }
        return places
    }

    /// Where a file of a template's folder is.
    ///
    /// - Parameter name: from the folder on.
    /// - Throws: `UserError` where it isn't there, is no file or stands outside the folder.
    static func file(_ name: String, in folder: String) throws -> String {
        guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
            throw UserError(
                "« \(name) » sort du dossier du modèle. Placez-y le fichier, et donnez son chemin depuis ce dossier.")
        }
        let path = folder + "/" + name
        if let kind = RegularFile.otherKind(of: path, allowsFolders: false) {
            throw UserError("« \(name) » \(kind.french). Donnez un fichier du dossier du modèle.")
        }
        guard !name.isEmpty, FileManager.default.isReadableFile(atPath: path) else {
            throw UserError("le fichier « \(name) » n’existe pas dans \(folder), ou ne peut pas être lu.")
        }
        return path
    }

    /// The same of a file that a section names; nil, and told, where it can't be.
    static func path(of name: PlacedText, in folder: String, _ section: TemplateSection) -> String? {
        do {
            return try file(name.text, in: folder)
        } catch {
            section.report("\(error)", name)
            return nil
        }
    }
}
