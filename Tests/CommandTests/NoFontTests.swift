import Foundation
import Testing

/// A machine without fonts.
@Suite struct NoFontTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: ["pdf", "png", "ods"])
    func `without a font a report is refused, and the message says what to install`(format: String) throws {
        let configuration = try folder.write(
            "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>",
            to: "none.conf")
        let result = try Command.run(
            ["generate", "programme-progress", "--format", format, "--output", folder.path + "/out"],
            environment: ["FONTCONFIG_FILE": configuration])
        #expect(result.status == 1)
        #expect(result.errors.contains("aucune police"))
        #expect(result.errors.contains("fonts-inter"))
        #expect(folder.contents == ["none.conf"] || folder.contents == ["none.conf", "out"])
        #expect(documents(in: folder.path + "/out").isEmpty)
    }
}
