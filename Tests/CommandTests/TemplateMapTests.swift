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

    @Test func `a file of outlines that is no map ends the run before anything is made`() throws {
        let result = try generate("pdf", features: [])
        #expect(result.status != 0)
        #expect(result.errors.contains("template.yaml"), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/programme-progress-2018-T4.pdf"))
    }
}
