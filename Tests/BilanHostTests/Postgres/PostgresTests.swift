import BilanKit
import Foundation
import Testing
@testable import Dossier
@testable import Import
@testable import Intake

/// A PostgreSQL database as data, on a real server.
@Suite(
    .enabled(
        if: PostgresServer.programs != nil, "les programmes du serveur PostgreSQL manquent : apt-get install postgresql"
    ), .postgresServer)
struct PostgresTests {
    private let fixture = try! Fixture()
    private let date = DossierProgrammeTests.december

    private var server: PostgresServer { get throws { try #require(PostgresServer.current) } }

    private static let awards = """
        CREATE TABLE subventions (
            numero serial PRIMARY KEY, nom_attribuant text, idattribuant char(14), "dateConvention" date, referenceDecision text, nomBeneficiaire text,
            idBeneficiaire varchar(20), rnaBeneficiaire text, objet text, montant numeric(14, 4), nature text, conditionsVersement text,
            datesPeriodeVersement daterange, idRAE text, notificationUE boolean, pourcentageSubvention double precision, dispositifAide uuid);
        """

    private static func insert(
        _ reference: String, amount: String = "1000.50", name: String = "Tôlerie d’essai, « Zoé »"
    ) -> String {
        """
        INSERT INTO subventions (nom_attribuant, idattribuant, "dateConvention", referenceDecision, nomBeneficiaire, idBeneficiaire, objet, montant,
            nature, conditionsVersement, datesPeriodeVersement, notificationUE, pourcentageSubvention)
        VALUES ('Région d’essai', '20005375900011', '2018-03-05', '\(reference)', '\(name)', '00000001800010', E'Deux\\nlignes, un "mot"', \(amount),
            'aide en numéraire', 'unique', '[2018-04-01,2018-12-31]', false, 1);
        """
    }

    private func programme(_ url: String) throws -> DossierProgramme {
        let path = fixture.path("\(UUID()).bilan")
        let dossier = try Dossier.openOrCreate(at: path)
        _ = try DossierImport(into: dossier).run([url])
        try dossier.close()
        return try DossierProgramme(Dossier.open(readingAt: path))
    }

    @Test func `a table gives the award that the same row of a file gives`() throws {
        let url = try server.database("valeurs", Self.awards + Self.insert("C1"))
        let award = try #require(
            try programme(url).awards(at: date, of: nil, orderedBy: [.date]).first { _ in true }?.award)
        #expect(
            award.grantorName == "Région d’essai" && award.reference == "C1" && award.amount == Money(cents: 100_050))
        #expect(award.beneficiaryName == "Tôlerie d’essai, « Zoé »" && award.purpose == "Deux\nlignes, un \"mot\"")
        #expect(award.date == CivilDate("2018-03-05") && !award.isNotifiedToEU && award.share == Share(1))
        #expect(award.paymentPeriod == CivilDate("2018-04-01")!...CivilDate("2018-12-31")!)
        #expect(award.origin == Origin(file: "base valeurs (table subventions)", line: 2))
    }

    @Test func `rows pass the checks that a file's do`() throws {
        let url = try server.database("fautes", Self.awards + Self.insert("C1") + Self.insert("C2", amount: "NULL"))
        let summary = try DossierSource.check(url)
        #expect(summary.rowsRead == 2 && summary.rowsRefused == 1)
        let fault = try #require(summary.faults.first { $0.severity == .error })
        #expect(fault.file == "base fautes (table subventions)" && fault.line == 3)
        #expect(fault.column?.name == "montant" && fault.value == nil, "\(fault)")
    }

    @Test func `all tables are those of one moment, whatever is written meanwhile`() throws {
        let url = try server.database(
            "instant",
            Self.awards + "CREATE TABLE mouvements (convention text, type text, date date, montant money);"
                + """
                INSERT INTO subventions (nom_attribuant, idattribuant, "dateConvention", referenceDecision, nomBeneficiaire, idBeneficiaire, objet, montant,
                    nature, conditionsVersement, datesPeriodeVersement, notificationUE, pourcentageSubvention)
                SELECT 'R', '20005375900011', '2018-03-05', 'N' || n, 'B', '00000001800010', 'O', 1, 'aide en numéraire', 'unique',
                    '[2018-04-01,2018-04-01]', false, 1 FROM generate_series(1, 12000) n;
                INSERT INTO mouvements VALUES ('N1', 'engagement', '2018-04-01', 1);
                """)
        let dossier = try fixture.dossier()
        let server = try server
        // Awards are read first; a movement comes and a convention goes while they are.
        var hasWritten = false
        let summary = try DossierImport(into: dossier) { _, _ in
            guard !hasWritten else { return }
            hasWritten = true
            try server.run(
                "INSERT INTO mouvements VALUES ('N2', 'engagement', '2018-04-01', 1); DELETE FROM subventions WHERE referenceDecision = 'N12000'",
                in: "instant")
        }.run([url])
        #expect(hasWritten)
        #expect(summary.files.map(\.rowsRead).sorted() == [1, 12_000])
        try dossier.close()
    }

    @Test func `a database that is imported again replaces its rows, and a table that is gone takes its own along`()
        throws
    {
        let url = try server.database(
            "encore",
            Self.awards + Self.insert("C1")
                + "CREATE TABLE mouvements AS SELECT 'C1' AS convention, 'mandat' AS type, '2018-04-01' AS date, '5' AS montant"
        )
        let dossier = try fixture.dossier()
        let first = try DossierImport(into: dossier).run([url])
        #expect(first.rowsRead == 2)
        try server.run(Self.insert("C2") + "DROP TABLE mouvements", in: "encore")
        let second = try DossierImport(into: dossier).run([url])
        #expect(second.files.map(\.rowsRead) == [2])
        #expect(try dossier.summary().rowsRead == 2)
        try dossier.close()
    }

    @Test func `views and schemas of the search path are read`() throws {
        let url = try server.database(
            "vues",
            "CREATE SCHEMA aides; CREATE TABLE aides.brut (c text, l text); INSERT INTO aides.brut VALUES ('UDF', 'Usine'); CREATE VIEW aides.dispositifs AS SELECT c AS code, l AS libelle FROM aides.brut;"
        )
        #expect(try programme(url + "&options=-csearch_path%3Daides").schemes().map(\.code) == ["UDF"])
        let refusal = #expect(throws: DossierRefusal.self) { try programme(url) }
        #expect(refusal?.description.contains("aucune des tables d’un dossier") == true)
    }

    @Test func `a reading given up midway leaves the snapshot, and the rows can be read again`() throws {
        let url = try server.database(
            "reprise",
            "CREATE TABLE dispositifs AS SELECT 'D' || n AS code, repeat('x', 200) AS libelle FROM generate_series(1, 200000) n"
        )
        let snapshot = try DatabaseSnapshot(DatabaseAddress(url))
        let relation = try #require(try DatabaseTable.find(in: snapshot).first?.relation)
        try server.run("DELETE FROM dispositifs WHERE code <> 'D1'", in: "reprise")
        var row = InputRecord()
        var first = try relation.rows()
        for _ in 0..<10 { #expect(try first.next(into: &row)) }
        var again = try relation.rows()
        var count = 0
        while try again.next(into: &row) { count += 1 }
        #expect(count == 200_001)
    }

    @Test func `a wrong password is told without any password`() throws {
        let secret = "tout-autre-secret"
        let url = try server.url(password: secret)
        let refusal = #expect(throws: DossierRefusal.self) { try programme(url) }
        let text = refusal?.description ?? ""
        #expect(
            text.contains("la base ne répond pas") && text.contains("PGPASSFILE")
                && text.contains("password authentication failed"))
        #expect(!text.contains(secret))
    }

    @Test func `the password of PGPASSFILE is used`() throws {
        let server = try server
        let file = try fixture.write("pgpass", "*:*:*:\(PostgresServer.user):\(PostgresServer.password)\n")
        chmod(file, 0o600)
        _ = try server.database("coffre", Self.awards + Self.insert("C1"))
        let url = "postgres://\(PostgresServer.user)@/coffre?host=\(server.folder)&passfile=\(file)"
        #expect(Array(try programme(url).awards(at: date, of: nil, orderedBy: [.date])).count == 1)
    }

    @Test func `neither dossier nor history holds the password`() throws {
        let url = try server.database("discret", Self.awards + Self.insert("C1"))
        let dossier = try fixture.dossier()
        _ = try DossierImport(into: dossier).run([url])
        #expect(try dossier.history().map(\.path) == ["postgresql://\(server.folder)/discret#subventions"])
        try dossier.close()
        let bytes = try #require(FileManager.default.contents(atPath: fixture.path("essai.bilan")))
        #expect(
            bytes.range(of: Data(PostgresServer.password.utf8)) == nil && bytes.range(of: Data("secret".utf8)) == nil)
    }

    @Test(arguments: [
        "postgres://u:a@b@h/base", "postgres://u:a/b@h/base", "postgresql://u:caché@h:port/base",
        "postgress://u:caché@h/base",
    ])
    func `an address that can't be read is refused without its password`(url: String) throws {
        let refusal = #expect(throws: DossierRefusal.self) { try programme(url) }
        let text = refusal?.description ?? ""
        #expect(!text.contains("caché") && !text.contains("a@b") && !text.contains("a/b") && !text.isEmpty, "\(text)")
    }

    @Test func `a server that ends midway refuses the import and leaves the dossier as it was`() throws {
        let url = try server.database(
            "coupure",
            """
            CREATE TABLE subventions AS SELECT 'R' AS nomAttribuant, '20005375900011' AS idAttribuant, '2018-03-05' AS dateConvention, 'N' || n AS referenceDecision,
                'B' AS nomBeneficiaire, '00000001800010' AS idBeneficiaire, repeat('x', 250) AS objet, 1 AS montant, 'aide en numéraire' AS nature,
                'unique' AS conditionsVersement, '2018-04-01' AS datesPeriodeVersement, 'non' AS notificationUE, 1 AS pourcentageSubvention
            FROM generate_series(1, 60000) n
            """)
        let dossier = try fixture.dossier()
        let server = try server
        let refusal = #expect(throws: DossierRefusal.self) {
            try DossierImport(into: dossier) { _, rows in
                if rows == 10_000 {
                    try server.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'coupure'")
                    usleep(200_000)
                }
            }.run([url])
        }
        #expect(refusal?.description.contains("la base ne peut pas être lue") == true)
        #expect(try dossier.summary().rowsRead == 0)
        try dossier.close()
    }
}
