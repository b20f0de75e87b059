import BilanKit
import Foundation
import Testing
@testable import BilanHost
@testable import Support

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
    private static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(value >> ($0 * 8) & 255) }
    }

    /// An archive of empty entries, the first with the media type.
    private static func archive(_ names: [String], indexShift: Int = 0) -> [UInt8] {
        var bytes: [UInt8] = []
        var index: [UInt8] = []
        for name in names {
            index += [0x50, 0x4b, 1, 2] + Array(repeating: 0, count: 24) + number(name.utf8.count, 2)
            index += Array(repeating: 0, count: 12) + number(bytes.count, 4) + Array(name.utf8)
            bytes += [0x50, 0x4b, 3, 4] + Array(repeating: 0, count: 22) + number(name.utf8.count, 4)
            bytes += Array(name.utf8)
            if name == "mimetype" { bytes += Array("application/vnd.oasis.opendocument.spreadsheet".utf8) }
        }
        let start = bytes.count + indexShift
        return bytes + index + [0x50, 0x4b, 5, 6] + Array(repeating: 0, count: 8) + number(index.count, 4)
            + number(start, 4) + [0, 0]
    }

    private static func pdf(_ place: String, at offset: Int = 9) -> [UInt8] {
        Array("%PDF-1.7\n\(place)\nstartxref\n\(offset)\n%%EOF\n".utf8)
    }

    private static let samples: [(ReportFormat, [UInt8])] = [
        (.pdf, pdf("xref\n0 1\n…")), (.png, picture), (.ods, archive(["mimetype", "content.xml"])),
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

    @Test(arguments: [
        Array("%PDF-1.7\n%%EOF".utf8), pdf("xref\n0 1", at: 4), pdf("xref\n0 1", at: 4_000_000_000), pdf("1 0 R"),
        pdf("xref\n0 1") + Array("more".utf8), Array("%PDF-1.7\nstartxref\n99999999999999999999\n%%EOF".utf8),
    ])
    func `a PDF whose cross-references are not where it says is not taken`(bytes: [UInt8]) {
        #expect(throws: UserError.self) { try check(bytes, as: .pdf) }
    }

    @Test func `a PDF may have its cross-references in an object`() throws {
        try check(Self.pdf("12 0 obj\n<</Type/XRef>>"), as: .pdf)
    }

    @Test(arguments: [
        archive(["mimetype"]), archive(["mimetype", "styles.xml"]),
        archive(["mimetype", "content.xml"], indexShift: 8),
        archive(["mimetype", "content.xml"], indexShift: 1 << 30),
        Array(archive(["mimetype"]).prefix(84 + 54)) + [0x50, 0x4b, 5, 6] + Array(repeating: 255, count: 16) + [0, 0],
    ])
    func `a workbook without sheets, or whose index is not where it says, is not taken`(bytes: [UInt8]) {
        #expect(throws: UserError.self) { try check(bytes, as: .ods) }
    }
}
