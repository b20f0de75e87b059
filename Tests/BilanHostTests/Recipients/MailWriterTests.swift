import BilanKit
import Foundation
import Testing
@testable import BilanHost
@testable import Dossier
@testable import Import
@testable import Support

/// Which recipients have a mail once a run is over.
@Suite struct MailWriterTests {
    private static let quarter = Quarter("2018-T4")!

    /// What is told of the mails of a run of one report, in PDF, of whose two documents some are made.
    ///
    /// - Parameters:
    ///   - begun: the parts whose documents are begun.
    ///   - made: the bytes of each part's document that is delivered.
    private func mails(begun: [String], made: [String: Int]) async throws -> (told: [String], files: [String]) {
        let fixture = try DividedFixture.fixture()
        let path = fixture.path("essai.bilan")
        let dossier = try Dossier.openOrCreate(at: path)
        _ = try DossierImport(into: dossier).run([fixture.data])
        try dossier.close()
        var request = GenerateRequest(date: CivilDate("2018-12-31")!)
        request.division = .department
        request.recipients = try fixture.write(
            "../destinataires.csv", "code;courriel\n33;a@exemple.fr\n40;b@exemple.fr\n")
        let mailing = try #require(try Mailing(request, dossier: path, quarter: Self.quarter))
        let output = try OutputFolder(fixture.path("sortie"))
        defer { output.close() }
        let delivered = DeliveredDocuments([("jobs", [.pdf])])
        for (place, part) in begun.enumerated() {
            let name = "jobs-\(part)-2018-T4"
            delivered.take(.document(report: "jobs", name: name, number: place + 1, count: 2))
            guard let bytes = made[part] else { continue }
            try Data(count: bytes).write(to: URL(fileURLWithPath: "\(output.path)/\(name).pdf"))
            let file = MadeFile(
                names: ["\(name).pdf"], report: "jobs", format: .pdf, pages: 1, rows: 0, seconds: 0, warnings: [])
            delivered.take(.made(file, paths: []))
        }
        let writer = MailWriter(
            mailing: mailing, delivered: delivered, output: output, request: request, quarter: Self.quarter,
            organisation: "")
        let events = Locked<[GenerateEvent]>([])
        let isWhole = await writer.write { event in events.update { $0.append(event) } }
        var told = events.value.map { event in
            switch event {
            case .mailed(_, let part, let files, _): "\(part): \(files)"
            case .mailFailed(let part, let reason): "\(part): \(reason)"
            case .recipients(let warning): warning
            default: "another event"
            }
        }
        told.append(isWhole ? "whole" : "not whole")
        let files = try FileManager.default.contentsOfDirectory(atPath: output.path).filter { $0.hasSuffix(".eml") }
        return (told, files.sorted())
    }

    @Test func `each recipient has a mail where all documents are there`() async throws {
        let (told, files) = try await mails(begun: ["33", "40"], made: ["33": 10, "40": 20])
        #expect(told == ["33 – Gironde: 1", "40 – Landes: 1", "whole"])
        #expect(files == ["courriel-33-2018-T4.eml", "courriel-40-2018-T4.eml"])
    }

    @Test func `a recipient of whom a document failed has none, and that is told`() async throws {
        let (told, files) = try await mails(begun: ["33", "40"], made: ["33": 10])
        #expect(told.count == 3 && told[0] == "33 – Gironde: 1" && told[2] == "not whole")
        #expect(told[1].contains("« jobs-40-2018-T4 » n’a pas pu être produit"), "\(told)")
        #expect(files == ["courriel-33-2018-T4.eml"])
    }

    @Test func `where documents were never begun, nobody knows whose they are, and no mail is written`() async throws {
        let (told, files) = try await mails(begun: ["33"], made: ["33": 10])
        #expect(told.count == 3 && told.allSatisfy { $0 == "not whole" || $0.contains("« jobs »") }, "\(told)")
        #expect(files.isEmpty)
    }

    @Test func `a mail that servers wouldn't take isn't written, and that is told`() async throws {
        let (told, files) = try await mails(begun: ["33", "40"], made: ["33": 19_000_000, "40": 10])
        #expect(told.count == 3 && told[0].contains("25 Mo"), "\(told)")
        #expect(files == ["courriel-40-2018-T4.eml"])
    }
}
