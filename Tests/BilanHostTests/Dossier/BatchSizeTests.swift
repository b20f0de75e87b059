import Foundation
import GRDB
import SpreadsheetSamples
import Testing
@testable import Dossier
@testable import Import
@testable import Intake

/// Rows go from the thread that reads them to the one that writes them in batches: however many are in each, an import
/// gives the same.
@Suite struct BatchSizeTests {
    private let fixture = try! Fixture()

    private static let sizes = [1, 2, 3, 7, 64, 100_000]

    @Test func `a list of all that may happen to rows gives the same in any batches`() throws {
        try compare(try fixture.write("subventions.csv", Self.list))
    }

    @Test(arguments: SampleSheet.Format.allCases) func `a sheet with merged cells gives the same in any batches`(
        format: SampleSheet.Format
    ) throws {
        var sheet = SampleSheet("subventions", [["dateConvention", "nomBeneficiaire", "montant", "objet"]])
        for row in 1...60 {
            let isCovered = row % 9 == 5 || row % 9 == 6
            sheet.rows.append([
                "2018-01-\(10 + row % 18)", isCovered ? "" : "Atelier fictif \(row / 3)", "\(row * 100).50",
                "Pose \(row % 4)",
            ])
            if row % 9 == 4 { sheet.merges.append(SampleSheet.Merge(row, 1, rows: 3)) }
        }
        try compare(SampleSheet.write([sheet], format, to: fixture.path("subventions.\(format.rawValue)")))
    }

    @Test func `a file that ends with what can't be read gives the same in any batches`() throws {
        let rows = (1...40).map { "2018-01-15,Atelier fictif \($0),\($0 * 10),Pose" }
        let text = "dateConvention,nomBeneficiaire,montant,objet\n" + rows.joined(separator: "\n") + "\n"
        try compare(try fixture.write("subventions.csv", bytes: Array(text.utf8) + [0] + Array(text.utf8)))
    }

    private static var list: String {
        var lines = ["dateConvention;nomBeneficiaire;idBeneficiaire;montant;objet"]
        for row in 1...300 {
            switch row % 23 {
            case 1: lines.append("2018-02-15;Forge feinte \(row);;douze;Machine")
            case 2: lines.append("2018-02-15;Forge feinte \(row);;-\(row)0;Machine")
            case 3: lines.append("")
            case 4: lines.append("TOTAL;;;\(row * 1000);")
            case 5: lines.append("dateConvention;nomBeneficiaire;idBeneficiaire;montant;objet")
            case 6: lines.append("15/02/2018;\"Forge \"\"feinte\"\" \(row)\";;\(row),25;\"deux\nlignes\"")
            case 7: lines.append("2018-02-15;Forge feinte;;1200;Machine")
            case 8: lines.append("2018-02-15;Forge feinte \(row);00000900100017;\(row);Machine; de plus")
            case 9: lines.append("2018-02-15;Forge feinte \(row);12;\(row)")
            case 10: lines.append("2018-02-15;Forge \"feinte\" \(row);NC;\(row);'=1+1")
            default: lines.append("2018-02-\(10 + row % 18);Forge feinte \(row);;\(row * 7).5;Étude \(row % 5)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Loads the file in batches of several sizes, and compares all that the dossier holds afterwards.
    private func compare(_ path: String) throws {
        let file = try #require(try InputFile.find(at: path).files.first)
        let contents = try Self.sizes.map { size in
            try fixture.dossier("\(size).bilan").queue.write { db in
                try db.execute(
                    sql: """
                        INSERT INTO imports (id, chemin, fichier, tableau, lues, refusees) VALUES (1, 'a', 'a', 'subventions', 0, 0)
                        """)
                let counts = try TableLoader(file: file, origin: 1, db: db, batchSize: size).load { _ in }
                let tables = ["subventions", "anomalies", "reparations", "lectures"]
                let rows = try tables.map { table in
                    try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map(\.description)
                }
                return "\(counts.read) \(counts.refused) \(counts.cents) \(counts.centsRefused)\n\(rows)"
            }
        }
        #expect(Set(contents).count == 1)
        #expect(contents[0].contains("Atelier") || contents[0].contains("Forge"))
    }
}
