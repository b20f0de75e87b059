import Foundation
import Testing

/// `bilan check` and `bilan import`, and data that is not what it should be.
@Suite struct DataCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private let header = "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,dispositifAide\n"
    private let soundRow = "Région,20005375900011,2018-03-01,C1,Atelier Fictif,,W123456789,Machine,1000.50,aide en numéraire,unique,2018-03-01,,non,1,\n"

    @Test func `check names the cell, the rule and the remedy, and ends with 3`() throws {
        let file = try folder.write(header + soundRow + soundRow.replacingOccurrences(of: "2018-03-01", with: "01/03/2018").replacingOccurrences(of: "C1", with: "C2"), to: "aides.csv")
        let result = try Command.run(["check", file])
        #expect(result.status == 3)
        #expect(result.output.contains("aides.csv:3"))
        #expect(result.output.contains("dateConvention"))
        #expect(result.output.contains("01/03/2018"))
    }

    @Test func `a report is made from the sound rows and says how many were left out`() throws {
        let file = try folder.write(header + soundRow + soundRow.replacingOccurrences(of: "1000.50", with: "-5").replacingOccurrences(of: "C1", with: "C2"), to: "aides.csv")
        let result = try Command.run(["generate", "beneficiary-listing", "--format", "pdf", "--data", file, "--quarter", "2018-T4", "--output", folder.path])
        #expect(result.status == 0, "\(result.errors)")
        let text = try Poppler.text(of: folder.path + "/beneficiary-listing-2018-T4.pdf")
        #expect(text.contains("1 ligne écartée"))
        #expect(text.contains("Atelier Fictif"))
    }

    @Test func `with --strict a refused row stops the run with 3 and makes nothing`() throws {
        let file = try folder.write(header + soundRow.replacingOccurrences(of: "1000.50", with: "-5"), to: "aides.csv")
        let result = try Command.run(["generate", "beneficiary-listing", "--strict", "--data", file, "--quarter", "2018-T4", "--output", folder.path + "/out"])
        #expect(result.status == 3)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
    }

    @Test(arguments: ["", "\u{0}\u{1}\u{2}PNG"]) func `an empty or binary file is refused with its name`(content: String) throws {
        let file = try folder.write(content, to: "aides.csv")
        let result = try Command.run(["check", file])
        #expect(result.status == 3)
        #expect((result.output + result.errors).contains("aides.csv"))
    }

    @Test func `a folder without data is refused with the files that it should hold`() throws {
        let result = try Command.run(["check", folder.path])
        #expect(result.status == 3)
        #expect((result.output + result.errors).contains("subventions.csv"))
    }

    @Test func `a path that leads nowhere is refused by name`() throws {
        let result = try Command.run(["generate", "beneficiary-listing", "--data", folder.path + "/nowhere.csv", "--output", folder.path + "/out"])
        #expect(result.status == 3)
        #expect(result.errors.contains("nowhere.csv"))
    }

    @Test func `an imported dossier gives the report that its file gives`() throws {
        let file = try folder.write(header + soundRow, to: "aides.csv")
        #expect(try Command.run(["import", file, "--into", folder.path + "/aides.bilan"]).status == 0)
        for (data, output) in [(file, "a"), (folder.path + "/aides.bilan", "b")] {
            let result = try Command.run(["generate", "beneficiary-listing", "--format", "pdf", "--data", data, "--quarter", "2018-T4", "--date", "2019-01-01", "--output", folder.path + "/" + output])
            #expect(result.status == 0, "\(result.errors)")
        }
        let name = "/beneficiary-listing-2018-T4.pdf"
        #expect(FileManager.default.contents(atPath: folder.path + "/a" + name) == FileManager.default.contents(atPath: folder.path + "/b" + name))
    }
}
