import Foundation
import Testing

/// `bilan check` and `bilan import`, and data that is not what it should be.
@Suite struct DataCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private let header =
        "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,dispositifAide\n"
    private let soundRow =
        "Région,20005375900011,2018-03-01,C1,Atelier Fictif,,W123456789,Machine,1000.50,aide en numéraire,unique,2018-03-01,,non,1,\n"

    @Test func `check names the cell, the rule and the remedy, and ends with 3`() throws {
        let file = try folder.write(
            header + soundRow
                + soundRow.replacingOccurrences(of: "2018-03-01", with: "31/02/2018").replacingOccurrences(
                    of: "C1", with: "C2"), to: "aides.csv")
        let result = try Command.run(["check", file])
        #expect(result.status == 3)
        #expect(result.output.contains("aides.csv:3"))
        #expect(result.output.contains("dateConvention"))
        #expect(result.output.contains("31/02/2018"))
    }

    private let titled =
        "Subventions 2018;;;\nNom du bénéficiaire;Montant voté;Date - Décision;Suivi\nAtelier Fictif;1 000,50 €;05/03/2018;oui\nForge Fictive;NC;2018-03-06;non\n"

    @Test func `check says how a file is taken, what it repaired, and that rows and amounts add up`() throws {
        let file = try folder.write(titled, to: "liste.csv")
        let result = try Command.run(["check", file])
        #expect(result.status == 3)
        for text in [
            "encodage UTF-8", "séparateur point-virgule", "en-tête ligne 2", "«\u{A0}Montant voté\u{A0}» → montant",
            "lu 1000.50", "liste.csv:4, colonne montant",
            "Lu             2\u{A0}lignes   1\u{202F}000,50\u{A0}€", "Pris tel quel  0\u{A0}ligne ",
            "Réparé         1\u{A0}ligne ",
            "Écarté         1\u{A0}ligne ",
        ] {
            #expect(result.output.contains(text), "\(text)\n\(result.output)")
        }
    }

    @Test func `check --json writes one object with the file's keys at its top`() throws {
        let file = try folder.write(titled, to: "liste.csv")
        let result = try Command.run(["check", file, "--json"])
        #expect(result.status == 3)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(object["file"] as? String == "liste.csv")
        #expect(object["encoding"] as? String == "UTF-8")
        #expect(object["separator"] as? String == ";")
        #expect(object["headerLine"] as? Int == 2)
        #expect(
            ["rowsRead", "rowsTaken", "rowsRepaired", "rowsRefused", "amountCents"].map { object[$0] as? Int } == [
                2, 0, 1, 1, 100_050,
            ])
        let faults = try #require(object["faults"] as? [[String: Any]])
        let refused = try #require(faults.first { $0["severity"] as? String == "error" })
        #expect(refused["value"] as? String == "NC")
        #expect(refused["line"] as? Int == 4)
        #expect((refused["column"] as? [String: Any])?["name"] as? String == "montant")
        #expect(faults.contains { $0["severity"] as? String == "repaired" && $0["read"] as? String == "1000.50" })
    }

    @Test func `check --json of several files writes totals and a list of files`() throws {
        _ = try folder.write(header + soundRow, to: "subventions.csv")
        _ = try folder.write("convention,type,date,montant\nC1,mandat,2018-04-01,400\n", to: "mouvements.csv")
        let result = try Command.run(["check", folder.path, "--json"])
        let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(object["rowsRead"] as? Int == 2)
        #expect(object["amountCents"] as? Int == 100_050)
        #expect((object["files"] as? [[String: Any]])?.map { $0["amountCents"] as? Int } == [100_050, 40_000])
    }

    @Test func `a dry run shows the first rows as understood and writes nothing`() throws {
        let file = try folder.write(titled, to: "liste.csv")
        let result = try Command.run([
            "import", file, "--dry-run", "--map", "Suivi=referenceDecision", "--into", folder.path + "/a.bilan",
        ])
        #expect(result.status == 0, "\(result.errors)")
        for text in [
            "ligne 3", "montant = 1000.50", "dateConvention = 2018-03-05", "referenceDecision = oui",
            "Rien n’a été écrit.",
        ] {
            #expect(result.output.contains(text), "\(text)\n\(result.output)")
        }
        #expect(folder.contents == ["liste.csv"])
    }

    @Test func `what --map says is kept beside the file`() throws {
        let file = try folder.write(titled.replacingOccurrences(of: "Montant voté", with: "Crédits"), to: "liste.csv")
        #expect(try Command.run(["import", file, "--into", folder.path + "/a.bilan"]).status == 3)
        #expect(
            try Command.run(["import", file, "--map", "Crédits=montant", "--into", folder.path + "/a.bilan"]).status
                == 0)
        #expect(folder.contents.contains("liste.csv.profil.json"))
        #expect(try Command.run(["import", file, "--into", folder.path + "/a.bilan"]).status == 0)
    }

    @Test(arguments: ["montant", "=montant", "Montant voté=somme"]) func `a --map that can't be meant is wrong usage`(
        pair: String
    ) throws {
        let file = try folder.write(titled, to: "liste.csv")
        let result = try Command.run(["check", file, "--map", pair])
        #expect(result.status == 2)
        #expect(result.errors.contains(pair))
    }

    @Test func `data from a pipe is read like a file's`() throws {
        let file = try folder.write(titled, to: "liste.csv")
        let result = try Shell.run("cat '\(file)' | '\(Command.executable.path)' check /dev/stdin")
        #expect(result.output.contains("Lu             2\u{A0}lignes"), "\(result.errors)")
    }

    @Test func `import without a place to keep the rows is wrong usage`() throws {
        let result = try Command.run(["import", try folder.write(titled, to: "liste.csv")])
        #expect(result.status == 2)
        #expect(result.errors.contains("--into"))
    }

    @Test func `a report is made from the sound rows and says how many were left out`() throws {
        let file = try folder.write(
            header + soundRow
                + soundRow.replacingOccurrences(of: "1000.50", with: "cinq").replacingOccurrences(of: "C1", with: "C2"),
            to: "aides.csv")
        let result = try Command.run([
            "generate", "beneficiary-listing", "--format", "pdf", "--data", file, "--quarter", "2018-T4", "--output",
            folder.path,
        ])
        #expect(result.status == 0, "\(result.errors)")
        let text = try Poppler.text(of: folder.path + "/beneficiary-listing-2018-T4.pdf")
        #expect(text.contains("1 ligne écartée"))
        #expect(text.contains("Atelier Fictif"))
    }

    @Test func `with --strict a refused row stops the run with 3 and makes nothing`() throws {
        let file = try folder.write(
            header + soundRow.replacingOccurrences(of: "1000.50", with: "cinq"), to: "aides.csv")
        let result = try Command.run([
            "generate", "beneficiary-listing", "--strict", "--data", file, "--quarter", "2018-T4", "--output",
            folder.path + "/out",
        ])
        #expect(result.status == 3)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
    }

    @Test(arguments: ["", "\u{0}\u{1}\u{2}PNG"]) func `an empty or binary file is refused with its name`(
        content: String
    ) throws {
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
        let result = try Command.run([
            "generate", "beneficiary-listing", "--data", folder.path + "/nowhere.csv", "--output", folder.path + "/out",
        ])
        #expect(result.status == 3)
        #expect(result.errors.contains("nowhere.csv"))
    }

    @Test func `an imported dossier gives the report that its file gives`() throws {
        let file = try folder.write(header + soundRow, to: "aides.csv")
        #expect(try Command.run(["import", file, "--into", folder.path + "/aides.bilan"]).status == 0)
        for (data, output) in [(file, "a"), (folder.path + "/aides.bilan", "b")] {
            let result = try Command.run([
                "generate", "beneficiary-listing", "--format", "pdf", "--data", data, "--quarter", "2018-T4", "--date",
                "2019-01-01", "--output", folder.path + "/" + output,
            ])
            #expect(result.status == 0, "\(result.errors)")
        }
        let name = "/beneficiary-listing-2018-T4.pdf"
        #expect(
            FileManager.default.contents(atPath: folder.path + "/a" + name)
                == FileManager.default.contents(atPath: folder.path + "/b" + name))
    }
}
