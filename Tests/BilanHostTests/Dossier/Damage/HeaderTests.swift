import Foundation
import Testing
@testable import Import
@testable import Intake

/// Which column is which, and where their names stand.
@Suite struct HeaderTests {
    private let fixture = try! Fixture()

    private func row(_ cells: [String]) -> InputRecord {
        var row = InputRecord()
        for cell in cells {
            row.bytes += Array(cell.utf8)
            row.ends.append(row.bytes.count)
            row.lines.append(1)
        }
        return row
    }

    private func field(_ name: String) -> String? {
        let matches = ColumnMatches(row([name, "x"]), of: .subventions)
        return matches.columns[0].field
    }

    @Test(arguments: [
        ("Montant total de la subvention", "montant"), ("Montant voté", "montant"), ("MONTANT VOTÉ (€)", "montant"),
        ("Montant attribué\nen euros", "montant"),
        ("Mandaté", "montant"), ("Montant de la subvention accordée", "montant"),
        ("Nom du bénéficiaire", "nomBeneficiaire"), ("NOM BENEFICIAIRE", "nomBeneficiaire"),
        ("Raison sociale", "nomBeneficiaire"), ("N° SIRET attributaire", "idBeneficiaire"),
        ("SIRET ou NIR", "idBeneficiaire"), ("Numéro SIRET du bénéficiaire", "idBeneficiaire"),
        ("N° SIRET de l'attribuant", "idAttribuant"), ("Date - Décision", "dateConvention"),
        ("Date de la délibération", "dateConvention"),
        ("Date de versement", "datesPeriodeVersement"), ("Objet de la subvention", "objet"),
        ("Référence de la décision", "referenceDecision"),
        ("N° RNA", "rnaBeneficiaire"), ("Notification à la Commission européenne", "notificationUE"),
        ("Conditions de versement", "conditionsVersement"),
        ("Collectivité", "nomAttribuant"), ("Exercice", "dateConvention"), ("nom_attribuant", "nomAttribuant"),
        ("DATECONVENTION", "dateConvention"),
        ("Montant en euros", "montant"), ("Montant (en €)", "montant"), ("Montant TTC", "montant"),
        ("Montant versé", "montant"), ("Montant décidé", "montant"), ("Accordé", "montant"),
        ("Montant versé en 2013 (€)", "montant"), ("total_des_mandats_emis", "montant"), ("SUB_MONTANT", "montant"),
        ("Année budgétaire", "dateConvention"), ("annee_budgetaire", "dateConvention"),
        ("anneeConvention", "dateConvention"), ("Année de la demande", "dateConvention"),
        ("Année d'octroi", "dateConvention"), ("datedeconvention", "dateConvention"), ("ACTE_DATE", "dateConvention"),
        ("nom_structure", "nomBeneficiaire"), ("libelle_complet_tiers", "nomBeneficiaire"),
        ("Nom de l'attributaire", "nomBeneficiaire"), ("ATTRIB_NOM", "nomBeneficiaire"),
        ("Identification de l'attributaire (SIRET)", "idBeneficiaire"), ("ATTRIB_SIRET", "idBeneficiaire"),
        ("numero_siret", "idBeneficiaire"), ("COLL_NOM", "nomAttribuant"), ("COLL_SIRET", "idAttribuant"),
        ("Aide d'Etat (ou pas) notifiée à l'UE", "notificationUE"), ("N° unique de référencement au RAE", "idRAE"),
        ("% du mt de la subvention attribuée au bénéficiaire", "pourcentageSubvention"),
    ]) func `a column is known by the names that authorities give it`(name: String, field expected: String) {
        #expect(field(name) == expected)
    }

    @Test(arguments: [
        "Montant demandé", "Montant des dépenses éligibles", "Taux", "Dispositif", "Commune", "Observations",
        "Montant proposé", "", "N°", "Rappel montant attribué N-1", "Taux de subvention accordée", "Coût du projet",
        "Nombre d'aides attribuées", "Type d'aide attribuée au titre", "Part de l'aide accordée",
        "Code de l'aide attribuée", "Montant 2017",
    ])
    func `a name that means something else is not guessed at`(name: String) { #expect(field(name) == nil) }

    @Test func `the exact name wins over an alias, and the other is told`() throws {
        let summary = try DossierSource.check(
            fixture.write("liste.csv", "Bénéficiaire;Montant voté;montant;Date\nA;1;20;2018-01-01\n"))
        #expect(summary.amountCents == 2000)
        #expect(
            summary.faults.contains {
                $0.column?.name == "Montant voté" && $0.rule.contains("« montant » (n° 3) est déjà lue")
            })
    }

    @Test func `a share is never read as the amount, and the amount's own name beats a word in a longer one`() throws {
        let summary = try DossierSource.check(
            fixture.write(
                "liste.csv",
                "Nom du bénéficiaire;Date de la convention;Montant en euros;% du mt de la subvention attribuée au bénéficiaire\n"
                    + "Association des Jonquilles;2018-01-15;12000;1\nClub des Lilas;2018-02-15;8000;0,5\n"))
        #expect(summary.amountCents == 2_000_000)
        #expect(summary.rowsRefused == 0)
    }

    @Test func `the first national schema's names are known, and its year is no day beside one`() throws {
        let summary = try DossierSource.check(
            fixture.write(
                "liste.csv",
                "ANNEE;COLL_NOM;COLL_SIRET;ACTE_DATE;ATTRIB_NOM;ATTRIB_SIRET;SUB_MONTANT\n"
                    + "2017;Ville de Fleurmont;21860194600013;2016-12-05;ASSOCIATION DES JONQUILLES;35600000000048;10000\n"
            ))
        #expect(summary.amountCents == 1_000_000)
        #expect(summary.rowsRefused == 0)
        let columns = summary.files[0].reading?.columns ?? []
        #expect(
            columns.map(\.field) == [
                nil, "nomAttribuant", "idAttribuant", "dateConvention", "nomBeneficiaire", "idBeneficiaire", "montant",
            ])
    }

    @Test func `the amount paid is read where there is no other`() throws {
        let summary = try DossierSource.check(
            fixture.write("liste.csv", "Bénéficiaire;Mandaté;Date\nA;15;2018-01-01\n"))
        #expect(summary.amountCents == 1500)
        #expect(summary.files[0].decisions.first { $0.subject == "Mandaté" }?.confidence == .uncertain)
    }

    @Test func `every column of every table is known by its own name`() {
        for table in DossierTable.all {
            let matches = ColumnMatches(row(table.columns.map(\.name)), of: table)
            #expect(matches.places == Array(0..<table.columns.count))
            #expect(matches.columns.allSatisfy { $0.basis == .exact })
        }
    }

    @Test(arguments: [",", ";", "\t", "|"]) func `the separator is the one with which the names are known`(
        separator: String
    ) throws {
        let titles = "Subventions 2018, 2019, 2020, 2021 ; provisoire | « liste »\n\n"
        let rows = [SCDL.header, SCDL.row(["objet": "a, b; c | d"])].map { CSVText.line($0, separator: separator) }
        let quoted = rows.map {
            separator == "|" || separator == "\t"
                ? $0.replacingOccurrences(of: "a, b; c | d", with: separator == "|" ? "a, b; c" : "a, b") : $0
        }
        let summary = try DossierSource.check(fixture.write("liste.csv", titles + quoted.joined()))
        #expect(summary.files[0].reading?.separator == separator)
        #expect(summary.files[0].reading?.headerLine == 3)
        #expect(summary.rowsTaken == 1, "\(summary.faults)")
    }

    @Test func `names over several lines and title rows above them are found, and the titles kept`() throws {
        let text =
            "Conseil départemental fictif;;;\nListe des subventions;;;\n;;;\n\"Nom du\nbénéficiaire\";\"Montant\r\nvoté\";Date de vote;Objet\nA;12;2018-01-02;B\n"
        let summary = try DossierSource.check(fixture.write("liste.csv", text))
        #expect(summary.files[0].reading?.headerLine == 4)
        #expect(summary.files[0].reading?.titles == ["Conseil départemental fictif", "Liste des subventions"])
        #expect(summary.rowsTaken == 1)
        #expect(summary.amountCents == 1200)
    }

    @Test func `names in two rows, merged downwards and across, are found`() throws {
        let text =
            "Liste;;;\nBénéficiaire;;Date de vote;Montant\nNom;SIRET;;\nA;;2018-01-02;12\n;;;\nB;00000001800010;2018-01-03;5\n"
        let summary = try DossierSource.check(fixture.write("liste.csv", text))
        #expect(summary.files[0].reading?.headerLine == 3)
        #expect(
            summary.files[0].reading?.columns.map(\.field) == [
                "nomBeneficiaire", "idBeneficiaire", "dateConvention", "montant",
            ])
        #expect(summary.rowsTaken == 2)
        #expect(summary.amountCents == 1700)
    }

    @Test func `a map says what a column is, against its name`() throws {
        let path = try fixture.write("liste.csv", "Qui;Combien;Quand;Montant voté\nA;12;2018-01-02;99\n")
        let map = ColumnMap([
            "qui": "nomBeneficiaire", "Combien": "montant", "#3": "dateConvention", "Montant voté": "",
        ])
        let summary = try DossierSource.check(path, map: map)
        #expect(summary.rowsTaken == 1)
        #expect(summary.amountCents == 1200)
    }

    @Test func `a map that names a column that isn't there is told`() throws {
        let path = try fixture.write("liste.csv", "Bénéficiaire;Montant;Date\nA;12;2018-01-02\n")
        let faults = try DossierSource.check(path, map: ColumnMap(["Autre": "objet"])).faults
        #expect(faults.contains { $0.column?.name == "Autre" && $0.severity == .warning })
    }

    @Test func `a map is kept beside the file and used at the next import`() throws {
        let path = try fixture.write("liste.csv", "Qui;Montant;Date\nA;12;2018-01-02\n")
        #expect(try DossierSource.check(path).isRefused)
        let dossier = try fixture.dossier()
        _ = try DossierImport(into: dossier, map: ColumnMap(["Qui": "nomBeneficiaire"]), savesProfiles: true).run([path]
        )
        #expect(
            try String(contentsOfFile: path + ".profil.json", encoding: .utf8).contains("\"Qui\" : \"nomBeneficiaire\"")
        )
        #expect(try DossierSource.check(path).rowsTaken == 1)
        _ = try DossierImport(into: dossier, map: ColumnMap(["Date": "dateConvention"]), savesProfiles: true).run([path]
        )
        #expect(try FileProfile.load(beside: path) == ColumnMap(["Qui": "nomBeneficiaire", "Date": "dateConvention"]))
    }

    @Test func `a check keeps no profile`() throws {
        let path = try fixture.write("liste.csv", "Qui;Montant;Date\nA;12;2018-01-02\n")
        _ = try DossierSource.check(path, map: ColumnMap(["Qui": "nomBeneficiaire"]))
        #expect(!FileManager.default.fileExists(atPath: path + ".profil.json"))
    }

    @Test func `a profile that is none refuses the import by its name`() throws {
        let path = try fixture.write("liste.csv", "Bénéficiaire;Montant;Date\nA;12;2018-01-02\n")
        try fixture.write("liste.csv.profil.json", "montant=Montant")
        #expect(try DossierSource.check(path).faults.first?.file == "liste.csv.profil.json")
    }
}
