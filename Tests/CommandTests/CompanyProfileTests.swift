import Foundation
import Testing

/// What a company's profile tells of its files and its results.
@Suite struct CompanyProfileTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ tables: [String: String]) throws -> String {
        try FileManager.default.createDirectory(atPath: folder.path + "/data", withIntermediateDirectories: true)
        for (name, text) in tables { _ = try folder.write(text, to: "data/\(name).csv") }
        return folder.path + "/data"
    }

    private func profile(_ tables: [String: String]) throws -> String {
        let result = try Command.run([
            "generate", "company-profile", "--data", try write(tables), "--quarter", "2018-T4", "--date", "2018-12-31",
            "--output", folder.path + "/out", "--quiet",
        ])
        #expect(result.status == 0, "\(result.errors)")
        return try Shell.run(
            "for file in '\(folder.path)'/out/*.pdf; do pdftotext -layout \"$file\" -; done"
        ).output
            .replacingOccurrences(of: "\u{00A0}", with: " ").replacingOccurrences(of: "\u{202F}", with: " ")
            .split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: "\n")
    }

    private static let company = [
        "dispositifs": "code,libelle\nUDF,Usine du Futur\n",
        "entreprises": "siren,denomination,diffusion\n000000018,Atelier Fictif,oui\n",
        "etablissements": "siret,siren,siege,commune,departement\n00000001800010,000000018,oui,Pau,64\n",
        "dossiers":
            "numero,dispositif,siret,objet,dateDepot,montantDemande\nD1,UDF,00000001800010,Robot,2017-01-15,2000\n",
        "statuts": "dossier,statut,date\nD1,retenu,2017-02-20\nD1,engage,2017-03-05\n",
        "subventions":
            "nomBeneficiaire,idBeneficiaire,objet,montant,dateConvention,referenceDecision,dossier\n"
            + "Atelier Fictif,00000001800010,Robot,1000,2017-03-05,C1,D1\n",
    ]

    private func lines(_ text: String, from first: String) -> [String] {
        Array(text.split(separator: "\n").map(String.init).drop { !$0.contains(first) }.dropFirst(2))
    }

    @Test func `its files' steps, votes and payments stand in the order of their days`() throws {
        let text = try profile(
            Self.company.merging([
                "mouvements":
                    "convention,type,date,montant\nC1,engagement,2017-03-05,1000\nC1,mandat,2017-04-01,400\n"
                    + "C1,paiement,2017-04-15,400\n"
            ]) { $1 })
        #expect(
            lines(text, from: "Chronologie").prefix(5) == [
                "15/01/2017 Dossier déposé D1", "20/02/2017 Dossier retenu D1", "05/03/2017 Dossier engagé D1",
                "05/03/2017 Aide votée C1 1 000 €", "15/04/2017 Paiement C1 400 €",
            ], "\(text)")
        #expect(text.contains("Usine du Futur"))
    }

    @Test func `its share is of all that is committed, its rank among companies`() throws {
        let text = try profile(
            Self.company.merging([
                "entreprises":
                    "siren,denomination,diffusion\n000000018,Atelier Fictif,oui\n000000026,Fonderie Fictive,oui\n",
                "etablissements":
                    "siret,siren,siege,commune,departement\n00000001800010,000000018,oui,Pau,64\n"
                    + "00000002600013,000000026,oui,Pau,64\n",
                "subventions":
                    "nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,dateConvention,referenceDecision,dossier\n"
                    + "Atelier Fictif,00000001800010,,Robot,1000,2017-03-05,C1,D1\n"
                    + "Fonderie Fictive,00000002600013,,Four,3000,2017-03-05,C2,\n"
                    + "Association Fictive,,W100000001,Salon,16000,2017-03-05,C3,\n",
            ]) { $1 })
        // 1,000 € of 20,000 €, of which an association has most.
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("des 2 entreprises aidées, avec 5,0 % du total engagé"), "\(words)")
        #expect(words.contains("la médiane est de 2 000 €"), "\(words)")
        #expect(words.contains(#/l’entreprise est la 2 ?e des/#), "\(words)")
    }

    @Test func `what is taken back bears its sign`() throws {
        let text = try profile(
            Self.company.merging([
                "mouvements":
                    "convention,type,date,montant\nC1,engagement,2017-03-05,1000\nC1,desengagement,2018-04-01,300\n"
            ]) { $1 })
        #expect(lines(text, from: "Chronologie").contains("01/04/2018 Désengagement C1 −300 €"), "\(text)")
    }

    @Test func `orders stand in it where no payment is told`() throws {
        let text = try profile(
            Self.company.merging(["mouvements": "convention,type,date,montant\nC1,mandat,2017-04-01,400\n"]) { $1 })
        #expect(lines(text, from: "Chronologie").contains("01/04/2017 Mandat C1 400 €"), "\(text)")
    }

    @Test func `a company of which one thing alone happened has no chronology`() throws {
        var tables = Self.company
        tables["dossiers"] = nil
        tables["statuts"] = nil
        tables["subventions"] = tables["subventions"]?.replacingOccurrences(of: ",D1\n", with: ",\n")
        #expect(try !profile(tables).contains("Chronologie"))
    }

    @Test func `sources that say different values of one thing are told, side by side`() throws {
        func indicators(_ second: String) -> [String: String] {
            [
                "indicateurs":
                    "sujet,code,libelle,valeur,unite,date,source\n000000018,gain,Gain,50,%,2018-06-01,Presse\n"
                    + "000000018,emploi,Emplois,11,,2018-06-01,Presse\n000000018,gain,Gain,\(second),%,2018-06-01,Audit\n"
            ]
        }
        let text = try profile(Self.company.merging(indicators("100")) { $1 })
        #expect(text.contains("se contredisent sur « Gain »"), "\(text)")
        // What is contested is no headline.
        #expect(text.components(separatedBy: "Résultats publiés")[0].contains("11"))
        #expect(!text.components(separatedBy: "Résultats publiés")[0].contains("50 %"))
        let rows = lines(text, from: "Résultats publiés")
        #expect(
            rows.first?.hasPrefix("Gain 50 %") == true && rows.dropFirst().first?.contains("100 %") == true, "\(rows)")
    }

    @Test func `sources that agree contradict nothing`() throws {
        let same = "000000018,gain,Gain,50,%,2018-06-01,"
        let text = try profile(
            Self.company.merging([
                "indicateurs": "sujet,code,libelle,valeur,unite,date,source\n\(same)Presse\n\(same)Audit\n"
            ]) { $1 })
        #expect(!text.contains("se contredisent"))
    }
}
