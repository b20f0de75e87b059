import Foundation
import SpreadsheetSamples
import Testing

@testable import Import
@testable import Intake
@testable import SCDL

/// What is no CSV and no workbook is told as what it is, with a remedy that works; gzip is read.
@Suite struct ForeignFileTests {
    private let fixture = try! Fixture()
    private let rows = SCDL.file([["montant": "1234.56"], ["montant": "0.44", "referenceDecision": "C2"]])

    private func fault(_ name: String, _ bytes: [UInt8]) throws -> Fault? {
        let summary = try DossierSource.check(fixture.write(name, bytes: bytes))
        #expect(summary.isRefused)
        #expect(summary.rowsRead == 0)
        return summary.faults.first
    }

    @Test func `a file packed by gzip is read, and said to have been packed`() throws {
        let summary = try DossierSource.check(fixture.write("aides.csv.gz", bytes: Gzip.packed(Array(rows.utf8))))
        #expect(summary.amountCents == 123_500)
        #expect(summary.rowsTaken == 2)
        #expect(summary.files.first?.reading?.encodingReason?.contains("gzip") == true)
    }

    @Test func `a packed file's name says which table it fills, and its encoding is found out`() throws {
        let text = "convention;type;date;montant\nC1;engagement;2018-04-01;10,50\n"
        let bytes = try Gzip.packed([0xFF, 0xFE] + Iconv.bytes(text, "UTF-16LE"))
        let summary = try DossierSource.check(fixture.write("mouvements.csv.gz", bytes: bytes))
        #expect(summary.files.first?.table == "mouvements")
        #expect(summary.files.first?.reading?.encoding == "UTF-16LE")
    }

    @Test func `several members of gzip are one file`() throws {
        let bytes = Array(rows.utf8)
        let packed = try Gzip.packed(Array(bytes[..<200])) + Gzip.packed(Array(bytes[200...]))
        #expect(try DossierSource.check(fixture.write("aides.csv.gz", bytes: packed)).amountCents == 123_500)
    }

    @Test func `a packed file that is cut or damaged is refused as a whole`() throws {
        var packed = try Gzip.packed(Array(rows.utf8))
        #expect(try fault("aides.csv.gz", Array(packed.dropLast(12)))?.rule.contains("tronqué ou abîmé") == true)
        packed[packed.count / 2] ^= 0x55
        #expect(try fault("aides.csv.gz", packed)?.rule.contains("tronqué ou abîmé") == true)
    }

    @Test func `a file that unpacks to a thousand times its size is refused before it fills the disk`() throws {
        let packed = try Gzip.packed([UInt8](repeating: 0x20, count: 80 << 20))
        #expect(packed.count < 100_000)
        #expect(try fault("aides.csv.gz", packed)?.rule.contains("500 fois sa taille") == true)
    }

    @Test(arguments: [
        "<html><body><table><tr><td>montant</td></tr></table></body></html>", "\n <!DOCTYPE HTML>\n<html></html>",
        "<table border=1><tr><td>montant</td></tr></table>", "<meta charset=\"utf-8\"><table></table>",
    ]) func `a page saved as a workbook is told as a page`(text: String) throws {
        let fault = try fault("aides.xls", Array(text.utf8))
        #expect(fault?.rule == "est une page HTML sous le nom d’un classeur")
        #expect(fault?.remedy.contains("LibreOffice Calc") == true)
    }

    @Test func `a page is told as one under any name and in any encoding`() throws {
        let page = "<html><body><table><tr><td>été</td></tr></table></body></html>"
        #expect(try fault("aides.csv", Array(page.utf8))?.rule.contains("page HTML") == true)
        #expect(
            try fault("aides.xls", [0xFF, 0xFE] + Iconv.bytes(page, "UTF-16LE"))?.rule.contains("page HTML") == true)
        let xhtml = "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"></html>"
        #expect(try fault("aides.xls", Array(xhtml.utf8))?.rule.contains("page HTML") == true)
    }

    @Test func `Excel 2003's XML is told as what it is`() throws {
        let text = """
            <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>
            """
        #expect(try fault("aides.xls", Array(text.utf8))?.rule.contains("XML d’Excel 2003") == true)
    }

    @Test func `an old workbook is told as one, also one from before 1997`() throws {
        let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        #expect(
            try fault("aides.xls", compound + [UInt8](repeating: 0, count: 2_000))?.rule.contains(
                "classeur d’Excel 97-2003 (.xls)") == true)
        #expect(
            try fault("aides.xls", [0x09, 0x08, 0x08, 0x00, 0x00, 0x05])?.rule.contains("classeur d’Excel") == true)
    }

    @Test func `a binary workbook is told as one`() throws {
        var sample = SampleXLSX(rows: "")
        sample.workbookType = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
        let path = try SampleArchive.write(sample.parts, to: fixture.path("aides.xlsb"))
        let summary = try DossierSource.check(path)
        #expect(summary.faults.first?.rule == "est un classeur binaire (.xlsb), que Bilan ne lit pas")
    }

    @Test(arguments: [
        ("%PDF-1.4\n", "un document PDF"), ("BZh91AY", "comprimé par bzip2"), ("{\"aides\": []}", "JSON"),
        ("[ {\"montant\": 1}]", "JSON"), ("{\\rtf1 montant}", "RTF"), ("Rar!\u{1A}", "comprimé par RAR"),
        ("MIME-Version: 1.0\nContent-Type: multipart/related\n", "MHTML"),
    ]) func `other files are told as what they are`(text: String, kind: String) throws {
        #expect(try fault("aides.csv", Array(text.utf8))?.rule.contains(kind) == true)
    }

    @Test func `one foreign file in a folder is told by its name`() throws {
        try fixture.write("subventions.csv", "<html><table></table></html>")
        let summary = try fixture.check()
        #expect(summary.isRefused)
        #expect(summary.faults.first?.file == "subventions.csv")
        #expect(summary.faults.first?.rule.contains("page HTML") == true)
    }

    @Test func `the strict check tells them too`() throws {
        for (name, bytes, kind) in [
            ("aides.xls", Array("<html></html>".utf8), "page HTML"),
            ("aides.csv.gz", try Gzip.packed(Array(rows.utf8)), "gzip"),
        ] {
            let path = try fixture.write(name, bytes: bytes)
            #expect {
                _ = try SCDLCheck.run(path)
            } throws: { ($0 as? DossierRefusal)?.description.contains(kind) == true }
        }
        let path = try fixture.write("aides.csv", bytes: Iconv.bytes(rows, "UTF-16LE"))
        #expect(try SCDLCheck.run(path).faults.contains { $0.fault.rule.contains("UTF-16") })
    }

    @Test func `a list that begins with a bracket is a list`() throws {
        let text = "[Bénéficiaire];[Date];[Montant]\nClub;2018-01-05;12,50\n"
        #expect(try DossierSource.check(fixture.write("liste.csv", text)).amountCents == 1_250)
    }
}
