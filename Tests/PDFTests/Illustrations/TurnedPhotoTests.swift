import BilanKit
import Foundation
import Testing

/// Photos that their camera held otherwise, in workbooks.
@Suite struct TurnedPhotoTests {
    private let folder: TestFolder
    private let pictures: Pictures

    init() throws {
        folder = try TestFolder()
        pictures = try Pictures()
    }

    /// A photo of 16 × 8 pixels with one of Exif's orientations.
    private func photo(_ orientation: UInt8) throws -> String {
        var bytes = try Data(contentsOf: URL(fileURLWithPath: pictures.jpeg(.turned)))
        let entry = try #require(bytes.firstRange(of: Data([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0])))
        bytes[entry.upperBound] = orientation
        return try pictures.write("photo-\(orientation).jpg", bytes)
    }

    private func workbook(_ path: String) throws -> (content: String, picture: Data) {
        let composition = Composition("Essai") { Image(path, alternative: "Une photo") }
        let maker = DocumentMaker(
            composition, theme: Theme(), info: Rendered.info, folder: folder.path, stem: "photo", formats: [.ods])
        _ = try maker.make(.ods)
        func part(_ name: String) throws -> Data {
            let out = "\(folder.path)/part"
            _ = try run("sh", "-c", "unzip -p '\(folder.path)/photo.ods' '\(name)' > '\(out)'")
            return try Data(contentsOf: URL(fileURLWithPath: out))
        }
        return (String(decoding: try part("content.xml"), as: UTF8.self), try part("Pictures/image1.jpg"))
    }

    /// Width and height in the frame's header of a JPEG.
    private func extent(_ jpeg: Data) -> [Int] {
        let bytes = Array(jpeg)
        for index in bytes.indices.dropLast(9) where bytes[index] == 0xFF && (0xC0...0xC2).contains(bytes[index + 1]) {
            return [
                Int(bytes[index + 7]) << 8 | Int(bytes[index + 8]), Int(bytes[index + 5]) << 8 | Int(bytes[index + 6]),
            ]
        }
        return []
    }

    @Test(arguments: 1...8 as ClosedRange<UInt8>)
    func `a photo stands upright in a workbook, whatever way its camera was held`(orientation: UInt8) throws {
        let path = try photo(orientation)
        let (content, picture) = try workbook(path)
        #expect(extent(picture) == (orientation < 5 ? [16, 8] : [8, 16]))
        // Upright pixels need no word of their orientation; an upright file is kept as it is.
        #expect((try Data(contentsOf: URL(fileURLWithPath: path)) == picture) == (orientation == 1))
        if orientation > 1 { #expect(picture.firstRange(of: Data("Exif".utf8)) == nil) }
        let frame = try #require(content.firstMatch(of: #/svg:width="([0-9.]+)pt" svg:height="([0-9.]+)pt"/#))
        #expect((Double(frame.1)! > Double(frame.2)!) == (orientation < 5))
    }
}
