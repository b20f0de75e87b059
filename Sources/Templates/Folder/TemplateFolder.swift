import Foundation
import Intake
import Support

/// Where templates are found.
public enum TemplateFolder {
    package static let fileName = "template.yaml"
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
                fr:
                    "Le modèle par défaut manque (cherché dans \(places[0])). Réinstallez Bilan, ou donnez un modèle avec --template.",
                en:
                    "The default template is missing (looked for in \(places[0])). Reinstall Bilan, or give a template with --template."
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
                fr:
                    "Le modèle « \(name) » n’est pas fourni.\(NearestNames.suggestion(name, among: folders)) Modèles fournis : \(folders.joined(separator: ", ")).",
                en:
                    "The template “\(name)” is not shipped.\(NearestNames.suggestion(name, among: folders)) Templates shipped: \(folders.joined(separator: ", "))."
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
                fr:
                    "« \(name) » sort du dossier du modèle. Placez-y le fichier, et donnez son chemin depuis ce dossier.",
                en:
                    "“\(name)” leads out of the template’s folder. Put the file there, and give its path from that folder."
            )
        }
        let path = folder + "/" + name
        if let kind = RegularFile.otherKind(of: path, allowsFolders: false) {
            throw UserError(
                fr: "« \(name) » \(kind.french). Donnez un fichier du dossier du modèle.",
                en: "“\(name)” \(kind.english). Give a file of the template’s folder.")
        }
        guard !name.isEmpty, FileManager.default.isReadableFile(atPath: path) else {
            throw UserError(
                fr: "le fichier « \(name) » n’existe pas dans \(folder), ou ne peut pas être lu.",
                en: "the file “\(name)” doesn’t exist in \(folder), or can’t be read.")
        }
        try refuseLink(path, outOf: folder)
        return path
    }

    /// - Throws: `UserError` where a file is a link to one that stands elsewhere: a template is moved as a whole, and a worker
    ///   reads nothing else.
    static func refuseLink(_ path: String, outOf folder: String) throws {
        let (file, place) = (FileName.withoutLinks(path), FileName.withoutLinks(FileName.folder(of: path)))
        guard FileName.folder(of: file) != place, !file.hasPrefix(FileName.withoutLinks(folder) + "/") else { return }
        throw UserError(
            fr: "« \(path) » est un lien vers un autre dossier. Copiez-en le fichier dans le dossier du modèle.",
            en: "“\(path)” is a link to another folder. Copy its file into the template’s folder.")
    }

    /// The same of a picture, which its first bytes tell.
    static func picture(_ name: String, in folder: String) throws -> String {
        let path = try file(name, in: folder)
        let start = FileHandle(forReadingAtPath: path).flatMap { try? $0.read(upToCount: 4096) } ?? Data()
        let kinds: [(ending: String, isOne: (Data) -> Bool)] = [
            ("png", { $0.starts(with: [0x89, 0x50, 0x4E, 0x47]) }), ("jpg", { $0.starts(with: [0xFF, 0xD8]) }),
            ("jpeg", { $0.starts(with: [0xFF, 0xD8]) }),
            ("svg", { String(decoding: $0, as: UTF8.self).contains("<svg") }),
        ]
        let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
        guard let kind = kinds.first(where: { $0.ending == ending }) else {
            throw UserError(
                fr: "« \(name) » n’est pas une image : png, jpg ou svg.",
                en: "“\(name)” is not a picture: png, jpg or svg.")
        }
        guard kind.isOne(start) else {
            throw UserError(
                fr: "« \(name) » ne contient pas d’image \(ending.uppercased()). Exportez-la de nouveau.",
                en: "“\(name)” doesn’t contain a picture of the kind \(ending.uppercased()). Export it again.")
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
