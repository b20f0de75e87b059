import BilanKit
import Foundation
import GRDB
import Testing
@testable import Dossier
@testable import Import

/// A dossier that an earlier version made is brought up to date when it is added to.
@Suite struct MigrationTests {
    private let fixture = try! Fixture()

    /// A dossier as it was before imports were lenient, of one award.
    private func oldDossier() throws -> String {
        let path = fixture.path("ancien.bilan")
        let queue = try DatabaseQueue(path: path)
        try DossierSchema.migrator.migrate(queue, upTo: "1")
        try queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO imports VALUES (1, '/ancien/subventions.csv', 'subventions.csv', 'subventions', 1, 0);
                    INSERT INTO subventions (origine, ligne, nomAttribuant, idAttribuant, dateConvention, nomBeneficiaire, objet, montant, nature,
                        conditionsVersement, datesPeriodeVersement, notificationUE, pourcentageSubvention, cle)
                    VALUES (1, 2, 'Région', '20005375900011', '2018-03-05', 'Tôlerie', 'Objet', 1250, 'aide en nature', 'unique', '2018-04-01', 0, 1, 'TOLERIE')
                    """)
        }
        try queue.close()
        return path
    }

    @Test func `rows of before are kept, and rows without what SCDL asks for can be added`() throws {
        let path = try oldDossier()
        let list = try fixture.write("liste.csv", "Bénéficiaire;Montant;Date\nA;12;2018-01-02\n")
        let dossier = try Dossier.openOrCreate(at: path)
        _ = try DossierImport(into: dossier).run([list])
        let summary = try dossier.summary()
        try dossier.close()
        #expect(summary.files.map(\.rowsTaken) == [1, 1])
        #expect(summary.amountCents == 2450)
        let programme = try DossierProgramme(Dossier.open(readingAt: path))
        #expect(
            programme.awards(at: DossierProgrammeTests.december, of: nil, orderedBy: [.beneficiary]).map(
                \.award.beneficiaryName) == ["A", "Tôlerie"])
    }

    @Test func `its indexes are there`() throws {
        let path = try oldDossier()
        try Dossier.openOrCreate(at: path).close()
        try DatabaseQueue(path: path).read { db in
            let names = try db.indexes(on: "subventions").map(\.name)
            #expect(names.contains("subventions_convention") && names.contains("subventions_date"))
        }
    }

    @Test func `amounts are read anew by the rules of today`() throws {
        let path = fixture.path("ancien.bilan")
        let queue = try DatabaseQueue(path: path)
        try DossierSchema.migrator.migrate(queue, upTo: "constats")
        try queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO imports (id, chemin, fichier, tableau, lues, refusees)
                    VALUES (1, '/ancien/subventions.csv', 'subventions.csv', 'subventions', 2, 0);
                    INSERT INTO subventions (origine, ligne, dateConvention, referenceDecision, nomBeneficiaire, montant, pourcentageSubvention, cle)
                    VALUES (1, 2, '2018-03-05', 'C1', 'Tôlerie', -1000, 0.3, 'TOLERIE'), (1, 3, '2018-03-05', 'C1', 'Fonderie', -1000, 0.7, 'FONDERIE')
                    """)
        }
        try queue.close()
        try Dossier.openOrCreate(at: path).close()
        let programme = try DossierProgramme(Dossier.open(readingAt: path))
        #expect(
            programme.awards(at: DossierProgrammeTests.december, of: nil, orderedBy: [.beneficiary]).map(
                \.award.amount.cents) == [-700, -300])
    }
}
