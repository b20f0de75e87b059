import Foundation
import Testing

/// `--amounts` as a user types it.
@Suite struct AmountCommandTests {
    let folder: TemporaryFolder
    private let file: String

    init() throws {
        folder = try TemporaryFolder()
        let header =
            "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,dispositifAide\n"
        let rows = ["W123456789", "W123456790"].map {
            "Région,20005375900011,2018-03-01,C1,Atelier \($0),,\($0),Machine,1000,aide en numéraire,unique,2018-03-01,,non,0.5,\n"
        }
        file = try folder.write(header + rows.joined(), to: "aides.csv")
    }

    private func plain(_ text: String) -> String {
        text.replacingOccurrences(of: "\u{00A0}", with: " ").replacingOccurrences(of: "\u{202F}", with: " ")
    }

    @Test func `what can't be told is counted once, and --amounts decides`() throws {
        let doubtful = plain(try Command.run(["check", file]).output)
        #expect(doubtful.contains("dont comptés 1 000,00 €") && doubtful.contains("1 à décider avec --amounts"))
        let shares = plain(try Command.run(["check", file, "--amounts", "share"]).output)
        #expect(
            !shares.contains("dont comptés") && shares.contains("2 portent des parts") == false
                && shares.contains("1 porte des parts"))
    }

    @Test func `a report of a dossier may read its amounts otherwise, and leaves the dossier alone`() throws {
        let dossier = folder.path + "/a.bilan"
        _ = try Command.run(["import", file, "--into", dossier])
        for (choice, total) in [("total", "1 000 €"), ("share", "2 000 €")] {
            let output = folder.path + "/" + choice
            let result = try Command.run([
                "generate", "beneficiary-listing", "--format", "pdf", "--data", dossier, "--amounts", choice,
                "--quarter", "2018-T4", "--output", output,
            ])
            #expect(result.status == 0, "\(result.errors)")
            #expect(try Poppler.text(of: output + "/beneficiary-listing-2018-T4.pdf").contains(total))
        }
        #expect(try Command.run(["history", dossier]).output.split(separator: "\n").count == 1)
    }

    @Test func `another word than the three is wrong usage`() throws {
        let result = try Command.run(["check", file, "--amounts", "parts"])
        #expect(
            result.status == 2 && result.errors.contains("--amounts parts : valeurs possibles : total, share, auto."),
            "\(result.errors)")
    }
}
