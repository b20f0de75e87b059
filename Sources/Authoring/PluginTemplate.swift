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
                fr: "--from \(example) : ce modèle n’existe pas. Modèles : \(sdk.examples.joined(separator: ", ")).",
                en:
                    "--from \(example): there is no such starting point. There are: \(sdk.examples.joined(separator: ", "))."
            )
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
            throw UserError(
                fr: "« \(folder) » contient déjà quelque chose : donnez un dossier vide, ou un autre nom.",
                en: "“\(folder)” already holds something: give an empty folder, or another name.")
        }
        if files.fileExists(atPath: folder), (try? files.contentsOfDirectory(atPath: folder)) == nil {
            throw UserError(
                fr: "« \(folder) » n’est pas un dossier que Bilan peut lire.",
                en: "“\(folder)” is not a folder that Bilan can read.")
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
        let sources = try sources()
        return [("Package.swift", manifest)] + sources
            + [
                ("Tests/\(name.module)Tests/\(name.type)Tests.swift", example == nil ? test : try test(of: sources)),
                ("README.md", readme), (".gitignore", ".build/\n"),
            ]
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
                .target(name: "\(name.module)", dependencies: [.product(name: "BilanKit", package: "BilanKit")]),
                .testTarget(
                    name: "\(name.module)Tests",
                    dependencies: ["\(name.module)", .product(name: "BilanKit", package: "BilanKit")],
                    // Where the SDK's library is.
                    linkerSettings: [.unsafeFlags(["-Xlinker", "-rpath", "-Xlinker", sdk + "/.."])]),
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

    private var test: String {
        #"""
        import BilanTesting
        import Testing
        @testable import \#(name.module)

        struct \#(name.type)Tests {
            private let sample = SampleProgramme()
                .company("Atelier Ouvert", commune: "Pessac", department: "33")
                .company("Bois des Landes", commune: "Mont-de-Marsan", department: "40")
                .award("C1", to: "Atelier Ouvert", euros: 50_000, on: "2018-03-05")
                .award("C2", to: "Bois des Landes", euros: 12_500, on: "2018-10-01")
                .award("C3", to: "Bois des Landes", euros: 7_000, on: "2019-01-15")

            private func document() throws -> RenderedDocument {
                try ReportRun(of: \#(name.type).self, on: sample.programme, quarter: "2018-T4").document
            }

            @Test func `awards of the period stand by department, with their total`() throws {
                let tree = try document().tree
                #expect(tree.contains("> 40 – Landes\n    Bois des Landes | Mont-de-Marsan | 01/10/2018 | 12 500,00 €"))
                #expect(tree.hasSuffix("62 500,00 €\n"))
            }

            @Test func `everyone can read it`() throws {
                try document().checkAccessibility()
            }

            @Test func `it is made as PDF and as a workbook`() throws {
                #expect(try document().data(.pdf).count > 1000)
                #expect(try document().data(.ods).count > 1000)
            }
        }

        """#
    }

    /// A test of a report that comes with Bilan, whose type its sources name.
    private func test(of sources: [(path: String, text: String)]) throws -> String {
        let types = sources.compactMap { $0.text.firstMatch(of: /struct (\w+): Report \{/)?.1 }
        guard let type = types.first else {
            throw UserError(
                fr: "« \(name) » : le modèle ne contient pas de rapport. Installez Bilan de nouveau.",
                en: "“\(name)”: the example holds no report. Install Bilan again.")
        }
        return #"""
            import BilanTesting
            import Testing
            @testable import \#(name.module)

            struct \#(name.type)Tests {
                private let sample = SampleProgramme()
                    .scheme("AIDE", "Aide d’exemple")
                    .company("Atelier Ouvert", department: "33", headcount: 42)
                    .application("D1", by: "Atelier Ouvert", to: "AIDE", filed: "2017-11-02", retained: "2018-02-12")
                    .award("C1", to: "Atelier Ouvert", euros: 50_000, on: "2018-03-05", application: "D1")
                    .movement(.order, euros: 20_000, on: "2018-06-01", of: "C1")

                @Test func `each document can be made, and read by everyone`() throws {
                    let run = try ReportRun(of: \#(type).self, on: sample.programme, quarter: "2018-T4")
                    #expect(!run.documents.isEmpty)
                    for document in run.documents {
                        try document.checkAccessibility()
                        for format in \#(type).about.formats { #expect(try document.data(format).count > 1000) }
                    }
                }
            }

            """#
    }

    private var readme: String {
        """
        # \(name)

        Une extension de Bilan : un rapport de plus, écrit en Swift.

            bilan plugin build              compile l’extension
            bilan plugin test               la compose sur un programme d’exemple
            bilan generate \(name) --plugins .build/release --quarter 2018-T4
            bilan plugin install            la range là où Bilan la trouve

        Le rapport est dans `Sources/\(name.module)`, ses tests dans `Tests/\(name.module)Tests`.

        """
    }
}
