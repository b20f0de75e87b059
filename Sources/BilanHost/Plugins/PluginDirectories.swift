import BilanKit
import Foundation
import Support

/// The folders in which plugins are looked for, in order: of two plugins with one report, the first found wins.
public struct PluginDirectories: Sendable {
    public let paths: [String]
    /// Those from the command line.
    private let named: [String]
    /// Those from `BILAN_PLUGIN_PATH`.
    private let fromEnvironment: [String]
    /// The command's own folder, where libraries that are no plugins stand as well.
    private let executableFolder: String

    /// - Parameter named: from the command line, before all others.
    public init(
        named: [String] = [], environment: [String: String] = ProcessInfo.processInfo.environment,
        executableFolder: String = Executable.folder
    ) {
        self.named = named
        self.executableFolder = Self.standard(executableFolder)
        fromEnvironment = environment["BILAN_PLUGIN_PATH"]?.split(separator: ":").map(String.init) ?? []
        var paths = named + fromEnvironment
        if let folder = Self.userFolder(environment) { paths.append(folder) }
        paths.append(executableFolder)
        var seen: Set<String> = []
        self.paths = paths.map(Self.standard).filter { seen.insert($0).inserted }
    }

    /// Where a user's own plugins stand; nil where no home is known.
    public static func userFolder(_ environment: [String: String] = ProcessInfo.processInfo.environment) -> String? {
        UserFolder.data.path(environment).map { $0 + "/plugins" }
    }

    /// Whether a library stands beside the command: who installed Bilan put it there.
    func isBuiltIn(_ library: String) -> Bool { FileName.folder(of: library) == executableFolder }

    /// Whether a library stands in a folder that was named on the command line.
    func isNamed(_ library: String) -> Bool {
        named.contains { Self.standard($0) == FileName.folder(of: library) }
    }

    private static func standard(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }

    /// - Throws: `UserError` where a folder that was named on the command line is none.
    func checkNamed() throws {
        for folder in named {
            guard Self.isFolder(folder) else {
                throw UserError(
                    fr:
                        "--plugins \(folder) : ce dossier n’existe pas ou n’en est pas un. Donnez le dossier qui contient "
                        + "les extensions (fichiers .so), par exemple .build/release.",
                    en:
                        "--plugins \(folder): this folder doesn’t exist or is none. Give the folder that holds the plugins "
                        + "(.so files), for example .build/release.")
            }
            guard access(folder, R_OK | X_OK) == 0 else {
                throw UserError(
                    fr:
                        "--plugins \(folder) : ce dossier ne peut pas être lu (\(SystemFailure())). Vérifiez ses droits.",
                    en: "--plugins \(folder): this folder can’t be read (\(SystemFailure())). Check its access rights.")
            }
        }
    }

    /// Folders of `BILAN_PLUGIN_PATH` that are none, in words: a variable is set for many runs, and stops none.
    var warnings: [String] {
        fromEnvironment.filter { !Self.isFolder($0) }.map {
            String(
                fr: "BILAN_PLUGIN_PATH : « \($0) » n’existe pas ou n’est pas un dossier. Corrigez cette variable.",
                en: "BILAN_PLUGIN_PATH: “\($0)” doesn’t exist or is not a folder. Correct this variable.")
        }
            + paths.flatMap { folder in
                Self.names(in: folder).filter { !Self.canBeTold($0) }.map {
                    String(
                        fr:
                            "\(folder) : le nom « \(Self.told($0)) » a des caractères qui ne se voient pas, et l’extension n’est pas prise. "
                            + "Renommez-la.",
                        en:
                            "\(folder): the name “\(Self.told($0))” has characters that can’t be seen, and the plugin is not "
                            + "taken. Rename it.")
                }
            }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// Whether a library that is no plugin is out of place: beside the command others stand, and the SDK stands beside
    /// every plugin that was built.
    func expectsPlugin(_ library: String) -> Bool {
        !isBuiltIn(library) && FileName.of(library) != "libBilanKit.so"
    }

    /// The libraries in the folders, plugins or not, folder by folder.
    func libraries() -> [String] { paths.flatMap(Self.libraries) }

    /// The libraries in a folder, plugins or not, in the order of their names.
    static func libraries(in folder: String) -> [String] {
        names(in: folder).filter(canBeTold).map { "\(folder)/\($0)" }
    }

    private static func names(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".so") }.sorted()
    }

    /// Whether a name is one line that a person sees as it is: another could pass for words of Bilan's.
    private static func canBeTold(_ name: String) -> Bool {
        !name.unicodeScalars.contains { ControlCharacters.isControl($0) || ControlCharacters.isBidirectional($0) }
    }

    private static func told(_ name: String) -> String {
        String(name.map { canBeTold(String($0)) ? $0 : "\u{FFFD}" })
    }
}
