import Foundation
import Testing

/// `bilan doctor`: what it says of machines that have what Bilan needs, and of those that lack something.
@Suite struct DoctorCommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private struct Check: Decodable, Equatable {
        var section: String
        var name: String
        var title: String
        var state: String
        var value: String
        var remedy: String?
    }

    private struct Listing: Decodable {
        var isHealthy: Bool
        var checks: [Check]

        subscript(section: String, name: String) -> Check? {
            checks.first { $0.section == section && $0.name == name }
        }

        var wrong: [String] { checks.filter { $0.state == "wrong" }.map { "\($0.section)/\($0.name)" } }
    }

    private func run(_ options: [String] = [], _ environment: [String: String] = [:]) throws -> Command.Result {
        var all = ["XDG_CACHE_HOME": folder.path + "/cache", "XDG_DATA_HOME": folder.path + "/data"]
        all.merge(environment) { $1 }
        return try Command.run(["doctor"] + options, environment: all)
    }

    private func listing(
        _ options: [String] = [], _ environment: [String: String] = [:], status: Int32
    ) throws -> Listing {
        let result = try run(options + ["--json"], environment)
        #expect(result.status == status, "\(result.errors)")
        return try JSONDecoder().decode(Listing.self, from: Data(result.output.utf8))
    }

    @Test func `a machine that has what Bilan needs is good, and each thing is told`() throws {
        let listing = try listing(status: 0)
        #expect(listing.isHealthy && listing.wrong.isEmpty)
        #expect(listing["bilan", "version"]?.value == "0.1.0")
        #expect(listing["fence", "raised"]?.state == "good")
        #expect(listing["fonts", "body"]?.value.contains("« Inter »".replacing(" ", with: "\u{A0}")) == true)
        #expect(listing["plugins", "libCompanyProfile.so"]?.title == "company-profile 1.0.0")
        for name in ["cairo", "pango", "libzip", "sqlite", "libcrypto", "libseccomp"] {
            #expect(listing["libraries", name]?.value.wholeMatch(of: /\d+(\.\d+)+\w?/) != nil, "\(name)")
        }
        #expect(Set(listing.checks.map { $0.section + "/" + $0.name }).count == listing.checks.count)
    }

    @Test func `words and JSON say the same`() throws {
        let words = try run().output
        for check in try listing(status: 0).checks where !["memory", "raised", "temporary"].contains(check.name) {
            let label = check.state == "good" ? "bon" : check.state == "optional" ? "facultatif" : "à corriger"
            #expect(
                words.contains(
                    label.padding(toLength: 10, withPad: " ", startingAt: 0) + "  \(check.title)\u{A0}: \(check.value)")
            )
            #expect(check.remedy.map { words.contains($0) } != false)
            #expect((check.remedy == nil) == (check.state == "good"))
        }
        #expect(words.contains("Rien de nécessaire ne manque"))
    }

    @Test func `a machine without fonts is wrong`() throws {
        let configuration = try folder.write(
            "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>",
            to: "none.conf")
        let listing = try listing([], ["FONTCONFIG_FILE": configuration], status: 1)
        #expect(!listing.isHealthy && listing.wrong == ["fonts/installed"])
        #expect(listing["fonts", "installed"]?.value == "aucune police")
        #expect(listing["fonts", "installed"]?.remedy?.contains("paquet fonts-inter") == true)
    }

    /// As a run finds out: such a font's letters are missing from its documents.
    @Test func `a font that the fence hides is wrong`() throws {
        let configuration = try folder.write(
            """
            <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>\(folder.path)/fonts</dir>\
            <cachedir>\(folder.path)/fontcache</cachedir></fontconfig>
            """, to: "own.conf")
        _ = try Shell.run(
            "mkdir '\(folder.path)/fonts' && cp \"$(fc-match -f '%{file}' Inter)\" '\(folder.path)/fonts'")
        let listing = try listing([], ["FONTCONFIG_FILE": configuration], status: 1)
        #expect(listing["fonts", "body"]?.state == "wrong")
        #expect(listing["fonts", "body"]?.value.contains("que la clôture cache aux extensions") == true)
        #expect(listing["fonts", "cache"]?.state == "optional", "nobody has read the folder yet")
    }

    @Test func `a template's missing font is told, with the one that stands in`() throws {
        _ = try folder.write("fonts:\n  body: Police Introuvable\n", to: "template.yaml")
        let listing = try listing(["--template", folder.path], status: 0)
        #expect(listing["fonts", "body"]?.state == "optional")
        #expect(listing["fonts", "body"]?.value.contains("à la place de «\u{A0}Police Introuvable\u{A0}»") == true)
        #expect(listing["fonts", "headings"]?.state == "good")
    }

    @Test func `a cache that can't be written is wrong`() throws {
        let file = try folder.write("", to: "file")
        let listing = try listing([], ["XDG_CACHE_HOME": file], status: 1)
        #expect(listing.wrong == ["folders/cache"])
        #expect(listing["folders", "cache"]?.remedy?.contains("XDG_CACHE_HOME") == true)
    }

    @Test func `a temporary folder that isn't there, and a template that can't be read, are wrong`() throws {
        let file = try folder.write("", to: "file")
        let listing = try listing(["--template", folder.path + "/none"], ["TMPDIR": file], status: 1)
        #expect(listing.wrong == ["bilan/template", "folders/temporary"])
        #expect(listing["folders", "temporary"]?.remedy?.contains("TMPDIR") == true)
    }

    @Test func `refused plugins are wrong, with their reason, and what is no plugin is told`() throws {
        try FileManager.default.createDirectory(atPath: folder.path + "/plugins", withIntermediateDirectories: true)
        _ = try folder.write("no library", to: "plugins/libNotes.so")
        try FileManager.default.copyItem(
            atPath: Command.testPlugins + "/libOtherInterface.so", toPath: folder.path + "/plugins/libOtherInterface.so"
        )
        let listing = try listing(["--plugins", folder.path + "/plugins"], status: 1)
        #expect(listing.wrong == ["plugins/libOtherInterface.so"])
        #expect(listing["plugins", "libOtherInterface.so"]?.value.contains("est compilé avec l’interface") == true)
        #expect(listing["plugins", "libNotes.so"]?.state == "optional")
    }

    @Test(arguments: [
        ("7", [String](), "rien de ce que la clôture interdit"), ("2", [], "rien de ce que la clôture interdit"),
        ("0", [], "lire et écrire vos fichiers"),
        ("7", ["--no-sandbox"], "lire et écrire vos fichiers, vider vos fichiers"),
    ])
    func `what is open to plugins is told`(form: String, options: [String], words: String) throws {
        let listing = try listing(["--landlock", form] + options, status: 0)
        #expect(listing["fence", "open"]?.value.hasPrefix(words) == true)
        #expect(listing["fence", "open"]?.state == (words.hasPrefix("rien") ? "good" : "optional"))
        if form == "2" {
            #expect(listing["fence", "landlock"]?.value.hasPrefix("forme 2") == true)
            #expect(listing["fence", "landlock"]?.value.contains("se connecter au réseau") == true)
        }
    }

    @Test func `what is open is wrong where the fence is required`() throws {
        #expect(try listing(["--landlock", "0", "--require-sandbox"], status: 1).wrong == ["fence/open"])
    }
}
