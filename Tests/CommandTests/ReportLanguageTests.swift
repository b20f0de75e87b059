import Foundation
import Testing

/// Documents are in one language throughout, whatever the report.
@Suite struct ReportLanguageTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Data without a French word: whatever is French in a document is Bilan's own.
    private static let tables = [
        "dispositifs.csv": "code,libelle,commission\nNEW,New Works,Economy\nOLD,Old Works,Economy\n",
        "appels.csv": "dispositif,numero,libelle,ouverture,cloture\nNEW,1,First round,2017-01-01,2017-02-01\n",
        "entreprises.csv":
            "siren,denomination,categorieEntreprise,groupe,diffusion,presentation\n"
            + "000000018,Alpha Works,GE,Alpha,oui,Makes things.\n000000026,Beta Mills,,,oui,\n12,Gamma,,,oui,\n",
        "etablissements.csv":
            "siret,siren,siege,commune,departement,naf,effectif\n"
            + "00000001800010,000000018,oui,Pau,64,25.11Z,48\n00000002600013,000000026,oui,Dax,40,,\n",
        "dossiers.csv":
            "numero,dispositif,appel,siret,objet,dateDepot,montantDemande,depenseEligible\n"
            + "N1,NEW,1,00000001800010,Robot,2017-01-15,2000,4000\nN2,NEW,,00000002600013,Press,2017-01-20,500,1000\n",
        "statuts.csv":
            "dossier,statut,date\nN1,instruit,2017-02-10\nN1,retenu,2017-02-20\nN1,engage,2017-03-05\nN2,refuse,2017-04-01\n",
        "subventions.csv":
            "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,objet,montant,nature,"
            + "conditionsVersement,datesPeriodeVersement,notificationUE,pourcentageSubvention,dossier,caducite,regimeAide\n"
            + "West Council,20005375900011,2017-03-05,C1,Alpha Works,00000001800010,Robot,1000.50,x,y,2017-04-01,non,0.5,N1,"
            + "2018-06-01,de minimis\n"
            + "West Council,20005375900011,2017-05-05,C2,Beta Mills,00000002600013,Press,450000,x,y,2017-06-01,non,0.5,,,"
            + "de minimis\n",
        "mouvements.csv":
            "convention,type,date,montant\nC1,engagement,2017-03-05,1000.50\nC1,mandat,2017-04-01,400\nC1,paiement,2017-04-15,400\n",
        "autorisations.csv":
            "dispositif,exercice,apVotee,apAffectee,cpVote\nNEW,2017,9000,8000,5000\nNEW,2018,9500,9000,6000\n",
        "indicateurs.csv":
            "sujet,code,libelle,valeur,unite,constat,methode,source\n"
            + "000000018,a,Output,+50,%,declare,Survey,Press\n000000018,b,Cost,12.5,,observe,,Audit\n"
            + "NEW,c,Firms,12,,,,Press\nOLD,d,Firms,9,,,,Press\ncontexte,e,Growth,1.5,%,,,Press\n",
        "objectifs.csv":
            "dispositif,indicateur,echeance,valeur\nNEW,entreprisesRetenues,2018-12-31,4\nNEW,montantEngage,2018-12-31,9000\n"
            + "OLD,other,2019-12-31,7\n",
    ]

    private func data() throws -> String {
        for name in ["data", "template"] {
            try FileManager.default.createDirectory(
                atPath: folder.path + "/" + name, withIntermediateDirectories: true)
        }
        for (name, text) in Self.tables { _ = try folder.write(text, to: "data/" + name) }
        _ = try folder.write("organisation: West Council\nnumbers:\n  currency: GBP\n", to: "template/template.yaml")
        return folder.path + "/data"
    }

    private func generate(_ arguments: String...) throws -> Command.Result {
        try Command.run(
            [
                "generate", "--data", try data(), "--quarter", "2018-T4", "--date", "2019-01-01", "--output",
                folder.path + "/out",
                "--template", folder.path + "/template",
            ] + arguments)
    }

    /// All that a run's documents say, with what they carry: pages, properties, bookmarks, alternative texts, sheets.
    private func words() throws -> [String: String] {
        let script = """
            shopt -s nullglob; cd '\(folder.path)/out' && for file in *.pdf; do
              pdftotext -layout "$file" - > "$file.txt"; pdfinfo "$file" >> "$file.txt"; pdfinfo -struct-text "$file" >> "$file.txt"
              pdfdetach -list "$file" >> "$file.txt"
              qpdf --json "$file" | grep -aE '"/(Alt|Title|Desc|ActualText|Contents)"' >> "$file.txt"
            done
            for file in *.ods; do unzip -p "$file" content.xml styles.xml meta.xml '*/content.xml' 2>/dev/null \
              | sed -E 's/<(number|style|config|table:named)[^>]*>//g; s/ (style|table:style|draw:style|number|fo|xlink|xmlns|chart):?[a-z-]*="[^"]*"//g' \
              > "$file.txt"; done
            """
        _ = try Shell.run(script)
        var words: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out")
        where name.hasSuffix(".txt") {
            words[name] = try String(contentsOfFile: folder.path + "/out/" + name, encoding: .utf8)
        }
        return words
    }

    private func context(of range: Range<String.Index>, in text: String) -> String {
        let start = text.index(range.lowerBound, offsetBy: -30, limitedBy: text.startIndex) ?? text.startIndex
        return String(
            text[start..<(text.index(range.upperBound, offsetBy: 30, limitedBy: text.endIndex) ?? text.endIndex)])
    }

    @Test func `the four reports run in English, in pounds, without a French word or a euro`() throws {
        let result = try generate("--all", "--language", "en")
        #expect(result.status == 0, "\(result.errors)")
        let words = try words()
        #expect(words.count == 15)
        let french =
            /(?i)[éèêàâçùûîôœ«»]|\b(?:le|la|les|des|du|de|au|aux|et|est|sont|pour|par|sur|dans|une|un|avec|qui|que|aides?|montants?|engag\w*|mandat\w*|dossiers?|entreprises?|tableau|feuilles?|trimestre|exercice|seuil|jusqu|non communiqu\w*)\b/
        for (name, text) in words {
            let spoken = text.replacing(
                #/(?i)de minimis|Creator:[^\n]*|Producer:[^\n]*|Pyrénées|[0-9]{2} – [^\n<"]*/#, with: "")
            #expect(spoken.matches(of: french).map { context(of: $0.range, in: spoken) } == [], "\(name)")
            // The ceilings of the Union's regulation are in euros.
            let amounts = spoken.replacing(#/€(?:200,000|300,000|23,000)/#, with: "")
            #expect(!amounts.contains("€") && !amounts.contains("EUR"), "\(name)")
            // The data have no award in the department that this report is about unless it is told another.
            #expect(text.contains("£") || name.hasPrefix("department-awards"), "\(name)")
        }
    }

    @Test func `documents are in French where no language is named`() throws {
        let result = try generate("programme-progress", "--format", "pdf")
        #expect(result.status == 0, "\(result.errors)")
        let text = try #require(try words().values.first)
        #expect(text.contains("Avancement du programme New Works") && text.contains("Aides engagées"))
        #expect(text.contains("GBP") && !text.replacing(#/(?:200|300|23).000.€/#, with: "").contains("€"))
    }

    @Test func `a language that there isn't is refused with those that there are`() throws {
        let result = try generate("programme-progress", "--language", "de")
        #expect(result.status == 2)
        #expect(result.errors.contains("langue inconnue") && result.errors.contains("fr, en"))
    }

    @Test func `a report that isn't written in the language is named with its own, and nothing is made`() throws {
        let result = try generate("working", "--plugins", Command.testPlugins, "--language", "en")
        #expect(result.status == 2)
        #expect(result.errors.contains("« working »") && result.errors.contains(": fr."))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
    }
}
