import BilanKit
import Foundation
import Testing
@testable import Dossier
@testable import Import

/// What a document says of its data: the same for the same rows, wherever they are stored.
@Suite struct DataDigestTests {
    private let fixture = try! Fixture()

    private static let header = "Bénéficiaire;Montant;Date;Référence\n"
    private static let rows = ["A;12;2018-01-02;R1\n", "B;30,50;2018-02-03;R2\n", "C;7;2018-03-04;\n"]

    private func digest(of name: String, _ text: String) throws -> DataDigest {
        let source = try DossierSource.open(data: fixture.write(name, text))
        return try Dossier.open(readingAt: source.path).dataDigest()
    }

    @Test func `rows in another order are the same data`() throws {
        let one = try digest(of: "liste.csv", Self.header + Self.rows.joined())
        let other = try digest(of: "autre.csv", Self.header + Self.rows.reversed().joined())
        #expect(one.sha256 == other.sha256)
        #expect(one.order != other.order)
        #expect(one.differences(from: other).isEmpty)
    }

    @Test func `a cent, a row or a text more makes other data`() throws {
        let one = try digest(of: "liste.csv", Self.header + Self.rows.joined())
        let cent = try digest(of: "cent.csv", Self.header + Self.rows.joined().replacing("30,50", with: "30,51"))
        #expect(cent.differences(from: one).map(\.table) == ["subventions"])
        let row = try digest(of: "ligne.csv", Self.header + Self.rows.joined() + "D;1;2018-03-05;R4\n")
        #expect(
            row.differences(from: one) == [DataDigest.Difference(table: "subventions", rowsBefore: 3, rowsNow: 4)])
        let text = try digest(of: "texte.csv", Self.header + Self.rows.joined().replacing("R2", with: "R3"))
        #expect(text.sha256 != one.sha256)
    }

    @Test func `the same row twice is other data than the same row once`() throws {
        let one = try digest(of: "une.csv", Self.header + Self.rows[0])
        let two = try digest(of: "deux.csv", Self.header + Self.rows[0] + Self.rows[0])
        #expect(one.sha256 != two.sha256)
    }

    @Test func `a folder, a workbook and a dossier of the same rows are the same data`() throws {
        let demo = try DossierSource.open(data: "demo")
        let expected = try Dossier.open(readingAt: demo.path).dataDigest()
        let dossier = try Dossier.open(readingAt: demo.path)
        let workbook = try DossierExport(dossier).write(.workbook, to: fixture.path("demo.ods")).written[0].path
        let read = try DossierSource.open(data: workbook)
        #expect(try Dossier.open(readingAt: read.path).dataDigest().differences(from: expected).map(\.table) == [])
        let path = fixture.path("demo.bilan")
        try DossierUpdate.run(at: path, patience: .none) { dossier in
            _ = try DossierImport(into: dossier).run([DossierSource.path(of: "demo")])
        }
        let kept = try DossierSource.open(data: path)
        #expect(try Dossier.open(readingAt: kept.path).dataDigest() == expected)
    }

    @Test func `another reading of amounts is other data`() throws {
        let rows = "A;100;2018-01-02;R1\nB;100;2018-01-02;R1\n"
        let path = try fixture.write("liste.csv", Self.header + rows)
        let digests = try ["total", "share"].map { reading in
            let source = try DossierSource.open(data: path, amounts: AmountChoice(reading))
            return try Dossier.open(readingAt: source.path).dataDigest()
        }
        #expect(digests[0].differences(from: digests[1]).map(\.table) == ["conventions"])
    }

    @Test func `rows left out count, since documents tell of them`() throws {
        let one = try digest(of: "liste.csv", Self.header + Self.rows.joined())
        let other = try digest(of: "faute.csv", Self.header + Self.rows.joined() + "D;x;2018-03-05;R4\n")
        #expect(other.differences(from: one).map(\.table).contains("ecarts"))
    }

    // MARK: Carried rows

    @Test(arguments: [Audience.internal, .public])
    func `rows that a document carries make the same dossier again`(_ audience: Audience) throws {
        let source = try DossierSource.open(data: "demo", audience: audience)
        let dossier = try Dossier.open(readingAt: source.path)
        let file = try CarriedRows(dossier).write(beside: fixture.path("x"))
        let rows = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        let carried = try DossierSource.carried(rows, for: audience)
        let copy = try Dossier.open(readingAt: carried.path)
        #expect(try copy.dataDigest() == dossier.dataDigest())
        let (one, other) = (try DossierProgramme(dossier), try DossierProgramme(copy))
        #expect(one.files == other.files && one.notices == other.notices)
        let again = try CarriedRows(copy).write(beside: fixture.write("y", ""))
        #expect([UInt8](try Data(contentsOf: URL(fileURLWithPath: again))) == rows)
    }

    @Test(arguments: [
        "nothing", "[]", "[\"grdb_migrations\",\"x\"]", "[\"subventions\",1]", "{\"a\":1}",
        "[\"parts\",1,0.5,1,\"x\",1]",
        "[\"parts\",1,[2],1,3]",
    ])
    func `rows that are none of ours are refused`(_ line: String) throws {
        #expect(throws: (any Error).self) { try DossierSource.carried(Array((line + "\n").utf8), for: .internal) }
    }
}
