import Foundation
import PagePictures
import Testing

/// The reports' pages where data, template or paper are hard on them: whole, and looking as the committed pictures do.
@Suite struct HardReportTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Pixels an inch of the pictures: what stands where is seen, words aren't read.
    private static let resolution = 36
    /// Of a long document the first pages.
    private static let mostPages = 8

    @Test(arguments: HardData.all)
    func `pages of hard data look as the committed pictures, with no word beyond its page`(_ data: HardData) throws {
        for name in ["data", "template"] {
            try FileManager.default.createDirectory(
                atPath: folder.path + "/" + name, withIntermediateDirectories: true)
        }
        for (name, text) in data.files { _ = try folder.write(text, to: "data/\(name).csv") }
        for (name, text) in ["template.yaml": ""].merging(data.template, uniquingKeysWith: { $1 }) {
            _ = try folder.write(text, to: "template/" + name)
        }
        let result = try Command.run(
            ["generate"] + data.reports + [
                "--data", folder.path + "/data", "--quarter", "2018-T4", "--date", "2018-12-31", "--format", "pdf",
                "--template", folder.path + "/template", "--output", folder.path + "/out", "--quiet",
            ])
        #expect(result.status == 0, "\(result.errors)")
        let documents = documents(in: folder.path + "/out")
        #expect(documents.count >= data.reports.count)
        for document in documents {
            let path = folder.path + "/out/" + document
            // Throws where a word is cut by its page's edge.
            _ = try PageLayout(of: path)
            let pages = try PagePicture.files(of: path, resolution: Self.resolution, in: folder.path)
            let stem = "hard-\(data.name)-\(document.prefix { $0 != "." }.replacing("-2018-T4", with: ""))"
            #expect(try Golden.differences(stem, Array(pages.prefix(Self.mostPages)), of: path) == [])
        }
    }
}
