import Foundation
import SpreadsheetSamples
import Testing
@testable import Intake
@testable import SCDL

/// What is checked of a file beside its cells: encoding, separator, header, rows.
@Suite struct SCDLTableTests {
    let fixture = try! Fixture()

    private func check(_ text: String, _ version: SCDLVersion? = nil) throws -> SCDLReport {
        try SCDLCheck.run(fixture.write("aides.csv", text), version: version)
    }

    private func check(header: [String], _ version: SCDLVersion? = nil) throws -> SCDLReport {
        let row = Dictionary(uniqueKeysWithValues: zip(SCDL.header, SCDL.row()))
        return try check([header, header.map { row[$0] ?? "x" }].map { CSVText.line($0) }.joined(), version)
    }

    private func rules(_ report: SCDLReport) -> [String] {
        report.faults.map { "\($0.rule.rawValue) \($0.fault.severity.rawValue) \($0.fault.column?.name ?? "-")" }
    }

    private func without(_ names: String...) -> [String] { SCDL.header.filter { !names.contains($0) } }

    // MARK: Version

    @Test func `sixteen columns are version 2.1.1, fourteen 2.0.2, and it is said who decided`() throws {
        let later = try check(SCDL.file([[:]]))
        #expect(later.version == .v2_1_1)
        #expect(later.isVersionFromHeader)
        #expect(later.columnCount == 16)
        let earlier = try check(header: without("rnaBeneficiaire", "dispositifAide"))
        #expect(earlier.version == .v2_0_2)
        #expect(earlier.faults.isEmpty)
        let chosen = try check(header: without("rnaBeneficiaire", "dispositifAide"), .v2_1_1)
        #expect(!chosen.isVersionFromHeader)
        #expect(rules(chosen) == ["missing-column warning rnaBeneficiaire", "missing-column warning dispositifAide"])
    }

    @Test func `one of the two later columns is enough for 2.1.1, whatever its case`() throws {
        #expect(try check(header: without("dispositifAide")).version == .v2_1_1)
        #expect(
            try check(header: without("rnaBeneficiaire", "dispositifAide") + ["RNA_beneficiaire"]).version == .v2_1_1)
    }

    @Test func `a version may be named by its start`() {
        #expect(SCDLVersion(named: "2.0") == .v2_0_2)
        #expect(SCDLVersion(named: "1.1") == .v1_1_0)
        #expect(SCDLVersion(named: "2") == .v2_1_1)
        #expect(SCDLVersion(named: "2.0.1") == .v2_0_1)
        #expect(SCDLVersion(named: "3") == nil)
        #expect(SCDLVersion(named: "2.") == nil)
        #expect(SCDLVersion.allCases.map(\.width) == [14, 14, 14, 14, 16, 16])
    }

    // MARK: Columns

    @Test func `a required column that lacks is an error, an optional one a warning`() throws {
        #expect(rules(try check(header: without("montant"))) == ["missing-column error montant"])
        #expect(rules(try check(header: without("idRAE"))) == ["missing-column warning idRAE"])
        #expect(
            rules(try check(header: without("rnaBeneficiaire", "dispositifAide", "idBeneficiaire"))) == [
                "missing-column error idBeneficiaire"
            ])
    }

    @Test func `without both beneficiary columns no row can be right`() throws {
        #expect(
            rules(try check(header: without("idBeneficiaire", "rnaBeneficiaire"))) == [
                "missing-column warning idBeneficiaire", "missing-column warning rnaBeneficiaire",
                "one-of-required error -",
            ])
    }

    @Test func `a column that isn't the schema's is a warning`() throws {
        #expect(rules(try check(header: SCDL.header + ["commentaire"])) == ["extra-column warning commentaire"])
    }

    @Test func `a column twice is an error, also where the schema doesn't know it`() throws {
        let report = try check(header: SCDL.header + ["objet"])
        #expect(rules(report) == ["duplicate-column error objet"])
        #expect(report.faults.first?.fault.column?.index == 17)
        #expect(try check(header: SCDL.header + ["a", "a"]).counts[.duplicateColumn] == 1)
    }

    @Test func `columns out of order are a warning`() throws {
        let report = try check(header: SCDL.header.reversed())
        #expect(rules(report) == ["column-order warning -"])
        #expect(report.isValid)
    }

    @Test func `a name in another case is told with the right one`() throws {
        let report = try check(header: SCDL.header.map { $0 == "nomBeneficiaire" ? "NOM_Beneficiaire" : $0 })
        #expect(rules(report) == ["column-name error NOM_Beneficiaire"])
        #expect(report.faults.first?.fault.remedy == "Renommez-la en « nomBeneficiaire ».")
        #expect(
            rules(try check(header: SCDL.header.map { $0 == "idRAE" ? "IDRAE" : $0 })) == ["column-name warning IDRAE"])
    }

    @Test func `a header all in capitals is known for what it is`() throws {
        let report = try check(header: SCDL.header.map { $0.uppercased() })
        #expect(report.counts[.columnName] == 16)
        #expect(report.version == .v2_1_1)
        #expect(report.counts[.unknownHeader] == nil)
    }

    @Test func `spaces around a name are a warning, and its column is read`() throws {
        let text = SCDL.file([["montant": "x"]]).replacingOccurrences(of: ",montant,", with: ", montant,")
        #expect(rules(try check(text)) == ["column-name warning montant", "number error montant"])
    }

    @Test func `a column without a name is an error`() throws {
        #expect(
            rules(try check(SCDL.file([[:]]).replacingOccurrences(of: "\n", with: ",\n"))) == ["blank-column error "])
    }

    @Test func `a title above the header is told at once`() throws {
        let report = try check("Subventions 2018\n" + SCDL.file([[:], [:]]))
        #expect(rules(report) == ["unknown-header fatal -"])
        #expect(report.faults.first?.fault.line == 1)
    }

    @Test func `a blank first line is an error, and the header below is read`() throws {
        #expect(
            rules(try check("\n" + SCDL.file([["montant": "x"]]))) == ["blank-header error -", "number error montant"])
    }

    // MARK: Rows

    @Test func `a blank row is an error, whether or not it has commas`() throws {
        let report = try check(
            SCDL.file([[:]]) + "\n" + String(repeating: ",", count: 15) + "\n" + CSVText.line(SCDL.row()))
        #expect(report.faults.map(\.rule) == [.blankRow, .blankRow])
        #expect(report.faults.map(\.fault.line) == [3, 4])
        #expect(report.rowsRead == 4)
        #expect(report.rowsInvalid == 2)
    }

    @Test func `a row with too few cells is an error once, and the cells that are there are checked`() throws {
        let row = SCDL.row(["montant": "x"]).prefix(10)
        let report = try check(SCDL.file([]) + CSVText.line(Array(row)))
        #expect(rules(report) == ["missing-cell error conditionsVersement", "number error montant"])
        #expect(report.faults.first?.fault.column?.index == 11)
    }

    @Test func `a row with too many cells is an error, empty ones too`() throws {
        let spare = try check(SCDL.file([]) + CSVText.line(SCDL.row() + [""]))
        #expect(spare.faults.map(\.rule) == [.extraCell])
        #expect(spare.faults.first?.fault.remedy.contains("fin de ligne") == true)
        let split = try check(
            SCDL.file([])
                + CSVText.line(SCDL.row(["montant": "1000"])).replacingOccurrences(of: ",1000,", with: ",1000,50,"))
        #expect(split.counts[.extraCell] == 1)
        #expect(split.faults.first?.fault.remedy.contains("guillemets") == true)
    }

    @Test func `one of SIRET and RNA is needed from 2.1.0 on`() throws {
        #expect(rules(try check(SCDL.file([["idBeneficiaire": ""]]))) == ["one-of-required error idBeneficiaire"])
        #expect(try check(SCDL.file([["idBeneficiaire": "", "rnaBeneficiaire": "W123456789"]])).faults.isEmpty)
        #expect(
            try check(SCDL.file([["idBeneficiaire": "", "rnaBeneficiaire": "W123456789"]]), .v2_0_2).counts[.required]
                == 1)
    }

    @Test func `a fault has line, column, value, rule and remedy, after a cell of several lines too`() throws {
        let report = try check(SCDL.file([["objet": "un\ndeux"], ["montant": "N82584,28"]]))
        let fault = try #require(report.faults.first?.fault)
        #expect(fault.line == 4)
        #expect(fault.column == Fault.Column(name: "montant", index: 9))
        #expect(fault.value == "N82584,28")
        #expect(!fault.rule.isEmpty)
        #expect(!fault.remedy.isEmpty)
    }

    @Test func `a fault in each of two equal rows is told twice`() throws {
        #expect(try check(SCDL.file([["nature": "x"], ["nature": "x"]])).counts[.choice] == 2)
    }

    // MARK: The file

    @Test func `semicolons are an error, and the rows are read all the same`() throws {
        let text = [SCDL.header, SCDL.row(["montant": "x"])].map { CSVText.line($0, separator: ";") }.joined()
        let report = try check(text)
        #expect(rules(report) == ["separator error -", "number error montant"])
        #expect(report.separator == ";")
    }

    @Test func `a byte that is not UTF-8 is told with its line, and the rest is read as Windows-1252`() throws {
        var bytes = Array(SCDL.file([["nomBeneficiaire": "Un"], [:], ["montant": "x"]]).utf8)
        let place = try #require(bytes.indices.last { bytes[$0] == 0xC3 && bytes[$0 + 1] == 0xB4 })
        bytes.replaceSubrange(place...(place + 1), with: [0xF4])
        let report = try SCDLCheck.run(fixture.write("aides.csv", bytes: bytes))
        #expect(report.faults.map(\.rule) == [.encoding, .number])
        #expect(report.faults.first?.fault.line == 4)
        #expect(report.faults.first?.fault.rule.contains("0xF4 à la position \(place + 1)") == true)
        #expect(report.encoding == "Windows-1252")
    }

    @Test func `a byte order mark before Windows-1252 doesn't make it UTF-8`() throws {
        let text = SCDL.file([["nature": "aide en num\u{E9}raire"]])
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + text.unicodeScalars.map { $0.value < 256 ? UInt8($0.value) : 63 }
        let report = try SCDLCheck.run(fixture.write("aides.csv", bytes: bytes))
        #expect(report.faults.map(\.rule) == [.encoding])
    }

    @Test func `a byte order mark alone is no fault`() throws {
        #expect(try check("\u{FEFF}" + SCDL.file([[:]])).faults.isEmpty)
    }

    @Test(arguments: ["", "x"]) func `a character that a block's end cuts is one character`(shift: String) throws {
        // One cell of several blocks, its characters on even places, then on odd ones.
        let report = try check(SCDL.file([["referenceDecision": shift + String(repeating: "é", count: 300_000)]]))
        #expect(report.faults.isEmpty)
        #expect(report.encoding == "UTF-8")
    }

    @Test func `a row of spaces is not blank: its cells are judged`() throws {
        let report = try check(SCDL.file([]) + String(repeating: " ,", count: 15) + " \n")
        #expect(report.counts[.blankRow] == nil)
        #expect(report.counts[.date] == 1)
        #expect(report.counts[.oneOfRequired] == nil)
    }

    @Test(arguments: ["", "\n\n"]) func `an empty file is refused`(text: String) throws {
        #expect(try check(text).faults.last?.rule == .emptyFile)
    }

    @Test func `a header alone is a warning`() throws {
        #expect(rules(try check(SCDL.file([]))) == ["no-rows warning -"])
    }

    @Test func `a quote never closed, and text after a closing quote, are errors`() throws {
        #expect(
            try check(SCDL.file([[:]]).replacingOccurrences(of: "Modernisation", with: "\"Modernisation")).faults.first?
                .rule == .structure)
        #expect(
            rules(try check(SCDL.file([[:]]).replacingOccurrences(of: "Modernisation", with: "\"Moderni\"sation"))) == [
                "quote error objet"
            ])
    }

    @Test func `UTF-16 and binary files are refused`() throws {
        #expect(
            try SCDLCheck.run(fixture.write("a.csv", bytes: [0xFF, 0xFE, 0x6E, 0x00])).faults.first?.fault.rule
                .contains("UTF-16") == true)
        #expect(try SCDLCheck.run(fixture.write("b.csv", bytes: [0x6E, 0x00, 0x01])).faults.first?.rule == .structure)
    }

    @Test func `of a folder its subventions.csv is checked, a dossier and nothing are refused`() throws {
        try fixture.write("subventions.csv", SCDL.file([[:]]))
        #expect(try SCDLCheck.run(fixture.data).isValid)
        #expect(throws: DossierRefusal.self) { try SCDLCheck.run(fixture.path("rien.csv")) }
        #expect(throws: DossierRefusal.self) { try SCDLCheck.run(fixture.write("a.bilan", "")) }
        #expect(throws: DossierRefusal.self) { try SCDLCheck.run(fixture.folder.path) }
    }

    // MARK: Workbooks

    private func workbook(_ rows: [[String]], name: String = "subventions", before: String = "") throws -> SCDLReport {
        let path = fixture.path("classeur.ods")
        try SampleArchive.write(SampleODS(before + SampleODS.table(name, rows)).parts, to: path)
        return try SCDLCheck.run(path)
    }

    @Test func `a workbook's sheet is checked as a file is`() throws {
        let rows = [SCDL.header, SCDL.row(), SCDL.row(["montant": "x", "nature": "y"])]
        let csv = try check(rows.map { CSVText.line($0) }.joined())
        let ods = try workbook(rows)
        #expect(rules(ods) == rules(csv))
        #expect(ods.faults.map(\.fault.line) == csv.faults.map(\.fault.line))
        #expect(ods.file == "classeur.ods (feuille subventions)")
        #expect(ods.separator == nil)
    }

    @Test func `the sheet with the header is found among others, which is told where it isn't the first`() throws {
        let report = try workbook(
            [SCDL.header, SCDL.row()], name: "Export", before: SampleODS.table("Lisez-moi", [["Bonjour"]]))
        #expect(report.file == "classeur.ods (feuille Export)")
        #expect(report.faults.map(\.rule) == [.sheet])
    }

    @Test func `rows left blank in a sheet are told`() throws {
        let report = try workbook([SCDL.header, SCDL.row(), [], [], SCDL.row()])
        #expect(report.faults.map(\.rule) == [.blankRow])
        #expect(report.faults.first?.fault.rule == "les lignes 3 à 4 sont vides")
        #expect(report.rowsRead == 4)
    }

    @Test func `a cell past the header's last is one too many`() throws {
        #expect(try workbook([SCDL.header, SCDL.row() + ["note"]]).faults.map(\.rule) == [.extraCell])
    }

    @Test func `a cell that a spreadsheet spoilt is an error`() throws {
        let table = SampleODS.table("subventions", [SCDL.header, SCDL.row(["referenceDecision": "MARQUE"])])
            .replacingOccurrences(
                of: "<table:table-cell office:value-type=\"string\"><text:p>MARQUE</text:p></table:table-cell>",
                with: "<table:table-cell office:value-type=\"float\" office:value=\"1.23456789012346E+17\"/>")
        let path = fixture.path("classeur.ods")
        try SampleArchive.write(SampleODS(table).parts, to: path)
        #expect(try SCDLCheck.run(path).faults.map(\.rule) == [.typedCell])
    }

    // MARK: The report

    @Test func `of many faults the first are listed and all are counted`() throws {
        let report = try check(SCDL.file(Array(repeating: ["montant": "x", "nature": "y"], count: 700)))
        #expect(report.faults.count == SCDLReport.faultLimit)
        #expect(report.errorCount == 1400)
        #expect(report.counts == [.number: 700, .choice: 700])
        #expect(report.rowsInvalid == 700)
    }

    @Test func `what concerns the whole file comes first, however many faults there are`() throws {
        let rows = [SCDL.header] + Array(repeating: SCDL.row(["montant": "x"]), count: SCDLReport.faultLimit + 1)
        let report = try check(rows.map { CSVText.line($0, separator: ";") }.joined())
        #expect(report.faults.first?.rule == .separator)
        #expect(report.faults.count == SCDLReport.faultLimit)
        #expect(report.errorCount == SCDLReport.faultLimit + 2)
    }

    @Test func `every rule has words of its own`() {
        let findings: [SCDLFinding] = [
            .empty, .notADate(suggestion: nil), .noSuchDay, .notANumber(hasComma: false, example: "1"), .notAFlag,
            .notAChoice(allowed: [], hasLooseAccents: false),
            .tooLong(count: 2, limit: 1), .notSIRETForm(isSIREN: false, isNumber: false), .notAssociationForm,
            .notAPeriod(hasUnderscore: false), .tooSmall(least: "0"),
            .tooGreat, .wrongKey, .notASIRET(isNumber: false), .noSuchPeriod, .reversedPeriod, .unlikelyYear, .blank,
            .spacesAround, .separatedDigits, .negativeAmount,
            .smallerThanCent, .notAUUID, .notFinite, .foreignNumber(example: "1"), .endsInLineBreak, .lineBreakAround,
            .wrongType(.number), .wrongType(.date), .wrongType(.boolean), .wrongType(.duration), .wrongType(.empty),
        ]
        #expect(Set(findings.map(\.french.rule)).count == findings.count)
    }
}
