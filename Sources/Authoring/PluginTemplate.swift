import Foundation
import Support

/// The package that a new plugin begins with: it builds at once, and makes a report of the demonstration's data.
public struct PluginTemplate {
    private let name: PluginName
    private let sdk: InstalledSDK
    /// A report that comes with Bilan, whose sources the package begins with; nil for a small one.
    private let example: String?

    /// - Throws: `UserError` for an example that there isn't.
    public init(_ name: PluginName, sdk: InstalledSDK, example: String? = nil) throws {
        if let example, !sdk.examples.contains(example) {
            throw UserError(
                "--from \(example) : ce modèle n’existe pas. Modèles : \(sdk.examples.joined(separator: ", ")).")
        }
        self.name = name
        self.sdk = sdk
        self.example = example
    }

    /// Writes the package.
    /// - Returns: the files, relative to the folder.
    /// - Throws: `UserError` where the folder holds something; the system's error.
    public func write(to folder: String) throws -> [String] {
        let files = FileManager.default
        if let names = try? files.contentsOfDirectory(atPath: folder), !names.isEmpty {
            throw UserError("« \(folder) » contient déjà quelque chose : donnez un dossier vide, ou un autre nom.")
        }
        if files.fileExists(atPath: folder), (try? files.contentsOfDirectory(atPath: folder)) == nil {
            throw UserError("« \(folder) » n’est pas un dossier que Bilan peut lire.")
        }
        let all = try contents()
        for (path, text) in all {
            let file = "\(folder)/\(path)"
            try files.createDirectory(atPath: FileName.folder(of: file), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        }
        return all.map(\.path)
    }

    private func contents() throws -> [(path: String, text: String)] {
        [("Package.swift", manifest)] + (try sources()) + [("README.md", readme), (".gitignore", ".build/\n")]
    }

    private func sources() throws -> [(path: String, text: String)] {
        guard let example else { return [("Sources/\(name.module)/\(name.type).swift", report)] }
        let folder = sdk.exampleFolder(example)
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { file in
            let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            // A report of the same name would take the place of the one that comes with Bilan.
            return ("Sources/\(name.module)/\(file)", text.replacing("\"\(example)\"", with: "\"\(name)\""))
        }
    }

    private var manifest: String {
        """
        // swift-tools-version: 6.0
        import PackageDescription

        // The SDK of the Bilan that will load the plugin; `bilan plugin build` says which it is.
        let sdk = Context.environment["BILAN_SDK"] ?? "\(sdk.folder)"

        let package = Package(
            name: "\(name)",
            products: [.library(name: "\(name.module)", type: .dynamic, targets: ["\(name.module)"])],
            dependencies: [.package(name: "BilanKit", path: sdk)],
            targets: [
                .target(name: "\(name.module)", dependencies: [.product(name: "BilanKit", package: "BilanKit")])
            ]
        )

        """
    }

    private var report: String {
        #"""
        import BilanKit

        struct \#(name.type): Report {
            static let about = ReportInfo(
                id: "\#(name)", title: "Aides par département", summary: "les aides accordées, avec leurs totaux",
                formats: [.pdf, .ods])

            func compose(_ request: ReportRequest) throws -> Composition {
                let end = request.quarter.end
                let awards = request.programme.awards(at: end, orderedBy: [.department, .beneficiary])
                return Composition(Self.about.title) {
                    Heading("Aides par département")
                    Paragraph("Situation au \(end).")
                    Table("Aides", awards, groupedBy: [Grouping("Département") { $0.site.departmentLabel }]) {
                        Column("Bénéficiaire", \.award.beneficiaryName, isRowHeader: true)
                        Column("Commune") { $0.site?.commune }
                        Column("Date", \.award.date)
                        Column("Montant voté", \.award.amount, total: .sum)
                    }
                }
            }
        }

        @_cdecl("bilan_plugin")
        public func bilanPlugin() -> UnsafeRawPointer {
            Plugin.record(name: "\#(name)", version: "1.0.0") { Plugin.reports([\#(name.type).self]) }
        }

        """#
    }

    private var readme: String {
        """
        # \(name)

        Une extension de Bilan : un rapport de plus, écrit en Swift.

            bilan plugin build              compile l’extension
            bilan generate \(name) --plugins .build/release --quarter 2018-T4
            bilan plugin install            la range là où Bilan la trouve

        Le rapport est dans `Sources/\(name.module)`.

        """
    }
}
