import Foundation
import Testing

/// Natural persons in what the public sees: not in a page, a cell, or a file that a document carries.
@Suite struct MaskingTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        _ = try folder.write(
            "siren,denomination,personnePhysique,presentation\n000000018,Jeanne Zyxwvut,oui,Jeanne Zyxwvut est menuisière.\n000000026,Atelier Ouvert,non,\n",
            to: "entreprises.csv")
        _ = try folder.write(
            "siret,siren,commune,departement\n00000001800010,000000018,Bordeaux,33\n", to: "etablissements.csv")
        let header =
            "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,dispositifAide\n"
        let rows = [
            ("C1", "ZYXWVUT Jeanne", "00000001800010", "Atelier de Jeanne Zyxwvut"),
            ("C2", "Jeanne Zyxwvut", "00000001800010", "Machine de jeanne zyxwvut"),
            ("C3", "Atelier Ouvert", "00000002600013", "Tour"),
        ].map {
            "Région,20005375900011,2018-03-01,\($0.0),\($0.1),\($0.2),,\($0.3),15000,aide en numéraire,unique,2018-03-01,,non,1,\n"
        }
        _ = try folder.write(header + rows.joined(), to: "subventions.csv")
        _ = try folder.write("convention,type,date,montant\nC1,mandat,2018-04-01,100\n", to: "mouvements.csv")
    }

    /// All the texts of all documents made, and of all that they carry.
    private func texts(_ audience: String, _ reports: [String]) throws -> (text: String, files: [String]) {
        let output = folder.path + "/" + audience
        let result = try Command.run(
            ["generate"] + reports + [
                "--data", folder.path, "--quarter", "2018-T4", "--audience", audience, "--output", output,
            ])
        #expect(result.status == 0, "\(result.errors)")
        let script = """
            cd '\(output)'; mkdir carried
            for pdf in *.pdf; do pdftotext "$pdf" -; pdfinfo "$pdf"; mkdir "carried/$pdf"; pdfdetach -saveall -o "carried/$pdf" "$pdf"; done
            shopt -s nullglob; for ods in *.ods carried/*/*.ods; do unzip -p "$ods"; done
            cat carried/*/*.csv; ls . carried/*
            """
        let text = try Shell.run(script).output
        return (text, try FileManager.default.contentsOfDirectory(atPath: output))
    }

    @Test func `public documents name no natural person anywhere, internal ones do`() throws {
        let shown = try texts("public", ["--all"])
        #expect(
            shown.files.contains("beneficiary-listing-2018-T4.pdf")
                && shown.files.contains("council-workbook-2018-T4.ods"))
        #expect(!shown.text.lowercased().contains("zyxwvut"))
        #expect(!shown.text.contains("000000018") && !shown.files.contains { $0.contains("000000018") })
        #expect(shown.text.contains("Personne physique") && shown.text.contains("Atelier Ouvert"))
        #expect(try texts("internal", ["beneficiary-listing", "--format", "pdf"]).text.contains("Jeanne Zyxwvut"))
    }
}
