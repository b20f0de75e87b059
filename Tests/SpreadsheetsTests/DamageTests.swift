import Foundation
import SpreadsheetSamples
import Testing

@testable import Spreadsheets

/// What is refused, and how it is said.
@Suite struct DamageTests {
    let reading = Reading()
    private let table = SampleODS.table("Feuille A", [["un"], ["deux"]])

    /// Another failure than the one that is due.
    private struct Unlike: Error { let failure: SpreadsheetFailure? }

    private func ods(replacing part: String, by text: String?) throws -> String {
        try SampleArchive.write(
            SampleODS(table).parts.compactMap { $0.name == part ? text.map { (part, $0) } : $0 },
            to: reading.path("essai.ods"))
    }

    private func xlsx(replacing part: String, by text: String?) throws -> String {
        let sample = SampleXLSX(rows: "<row><c t=\"s\"><v>0</v></c></row>")
        return try SampleArchive.write(
            sample.parts.compactMap { $0.name == part ? text.map { (part, $0) } : $0 }, to: reading.path("essai.xlsx"))
    }

    private func refusal(content: String) throws -> SpreadsheetFailure? {
        try reading.refusal(ods(replacing: "content.xml", by: content))
    }

    @Test func `a missing part is named`() throws {
        #expect(try reading.refusal(ods(replacing: "content.xml", by: nil))?.part == "content.xml")
        #expect(
            try reading.refusal(xlsx(replacing: "xl/worksheets/sheet1.xml", by: nil))?.part
                == "xl/worksheets/sheet1.xml")
        #expect(try reading.refusal(xlsx(replacing: "xl/sharedStrings.xml", by: nil))?.part == "xl/sharedStrings.xml")
        #expect(try reading.refusal(xlsx(replacing: "_rels/.rels", by: nil))?.part == "_rels/.rels")
        #expect(
            try reading.refusal(xlsx(replacing: "xl/_rels/workbook.xml.rels", by: nil))?.part
                == "xl/_rels/workbook.xml.rels")
    }

    @Test func `a document of another sort is told`() throws {
        #expect(
            try reading.refusal(ods(replacing: "mimetype", by: "application/vnd.oasis.opendocument.text"))?.fault
                == .otherType(type: "application/vnd.oasis.opendocument.text"))
        #expect(
            try refusal(
                content: SampleODS("").content.replacingOccurrences(of: "office:spreadsheet", with: "office:text"))?
                .fault == .otherDocument)
        var sample = SampleXLSX(rows: "")
        sample.workbookType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        #expect(try reading.refusal(reading.xlsx(sample))?.fault == .otherType(type: sample.workbookType))
        sample.workbookType = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
        #expect(try reading.refusal(reading.xlsx(sample))?.fault == .binary)
        #expect(
            try reading.refusal(SampleArchive.write([(name: "a.txt", text: "a")], to: reading.path("a.zip")))?.fault
                == .archiveWithoutWorkbook)
    }

    @Test func `a protected workbook is named as such`() throws {
        let manifest = SampleODS.manifest("<manifest:encryption-data/>")
        #expect(
            try reading.refusal(ods(replacing: "META-INF/manifest.xml", by: manifest))
                == SpreadsheetFailure(file: "essai.ods", .encrypted))
        let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
        let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        #expect(
            try reading.refusal(reading.write(compound + name, to: "secret.xlsx"))?.fault == .encrypted)
        #expect(try reading.refusal(reading.write(compound, to: "vieux.xls"))?.fault == .excel97)
    }

    @Test func `a document type is refused, and with it entities of all kinds`() throws {
        let laughs = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>"
        let outside = "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">"
        for type in [laughs, outside] {
            let text = SampleODS(table).content.replacingOccurrences(of: "?>", with: "?>" + type)
            #expect(try refusal(content: text)?.fault == .xmlDocumentType)
        }
        let unknown = try refusal(content: SampleODS(table).content.replacingOccurrences(of: "deux", with: "&xxe;"))
        guard case .xmlEntityUnknown(line: 2, _) = unknown?.fault else { throw Unlike(failure: unknown) }
    }

    @Test(arguments: ["ISO-8859-1", "windows-1252", "UTF-7", "Shift_JIS"])
    func `an encoding that is neither UTF-8 nor UTF-16 is refused`(name: String) throws {
        let failure = try refusal(content: SampleODS(table).content.replacingOccurrences(of: "UTF-8", with: name))
        #expect(failure?.fault == .xmlEncoding(name: name))
        #expect(failure?.part == "content.xml")
    }

    @Test func `bytes that are not UTF-8 are refused with their sheet and row`() throws {
        let parts = SampleODS(table.replacingOccurrences(of: "deux", with: "deu~")).parts.map { part in
            (name: part.name, bytes: part.text.utf8.map { $0 == UInt8(ascii: "~") ? 0xE9 : $0 })
        }
        let failure = try reading.refusal(SampleArchive.write(parts, to: reading.path("a.ods")))
        #expect(failure?.sheet == "Feuille A")
        #expect(failure?.row == 1)
        #expect(
            failure?.description.hasPrefix(
                "a.ods, sheet \"Feuille A\", row 2, part content.xml: xmlCharacterInvalid(line: 2, ") == true)
    }

    @Test func `XML that stops or that is badly formed is refused`() throws {
        let content = SampleODS(table).content
        #expect(try refusal(content: String(content.dropLast(40)))?.fault == .xmlIncomplete)
        let failure = try refusal(content: content.replacingOccurrences(of: "</text:p>", with: "</text:q>"))
        guard case .xmlMalformed(line: 2, _) = failure?.fault else { throw Unlike(failure: failure) }
        #expect(try refusal(content: "")?.fault == .xmlIncomplete)
    }

    @Test func `elements nested without end are refused`() throws {
        let deep = String(repeating: "<text:span>", count: 100_000)
        #expect(
            try refusal(content: SampleODS("<table:table><table:table-row><table:table-cell><text:p>\(deep)").content)?
                .fault == .xmlTooDeep(limit: SpreadsheetLimits().depth))
    }

    @Test func `a bomb is stopped by its ratio and by its size`() throws {
        var limits = SpreadsheetLimits()
        limits.ratioFloor = 1 << 20
        limits.ratio = 100
        let path = try reading.ods(rows: String(repeating: "<table:table-row/>", count: 200_000))
        #expect(try reading.refusal(path, limits: limits)?.fault == .decompressionBomb(ratio: 100))
        limits.ratio = 1 << 20
        limits.partBytes = 1 << 20
        #expect(try reading.refusal(path, limits: limits)?.fault == .tooMuchData(megabytes: 1))
        #expect(try reading.refusal(path) == nil)
    }

    @Test func `texts, tags and tables beyond their limits are refused`() throws {
        var limits = SpreadsheetLimits()
        limits.rowBytes = 1000
        let long = String(repeating: "x", count: 2000)
        #expect(
            try reading.refusal(reading.ods(SampleODS.table("A", [[long]])), limits: limits)?.fault
                == .rowTooLong(megabytes: 0))
        #expect(
            try reading.refusal(
                reading.xlsx(SampleXLSX(rows: "<row><c t=\"str\"><v>\(long)</v></c></row>")), limits: limits)?.fault
                == .rowTooLong(megabytes: 0))
        limits = SpreadsheetLimits()
        limits.tokenBytes = 1 << 17
        #expect(
            try reading.refusal(reading.ods("<!--\(String(repeating: "x", count: 1 << 20))-->"), limits: limits)?.fault
                == .xmlTagTooLong(megabytes: 0))
        limits.sharedStringBytes = 1000
        var sample = SampleXLSX(rows: "<row><c t=\"s\"><v>0</v></c></row>")
        sample.strings = "<si><t>\(long)</t></si>"
        #expect(try reading.refusal(reading.xlsx(sample), limits: limits)?.part == "xl/sharedStrings.xml")
    }

    @Test(arguments: ["../content.xml", "/etc/passwd", "a/../../b", "..\\b"])
    func `a name that leaves the archive is refused`(name: String) throws {
        let path = try SampleArchive.write(SampleODS(table).parts + [(name, "x")], to: reading.path("a.ods"))
        #expect(try reading.refusal(path)?.fault == .entryOutsideArchive)
    }

    @Test func `a reference that leaves the package leads nowhere`() throws {
        let links = SampleXLSX(rows: "").parts.first { $0.name == "xl/_rels/workbook.xml.rels" }!.text
        for target in ["../../../etc/passwd", "file:///etc/passwd\" TargetMode=\"External"] {
            let path = try xlsx(
                replacing: "xl/_rels/workbook.xml.rels",
                by: links.replacingOccurrences(of: "worksheets/sheet1.xml", with: target))
            #expect(try reading.refusal(path)?.fault == .sheetWithoutPart)
        }
    }

    @Test func `the same part twice is refused`() throws {
        let path = try SampleArchive.write(
            SampleODS(table).parts + [("content.xmX", "<x/>")], to: reading.path("a.ods"))
        var bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        let name = Array("content.xmX".utf8)
        for start in 0..<(bytes.count - name.count) where bytes[start..<(start + name.count)].elementsEqual(name) {
            bytes[start + 10] = UInt8(ascii: "l")
        }
        #expect(try reading.refusal(reading.write(bytes, to: "a.ods"))?.fault == .partTwice)
    }

    @Test func `a wrong checksum is refused`() throws {
        let path = try reading.ods(table, isStored: true)
        var bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        let word = Array("deux".utf8)
        let start = try #require(bytes.indices.first { bytes[$0...].starts(with: word) })
        bytes[start] = UInt8(ascii: "f")
        #expect(try reading.refusal(reading.write(bytes, to: "a.ods"))?.fault == .checksumWrong)
    }

    @Test func `an archive cut anywhere is refused`() throws {
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: reading.ods(table))))
        for length in stride(from: 4, to: bytes.count, by: 37) {
            #expect(try reading.refusal(reading.write(Array(bytes[..<length]), to: "court.ods")) != nil)
        }
    }

    @Test func `content beyond the last row or column is refused, empty cells are not`() throws {
        let cell = "<table:table-cell office:value-type=\"float\" office:value=\"1\"/>"
        let below =
            "<table:table-row table:number-rows-repeated=\"99999999999999999999\"><table:table-cell/></table:table-row>"
        #expect(try reading.refusal(reading.ods(rows: below)) == nil)
        #expect(
            try reading.refusal(reading.ods(rows: below + "<table:table-row>\(cell)</table:table-row>"))?.fault
                == .rowOutOfRange(limit: 1_048_576, hasContent: true))
        #expect(
            try reading.refusal(
                reading.ods(
                    rows:
                        "<table:table-row><table:table-cell table:number-columns-repeated=\"16384\"/>\(cell)</table:table-row>"
                ))?.fault == .columnOutOfRange(limit: 16_384, hasContent: true))
        #expect(
            try reading.refusal(reading.xlsx(SampleXLSX(rows: "<row r=\"1048577\"><c><v>1</v></c></row>")))?.fault
                == .rowOutOfRange(limit: 1_048_576, hasContent: false))
    }

    @Test(arguments: [
        "office:value-type=\"float\" office:value=\"douze\"", "office:value-type=\"float\" office:value=\"1e999\"",
        "office:value-type=\"float\"",
        "office:value-type=\"date\" office:date-value=\"2018-02-30\"",
        "office:value-type=\"time\" office:time-value=\"10:00\"",
        "office:value-type=\"boolean\" office:boolean-value=\"oui\"",
    ]) func `a value that is not of its type is refused with its cell`(attributes: String) throws {
        let failure = try reading.refusal(
            reading.ods(
                rows:
                    "<table:table-row/><table:table-row><table:table-cell/><table:table-cell \(attributes)/></table:table-row>"
            ))
        #expect(failure?.row == 1)
        #expect(failure?.column == 1)
        #expect(failure?.description.contains("row 2 (cell B2)") == true)
    }

    @Test(arguments: [
        "<row r=\"1\"><c r=\"A1\"><v>douze</v></c></row>", "<row r=\"1\"><c t=\"s\"><v>9</v></c></row>",
        "<row r=\"1\"><c t=\"zz\"><v>9</v></c></row>",
        "<row r=\"1\"/><row r=\"2\"/><row r=\"1\"/>",
        "<row r=\"1\"><c r=\"A2\"/></row>", "<row r=\"x\"/>",
        "<row r=\"1\"><c r=\"XFE1\"/></row>", "<row r=\"1\"><c t=\"b\"><v>2</v></c></row>",
    ]) func `a worksheet that contradicts itself is refused`(rows: String) throws {
        let failure = try reading.refusal(reading.xlsx(SampleXLSX(rows: rows)))
        #expect(failure?.sheet == "Feuil1")
        #expect(failure?.part == "xl/worksheets/sheet1.xml")
    }

    @Test func `two sheets of one name are refused`() throws {
        #expect(try reading.refusal(reading.ods(table + table))?.fault == .sheetNameTwice)
    }

    @Test func `what is no file, or none that can be read, is refused`() throws {
        #expect(try reading.refusal(reading.folder.path) != nil)
        #expect(try reading.refusal("/dev/zero") != nil)
        #expect(try reading.refusal(reading.path("rien.ods")) != nil)
        #expect(try reading.refusal(reading.write([], to: "vide.ods")) != nil)
    }
}
