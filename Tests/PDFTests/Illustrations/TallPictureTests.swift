import BilanKit
import Foundation
import Testing

/// A picture on a sheet is no higher than a printed page, which would cut it.
@Suite struct TallPictureTests {
    @Test func `an image higher than a printed page is made smaller, its proportions kept`() throws {
        let folder = try TestFolder()
        let pictures = try Pictures()
        let path = pictures.png(width: 300, height: 3_000)
        let composition = Composition("Essai") { Image(path, width: 300, alternative: "Un aplat") }
        let maker = DocumentMaker(
            composition, theme: Theme(), info: Rendered.info, folder: folder.path, stem: "haut", formats: [.ods])
        _ = try maker.make(.ods)
        let content = try run("unzip", "-p", "\(folder.path)/haut.ods", "content.xml").output
        let frame = try #require(content.firstMatch(of: #/svg:width="([0-9.]+)pt" svg:height="([0-9.]+)pt"/#))
        let (width, height) = (try #require(Double(frame.1)), try #require(Double(frame.2)))
        #expect(height < 842 - 2 * 57)
        #expect(abs(height / width - 10) < 0.1)
    }
}
