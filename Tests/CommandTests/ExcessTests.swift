import Foundation
import Testing

/// What the progress report tells of orders and payments beyond commitments.
@Suite struct ExcessTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The report's text on awards with their movements.
    private func report(_ awards: String, _ movements: String) throws -> String {
        try FileManager.default.createDirectory(atPath: folder.path + "/data", withIntermediateDirectories: true)
        for (name, text) in [
            "dispositifs": "code,libelle\nUDF,Usine du Futur\n",
            "entreprises": "siren,denomination,diffusion\n000000018,Atelier Fictif,oui\n",
            "etablissements": "siret,siren,siege,commune,departement\n00000001800010,000000018,oui,Pau,64\n",
            "dossiers":
                "numero,dispositif,siret,objet,dateDepot,montantDemande\nD1,UDF,00000001800010,Robot,2017-01-15,2000\n",
            "statuts": "dossier,statut,date\nD1,engage,2017-03-05\n",
            "subventions":
                "nomBeneficiaire,idBeneficiaire,objet,montant,dateConvention,referenceDecision,dossier\n" + awards,
            "mouvements": "convention,type,date,montant\n" + movements,
        ] { _ = try folder.write(text, to: "data/\(name).csv") }
        let result = try Command.run([
            "generate", "programme-progress", "--data", folder.path + "/data", "--quarter", "2018-T4", "--date",
            "2018-12-31", "--format", "pdf", "--output", folder.path + "/out", "--quiet",
        ])
        #expect(result.status == 0, "\(result.errors)")
        return try Shell.run("pdftotext -layout '\(folder.path)'/out/*.pdf -").output
            .replacingOccurrences(of: "\u{00A0}", with: " ").replacingOccurrences(of: "\u{202F}", with: " ")
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static let award = "Atelier Fictif,00000001800010,Robot,2000,2017-03-05,C1,D1\n"

    @Test func `what is ordered or paid beyond the commitment is told, with its sum`() throws {
        let text = try report(
            Self.award, "C1,engagement,2017-03-05,2000\nC1,mandat,2017-04-01,2500\nC1,paiement,2017-04-02,2600\n")
        #expect(text.contains("1 aide dont les mandats dépassent l’engagement"), "\(text)")
        #expect(text.contains("de 600,00 € en tout"), "\(text)")
    }

    @Test func `what is paid beyond what is ordered is told`() throws {
        let text = try report(
            Self.award, "C1,engagement,2017-03-05,2000\nC1,mandat,2017-04-01,500\nC1,paiement,2017-04-02,700\n")
        #expect(text.contains("de 200,00 € en tout"), "\(text)")
    }

    @Test func `a reduction of which nothing is ordered exceeds nothing`() throws {
        let text = try report(
            Self.award + "Atelier Fictif,00000001800010,Robot,-900,2018-03-05,C2,D1\n",
            "C1,engagement,2017-03-05,2000\nC1,mandat,2017-04-01,2000\nC1,paiement,2017-04-02,2000\n")
        #expect(!text.contains("en dépassement"), "\(text)")
    }

    @Test func `payments that the data don't tell aren't nothing`() throws {
        let text = try report(Self.award, "C1,engagement,2017-03-05,2000\nC1,mandat,2017-04-01,500\n")
        #expect(text.contains("500 € mandatés.") && !text.contains("€ payés") && !text.contains("Payé 0"), "\(text)")
    }

    @Test func `a step that nobody noted is unknown wherever it is told`() throws {
        let text = try report(Self.award, "C1,engagement,2017-03-05,2000\n")
        #expect(
            text.contains("Entreprises engagées 1") || text.contains("Entreprises retenues non communiqué"), "\(text)")
        #expect(!text.contains("a été retenue") && !text.contains("Retenues"), "\(text)")
    }

    @Test func `what grants come to beside their movements is told where the two differ`() throws {
        let text = try report(
            Self.award + "Atelier Fictif,00000001800010,Robot,900,2018-03-05,C2,D1\n",
            "C1,engagement,2017-03-05,2000\n")
        #expect(text.contains("diffère de celui-là de 900,00 €"), "\(text)")
    }
}
