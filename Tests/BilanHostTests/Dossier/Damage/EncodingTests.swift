import Foundation
import Testing
@testable import Intake

/// The encoding of a file is told from its bytes, and its text comes out the same.
@Suite struct EncodingTests {
    private let text = "Région d’essai ; « Fête de l’été » à Noël, 50 % — 3 500 €\nÉtude\u{A0}: œuvre\n"

    /// In Windows-1252.
    static func windows(_ text: String) -> [UInt8] {
        Array(text.data(using: .windowsCP1252)!)
    }

    private func choice(_ bytes: [UInt8], blockSize: Int = .max) throws -> EncodingChoice {
        var source = MemoryBytes(bytes, blockSize: blockSize)
        return try EncodingSurvey.choose(&source)
    }

    private func decoded(_ bytes: [UInt8], blockSize: Int = .max) throws -> String {
        var source = TextBytes(MemoryBytes(bytes, blockSize: blockSize), try choice(bytes, blockSize: blockSize))
        var out: [UInt8] = []
        while case let block = try source.next(), !block.isEmpty { out += block }
        return String(decoding: out, as: UTF8.self)
    }

    private func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
        ([0xFEFF] + Array(text.utf16)).flatMap {
            isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
        }
    }

    @Test(arguments: [1, 2, 3, 7, 4096]) func `every encoding gives the same text, whatever the blocks`(
        blockSize: Int
    ) throws {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let emoji = text + "😀 fin"
        for bytes in [
            Array(text.utf8), mark + Array(text.utf8), Self.windows(text), mark + Self.windows(text),
            utf16(text, isLittle: true), utf16(text, isLittle: false),
        ] {
            #expect(try decoded(bytes, blockSize: blockSize) == text)
        }
        #expect(try decoded(utf16(emoji, isLittle: true), blockSize: blockSize) == emoji)
    }

    @Test func `UTF-8 is known with certainty, with and without its mark`() throws {
        #expect(try choice(Array(text.utf8)) == EncodingChoice(encoding: .utf8))
        #expect(try choice([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == EncodingChoice(encoding: .utf8, mark: 3))
    }

    @Test func `Windows-1252 is known by the first byte that is no UTF-8`() throws {
        let found = try choice(Self.windows(text))
        #expect(found.encoding == .windows1252)
        #expect(found.confidence == .certain)
        #expect(found.reason?.contains("octet 2") == true)
    }

    @Test func `a mark of UTF-8 over Windows-1252 deceives nobody`() throws {
        let found = try choice([0xEF, 0xBB, 0xBF] + Self.windows(text))
        #expect(found.encoding == .windows1252)
        #expect(found.mark == 3)
        #expect(found.reason?.contains("malgré la marque") == true)
    }

    @Test func `an accent at the end of capitals before a quotation mark stays Windows-1252`() throws {
        // C9 BB would be a character of UTF-8.
        let bytes = Self.windows("« CAFÉ» à la fête de l’été, à Évry")
        #expect(try choice(bytes).encoding == .windows1252)
        #expect(try decoded(bytes) == "« CAFÉ» à la fête de l’été, à Évry")
    }

    @Test(arguments: [1, 5, 4096]) func `a file of both encodings is read as both, and said to be uncertain`(
        blockSize: Int
    ) throws {
        let bytes = Array("été à Nîmes\n".utf8) + Self.windows("hôtel\n")
        #expect(try choice(bytes, blockSize: blockSize).encoding == .mixed)
        #expect(try choice(bytes, blockSize: blockSize).confidence == .uncertain)
        #expect(try decoded(bytes, blockSize: blockSize) == "été à Nîmes\nhôtel\n")
    }

    @Test func `letters that French doesn't have make Windows-1252 uncertain`() throws {
        // Letters of Czech in Windows-1250.
        let found = try choice(Array("P".utf8) + [0xF8] + Array("ibyslav, ".utf8) + [0x8E] + Array("i".utf8) + [0x9E])
        #expect(found.encoding == .windows1252)
        #expect(found.confidence == .uncertain)
    }

    @Test(arguments: 0..<100) func `random bytes are read to the end, whatever they are`(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed) &+ 50)
        var bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
        if seed % 4 == 0 { bytes = [0xFF, 0xFE] + bytes }
        if seed % 4 == 1 { bytes = [0xFE, 0xFF] + bytes }
        let whole = try decoded(bytes)
        #expect(try decoded(bytes, blockSize: Int.random(in: 1...9, using: &random)) == whole)
    }
}
