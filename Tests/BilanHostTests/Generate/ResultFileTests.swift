import BilanKit
import Foundation
import Testing

@testable import BilanHost

@Suite struct ResultFileTests {
    private let path = NSTemporaryDirectory() + "bilan-test-" + UUID().uuidString

    private func check(_ bytes: [UInt8], as format: ReportFormat) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(FileManager.default.createFile(atPath: path + "/file", contents: Data(bytes)))
        let folder = open(path, O_RDONLY | O_DIRECTORY)
        defer { close(folder) }
        _ = try ResultFile.check("file", in: folder, as: format)
    }

    private static let picture: [UInt8] =
        [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] + Array(repeating: 7, count: 50)
        + [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]
    private static let workbook: [UInt8] =
        [0x50, 0x4b, 3, 4] + Array(repeating: 0, count: 26)
        + Array("mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8)
        + [0x50, 0x4b, 5, 6] + Array(repeating: 0, count: 18)
    private static let samples: [(ReportFormat, [UInt8])] = [
        (.pdf, Array("%PDF-1.7\n…\n%%EOF\n".utf8)), (.png, picture), (.ods, workbook),
        (.fods, Array("<?xml version=\"1.0\"?>\n<office:document>\n</office:document>\n".utf8)),
    ]

    @Test(arguments: samples.indices)
    func `a whole file of its format is taken, its half and an empty one are not`(index: Int) throws {
        let (format, bytes) = Self.samples[index]
        try check(bytes, as: format)
        #expect(throws: UserError.self) { try check(Array(bytes.dropLast(12)), as: format) }
        #expect(throws: UserError.self) { try check([], as: format) }
    }

    @Test(arguments: samples.indices)
    func `a whole file of another format is not taken`(index: Int) {
        let (format, _) = Self.samples[index]
        #expect(throws: UserError.self) { try check(Self.samples[(index + 1) % Self.samples.count].1, as: format) }
    }
}
