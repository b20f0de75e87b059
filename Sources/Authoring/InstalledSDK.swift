import Foundation
import Support

/// The SDK that was laid down beside the command: plugins are built against it, and against no other.
public struct InstalledSDK: Sendable {
    /// Where its package is.
    public let folder: String
    /// The compiler that it was made by: « Swift version 6.3.1 (swift-6.3.1-RELEASE) ».
    let compiler: String

    /// - Parameter executableFolder: the command's own.
    /// - Throws: `UserError` where none stands beside the command.
    public init(beside executableFolder: String = Executable.folder) throws {
        let folder = executableFolder + "/sdk"
        self.folder = folder
        guard let compiler = try? String(contentsOfFile: folder + "/compiler", encoding: .utf8),
            FileManager.default.fileExists(atPath: folder + "/Package.swift")
        else {
            throw UserError(
                fr: "Le SDK n’est pas à côté de cette commande (\(folder)). Installez Bilan depuis ses sources : "
                    + "make install PREFIX=/usr/local, puis lancez la commande installée.",
                en: "The SDK is not beside this command (\(folder)). Install Bilan from its sources: "
                    + "make install PREFIX=/usr/local, then run the installed command.")
        }
        self.compiler = compiler.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// What `bilan plugin new` may begin with: the reports that come with Bilan.
    public var examples: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/examples")) ?? []).sorted()
    }

    func exampleFolder(_ name: String) -> String { "\(folder)/examples/\(name)" }

    /// What a build needs to find the SDK, whatever the prefix.
    func environment(_ base: [String: String]) -> [String: String] {
        var all = base
        all["BILAN_SDK"] = folder
        // The compiler takes an empty one for a path.
        for name in ["XDG_CACHE_HOME", "XDG_CONFIG_HOME"] where all[name]?.isEmpty == true { all[name] = nil }
        all["PKG_CONFIG_PATH"] = ([folder + "/pkgconfig"] + [base["PKG_CONFIG_PATH"]].compactMap(\.self))
            .joined(separator: ":")
        return all
    }

    /// - Returns: the compiler, as it names itself.
    /// - Throws: `UserError` where the compiler is missing, or is another than the SDK's: their modules don't fit.
    @discardableResult
    public func checkCompiler(
        _ environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws -> String {
        let result: ToolRun
        do {
            result = try ToolRun(["swift", "--version"], environment: environment)
        } catch {
            throw UserError(
                fr:
                    "La commande swift ne peut pas être lancée (\(error)). Installez \(compiler), https://www.swift.org/install/linux/, et mettez son dossier dans PATH.",
                en:
                    "The swift command can’t be run (\(error)). Install \(compiler), https://www.swift.org/install/linux/, and put its folder into PATH."
            )
        }
        let found = result.text.split(separator: "\n").compactMap { line in
            line.range(of: "Swift version").map { String(line[$0.lowerBound...]) }
        }.first?.trimmingCharacters(in: .whitespaces)
        guard found == compiler else {
            throw UserError(
                fr:
                    "Le compilateur est « \(found ?? "inconnu") », le SDK est fait par « \(compiler) » : leurs modules ne vont pas ensemble. Mettez ce dernier en tête de PATH, ou installez Bilan de nouveau avec l’autre.",
                en:
                    "The compiler is “\(found ?? "unknown")”, the SDK was made by “\(compiler)”: their modules don’t fit together. Put the latter first in PATH, or install Bilan again with the other."
            )
        }
        return compiler
    }
}
