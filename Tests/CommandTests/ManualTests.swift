import Foundation
import Testing

/// The manual's pages, which the installation lays down.
@Suite struct ManualTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        #expect(try Command.run(["manual", folder.path]).status == 0)
    }

    @Test func `each command has a page, and what nobody types has none`() {
        #expect(folder.contents.contains("bilan.1") && folder.contents.contains("bilan-plugin-new.1"))
        #expect(!folder.contents.contains("bilan-manual.1"))
    }

    @Test func `a page has the command's options and examples`() throws {
        let page = try String(contentsOfFile: folder.path + "/bilan-generate.1", encoding: .utf8)
        #expect(page.contains(".TH BILAN\\-GENERATE 1"))
        #expect(page.contains(".SH NOM\nbilan\\-generate \\- Produit des rapports.\n"))
        #expect(page.contains(".TP\n.B \\-\\-quarter <trimestre>\nLe trimestre, par exemple 2018\\-T4"), "\(page)")
        #expect(page.contains("\\ \\ bilan generate \\-\\-all \\-\\-data mon\\-dossier/ \\-\\-strict\n"), "\(page)")
        #expect(page.contains(".SH DESCRIPTION\nExemples"), "\(page)")
        #expect(!page.contains("\\-\\-in\\-process"))
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/groff")))
    func `pages are set without a warning`() throws {
        for page in folder.contents where page.hasSuffix(".1") {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/groff")
            process.arguments = ["-k", "-man", "-ww", "-Tutf8", "\(folder.path)/\(page)"]
            let errors = Pipe()
            process.standardOutput = FileHandle.nullDevice
            process.standardError = errors
            try process.run()
            let warnings = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            #expect(process.terminationStatus == 0 && warnings == "", "\(page): \(warnings)")
        }
    }
}
