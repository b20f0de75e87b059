import Foundation
import Support

/// Where templates are found.
public enum TemplateFolder {
    static let fileName = "template.yaml"

    /// The template that is used where none is named: of the installed command in `share/bilan/templates`, of a build
    /// in the source tree above it.
    ///
    /// - Throws: `UserError` where neither is there.
    public static func standard(executableFolder: String = Executable.folder) throws -> String {
        var folder = URL(fileURLWithPath: executableFolder)
        var places = [folder.appendingPathComponent("../../share/bilan/templates/default").standardizedFileURL.path]
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            places.append(folder.appendingPathComponent("templates/default").path)
        }
        guard let found = places.first(where: { FileManager.default.fileExists(atPath: $0 + "/" + fileName) }) else {
            throw UserError(
                "Le modèle par défaut manque (cherché dans \(places[0])). Réinstallez Bilan, ou donnez un modèle avec --template."
            )
        }
        return found
    }
}
