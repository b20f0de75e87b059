import Foundation
import SpreadsheetSamples
import Testing
@testable import Dossier
@testable import Import
@testable import Intake

/// Workbooks as data: the same as the CSV files of the same rows.
@Suite struct WorkbookImportTests {
    let fixture = try! Fixture()

    private func path(_ name: String) -> String {
        try? FileManager.default.createDirectory(atPath: fixture.data, withIntermediateDirectories: true)
        return fixture.data + "/" + name
    }

    @discardableResult
    private func ods(_ tables: String, _ name: String = "classeur.ods") throws -> String {
        try SampleArchive.write(SampleODS(tables).parts, to: path(name))
    }

    private func scdl(_ rows: [[String: String]]) -> [[String]] { [SCDL.header] + rows.map { SCDL.row($0) } }

    /// A workbook of one SCDL sheet, in which one column's cell is replaced by another element.
    private func check(_ column: String, ods cell: String) throws -> ImportSummary {
        let marked = SampleODS.table("Aides", scdl([[column: "MARQUE"]]))
        let text = "<table:table-cell office:value-type=\"string\"><text:p>MARQUE</text:p></table:table-cell>"
        return try DossierSource.check(ods(marked.replacingOccurrences(of: text, with: cell)))
    }

    /// A workbook in Office Open XML of one SCDL row, in which one column's cell is another `c` element.
    private func check(
        _ column: String, xlsx cell: String, formats: [Int] = [0], numberFormat: String? = nil, extra: String = ""
    ) throws -> ImportSummary {
        func inline(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }
        let header = SCDL.header.map(inline).joined()
        let row = zip(SCDL.header, SCDL.row()).map { $0 == column ? cell : inline($1) }.joined()
        var sample = SampleXLSX(
            ("Aides", "<sheetData><row r=\"1\">\(header)</row><row r=\"2\">\(row)</row></sheetData>\(extra)"))
        sample.cellFormats = formats
        if let numberFormat { sample.numberFormats = "<numFmt numFmtId=\"170\" formatCode=\"\(numberFormat)\"/>" }
        return try DossierSource.check(SampleArchive.write(sample.parts, to: path("classeur.xlsx")))
    }

    @Test func `one SCDL sheet is read like the CSV file`() throws {
        let rows = scdl([[:], ["referenceDecision": "C2", "montant": "7.25"], ["montant": "-5"]])
        let csv = try DossierSource.check(fixture.write("aides.csv", rows.map { CSVText.line($0) }.joined()))
        let table = SampleODS.table("Feuille1", rows)
        let flat = try fixture.write("aides.fods", SampleODS(table).flat)
        for path in [try ods(table), flat] {
            let summary = try DossierSource.check(path)
            #expect(summary.rowsRead == csv.rowsRead)
            #expect(summary.rowsTaken == csv.rowsTaken)
            #expect(summary.amountCents == csv.amountCents)
            #expect(summary.faults.map(\.line) == csv.faults.map(\.line))
            #expect(summary.faults.map(\.rule) == csv.faults.map(\.rule))
        }
    }

    @Test
    func `a row whose number comes twice with other values is left out with its amount, not read as the last one`()
        throws
    {
        func row(_ number: Int, _ cells: [String]) -> String {
            "<row r=\"\(number)\">" + cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
        }
        let rows = [
            row(1, ["dateConvention", "nomBeneficiaire", "montant"]), row(2, ["2018-03-05", "A", "10"]),
            row(3, ["2018-03-05", "B", "20"]), row(3, ["2018-03-05", "C", "30"]), row(4, ["2018-03-06", "D", "40"]),
            row(4, ["2018-03-06", "D", "40"]),
        ]
        let sample = SampleXLSX(rows: rows.joined())
        let summary = try DossierSource.check(SampleArchive.write(sample.parts, to: path("classeur.xlsx")))
        #expect(summary.rowsRead == 3)
        #expect(summary.rowsRefused == 1)
        #expect(summary.amountCents == 80_00)
        #expect(summary.amountRefusedCents == 30_00)
        let errors = summary.faults.filter { $0.severity == .error }
        #expect(errors.map(\.code) == ["cell-twice", "cell-twice"])
        #expect(errors.map(\.value) == ["C", "30"])
    }

    @Test func `the demonstration in one workbook is the demonstration`() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "../../../Sources/Import/Demo"
        ).standardizedFileURL.path
        var tables: [String] = []
        for table in DossierTable.all where FileManager.default.fileExists(atPath: "\(folder)/\(table.name).csv") {
            var reader = CSVReader(try FileBytes(path: "\(folder)/\(table.name).csv"))
            var row = InputRecord()
            var rows: [[String]] = []
            while try reader.next(into: &row) {
                rows.append(
                    (0..<row.count).map {
                        row[$0].replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
                    })
            }
            tables.append(SampleODS.table(table.name, rows))
        }
        let expected = try DossierSource.check(folder)
        let found = try DossierSource.check(ods(tables.joined()))
        #expect(found.rowsTaken == expected.rowsTaken)
        #expect(found.amountCents == expected.amountCents)
        #expect(found.faults == expected.faults)
        #expect(
            Dictionary(uniqueKeysWithValues: found.files.map { ($0.table, $0.rowsTaken) })
                == Dictionary(uniqueKeysWithValues: expected.files.map { ($0.table, $0.rowsTaken) }))
    }

    @Test(arguments: [
        ("dateConvention", "<table:table-cell office:value-type=\"date\" office:date-value=\"2018-03-05\"/>"),
        ("dateConvention", "<table:table-cell office:value-type=\"date\" office:date-value=\"2018-03-05T00:00:00\"/>"),
        ("idAttribuant", "<table:table-cell office:value-type=\"float\" office:value=\"20005375900011\"/>"),
        ("idAttribuant", "<table:table-cell office:value-type=\"float\" office:value=\"2.0005375900011E+13\"/>"),
        (
            "montant",
            "<table:table-cell office:value-type=\"currency\" office:currency=\"EUR\" office:value=\"1000.5\"/>"
        ),
        ("pourcentageSubvention", "<table:table-cell office:value-type=\"percentage\" office:value=\"1\"/>"),
        ("notificationUE", "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"false\"/>"),
        (
            "montant",
            "<table:table-cell table:formula=\"of:=2001/2\" office:value-type=\"float\" office:value=\"1000.5\"/>"
        ),
    ]) func `typed cells are read as the text that the column expects`(column: String, cell: String) throws {
        let summary = try check(column, ods: cell)
        #expect(summary.faults == [])
        #expect(summary.amountCents == 100_050)
    }

    @Test func `a date of Office Open XML is known by its format`() throws {
        #expect(try check("dateConvention", xlsx: "<c s=\"1\"><v>43164</v></c>", formats: [0, 14]).faults == [])
        #expect(
            try check("dateConvention", xlsx: "<c s=\"0\"><v>43164</v></c>", formats: [0, 14]).faults.first?.read
                == "2018-03-05")
    }

    @Test func `a fault names the workbook, the sheet, the row and the column`() throws {
        let summary = try check(
            "idAttribuant", ods: "<table:table-cell office:value-type=\"float\" office:value=\"123\"/>")
        #expect(
            summary.faults.first?.description.hasPrefix(
                "classeur.ods (feuille Aides):2, colonne idAttribuant (n° 2)\u{A0}: «\u{A0}123\u{A0}» n’est pas un SIRET"
            ) == true)
    }

    @Test func `digits that a spreadsheet has lost are a fault`() throws {
        let fault = try check(
            "referenceDecision",
            ods: "<table:table-cell office:value-type=\"float\" office:value=\"1.23456789012346E+17\"/>"
        ).faults.first
        #expect(fault?.severity == .error)
        #expect(fault?.rule.contains("15 chiffres") == true)
        #expect(fault?.column?.name == "referenceDecision")
    }

    @Test func `a calculation's error is a fault, also where the cell may be empty`() throws {
        let fault = try check("referenceDecision", xlsx: "<c t=\"e\"><f>NA()</f><v>#N/A</v></c>").faults.first
        #expect(fault?.rule == "est une erreur de calcul")
        #expect(fault?.value == "#N/A")
    }

    @Test func `a formula whose result was never stored is a fault`() throws {
        #expect(
            try check("montant", xlsx: "<c><f>1+1</f></c>").faults.first?.rule
                == "le résultat de la formule n’est pas enregistré")
    }

    @Test func `an amount finer than cents is rounded, and told`() throws {
        let summary = try check("montant", xlsx: "<c><v>33333.333333333336</v></c>")
        #expect(summary.amountCents == 3_333_333)
        #expect(summary.repairedCount == 1)
        #expect(summary.faults.contains { $0.severity == .repaired && $0.rule.contains("plus fin que le centime") })
    }

    @Test func `merged cells are told`() throws {
        let faults = try check(
            "objet", xlsx: "<c t=\"inlineStr\"><is><t>Achat</t></is></c>",
            extra: "<mergeCells><mergeCell ref=\"H2:H3\"/><mergeCell ref=\"Z1:Z9\"/></mergeCells>"
        ).faults
        #expect(faults.map(\.severity) == [.warning])
        #expect(faults.first?.column?.name == "objet")
        #expect(faults.first?.line == 2)
    }

    @Test func `a cell under no name is told and the row is kept`() throws {
        let table = SampleODS.table("Aides", [SCDL.header, SCDL.row() + ["", "note"]])
        let summary = try DossierSource.check(ods(table))
        #expect(summary.rowsTaken == 1)
        #expect(summary.faults.map(\.severity) == [.warning])
        #expect(summary.faults.first?.rule.contains("pas de nom") == true)
    }

    @Test func `repeated rows are as many rows`() throws {
        let table = SampleODS.table("mouvements", [["convention", "type", "date", "montant"]])
            .replacingOccurrences(
                of: "</table:table>",
                with: """
                    <table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="string"><text:p>C1</text:p></table:table-cell>\
                    <table:table-cell office:value-type="string"><text:p>paiement</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2018-04-01"/>\
                    <table:table-cell office:value-type="float" office:value="5"/></table:table-row></table:table>
                    """)
        let summary = try DossierSource.check(ods(table + SampleODS.table("subventions", scdl([[:]]))))
        #expect(summary.files.first { $0.table == "mouvements" }?.rowsTaken == 3)
        #expect(summary.faults.compactMap(\.line) == [3, 4])
    }

    @Test func `the sheet with the header is found among others, and these are told`() throws {
        let summary = try DossierSource.check(
            ods(SampleODS.table("Lisez-moi", [["Bonjour"]]) + SampleODS.table("Export", scdl([[:]]))))
        #expect(summary.rowsTaken == 1)
        #expect(summary.files.map(\.name) == ["classeur.ods (feuille Export)"])
        #expect(
            summary.faults.map(\.rule) == [
                "la feuille « Lisez-moi » n’est pas de celles d’un dossier : elle est ignorée"
            ])
    }

    @Test func `a workbook without any sheet of a dossier is refused with its sheets`() throws {
        let summary = try DossierSource.check(ods(SampleODS.table("Un", [["a"]]) + SampleODS.table("Deux", [["b"]])))
        #expect(summary.isRefused)
        #expect(summary.faults.first?.rule.contains("« Un » : sans noms de colonnes connus ; « Deux »") == true)
    }

    @Test func `a damaged workbook is refused and the dossier stays as it was`() throws {
        let good = try ods(SampleODS.table("Aides", scdl([[:]])))
        let dossier = try fixture.dossier()
        #expect(try DossierImport(into: dossier).run([good]).rowsTaken == 1)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: good))
        try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: good))
        #expect(throws: DossierRefusal.self) { _ = try DossierImport(into: dossier).run([good]) }
        #expect(try dossier.summary().rowsTaken == 1)
    }

    @Test func `a value that can't be read refuses the workbook with sheet, row and column`() throws {
        let fault = try check("montant", ods: "<table:table-cell office:value-type=\"float\" office:value=\"douze\"/>")
            .faults.first
        #expect(fault?.severity == .fatal)
        #expect(fault?.file == "classeur.ods (feuille Aides)")
        #expect(fault?.line == 2)
        #expect(fault?.column?.name == "I")
        #expect(fault?.rule.contains("content.xml") == true)
    }

    @Test func `a workbook imported anew replaces its rows, those of sheets that it no longer has too`() throws {
        let companies = SampleODS.table("entreprises", [["siren", "denomination"], ["000000018", "Un"]])
        let dossier = try fixture.dossier()
        _ = try DossierImport(into: dossier).run([ods(SampleODS.table("subventions", scdl([[:], [:]])) + companies)])
        _ = try DossierImport(into: dossier).run([ods(companies)])
        let summary = try dossier.summary()
        #expect(summary.files.map(\.table) == ["entreprises"])
        #expect(summary.amountCents == 0)
        #expect(summary.rowsTaken == 1)
    }

    @Test(
        arguments: [
            ("#,##0&quot; k€&quot;", 1_500_00_000), ("#,##0.0\\ \\k\\€", 1_500_00_000),
            ("0&quot; M€&quot;", 1_500_00_000_000),
            ("#,##0,&quot; k€&quot;", 1_500_00), ("#,##0,,&quot; M€&quot;", 1_500_00),
            ("#,##0.0,&quot; k€&quot;", 1_500_00),
            ("#,##0,.0&quot; k€&quot;", 1_500_00), ("#,##0,&quot; M€&quot;", 1_500_00_000),
            ("#,##0 [$€-40C]", 1_500_00),
        ] as [(String, Int64)])
    func `a unit that the format of a number shows multiplies it, unless the format scales it`(
        code: String, cents: Int64
    ) throws {
        let cell = "<c s=\"1\"><v>1500</v></c>"
        let summary = try check("montant", xlsx: cell, formats: [0, 170], numberFormat: code)
        #expect(summary.keptCents == cents)
    }

    @Test(
        arguments: [
            ("1500", "1 500 k€", 1_500_00_000), ("1500.4", "1 500 k€", 1_500_40_000),
            ("1500", "1 500,00 kEUR", 1_500_00_000),
            ("1500000", "1 500 k€", 1_500_000_00), ("1500", "1,5 k€", 1_500_00), ("1500", "1 500 €", 1_500_00),
            ("1500", "1500", 1_500_00),
        ] as [(String, String, Int64)])
    func `a unit that an OpenDocument cell shows multiplies its number, unless it is scaled`(
        value: String, shown: String, cents: Int64
    ) throws {
        let cell =
            "<table:table-cell office:value-type=\"float\" office:value=\"\(value)\"><text:p>\(shown)</text:p></table:table-cell>"
        #expect(try check("montant", ods: cell).keptCents == cents)
    }

    @Test func `a percentage among amounts is left out, not read as less than a euro`() throws {
        let ods = try check(
            "montant",
            ods:
                "<table:table-cell office:value-type=\"percentage\" office:value=\"0.5\"><text:p>50 %</text:p></table:table-cell>"
        )
        let xlsx = try check("montant", xlsx: "<c s=\"1\"><v>0.5</v></c>", formats: [0, 9])
        for summary in [ods, xlsx] {
            #expect(summary.keptCents == 0)
            #expect(summary.faults.contains { ["amount-is-percentage", "column-misfit"].contains($0.code) })
        }
    }

    @Test(arguments: ["USD", "CHF", " XPF", " F CFP", "FF", " F", " francs", " %"])
    func `a currency that a number's format shows is no euro`(_ words: String) throws {
        let xlsx = try check(
            "montant", xlsx: "<c s=\"1\"><v>1500</v></c>", formats: [0, 170], numberFormat: "#,##0&quot;\(words)&quot;")
        let ods = try check(
            "montant",
            ods:
                "<table:table-cell office:value-type=\"float\" office:value=\"1500\"><text:p>1 500 \(words)</text:p></table:table-cell>"
        )
        #expect(xlsx.keptCents == 0 && ods.keptCents == 0, "\(xlsx.faults) \(ods.faults)")
    }

    @Test(arguments: [" jours", " hab."]) func `an amount whose format counts something else is left out`(
        _ words: String
    ) throws {
        let xlsx = try check(
            "montant", xlsx: "<c s=\"1\"><v>1500</v></c>", formats: [0, 170], numberFormat: "#,##0&quot;\(words)&quot;")
        #expect(xlsx.keptCents == 0)
        #expect(xlsx.faults.contains { $0.code == "not-an-amount" })
    }

    @Test func `a format's words in other columns say nothing`() throws {
        let summary = try check(
            "pourcentageSubvention", xlsx: "<c s=\"1\"><v>1</v></c>", formats: [0, 170],
            numberFormat: "0&quot; part&quot;")
        #expect(summary.rowsRefused == 0)
    }

    @Test func `a sheet's name and a title over its width say a unit`() throws {
        let rows = [["Date", "Bénéficiaire", "Montant"], ["2018-01-10", "A", "15"], ["2018-01-11", "B", "20"]]
        let named = try DossierSource.check(ods(SampleODS.table("Aides (k€)", rows), "feuille.ods"))
        #expect(named.faults.contains { $0.code == "unit-in-title" })
        let title =
            "<table:table-row><table:table-cell table:number-columns-spanned=\"3\" office:value-type=\"string\"><text:p>Montants en k€</text:p></table:table-cell></table:table-row></table:table>"
        let merged = SampleODS.table("Aides", rows).replacingOccurrences(of: "</table:table>", with: title)
        #expect(try DossierSource.check(ods(merged, "titre.ods")).faults.contains { $0.code == "unit-in-title" })
    }
}
