import Foundation
import SpreadsheetSamples
import Testing

/// What programs learn of a workbook that can't be read: the code of its fault.
@Suite struct DamagedWorkbookTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let header = ["dateConvention", "nomBeneficiaire", "montant"]
    private static let award = ["2018-03-05", "Atelier Fictif", "1000.50"]
    private static let table = SampleODS.table("subventions", [header, award])

    private static func xlsxRow(_ line: Int, _ cells: [String]) -> String {
        let content = zip(["A", "B", "C"], cells).map {
            "<c r=\"\($0)\(line)\" t=\"inlineStr\"><is><t>\($1)</t></is></c>"
        }
        return "<row r=\"\(line)\">\(content.joined())</row>"
    }

    private static let rows = xlsxRow(1, header) + xlsxRow(2, award)

    /// - Parameter replace: a part's new text; nil for a part that is left out.
    private func ods(_ part: String, _ replace: (String) -> String?) throws -> String {
        try SampleArchive.write(
            SampleODS(Self.table).parts.compactMap { $0.name == part ? replace($0.text).map { (part, $0) } : $0 },
            to: folder.path + "/liste.ods")
    }

    private func xlsx(_ sample: SampleXLSX, without part: String? = nil) throws -> String {
        try SampleArchive.write(sample.parts.filter { $0.name != part }, to: folder.path + "/liste.xlsx")
    }

    private func write(_ bytes: [UInt8], to name: String) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/" + name))
        return folder.path + "/" + name
    }

    /// The findings that `check --json` gives.
    private func faults(of path: String) throws -> [[String: Any]] {
        let output = try Command.run(["check", path, "--json"]).output
        let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
        return try #require(object?["faults"] as? [[String: Any]])
    }

    /// Expects one finding that refuses the file, with a code and words in both languages.
    private func expect(_ code: String, of path: String) throws {
        let fatal = try faults(of: path).filter { $0["severity"] as? String == "fatal" }
        #expect(fatal.compactMap { $0["code"] as? String } == [code])
        let english = try #require(fatal.first?["english"] as? [String: String])
        for key in ["rule", "remedy"] {
            #expect(english[key]?.isEmpty == false && english[key] != fatal.first?[key] as? String)
        }
    }

    private static let compound: [UInt8] =
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)

    @Test func `a sound workbook is read`() throws {
        #expect(try !faults(of: ods("", { $0 })).contains { $0["severity"] as? String == "fatal" })
        #expect(try !faults(of: xlsx(SampleXLSX(rows: Self.rows))).contains { $0["severity"] as? String == "fatal" })
    }

    @Test func `a file that is no workbook has the code of what it is`() throws {
        try expect("workbook-excel-97", of: write(Self.compound, to: "liste.xls"))
        let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        try expect("workbook-encrypted", of: write(Self.compound + name, to: "secret.xlsx"))
        try expect(
            "workbook-encrypted",
            of: ods("META-INF/manifest.xml") { _ in SampleODS.manifest("<manifest:encryption-data/>") })
        try expect(
            "workbook-archive-without-workbook",
            of: SampleArchive.write([(name: "a.txt", text: "a")], to: folder.path + "/a.ods"))
        try expect("workbook-other-type", of: ods("mimetype") { _ in "application/vnd.oasis.opendocument.text" })
        var sample = SampleXLSX(rows: Self.rows)
        sample.workbookType = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
        try expect("workbook-binary", of: xlsx(sample))
    }

    @Test func `a damaged archive has the code of its damage`() throws {
        let whole = try Array(Data(contentsOf: URL(fileURLWithPath: ods("", { $0 }))))
        try expect("workbook-archive-damaged", of: write(Array(whole.prefix(whole.count / 2)), to: "court.ods"))
        try expect("workbook-part-missing", of: ods("content.xml") { _ in nil })
        try expect(
            "workbook-part-missing", of: xlsx(SampleXLSX(rows: Self.rows), without: "xl/worksheets/sheet1.xml"))
        var bytes = try Array(
            Data(
                contentsOf: URL(
                    fileURLWithPath: SampleArchive.write(
                        SampleODS(Self.table).parts, to: folder.path + "/a.ods", isStored: true))))
        let word = Array("Atelier".utf8)
        bytes[try #require(bytes.indices.first { bytes[$0...].starts(with: word) })] = UInt8(ascii: "B")
        try expect("workbook-checksum-wrong", of: write(bytes, to: "somme.ods"))
    }

    @Test func `bad XML has the code of what is bad in it`() throws {
        let changes: [(code: String, change: (String) -> String)] = [
            ("workbook-xml-incomplete", { String($0.dropLast(40)) }),
            ("workbook-xml-malformed", { $0.replacingOccurrences(of: "</text:p>", with: "</text:q>") }),
            ("workbook-xml-entity-unknown", { $0.replacingOccurrences(of: "Atelier", with: "&xxe;") }),
            ("workbook-xml-document-type", { $0.replacingOccurrences(of: "?>", with: "?><!DOCTYPE a>") }),
            ("workbook-xml-encoding", { $0.replacingOccurrences(of: "UTF-8", with: "ISO-8859-1") }),
        ]
        for (code, change) in changes { try expect(code, of: ods("content.xml", change)) }
    }

    @Test func `a cell or row that contradicts itself has its code and its place`() throws {
        let cells = [
            ("workbook-value-unlike-type", "<c r=\"C3\"><v>douze</v></c>"),
            ("workbook-shared-string-missing", "<c r=\"C3\" t=\"s\"><v>9</v></c>"),
            ("workbook-cell-type-unknown", "<c r=\"C3\" t=\"zz\"><v>9</v></c>"),
            ("workbook-cell-misplaced", "<c r=\"A2\"/>"),
        ]
        for (code, cell) in cells {
            let path = try xlsx(SampleXLSX(rows: Self.rows + "<row r=\"3\">\(cell)</row>"))
            try expect(code, of: path)
            #expect(try faults(of: path).contains { $0["line"] as? Int == 3 }, "\(code)")
        }
        try expect("workbook-row-twice", of: xlsx(SampleXLSX(rows: Self.rows + "<row r=\"1\"/>")))
        try expect("workbook-row-number-invalid", of: xlsx(SampleXLSX(rows: Self.rows + "<row r=\"x\"/>")))
        try expect("workbook-row-out-of-range", of: xlsx(SampleXLSX(rows: Self.rows + "<row r=\"1048577\"/>")))
    }

    @Test func `a sheet that is passed over has the code of its fault, and the others are read`() throws {
        let damaged = "<sheetData><row r=\"x\"/></sheetData>"
        let path = try xlsx(SampleXLSX(("2017", damaged), ("2018", "<sheetData>\(Self.rows)</sheetData>")))
        let faults = try faults(of: path)
        let fault = try #require(faults.first { $0["code"] as? String == "workbook-row-number-invalid" })
        #expect(fault["severity"] as? String == "warning")
        #expect(
            (fault["english"] as? [String: String])?["rule"]
                == "the sheet “2017” is not read: the row number “x” is not a number")
        #expect(!faults.contains { $0["severity"] as? String == "fatal" })
    }
}
