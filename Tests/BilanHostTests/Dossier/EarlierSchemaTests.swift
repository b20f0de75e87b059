import BilanKit
import Foundation
import GRDB
import Intake
import Testing
@testable import Dossier

/// Dossiers of each schema that was published, committed as they were: all are of the same files.
@Suite struct EarlierSchemaTests {
    private static let names = [
        "schema-1-premier", "schema-2-lectures", "schema-3-suivi", "schema-4-ecarts", "schema-5-constats",
        "schema-6-reductions", "schema-7-empreintes",
    ]
    private let fixture = try! Fixture()

    /// A copy of a committed dossier, brought up to date as an import does.
    private func upToDate(_ name: String) throws -> String {
        let committed = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Data/dossiers/\(name).bilan").path
        let path = fixture.path(name + ".bilan")
        try FileManager.default.copyItem(atPath: committed, toPath: path)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        try Dossier.openOrCreate(at: path).close()
        return path
    }

    @Test(arguments: names)
    func `a dossier of an earlier schema has the sums that it had`(_ name: String) throws {
        let programme = try DossierProgramme(Dossier.open(readingAt: upToDate(name)))
        func sum(_ quantity: Measure.Quantity) throws -> Int64 {
            try MeasureTrace(Measure(quantity, at: DossierProgrammeTests.december), in: programme).walk { _ in }.value
        }
        #expect(try sum(.awards) == 5)
        #expect(try sum(.voted) == 4_000_050)
        #expect(try sum(.committed) == 3_900_000)
        #expect(try sum(.ordered) == 373_358)
        #expect(try sum(.paid) == 40_025)
        #expect(try sum(.companies(.retained)) == 2)
        #expect(try sum(.applications(.filed)) == 3)
        let parts = programme.awards(at: DossierProgrammeTests.december, of: nil, orderedBy: [.reference])
            .filter { $0.award.reference == "C2" }.map(\.award.amount.cents)
        #expect(parts == [300_000, 700_000])
        // The first schema doesn't know how much was refused, and the first three don't know why.
        let amount = name == Self.names[0] ? "" : ", soit 14\u{202F}000,00\u{A0}€"
        let reason = Self.names[3...].contains(name) ? "\u{A0}: date illisible" : ""
        let alerts = programme.alerts(at: DossierProgrammeTests.december)
        #expect(alerts.map(\.name) == ["Les Amis d’essai", "Tôlerie d’essai"])
        #expect(
            programme.notices == [
                "Données fictives.",
                "1\u{A0}ligne écartée à l’import\(amount)\(reason). La commande «\u{A0}bilan check\u{A0}» la montre.",
            ])
    }

    @Test func `dossiers of all schemas are exported to the same bytes`() throws {
        let exports = try Self.names.map { name -> [String: Data] in
            let folder = fixture.path(name)
            let dossier = try Dossier.open(readingAt: upToDate(name))
            defer { try? dossier.close() }
            let written = try DossierExport(dossier).write(.csv, to: folder).written
            return try Dictionary(
                uniqueKeysWithValues: written.map { ($0.table, try Data(contentsOf: URL(fileURLWithPath: $0.path))) })
        }
        #expect(exports[0].count == 13)
        #expect(exports.allSatisfy { $0 == exports[0] })
    }

    @Test func `a dossier of an earlier schema gets the tables and indexes of a new one`() throws {
        func definitions(_ path: String) throws -> [String] {
            let queue = try DatabaseQueue(path: path)
            defer { try? queue.close() }
            return try queue.read { try String.fetchAll($0, sql: "SELECT coalesce(sql, name) FROM sqlite_master") }
                .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.sorted()
        }
        let new = fixture.path("neuf.bilan")
        try Dossier.openOrCreate(at: new).close()
        for name in Self.names { #expect(try definitions(upToDate(name)) == definitions(new)) }
    }

    @Test func `a dossier of a later version is neither read nor added to`() throws {
        let path = try upToDate(Self.names[3])
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('demain')") }
        try queue.close()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        for open in [
            { try Dossier.openOrCreate(at: path) }, { try Dossier.open(readingAt: path) },
            { try Dossier.open(upgradableAt: path).dossier },
        ] {
            let refusal = try #require(throws: DossierRefusal.self) { _ = try open() }
            #expect(refusal.summary.faults.map(\.code) == ["later-version"])
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    }

    @Test func `the steps that were published are what they were`() {
        // A changed step would make dossiers that took it unlike those that take it now. Add a step instead.
        let digests = DossierMigrations.all.map { step in
            let words = step.sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return
                "\(step.name) \(words.utf8.reduce(into: UInt64(0xcbf2_9ce4_8422_2325)) { $0 = ($0 ^ UInt64($1)) &* 0x100_0000_01b3 })"
        }
        #expect(
            digests == [
                "1 15203609624031426441", "lectures 10470973476667357321", "suivi 18166633247349137215",
                "ecarts 12536429569496502141", "constats 2164293669661963432", "reductions 12120250873389453922",
                "empreintes 14320203505633448375", "sommes 3280876134520213058",
            ])
    }
}
