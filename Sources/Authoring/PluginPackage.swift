import BilanKit
import Foundation
import Support

/// A plugin's package on disk, as `swift build` knows it.
public struct PluginPackage {
    /// Where its `Package.swift` is.
    public let folder: String
    let environment: [String: String]

    /// - Throws: `UserError` for a folder without a package.
    public init(
        folder: String, environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws {
        self.folder = URL(fileURLWithPath: folder).standardizedFileURL.path
        self.environment = environment
        guard FileManager.default.fileExists(atPath: self.folder + "/Package.swift") else {
            throw UserError(
                fr:
                    "« \(folder) » ne contient pas d’extension (Package.swift manque). Donnez le dossier d’une extension, ou préparez-en une : bilan plugin new mon-rapport.",
                en:
                    "“\(folder)” holds no plugin (Package.swift is missing). Give the folder of a plugin, or prepare one: bilan plugin new my-report."
            )
        }
    }

    /// Where the libraries are, once they are built.
    public var products: String { folder + "/.build/release" }

    /// What the compiler warned of.
    public struct Built {
        public var warnings: [String]
    }

    /// Compiles the package against the SDK, and nothing else.
    /// - Throws: `UserError` with what the compiler said.
    public func build(_ sdk: InstalledSDK) throws -> Built {
        try sdk.checkCompiler(environment)
        return Built(warnings: CompilerOutput(try compiled(["-c", "release"], sdk)).warnings)
    }

    /// Runs `swift build`.
    /// - Returns: all that it said.
    /// - Throws: `UserError` with what the compiler said, where it fails.
    func compiled(_ arguments: [String], _ sdk: InstalledSDK) throws -> String {
        var result = try swift(["build", "--package-path", folder] + arguments, sdk)
        if result.status != 0, result.text.contains("was compiled with module cache path") {
            // A folder that was moved or copied with what was built in it.
            try? FileManager.default.removeItem(atPath: folder + "/.build")
            result = try swift(["build", "--package-path", folder] + arguments, sdk)
        }
        guard result.status != 0 else { return result.text }
        let output = CompilerOutput(result.text)
        let packages = output.missingPackages
        let remedy =
            packages.isEmpty
            ? String(fr: "Corrigez ce que dit le compilateur ci-dessus.", en: "Correct what the compiler says above.")
            : String(
                fr: "Il manque des paquets : apt-get install \(packages.joined(separator: " ")).",
                en: "Packages are missing: apt-get install \(packages.joined(separator: " ")).")
        throw UserError(
            fr: "\(output.lines.joined(separator: "\n"))\nL’extension ne se compile pas. \(remedy)",
            en: "\(output.lines.joined(separator: "\n"))\nThe plugin does not compile. \(remedy)", kind: .failed)
    }

    /// Runs the compiler's command with what it needs to find the SDK.
    func swift(_ arguments: [String], _ sdk: InstalledSDK, _ more: [String: String] = [:]) throws -> ToolRun {
        do {
            return try ToolRun(["swift"] + arguments, environment: sdk.environment(environment).merging(more) { $1 })
        } catch {
            throw UserError(
                fr: "Le compilateur ne peut pas être lancé : \(error).", en: "The compiler can’t be run: \(error).",
                kind: .failed)
        }
    }
}
