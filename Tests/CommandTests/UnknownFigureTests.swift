import Foundation
import Testing

/// What the data say nothing of is never zero in a report: it is left out, or said not to be known.
@Suite struct UnknownFigureTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func generate(_ report: String, of data: String, _ more: String...) throws -> String {
        let result = try Command.run(
            [
                "generate", report, "--data", data, "--quarter", "2018-T4", "--date", "2018-12-31", "--output",
                folder.path + "/out", "--quiet",
            ] + more)
        #expect(result.status == 0, "\(result.errors)")
        let script = """
            shopt -s nullglob; cd '\(folder.path)/out' && for file in *.pdf; do pdftotext -layout "$file" -; done
            for file in *.ods; do unzip -p "$file" content.xml | sed 's/<[^>]*>/ /g'; done
            """
        return try Shell.run(script).output
            .replacingOccurrences(of: "\u{00A0}", with: " ").replacingOccurrences(of: "\u{202F}", with: " ")
    }

    /// Amounts and shares of nothing.
    private static var nothing: Regex<Substring> { #/(?:[^0-9, ] *|  +)0(?:,0+)? ?(?:€|M€|k€|%)/# }

    private func list() throws -> String {
        try folder.write(
            // Each quarter and year compared has awards of its own: no difference is nothing.
            "nomBeneficiaire;objet;montant;dateConvention\nAtelier A;Robot;12640,50;2016-02-05\n"
                + "Atelier B;Presse;20000;2017-03-05\nAtelier C;Four;7000;2018-11-05\n", to: "liste.csv")
    }

    @Test(arguments: ["programme-progress", "beneficiary-listing"])
    func `a plain list of grants has no amount or share of nothing`(report: String) throws {
        let text = try generate(report, of: list())
        #expect(text.contains("39 640") || text.contains("39 641"))
        #expect(text.matches(of: Self.nothing).map { String(text[$0.range]) } == [])
    }

    @Test func `the council workbook of a plain list has no column, control or sheet of payments`() throws {
        let text = try generate("council-workbook", of: list())
        #expect(text.contains("39 640,50 €") && text.contains("Contrôles"))
        for words in ["Mandaté", "Reste à mandater", "Taux de mandatement", "Mandats et paiements", "Dépense éligible"]
        {
            #expect(!text.contains(words), "\(words)")
        }
    }

    /// A small programme: what was voted, committed and ordered.
    private func small(voted: Int, committed: Int, ordered: Int) throws -> String {
        let data = folder.path + "/data"
        try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
        for (name, text) in [
            "dispositifs": "code,libelle\nUDF,Usine du Futur\n",
            "entreprises": "siren,denomination,diffusion\n000000018,Atelier A,oui\n",
            "etablissements": "siret,siren,siege,commune,departement\n00000001800010,000000018,oui,Pau,64\n",
            "subventions":
                "nomBeneficiaire,idBeneficiaire,objet,montant,dateConvention,referenceDecision\n"
                + "Atelier A,00000001800010,Robot,\(committed),2018-02-05,C1\n",
            "mouvements":
                "convention,type,date,montant\nC1,engagement,2018-02-05,\(committed)\nC1,mandat,2018-05-05,\(ordered)\n",
            "autorisations": "dispositif,exercice,apVotee,apAffectee,cpVote\nUDF,2018,\(voted),\(voted),\(voted)\n",
        ] { _ = try folder.write(text, to: "data/\(name).csv") }
        return data
    }

    @Test func `a small programme's waterfall and map are told in euros, also to who hears them`() throws {
        let text = try generate("programme-progress", of: small(voted: 30_000, committed: 23_000, ordered: 4_000))
        #expect(!text.contains("0,0 M€"), "\(text)")
        let spoken = try Shell.run("qpdf --json '\(folder.path)'/out/*.pdf | grep -a '/Alt'").output
        #expect(spoken.contains("Cascade") && spoken.contains("Carte en tuiles"))
        #expect(!spoken.contains("0,0"), "\(spoken)")
    }

    @Test func `more than what it is taken from is no rest`() throws {
        let text = try generate("programme-progress", of: small(voted: 10_000, committed: 23_000, ordered: 24_000))
        let spoken = try Shell.run("qpdf --json '\(folder.path)'/out/*.pdf | grep -a 'Cascade'").output
        #expect(spoken.contains("Engagé au-delà des AP") && spoken.contains("Mandaté au-delà"), "\(spoken)")
        #expect(!spoken.contains("Reste à"), "\(spoken)")
        #expect(!text.contains("aucun seuil"))
    }

    @Test func `data with movements and without authorisations have no authorised amount, and no rate of one`() throws {
        let data = folder.path + "/data"
        try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
        for (name, text) in [
            "subventions":
                "nomBeneficiaire,objet,montant,dateConvention,referenceDecision\nAtelier A,Robot,12640.50,2018-02-05,C1\n",
            "mouvements":
                "convention,type,date,montant\nC1,engagement,2018-02-05,12640.50\nC1,mandat,2018-05-05,5000\n",
        ] { _ = try folder.write(text, to: "data/\(name).csv") }
        let text = try generate("programme-progress", of: data, "--format", "pdf")
        #expect(text.contains("ne contiennent pas d’autorisations"), "\(text)")
        for words in ["AP votées", "CP votés", "Taux d’engagement", "Taux de consommation"] {
            #expect(!text.contains(words), "\(words)")
        }
        #expect(text.contains("12 641 €") && text.contains("5 000 €"))
    }

    @Test func `a plain list says what isn't followed`() throws {
        let text = try generate("programme-progress", of: list(), "--format", "pdf")
        for words in [
            "non communiqué", "leur flux n’est pas suivi", "le budget n’est pas suivi",
            "caducité des conventions n’est pas suivie",
        ] { #expect(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words), "\(words)") }
    }

    /// The demonstration's files without its movements.
    private func withoutMovements() throws -> String {
        let copy = folder.path + "/demo"
        try FileManager.default.copyItem(atPath: Command.root.path + "/Sources/Import/Demo", toPath: copy)
        try FileManager.default.removeItem(atPath: copy + "/mouvements.csv")
        return copy
    }

    @Test func `without movements the budget isn't zero and nothing is said to be left to order`() throws {
        let text = try generate("programme-progress", of: withoutMovements(), "--format", "pdf")
        #expect(text.contains("AP votées") && text.contains("46 500 000 €"))
        #expect(text.matches(of: Self.nothing).map { String(text[$0.range]) } == [])
        #expect(!text.contains("Reste à mandater") && !text.contains("restent à mandater"))
    }

    @Test func `without movements a company's payments aren't told`() throws {
        let data = try withoutMovements()
        let text = try generate("company-profile", of: data, "--set", "company=000005280")
        #expect(text.contains("Aides engagées") && !text.contains("Aides payées") && !text.contains("Mandaté"))
    }

    @Test func `a company whose application is pending was awarded nothing, which is known`() throws {
        let text = try generate("company-profile", of: "demo", "--set", "company=000027300")
        #expect(text.contains("Aucune aide n’est attribuée au 31 décembre 2018."))
    }

    @Test func `less than a million isn't told in millions`() throws {
        let text = try generate("programme-progress", of: list(), "--format", "pdf")
        #expect(text.contains("39 641 € d’aides sont engagés") && !text.contains("0,0 M€"))
    }
}
