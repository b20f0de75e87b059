import Foundation
import Testing

/// What `bilan check` and `bilan import` print of what they found: the verdict, then the gravest first.
@Suite struct FindingReportTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let header = "Date de la convention;Nom du bénéficiaire;SIRET;Objet;Montant voté;Service;Suivi\n"

    /// 18,000 rows of which 49 are refused: 39 without a day that exists, 10 without an amount.
    private static let long: String =
        header
        + (0..<18_000).map { row -> String in
            let isLost = row % 400 == 100 && row < 15_700
            let day = isLost ? "31/02/2018" : "05/03/2018"
            let amount = isLost ? "800 000,00" : row % 1700 == 1 && row < 17_000 ? "NC" : "1000 €"
            return
                "\(day);Association fictive \(row);\(row % 300 == 7 ? "123" : "");Saison \(row);\(amount);x\(row);oui\n"
        }.joined()

    private func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

    @Test func `a list of 18,000 rows with 49 refusals is told in 60 lines, the refusals and their euros first`() throws
    {
        let result = try Command.run(["check", try folder.write(Self.long, to: "liste.csv")])
        #expect(result.status == 3)
        let told = result.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(told.count <= 60)
        let lines = lines(result.output)
        #expect(lines[0] == "Lu             18\u{202F}000\u{A0}lignes   49\u{202F}151\u{202F}000,00\u{A0}€")
        #expect(lines[1] == "Pris tel quel       0\u{A0}ligne             0,00\u{A0}€")
        #expect(lines[2] == "Réparé         17\u{202F}951\u{A0}lignes   17\u{202F}951\u{202F}000,00\u{A0}€")
        #expect(lines[3] == "Écarté             49\u{A0}lignes   31\u{202F}200\u{202F}000,00\u{A0}€")
        #expect(lines[4].hasPrefix("À regarder     "))
        #expect(lines[4].contains("2\u{A0}raisons d’écarter"))
        #expect(lines[5] == "Écarté, par raison\u{A0}:")
        #expect(
            lines[6].hasPrefix(
                "  liste.csv:102, 502, 902, 1302…, colonne dateConvention (n° 1)\u{A0}: 39\u{A0}lignes, "
                    + "31\u{202F}200\u{202F}000,00\u{A0}€\u{202F}; par exemple «\u{A0}31/02/2018\u{A0}» "),
            "\(lines[6])")
        #expect(lines[7].contains("colonne montant (n° 5)\u{A0}: 10\u{A0}lignes, montant inconnu"), "\(lines[7])")
        #expect(lines[8] == "Décisions à vérifier\u{A0}:")
        #expect(lines.firstIndex(of: "Le reste\u{A0}:").map { $0 > 8 } == true)
    }

    @Test func `--json has all 49 refusals before any warning`() throws {
        let result = try Command.run(["check", try folder.write(Self.long, to: "liste.csv"), "--json"])
        let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        let faults = try #require(object["faults"] as? [[String: Any]])
        #expect(faults.prefix(49).allSatisfy { $0["severity"] as? String == "error" })
        #expect(faults.dropFirst(49).allSatisfy { $0["severity"] as? String != "error" })
        #expect(faults.count { $0["severity"] as? String == "repaired" } == 1000)
        #expect(faults.reduce(0) { $0 + ($1["amountCents"] as? Int ?? 0) } == object["amountRefusedCents"] as? Int)
        let groups = try #require(object["groups"] as? [[String: Any]])
        #expect(groups.first?["rows"] as? Int == 39)
        #expect(groups.first?["amountCents"] as? Int == 3_120_000_000)
    }

    @Test func `no kind of data makes more than 60 lines`() throws {
        let names = (0..<200).map { "Inconnue \($0)" }
        let header = "dateConvention;nomBeneficiaire;montant;objet;" + names.joined(separator: ";") + "\n"
        var rows = ""
        for row in 0..<400 {
            let amount = row % 3 == 0 ? "NC" : "1 000,50 €"
            rows +=
                "05/0\(row % 14)/2018;Asso \(row);\(amount);x;" + names.map { "\($0)\(row)" }.joined(separator: ";")
                + "\n"
        }
        for table in ["subventions", "mouvements", "cofinancements", "dossiers", "statuts", "indicateurs", "appels"] {
            _ = try folder.write(
                table == "subventions" ? header + rows : "convention,dossier,type,statut,siret,x,y\n1,2,3,4,5,6,7\n",
                to: table + ".csv")
        }
        for path in [folder.path, folder.path + "/subventions.csv"] {
            let told = try Command.run(["check", path]).output.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(told.count <= 60, "\(told.joined(separator: "\n"))")
            #expect(told.contains { $0.contains("--all montre tout") })
        }
    }

    @Test func `--all tells each finding in a line of its own`() throws {
        let result = try Command.run(["check", try folder.write(Self.long, to: "liste.csv"), "--all"])
        let lines = lines(result.output)
        #expect(lines[0].hasPrefix("Lu "))
        #expect(lines.count { $0.contains("31/02/2018") && $0.contains("[800\u{202F}000,00\u{A0}€]") } == 39)
        #expect(lines.count { $0.contains("lu 1000.00") } == 17_951)
        #expect(result.status == 3)
    }

    @Test func `one row, one cell and one time are told in the singular`() throws {
        let text = Self.header + "05/03/2018;Asso;123;Fête;NC;x;oui\n05/03/2018;Club;;Fête;10;x;oui\n"
        let output = try Command.run(["check", try folder.write(text, to: "liste.csv")]).output
        #expect(output.contains("1\u{A0}ligne, montant inconnu"), "\(output)")
        #expect(!output.contains("1\u{A0}lignes") && !output.contains("1\u{A0}cellules"))
        let told = try Command.run([
            "generate", "beneficiary-listing", "--format", "ods", "--data", folder.path + "/liste.csv", "--output",
            folder.path,
        ])
        #expect(told.errors.contains("1\u{A0}ligne, montant inconnu"), "\(told.errors)")
    }

    @Test func `data that can't be used is told as refused, nothing of it as taken`() throws {
        let text = "nomBeneficiaire;montant;objet\nAsso;10;Fête\n"
        let result = try Command.run(["check", try folder.write(text, to: "liste.csv")])
        #expect(result.status == 3)
        let lines = lines(result.output)
        #expect(lines[1].hasPrefix("Pris tel quel  0\u{A0}ligne"))
        #expect(lines[5] == "Données refusées, rien n’est pris\u{A0}:")
        #expect(lines[6].contains("dateConvention"))
    }

    // MARK: Names

    @Test(arguments: [
        "Montant \"voté\"", "Montant\nproposé", "Montant $HOME `id`", "-Crédits", "Montant d’aide ; net",
    ]) func `a column's name breaks neither message nor the --map that is proposed`(name: String) throws {
        let quoted = "\"" + name.replacingOccurrences(of: "\"", with: "\"\"") + "\""
        let file = try folder.write(
            "nomBeneficiaire;objet;\(quoted);montant;dateConvention\nAsso;Fête;12;10;2018-01-05\n", to: "liste.csv")
        let output = try Command.run(["check", file]).output
        let line = try #require(
            lines(output).first { $0.contains("colonne ignorée") || $0.contains("colonne inconnue") })
        let proposed = try #require(line.firstMatch(of: /--map "[^"]*"/)?.output).replacing("CHAMP", with: "montant")
        // Typed as it is printed, the other amount being given up.
        let result = try Shell.run("'\(Command.executable.path)' check '\(file)' \(proposed) --map 'montant=' --json")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(object["amountCents"] as? Int == 1200, "\(proposed)\n\(result.output)")
    }

    // MARK: The list

    @Test func `--findings writes every finding, not the first thousand`() throws {
        let file = try folder.write(Self.long, to: "liste.csv")
        let list = folder.path + "/constats.csv"
        let result = try Command.run(["check", file, "--findings", list])
        #expect(result.status == 3)
        let text = try String(contentsOfFile: list, encoding: .utf8)
        let rows = lines(text)
        #expect(
            rows[0]
                == "Fichier,Ligne,Colonne,N° de colonne,Cellule,Lu comme,Gravité,Constat,À faire,Montant écarté,Code")
        let lost = try #require(
            rows.first { $0.hasPrefix("liste.csv,102,dateConvention,1,31/02/2018,,ligne écartée,") })
        #expect(lost.hasSuffix(",800000.00,no-such-day"))
        #expect(rows[1...49].allSatisfy { $0.contains(",ligne écartée,") })
        #expect(rows.count { $0.contains(",ligne écartée,") } == 49)
        #expect(rows.count { $0.contains(",réparé,") } == 17_951 * 2)
        #expect(folder.contents == ["constats.csv", "liste.csv"])
    }

    @Test func `what several files have alike is said once`() throws {
        for name in ["a", "b", "c"] {
            _ = try folder.write(
                "dateConvention;nomBeneficiaire;montant;Suivi\n2018-03-05;\(name);1;x\n", to: "\(name).csv")
        }
        let paths = ["a", "b", "c"].map { folder.path + "/\($0).csv" }
        let result = try Command.run(["import", "--dry-run"] + paths)
        let lines = lines(result.output).filter { $0.contains("colonne Suivi") }
        #expect(lines.count == 1, "\(result.output)")
        #expect(lines[0].contains("a.csv:1") && lines[0].hasSuffix("De même dans 2\u{A0}autres fichiers."))
    }

    @Test func `an import writes the list too, and so does one that is refused`() throws {
        let file = try folder.write(
            Self.header + "05/03/2018;=1+1;;Fête;NC;x;oui\n05/03/2018;B;;F;1;x;oui\n", to: "l.csv")
        let list = folder.path + "/constats.csv"
        let arguments = ["import", file, "--into", folder.path + "/a.bilan", "--findings", list]
        #expect(try Command.run(arguments).status == 0)
        #expect(try String(contentsOfFile: list, encoding: .utf8).contains("l.csv,2,montant,5,NC,,ligne écartée"))
        let other = try folder.write("nomBeneficiaire;objet\n=1+1;x\n", to: "m.csv")
        #expect(
            try Command.run(["import", other, "--into", folder.path + "/b.bilan", "--findings", list]).status == 3)
        #expect(try String(contentsOfFile: list, encoding: .utf8).contains(",fichier refusé,"))
        #expect(
            try Command.run(["import", folder.path + "/rien.csv", "--dry-run", "--findings", list]).status == 3)
        #expect(try String(contentsOfFile: list, encoding: .utf8).contains("n’existe pas"))
    }

    @Test func `a cell that a spreadsheet would compute stands in the list as text`() throws {
        let file = try folder.write(
            Self.header + "05/03/2018;A;;Fête;=1+1;x;oui\n05/03/2018;B;;F;1;x;oui\n", to: "l.csv")
        _ = try Command.run(["check", file, "--findings", folder.path + "/c.csv"])
        #expect(try String(contentsOfFile: folder.path + "/c.csv", encoding: .utf8).contains(",'=1+1,"))
    }

    @Test func `the list takes the place of no folder, link, device or data`() throws {
        let file = try folder.write(Self.header + "05/03/2018;A;;Fête;NC;x;oui\n", to: "subventions.csv")
        let before = try Data(contentsOf: URL(fileURLWithPath: file))
        try FileManager.default.createDirectory(atPath: folder.path + "/d.csv", withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/lien.csv", withDestinationPath: file)
        for (path, words) in [
            ("/d.csv", "répertoire"), ("/lien.csv", "lien"), ("/subventions.csv", "à lire"), ("/x.pdf", ".csv ou .ods"),
            ("/x", ".csv ou .ods"),
        ] {
            for data in [file, folder.path] {
                let result = try Command.run(["check", data, "--findings", folder.path + path])
                #expect(result.status == 2, "\(path)")
                #expect(result.errors.contains(words), "\(result.errors)")
            }
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
        #expect(folder.contents == ["d.csv", "lien.csv", "subventions.csv"])
    }

    @Test func `options that say two things at once are wrong usage`() throws {
        let file = try folder.write(Self.header + "05/03/2018;A;;Fête;NC;x;oui\n", to: "l.csv")
        for options in [
            ["--all", "--json"], ["--strict", "--all"], ["--strict", "--findings", folder.path + "/c.csv"],
        ] {
            #expect(try Command.run(["check", file] + options).status == 2, "\(options)")
        }
        #expect(folder.contents == ["l.csv"])
    }
}
