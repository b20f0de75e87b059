import BilanKit
import Foundation
import Support

/// A plugin's package on disk, as `swift build` knows it.
public struct PluginPackage {
    /// Where its `Package.swift` is.
    public let folder: String
    private let environment: [String: String]

    /// - Throws: `UserError` for a folder without a package.
    public init(
        folder: String, environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws {
        self.folder = URL(fileURLWithPath: folder).standardizedFileURL.path
        self.environment = environment
        guard FileManager.default.fileExists(atPath: self.folder + "/Package.swift") else {
            throw UserError(
                "« \(folder) » ne contient pas d’extension (Package.swift manque). Donnez le dossier d’une extension, ou préparez-en une : bilan plugin new mon-rapport."
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
        let result: ToolRun
        do {
            result = try ToolRun(
                ["swift", "build", "-c", "release", "--package-path", folder],
                environment: sdk.environment(environment))
        } catch {
            throw UserError("Le compilateur ne peut pas être lancé : \(error).", kind: .failed)
        }
        let lines = result.text.split(separator: "\n").map(String.init).filter { !Self.isIdle($0) }
        guard result.status == 0 else {
            let packages = Set(
                result.text.matches(of: /apt-get install ([a-z0-9.+-]+)/).map { String($0.1) })
            let remedy =
                packages.isEmpty
                ? "Corrigez ce que dit le compilateur ci-dessus."
                : "Il manque des paquets : apt-get install \(packages.sorted().joined(separator: " "))."
            throw UserError(
                "\(lines.joined(separator: "\n"))\nL’extension ne se compile pas. \(remedy)", kind: .failed)
        }
        return Built(warnings: lines.filter { $0.contains(": warning: ") })
    }

    /// Runs the package's tests.
    /// - Returns: what they said.
    /// - Throws: `UserError` with what they said where one fails or doesn't compile.
    public func test(_ sdk: InstalledSDK) throws -> [String] {
        try sdk.checkCompiler(environment)
        let result: ToolRun
        do {
            result = try ToolRun(
                ["swift", "test", "--package-path", folder], environment: sdk.environment(environment))
        } catch {
            throw UserError("Le compilateur ne peut pas être lancé : \(error).", kind: .failed)
        }
        let lines = result.text.split(separator: "\n").map(String.init).filter { !Self.isIdle($0) }
        guard result.status == 0 else {
            throw UserError(
                "\(lines.joined(separator: "\n"))\nDes tests échouent. Corrigez ce qu’ils disent ci-dessus.",
                kind: .failed)
        }
        return lines
    }

    /// What a build says whatever the package is.
    private static func isIdle(_ line: String) -> Bool {
        line.contains("prohibited flag(s): -pthread") || line.wholeMatch(of: /\[\d+\/\d+\] .*/) != nil
            || line.hasPrefix("Building for ") || line.hasPrefix("Build complete!")
    }

    /// Puts a library that was built where Bilan finds it, whole or not at all.
    /// - Returns: its path.
    /// - Throws: `UserError` where it can't be written.
    public func install(_ library: String, to folder: String) throws -> String {
        let target = folder + "/" + FileName.of(library)
        let staged = folder + "/.\(FileName.of(library)).\(getpid())"
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try? FileManager.default.removeItem(atPath: staged)
            try FileManager.default.copyItem(atPath: library, toPath: staged)
            guard rename(staged, target) == 0 else { throw SystemFailure() }
        } catch {
            try? FileManager.default.removeItem(atPath: staged)
            throw UserError(
                "L’extension ne peut pas être rangée dans « \(folder) » : \(error). Donnez un autre dossier avec --to.",
                kind: .failed)
        }
        try installResources(of: library, to: folder)
        return target
    }

    /// Puts what stands beside a library beside it where it is installed.
    private func installResources(of library: String, to folder: String) throws {
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
                    "Les ressources « \(name) » ne peuvent pas être rangées dans « \(folder) » : \(error). Donnez un autre dossier avec --to.",
                    kind: .failed)
            }
        }
    }
}
