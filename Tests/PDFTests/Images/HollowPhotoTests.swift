import CCairo
import Foundation
import Testing

@testable import PDF

/// A photo whose data end early is refused, whatever stands at its end: decoders fill the rest with grey.
@Suite struct HollowPhotoTests {
    private let pictures: Pictures

    init() throws { pictures = try Pictures() }

    private func refusal(_ bytes: Data) throws -> String {
        let path = try pictures.write("photo.jpg", bytes)
        do {
            _ = try Rendered { Image(path, alternative: "Une photo") }
            return "it was drawn"
        } catch { return "\(error)" }
    }

    private func sound(_ kind: Pictures.JPEG) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: pictures.jpeg(kind)))
    }

    /// The photo without the last bytes of its data, its end marker set behind the rest.
    private func cut(_ bytes: Data, by count: Int) -> Data { bytes.dropLast(2 + count) + [0xFF, 0xD9] }

    @Test(arguments: Pictures.JPEG.allCases)
    func `a sound photo of any kind is drawn`(kind: Pictures.JPEG) throws {
        #expect(try refusal(sound(kind)) == "it was drawn")
    }

    @Test(arguments: [Pictures.JPEG.colour, .cmyk])
    func `a photo without its last data is refused, though its end marker is there`(kind: Pictures.JPEG) throws {
        #expect(try refusal(cut(sound(kind), by: 4)).contains("sa fin manque"))
    }

    @Test func `a photo within an SVG is looked through like any other`() throws {
        let data = cut(try sound(.colour), by: 4).base64EncodedString()
        let path = try pictures.svg("<image width=\"9\" height=\"9\" href=\"data:image/jpeg;base64,\(data)\"/>")
        let error = #expect(throws: DocumentError.self) { try Rendered { Image(path, alternative: "Une photo") } }
        #expect(error?.description.contains("sa fin manque") == true)
    }

    @Test func `a photo whose header no decoder takes is refused as damaged`() throws {
        var bytes = try sound(.colour)
        let table = try #require(bytes.firstRange(of: [0xFF, 0xC4]))
        // A table of more codes than there can be.
        bytes.replaceSubrange(table.lowerBound + 5..<table.lowerBound + 9, with: [0xFF, 0xFF, 0xFF, 0xFF])
        #expect(try refusal(bytes).contains("abîmée"))
    }
}
