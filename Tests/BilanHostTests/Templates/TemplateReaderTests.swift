import BilanKit
import Foundation
import Testing
@testable import Support
@testable import Templates

/// A template: what it sets, and how its mistakes are told.
@Suite final class TemplateReaderTests {
    private let folder = NSTemporaryDirectory() + "bilan-template-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func read(_ yaml: String) throws -> Theme {
        try Data(yaml.utf8).write(to: URL(fileURLWithPath: folder + "/template.yaml"))
        return try TemplateReader(folder: folder).read().theme
    }

    private func faults(_ yaml: String) -> [TemplateFault] {
        do {
            _ = try read(yaml)
            return []
        } catch {
            return (error as? TemplateError)?.faults ?? []
        }
    }

    @Test func `millimetres become points`() throws {
        #expect(abs(try read("page:\n  margins:\n    left: 25.4\n").page.left - 72) < 1e-9)
    }

    @Test func `what a template leaves out keeps its default`() throws {
        #expect(try read("name: sober\n").fonts == Theme().fonts)
    }

    @Test(arguments: ["GBP", "XAF", "TND"]) func `a currency by its code is the template's`(_ code: String) throws {
        #expect(try read("numbers:\n  currency: \(code)\n").numbers.currency.code == code)
    }

    @Test(arguments: ["XXX", "XAU", "XTS", "ZZZ", "gbp", "£", "EURO"])
    func `what no money is counted in is refused as a currency, with its line`(_ code: String) {
        let faults = faults("numbers:\n  currency: \(code)\n")
        #expect(faults.count == 1 && faults.first?.line == 2)
        #expect(faults.first.map { "\($0)".contains("n’est pas une monnaie") } == true, "\(faults)")
    }

    private static let square = """
        {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"dep": "33"}, "geometry":
        {"type": "Polygon", "coordinates": [[[0, 44], [1, 44], [1, 45], [0, 45], [0, 44]]]}}]}
        """

    @Test func `a map's outlines are a file of the template's folder`() throws {
        try Data(Self.square.utf8).write(to: URL(fileURLWithPath: folder + "/contours.geojson"))
        let theme = try read("map:\n  file: contours.geojson\n  key: dep\n")
        #expect(theme.outlines == Theme.Outlines(path: folder + "/contours.geojson", key: "dep"))
    }

    @Test(arguments: ["", "{", "{}", #"{"type": "Point", "coordinates": [0, 0]}"#])
    func `outlines that can't be read are refused with the line that names them`(_ content: String) throws {
        try Data(content.utf8).write(to: URL(fileURLWithPath: folder + "/contours.geojson"))
        let faults = faults("name: Essai\nmap:\n  file: contours.geojson\n")
        #expect(faults.count == 1 && faults.first?.line == 3, "\(faults)")
    }

    @Test func `outlines that aren't there, and a map without any, are refused`() {
        #expect(faults("map:\n  file: nulle-part.geojson\n").first?.line == 2)
        #expect(faults("map:\n  key: code\n").map { "\($0)" }.first?.contains("GeoJSON") == true)
    }

    @Test func `an empty template changes nothing`() throws {
        #expect(try read("") == Theme())
    }

    @Test func `an unknown key is named with its line and the keys there are`() {
        let found = faults("name: x\npage:\n  margin: 3\n")
        #expect(found.count == 1)
        #expect(found.first?.line == 3)
        #expect(
            found.first?.message.contains(
                "« margin » est inconnu dans « page ». Pensiez-vous à « margins » ? Clés possibles : margins, size.")
                == true)
    }

    @Test func `a number out of bounds is told with the bounds`() {
        let found = faults("fonts:\n  size: 240\n")
        #expect(found.first?.line == 2)
        #expect(found.first?.message.contains("6 à 24 points") == true)
    }

    @Test func `text that would be hard to read on its ground is refused with its contrast`() {
        let found = faults("colours:\n  text: \"#cccccc\"\n")
        #expect(found.first?.message.contains("contraste 1,6") == true)
    }

    @Test func `text is justified and words divided as the template says`() throws {
        let theme = try read("text:\n  justified: true\n  hyphenation: false\n")
        #expect(theme.isJustified)
        #expect(!theme.isHyphenated)
    }

    @Test func `a text setting that is neither true nor false is refused`() {
        #expect(
            faults("text:\n  justified: perhaps\n").first?.message.contains("« justified » doit être true ou false")
                == true)
    }

    @Test func `a word that is no colour is refused with an example`() {
        #expect(
            faults("colours:\n  link: blue\n").first?.message.contains("« blue », qui n’est pas une couleur") == true)
    }

    @Test func `an unknown field in a footer is refused with the fields there are`() {
        #expect(
            faults("footer:\n  left: \"{pagination}\"\n").first?.message.contains("« {pagination} » n’est pas un champ")
                == true)
    }

    @Test func `the first page and even pages may have texts of their own`() throws {
        let theme = try read("header:\n  left: a\n  first:\n    centre: b\nfooter:\n  even:\n    left: \"{section}\"\n")
        #expect(theme.header == Theme.RunningLine(left: "a"))
        #expect(theme.firstHeader == Theme.RunningLine(centre: "b"))
        #expect(theme.evenFooter == Theme.RunningLine(left: "{section}"))
        #expect(theme.evenHeader == nil)
    }

    @Test func `a key that even pages don't have is refused with its line`() {
        let found = faults("footer:\n  even:\n    middle: x\n")
        #expect(found.first?.line == 3)
        #expect(found.first?.message.contains("« middle » est inconnu dans « even »") == true)
    }

    @Test func `a logo that isn't there is named`() {
        #expect(faults("logo:\n  file: none.svg\n  alternative: Logo\n").first?.message.contains("none.svg") == true)
    }

    @Test func `broken YAML is told with its line`() {
        #expect(faults("name: x\npage: [1, 2\n").first.map { $0.line >= 2 } == true)
    }

    @Test func `all mistakes are told, not only the first`() {
        #expect(faults("fonts:\n  size: 1\ncolours:\n  link: blue\nextra: 1\n").count == 3)
    }

    @Test func `a folder without a template is refused by name`() {
        #expect(throws: UserError.self) { try TemplateReader(folder: "/nowhere").read() }
    }

    @Test func `the default template of the source tree is sound`() throws {
        let theme = try TemplateReader(folder: try TemplateFolder.standard()).read().theme
        // An authority has a logo of its own: until it is given, its name stands on the cover.
        #expect(theme.logo == nil)
        #expect(theme.footer.right == "Page {page} / {pages}")
    }
}
