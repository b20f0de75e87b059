import Foundation
import Testing
@testable import Intake

@Suite struct CSVReaderTests {
    /// The cells of all rows, in blocks of a size.
    private func rows(_ bytes: [UInt8], blockSize: Int = .max) throws -> [[String]] {
        var reader = CSVReader(MemoryBytes(bytes, blockSize: blockSize))
        var record = InputRecord()
        var rows: [[String]] = []
        while try reader.next(into: &record) { rows.append((0..<record.count).map { record[$0] }) }
        return rows
    }

    private func rows(_ text: String) throws -> [[String]] { try rows(Array(text.utf8)) }

    private func failure(_ bytes: [UInt8]) -> CSVFailure? {
        do {
            _ = try rows(bytes)
            return nil
        } catch {
            return error as? CSVFailure
        }
    }

    @Test func `quotes hold separators, doubled quotes and line ends`() throws {
        #expect(try rows("a,\"b,\"\"c\"\"\r\nd\",e\n") == [["a", "b,\"c\"\r\nd", "e"]])
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func `a row ends with LF, CRLF or CR`(end: String) throws {
        #expect(try rows("a,b\(end)c,d\(end)") == [["a", "b"], ["c", "d"]])
        #expect(try rows("a,b\(end)c,d") == [["a", "b"], ["c", "d"]])
    }

    @Test func `the byte order mark is not part of the first cell`() throws {
        #expect(try rows([0xEF, 0xBB, 0xBF] + Array("a,b\n".utf8)) == [["a", "b"]])
    }

    @Test func `semicolons separate where they are more than commas in the first line`() throws {
        #expect(try rows("a;b;c\n1,5;2;3\n") == [["a", "b", "c"], ["1,5", "2", "3"]])
    }

    @Test func `a separator in the first line's quotes doesn't count`() throws {
        #expect(try rows("\"a;;;;\",b\n") == [["a;;;;", "b"]])
    }

    @Test func `an empty file has no row`() throws {
        #expect(try rows("") == [])
    }

    @Test func `empty cells are kept, also the last`() throws {
        #expect(try rows("a,,\n,,\n\"\",b,") == [["a", "", ""], ["", "", ""], ["", "b", ""]])
    }

    @Test func `a quote within an unquoted cell is a character`() throws {
        #expect(try rows("tube 12\",b\n") == [["tube 12\"", "b"]])
    }

    @Test func `text after a closing quote is told`() throws {
        var reader = CSVReader(MemoryBytes(Array("a,\"b\"c,d\n".utf8)))
        var record = InputRecord()
        #expect(try reader.next(into: &record))
        #expect(record.brokenQuote == 1)
    }

    /// The cells of all rows as a lenient reader gives them.
    private func lenientRows(_ text: String, blockSize: Int = .max) throws -> [[String]] {
        var reader = CSVReader(MemoryBytes(Array(text.utf8), blockSize: blockSize), separator: 0x2C, isLenient: true)
        var record = InputRecord()
        var rows: [[String]] = []
        while try reader.next(into: &record) {
            rows.append((0..<record.count).map { record[$0] } + (record.brokenQuote.map { ["?\($0)"] } ?? []))
        }
        return rows
    }

    @Test(arguments: [1, 3, .max]) func `leniently, quotes that aren't doubled are read as they stand`(
        blockSize: Int
    ) throws {
        #expect(
            try lenientRows("1,\"La \"Grande, belle\" Fête\",2\n3,4,5\n", blockSize: blockSize) == [
                ["1", "La \"Grande, belle\" Fête", "2", "?1"], ["3", "4", "5"],
            ])
        #expect(
            try lenientRows("a,\"b\"c,d\ne,f,g\n", blockSize: blockSize) == [
                ["a", "\"b\"c", "d", "?1"], ["e", "f", "g"],
            ])
    }

    @Test(arguments: [1, 3, .max]) func `leniently, a quote that is never closed opens nothing`(blockSize: Int) throws {
        #expect(
            try lenientRows("1,\"Le Phare,2\n3,4,5\n", blockSize: blockSize) == [
                ["1", "\"Le Phare", "2", "?1"], ["3", "4", "5"],
            ])
        #expect(
            try lenientRows("1,\"Le Phare,2\n3,\"a\",5\n6,\"b\nc\",7\n", blockSize: blockSize) == [
                ["1", "\"Le Phare", "2", "?1"], ["3", "a", "5"], ["6", "b\nc", "7"],
            ])
    }

    @Test func `leniently, what is well written is read as ever`() throws {
        let text = "a,\"b,\"\"c\"\"\r\nd\",e\n\"\",\"x\",\"y\"\"\"\n"
        #expect(try lenientRows(text) == rows(text))
    }

    @Test func `each cell knows the line that it begins on`() throws {
        var reader = CSVReader(MemoryBytes(Array("h\n\"a\nb\",c,\"d\r\ne\",f\ng\n".utf8)))
        var record = InputRecord()
        var lines: [[Int]] = []
        while try reader.next(into: &record) { lines.append(record.lines) }
        #expect(lines == [[1], [2, 3, 3, 4], [5]])
    }

    @Test func `a quote that is never closed is told where it opens`() {
        let failure = failure(Array("a,b\nc,\"d\ne,f\ng,h\n".utf8))
        #expect(failure?.line == 2)
        #expect(failure?.column == 2)
        #expect(failure?.finding.french.rule.contains("jamais refermé") == true)
    }

    @Test func `a nul byte is told with its line`() {
        let failure = failure(Array("a,b\nc\0d,e\n".utf8))
        #expect(failure?.line == 2)
        #expect(failure?.finding.french.rule.contains("octet nul à la position 6") == true)
    }

    @Test func `a workbook is known for one`() {
        #expect(failure([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00])?.finding.french.rule.contains("classeur") == true)
    }

    @Test(arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61]] as [[UInt8]])
    func `UTF-16 is known for what it is`(bytes: [UInt8]) {
        #expect(failure(bytes)?.finding == .format(.utf16))
    }

    @Test func `a byte of another encoding is told with its line, column and value`() {
        let failure = failure(Array("a,b\nc,num".utf8) + [0xE9] + Array("raire\n".utf8))
        #expect(failure?.line == 2)
        #expect(failure?.column == 2)
        // The byte after it is the one that can't follow.
        let words = failure?.finding.french
        #expect(words?.rule.contains("octet 0x72") == true)
        #expect(words?.remedy.contains("Windows-1252") == true)
    }

    @Test(arguments: [[0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE9], [0x80]] as [[UInt8]])
    func `overlong forms, surrogates, lone and cut bytes are refused`(bytes: [UInt8]) {
        #expect(failure(Array("a".utf8) + bytes) != nil)
    }

    @Test func `a quote that swallows the file is told before the memory is`() {
        let text = "a,b\nc,\"" + String(repeating: "x", count: CSVReader.rowLimit + 10)
        #expect(failure(Array(text.utf8))?.finding.french.rule.contains("jamais refermé") == true)
    }

    @Test func `a row of nothing but separators is refused before the memory is full`() {
        let text = String(repeating: ",", count: CSVReader.cellLimit + 10)
        #expect(failure(Array(text.utf8))?.finding.french.rule.contains("trop longue") == true)
    }

    @Test(arguments: 0..<200) func `what is written is read back, whatever the blocks`(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let width = Int.random(in: 1...6, using: &random)
        let alphabet = ["a", "é", "\"", ",", ";", "\n", "\r\n", "\r", " ", "😀", "\u{202F}", "0"]
        var table = (0..<Int.random(in: 1...12, using: &random)).map { _ in
            (0..<width).map { _ in
                (0..<Int.random(in: 0...8, using: &random)).map { _ in alphabet.randomElement(using: &random)! }
                    .joined()
            }
        }
        let separator = [",", ";"].randomElement(using: &random)!
        let end = ["\n", "\r\n", "\r"].randomElement(using: &random)!
        // A header decides the separator.
        table.insert((0..<width).map { "h\($0)" }, at: 0)
        let text = table.map { CSVText.line($0, separator: separator, end: end) }.joined()
        guard width > 1 || separator == "," else { return }
        let read = try rows(Array(text.utf8), blockSize: Int.random(in: 1...40, using: &random))
        #expect(read == table)
    }

    @Test(arguments: 0..<200) func `random bytes never crash and never loop`(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed) &+ 1000)
        let special: [UInt8] = [0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x00, 0xC3, 0xA9, 0xE2, 0x80, 0xF0, 0x41]
        let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
            Bool.random(using: &random)
                ? special.randomElement(using: &random)! : UInt8.random(in: 1...255, using: &random)
        }
        let whole = try? rows(bytes)
        let inBlocks = try? rows(bytes, blockSize: 3)
        #expect(whole == inBlocks)
    }
}

/// Numbers that a failing test finds again.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 33) ^ (state << 31)
    }
}
