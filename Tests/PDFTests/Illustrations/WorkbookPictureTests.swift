import BilanKit
import Foundation
import Testing

/// The pictures that a workbook carries.
@Suite struct WorkbookPictureTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func make(_ composition: Composition, stem: String = "classeur") throws -> String {
        let maker = DocumentMaker(
            composition, theme: Theme(), info: Rendered.info, folder: folder.path, stem: stem, formats: [.ods])
        _ = try maker.make(.ods)
        return "\(folder.path)/\(stem).ods"
    }

    private func part(_ name: String, of path: String) throws -> Data {
        let out = folder.path + "/" + UUID().uuidString
        _ = try run("sh", "-c", "unzip -p '\(path)' '\(name)' > '\(out)'")
        return try Data(contentsOf: URL(fileURLWithPath: out))
    }

    /// Width and height that a PNG file says of itself.
    private func extent(_ png: Data) -> [Int] {
        let bytes = Array(png)
        guard bytes.count > 24, bytes[1...3].elementsEqual("PNG".utf8) else { return [] }
        func number(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
        return [number(16), number(20)]
    }

    @Test func `a workbook has a thumbnail of 128 pixels, listed in its manifest`() throws {
        let path = try make(ChartGallery.composition)
        #expect(extent(try part("Thumbnails/thumbnail.png", of: path)) == [128, 128])
        let manifest = String(decoding: try part("META-INF/manifest.xml", of: path), as: UTF8.self)
        #expect(manifest.contains("manifest:full-path=\"Thumbnails/thumbnail.png\" manifest:media-type=\"image/png\""))
    }

    @Test func `each chart has a picture for programs that draw none`() throws {
        let path = try make(ChartGallery.composition)
        let names = try run("unzip", "-Z1", path).output.split(separator: "\n").filter {
            $0.hasPrefix("ObjectReplacements/")
        }
        #expect(names.count == 24)
        #expect(extent(try part("ObjectReplacements/Object 1", of: path)) == [694, 320])
    }

    /// The height in points that the sheet gives the only picture.
    private func shownHeight(_ path: String) throws -> Double {
        let content = String(decoding: try part("content.xml", of: path), as: UTF8.self)
        let frame = try #require(content.firstMatch(of: /<draw:frame[^>]*svg:height="([0-9.]+)pt"/))
        return try #require(Double(frame.1))
    }

    @Test func `a drawing higher than a printed page is shown whole on one`() throws {
        func path(_ height: Double) throws -> String {
            let drawing = Drawing(height: height, alternative: "Haut") { _ in }
            return try make(Composition("Haut") { drawing }, stem: "h\(Int(height))")
        }
        #expect(try shownHeight(path(300)) == 300)
        let high = try path(700)
        #expect(try shownHeight(high) < 700)
        let pixels = extent(try part("Pictures/image1.png", of: high))
        let ordinary = extent(try part("Pictures/image1.png", of: path(300)))
        #expect(pixels[0] == ordinary[0])
        #expect(pixels[1] > ordinary[1] * 2)
    }

    @Test(arguments: [0, -5, Double.nan, .infinity]) func `a drawing without a height is refused by its name`(
        _ height: Double
    ) throws {
        let drawing = Drawing(height: height, alternative: "Rien") { _ in }
        #expect(throws: DocumentError.self) { try make(Composition("Rien") { drawing }) }
    }

    @Test func `the same document has the same pictures`() throws {
        let paths = try ["un", "deux"].map { try make(ChartGallery.composition, stem: $0) }
        #expect(FileManager.default.contentsEqual(atPath: paths[0], andPath: paths[1]))
    }

    @Test func `a thumbnail reads no more of a table than a page shows`() throws {
        final class Counter { var rows = 0 }
        let counter = Counter()
        let rows = Records<Int> {
            var next = 0
            return {
                next += 1
                counter.rows += 1
                return next <= 5_000 ? next : nil
            }
        }
        let composition = Composition("Long") { Table("Longue", rows) { Column("N", { $0 }) } }
        _ = try CompositionPictures(composition, theme: Theme(), info: Rendered.info).thumbnail(
            TableEvaluator(composition.tables))
        #expect(counter.rows < 100)
    }

    @Test func `an empty composition has a thumbnail too`() throws {
        let composition = Composition("Vide") {}
        let png = try CompositionPictures(composition, theme: Theme(), info: Rendered.info).thumbnail(
            TableEvaluator([]))
        #expect(extent(Data(png)) == [128, 128])
    }
}
