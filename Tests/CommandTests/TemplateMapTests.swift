import Foundation
import Testing

/// Maps in the outlines that a template names.
@Suite struct TemplateMapTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static func feature(_ code: String, _ x: Int) -> String {
        """
        {"type": "Feature", "properties": {"code": "\(code)", "nom": "Territoire \(code)"}, "geometry": {"type": "Polygon",
        "coordinates": [[[\(x), 44], [\(x + 1), 44], [\(x + 1), 45], [\(x), 45], [\(x), 44]]]}}
        """
    }

    private func generate(_ format: String, features: [String]) throws -> Command.Result {
        _ = try folder.write(
            "{\"type\": \"FeatureCollection\", \"features\": [\(features.joined(separator: ","))]}",
            to: "contours.geojson")
        _ = try folder.write("map:\n  file: contours.geojson\n", to: "template.yaml")
        return try Command.run([
            "generate", "programme-progress", "--data", "demo", "--quarter", "2018-T4", "--date", "2018-12-31",
            "--format",
            format, "--output", folder.path, "--template", folder.path,
        ])
    }

    @Test func `the progress report draws departments in the template's outlines, and says what isn't on the map`()
        throws
    {
        let result = try generate("pdf", features: [Self.feature("33", 0), Self.feature("64", 1)])
        #expect(result.status == 0, "\(result.errors)")
        let read = try Shell.run("qpdf --json '\(folder.path)/programme-progress-2018-T4.pdf' | grep -a 'Carte de'")
            .output
        #expect(read.contains("Carte de 2") && read.contains("Territoire 33"), "\(read)")
        #expect(read.contains("hors de la carte"), "\(read)")
    }

    @Test func `the progress report places tiles as the template's grid says`() throws {
        _ = try folder.write("code,row,column\n33,0,0\n64,1,0\n", to: "tuiles.csv")
        _ = try folder.write("map:\n  file: tuiles.csv\n", to: "template.yaml")
        let result = try Command.run([
            "generate", "programme-progress", "--data", "demo", "--quarter", "2018-T4", "--date", "2018-12-31",
            "--format", "pdf", "--output", folder.path, "--template", folder.path,
        ])
        #expect(result.status == 0, "\(result.errors)")
        let read = try Shell.run(
            "qpdf --json '\(folder.path)/programme-progress-2018-T4.pdf' | grep -a 'Carte en tuiles'"
        )
        .output
        #expect(read.contains("2\u{A0}départements") && read.contains("hors de la carte"), "\(read)")
    }

    @Test func `a property that no outline has is told at its line, a grid's fault with its own`() throws {
        _ = try folder.write(
            "{\"type\": \"FeatureCollection\", \"features\": [\(Self.feature("33", 0))]}", to: "contours.geojson")
        _ = try folder.write("code,row,column\n33,a,0\n", to: "tuiles.csv")
        for (map, place) in [
            ("map:\n  file: contours.geojson\n  key: absent\n", ":3:"), ("map:\n  file: tuiles.csv\n", "Ligne 2"),
        ] {
            _ = try folder.write(map, to: "template.yaml")
            let result = try Command.run([
                "generate", "programme-progress", "--data", "demo", "--output", folder.path, "--template", folder.path,
            ])
            #expect(result.status != 0 && result.errors.contains(place), "\(result.errors)")
        }
    }

    @Test func `a file of outlines that is no map ends the run before anything is made`() throws {
        let result = try generate("pdf", features: [])
        #expect(result.status != 0)
        #expect(result.errors.contains("template.yaml"), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/programme-progress-2018-T4.pdf"))
    }
}
