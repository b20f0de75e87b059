import Foundation
import SpreadsheetSamples
import Testing

@testable import Dossier
@testable import Import
@testable import Intake

/// Sheets of one header that hold each other's rows, or what was not granted: no euro counts twice, none is left out
/// without a word.
@Suite struct RepeatedSheetTests {
    private let fixture = try! Fixture()
    private static let header = ["Nom du bénéficiaire", "Date de la convention", "Montant voté"]

    private static func rows(_ month: Int, _ count: Int, from first: Int = 1) -> [[String]] {
        (first..<first + count).map { ["Club \(month)-\($0)", "2018-0\(month)-15", "\($0)00.25"] }
    }

    private static func sheet(_ name: String, _ rows: [[String]], header: [String] = header) -> SampleSheet {
        SampleSheet(name, [header] + rows)
    }

    private func check(
        _ sheets: [SampleSheet], _ format: SampleSheet.Format, _ map: ColumnMap = ColumnMap()
    ) throws -> ImportSummary {
        try DossierSource.check(
            SampleSheet.write(sheets, format, to: fixture.path("liste.\(format.rawValue)")), map: map)
    }

    private static var january: SampleSheet { sheet("Janvier", rows(1, 3) + [["Total janvier", "", "600.75"]]) }
    private static var february: SampleSheet { sheet("Février", rows(2, 2)) }

    @Test(arguments: SampleSheet.Format.allCases)
    func `a summary of the other sheets counts once, in whatever order its rows and columns are`(
        format: SampleSheet.Format
    ) throws {
        let turned = (Self.rows(2, 2) + Self.rows(1, 3)).reversed().map { [$0[2], $0[0], $0[1]] }
        let summary = Self.sheet(
            "Récapitulatif", Array(turned), header: [Self.header[2], Self.header[0], Self.header[1]])
        let sheets = [Self.january, Self.february, summary]
        let found = try check(sheets, format)
        #expect(found.amountCents == 90_125)
        #expect(found.rowsTaken == 5)
        let told = try #require(found.faults.first { $0.code == "sheets-repeated" })
        #expect(
            told.rule
                == "la feuille « Récapitulatif » n’est pas lue : toutes ses lignes (5 lignes, 901,25\u{A0}€) sont aussi sur « Janvier », « Février »"
                .replacing("5 lignes", with: "5\u{A0}lignes"))
        let all = ["Janvier", "Février", "Récapitulatif"]
        #expect(told.remedy.contains(all.map { "--sheet \"\($0)\"" }.joined(separator: " ")))
        #expect(try check(sheets, format, ColumnMap(sheets: all)).amountCents == 180_250)
    }

    @Test func `a summary counts once though its days and amounts are written otherwise`() throws {
        let rows = (Self.rows(1, 3) + Self.rows(2, 2)).map { row in
            [row[0], "15/" + row[1].dropFirst(5).prefix(2) + "/2018", row[2].replacing(".", with: ",") + " €"]
        }
        let found = try check([Self.january, Self.february, Self.sheet("Récapitulatif", rows)], .xlsx)
        #expect(found.amountCents == 90_125)
        #expect(found.faults.contains { $0.code == "sheets-repeated" })
    }

    @Test func `amounts that can be read in two ways make no rows alike`() throws {
        func rows(_ amounts: [String]) -> [[String]] { amounts.map { ["Club", "2018-01-15", $0] } }
        let found = try check(
            [Self.sheet("A", rows(["12.500", "7.250"])), Self.sheet("B", rows(["3.125", "1.500"]))], .ods)
        #expect(!found.faults.contains { $0.code == "sheets-repeated" || $0.code == "sheets-overlap" })
    }

    @Test func `sheets that a longer one repeats are left out in its favour`() throws {
        let whole = Self.sheet("Année", Self.rows(1, 3) + Self.rows(2, 2) + Self.rows(3, 1))
        let found = try check([Self.january, whole, Self.february], .ods)
        #expect(found.files.map(\.name) == ["liste.ods (feuille Année)"])
        #expect(found.amountCents == 100_150)
        #expect(
            found.faults.first { $0.code == "sheets-repeated" }?.rule.contains(
                "« Janvier », « Février » ne sont pas lues") == true)
    }

    @Test(arguments: SampleSheet.Format.allCases)
    func `sheets that have some rows in common are asked for first, with their money`(
        format: SampleSheet.Format
    ) throws {
        let sheets = [
            Self.sheet("Janvier", Self.rows(1, 9)), Self.sheet("Février", Self.rows(1, 1) + Self.rows(2, 8)),
        ]
        let found = try check(sheets, format)
        #expect(found.isRefused)
        let told = try #require(found.groups.first?.first)
        #expect(told.code == "sheets-overlap")
        #expect(told.rule.contains("100,25"))
        #expect(told.remedy.contains("--sheet \"Janvier\" --sheet \"Février\""))
        let both = try check(sheets, format, ColumnMap(sheets: ["Janvier", "Février"]))
        #expect(both.amountCents == 9 * 25 + 450_000 + 10_025 + 8 * 25 + 360_000)
    }

    @Test func `a summary that begins with a hundred rows of the first sheet is decided on like any other`() throws {
        let first = Self.sheet("Janvier", Self.rows(1, 120))
        let found = try check([first, Self.february, Self.sheet("Récap", Self.rows(1, 120) + Self.rows(2, 2))], .ods)
        #expect(found.rowsTaken == 122)
        #expect(found.faults.contains { $0.code == "sheets-repeated" })
    }

    @Test func `a copy in another order is asked for like a copy`() throws {
        let turned = Self.sheet("Copie", Self.rows(1, 3).reversed())
        let found = try check([Self.sheet("Janvier", Self.rows(1, 3)), turned], .xlsx)
        #expect(found.isRefused)
        #expect(found.faults.first?.code == "sheets-copied")
        #expect(found.faults.first?.remedy.contains("--sheet \"Janvier\".") == true)
    }

    @Test func `a row in many that another sheet has too is told as a repeated row`() throws {
        let found = try check(
            [
                Self.sheet("Janvier", Self.rows(1, 11)), Self.sheet("Février", Self.rows(1, 1) + Self.rows(2, 10)),
            ], .xlsx)
        #expect(!found.isRefused)
        #expect(found.rowsTaken == 22)
        #expect(found.faults.contains { $0.code == "rows-in-other-file" })
    }

    @Test func `a list that another one has with a row more is left out`() throws {
        let longer = Self.rows(1, 1) + Self.rows(1, 2)
        let found = try check([Self.sheet("Détail", longer), Self.sheet("Liste", Self.rows(1, 2))], .ods)
        #expect(found.files.map(\.name) == ["liste.ods (feuille Détail)"])
        #expect(found.amountCents == 40_075)
    }

    @Test(
        arguments: [
            "Refusées", "Refusés 2018", "REJETÉES", "Non retenus", "Demandes non attribuées", "Ajournées", "Annulées",
            "Brouillon", "Sans suite", "En attente", "Dossiers irrecevables", "Votes annulés", "Accordées et refusées",
        ])
    func `a sheet of what was not granted is left out and told with its rows and euros`(name: String) throws {
        let sheets = [Self.january, Self.february, Self.sheet(name, Self.rows(5, 2))]
        for format in SampleSheet.Format.allCases {
            let found = try check(sheets, format)
            #expect(found.amountCents == 90_125)
            let told = try #require(found.faults.first { $0.code == "sheets-set-aside" })
            #expect(told.rule.contains("« \(name) »") && told.rule.contains("300,50"))
            #expect(told.remedy.contains("--sheet \"Janvier\" --sheet \"Février\" --sheet \"\(name)\""))
            #expect(try check(sheets, format, ColumnMap(sheets: [name])).amountCents == 30_050)
        }
    }

    @Test(arguments: [
        "Aides accordées", "Annuel 2018", "Retraités", "2018", "Différents clubs", "Demandes 2018", "Retenus",
    ])
    func `a sheet whose name says nothing of the kind is read`(name: String) throws {
        let found = try check([Self.january, Self.sheet(name, Self.rows(5, 2))], .ods)
        #expect(found.amountCents == 60_075 + 30_050)
    }

    @Test(arguments: [("Demandes", "Attributions"), ("Candidatures 2018", "Aides votées")])
    func `a sheet of requests is left out beside one of what was granted`(requests: String, granted: String) throws {
        let found = try check([Self.sheet(requests, Self.rows(5, 2)), Self.sheet(granted, Self.rows(1, 3))], .ods)
        #expect(found.amountCents == 60_075)
        #expect(found.faults.first { $0.code == "sheets-set-aside" }?.rule.contains("300,50") == true)
    }

    @Test func `a sheet of refused requests is refused where it is the only one, and read when it is named`() throws {
        let sheets = [Self.sheet("Refusées", Self.rows(5, 2))]
        let found = try check(sheets, .ods)
        #expect(found.isRefused)
        #expect(found.faults.first?.remedy == "Si ce sont bien des aides accordées : --sheet \"Refusées\".")
        #expect(try check(sheets, .ods, ColumnMap(sheets: ["Refusées"])).amountCents == 30_050)
    }

    @Test func `rows that a workbook has above its header are read below it, and told`() throws {
        func row(_ number: Int, _ cells: [String]) -> String {
            "<row r=\"\(number)\">" + cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
        }
        let rows =
            row(5, ["D", "2018-01-18", "40"]) + row(1, Self.header) + row(3, ["B", "2018-01-16", "20"])
            + row(2, ["A", "2018-01-15", "10.50"])
        let path = try SampleArchive.write(SampleXLSX(rows: rows).parts, to: fixture.path("desordre.xlsx"))
        let found = try DossierSource.check(path)
        #expect(found.amountCents == 7_050)
        #expect(found.rowsTaken == 3)
        let told = found.faults.first { $0.code == "rows-displaced" }
        #expect(told?.line == 1)
        #expect(told?.rule.hasPrefix("3\u{A0}lignes ne sont pas à leur place") == true)
    }

    @Test(arguments: SampleSheet.Format.allCases)
    func `sheets sought for repeated rows are surveyed by the same pass, under the profile's decisions`(
        format: SampleSheet.Format
    ) throws {
        func rows(_ month: Int) -> [[String]] {
            (1...3).map { ["Club \(month)-\($0)", "0\($0)/0\(month)/2018", "\($0),5"] }
        }
        let path = try SampleSheet.write(
            [Self.sheet("A", rows(1)), Self.sheet("B", rows(2))], format, to: fixture.path("liste.\(format.rawValue)"))
        try Data(#"{"dates": {"dateConvention": "mm/dd"}}"#.utf8).write(to: URL(fileURLWithPath: path + ".profil.json"))
        #expect(try InputFile.find(at: path).files.allSatisfy { $0.surveyed != nil })
        let found = try DossierSource.check(path)
        #expect(found.amountCents == 1_500)
        #expect(
            found.files.map(\.reading?.profile) == [
                "liste.\(format.rawValue).profil.json", "liste.\(format.rawValue).profil.json",
            ])
        let day = found.files.first?.reading?.styles?.first { $0.field == "dateConvention" }
        #expect(day?.confidence == .certain)
    }

    @Test func `of very many rows a sample tells the sheets that overlap`() throws {
        let all = (0..<300_000).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
        let (keys, others) = (SheetRowKeys(all), SheetRowKeys(Array(all[200_000...])))
        #expect(!keys.isWhole && others.isWhole)
        let (common, least) = keys.overlap(with: others)
        #expect(common == least && least > 10_000)
        #expect(!others.isContained(in: [keys]))
    }
}
