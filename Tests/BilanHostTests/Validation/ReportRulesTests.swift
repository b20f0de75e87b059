import BilanKit
import Testing
@testable import BilanHost

/// How a report is judged by its runs.
@Suite struct ReportRulesTests {
    private static let info = ReportInfo(id: "jobs", title: "Emplois", formats: [.pdf, .ods])
    private static let formats = ReportFormat.available(of: info.formats)

    private func file(_ format: ReportFormat, digest: String = "a", bytes: Int = 1000) -> TrialRecord.File {
        TrialRecord.File(format: format, bytes: bytes, digest: digest, pages: 2)
    }

    /// A run that made everything in a document.
    private func made(
        _ purpose: Trial.Purpose = .documents(.demo), _ change: (inout TrialRecord) -> Void = { _ in }
    ) -> TrialRecord {
        var dossier = TrialDossier.demo
        if case .documents(let other) = purpose { dossier = other }
        var record = TrialRecord(Trial(purpose: purpose, report: "jobs", dossier: dossier, formats: Self.formats))
        record.documents = [TrialRecord.Document(name: "jobs-2018-T4", files: Self.formats.map { file($0) })]
        (record.memory, record.processorSeconds, record.seconds) = (60_000_000, 0.5, 0.5)
        change(&record)
        return record
    }

    /// All runs, of which one is another.
    private func results(_ other: TrialRecord? = nil) -> [String: ValidationResult.Status] {
        var purposes: [Trial.Purpose] = [.again, .early, .previews]
        purposes += TrialDossier.allCases.map { .documents($0) }
        var records = ReportRecords(report: Self.info)
        records.awards = 20_000
        records.all = purposes.map { purpose in
            other?.trial.purpose == purpose ? other! : made(purpose)
        }
        records.judgements = [.pdf: .holds(), .ods: .holds()]
        return Dictionary(
            ReportRules(records).results.map { ($0.check.id, $0.status) }, uniquingKeysWith: { first, _ in first })
    }

    private func bad(_ results: [String: ValidationResult.Status]) -> [String] {
        results.filter { $0.value == .failed || $0.value == .warned }.map(\.key).sorted()
    }

    @Test func `each check is made once, and runs without a fault pass them all`() {
        let results = results()
        #expect(Set(results.keys) == Set(ValidationCheck.report.map(\.id)))
        #expect(bad(results) == [])
        #expect(
            results.filter { $0.value == .skipped }.map(\.key).sorted() == [
                "report.settings", "report.settings.refused",
            ])
    }

    @Test func `a crash fails the format that was being made, and the next ones are not blamed`() {
        let results = results(
            made(.documents(.hostile)) {
                $0.documents[0].files.removeLast(3)
                $0.ending = "l’extension s’est arrêtée"
            })
        #expect(bad(results) == ["report.hostile.ods"])
        #expect(results["report.hostile.pdf"] == .passed && results["report.hostile.fods"] == .skipped)
    }

    @Test func `words of the report for its user are no fault, and other errors are`() {
        func failing(_ origin: ReportExamination.FailureOrigin, _ reason: String) -> [String] {
            bad(
                results(
                    made(.documents(.empty)) {
                        $0.documents = []
                        $0.failure = TrialRecord.Failure(reason: reason, origin: origin)
                    }))
        }
        #expect(failing(.report, "aucune aide dans ces données") == [])
        #expect(failing(.report, "vide") == ["report.words"])
        #expect(failing(.document, "table « Aides » : deux colonnes se nomment « A »") == ["report.empty.pdf"])
        #expect(failing(.other, "Failure(code: 4)") == ["report.empty.pdf", "report.words"])
        #expect(
            failing(.other, "l’accès en est refusé ; ou donnez --no-sandbox") == ["report.empty.pdf", "report.fence"])
    }

    @Test func `other bytes in a second run, warnings, prints and closed documents are found`() {
        #expect(bad(results(made(.again) { $0.documents[0].files[1].digest = "b" })) == ["report.same"])
        let warning = Diagnostic(.warning, "une colonne est trop étroite")
        #expect(bad(results(made { $0.documents[0].files[0].warnings = [warning] })) == ["report.warnings"])
        #expect(bad(results(made(.early) { $0.printed = ["bonjour"] })) == ["report.quiet"])
        let fault = Diagnostic(.error, "un texte manque")
        #expect(bad(results(made { $0.accessibility = [fault] })) == ["report.accessible"])
    }

    @Test func `a file that isn't what it should be fails its format`() {
        #expect(
            bad(results(made(.documents(.demo)) { $0.documents[0].files[2].fault = "c’est un lien" })).contains(
                "report.demo.png"))
    }

    @Test func `the end of a report on the demonstration is the end of its trial`() {
        var records = ReportRecords(report: Self.info)
        records.all = [
            made {
                $0.documents[0].files = []
                $0.ending = "l’extension n’a pas fini"
            }
        ]
        records.omission = "le rapport ne finit pas"
        let results = ReportRules(records).results
        #expect(results.filter { $0.status == .failed }.map(\.check.id) == ["report.demo.pdf"])
        #expect(!results.contains { $0.status == .passed })
        #expect(results.count == ValidationCheck.report.count)
    }

    @Test func `time and memory that grow faster than the data are warned of`() {
        func grown(_ seconds: Double, _ memory: Int) -> [String] {
            bad(
                results(
                    made(.documents(.huge)) {
                        ($0.processorSeconds, $0.memory) = (seconds, memory)
                    }))
        }
        #expect(grown(2, 90_000_000) == [])
        #expect(grown(9, 90_000_000) == ["report.scale.time"])
        #expect(grown(2, 400_000_000) == ["report.scale.memory"])
        #expect(grown(2, 2_000_000_000) == ["report.memory", "report.scale.memory"])
    }

    @Test func `a demonstration that takes long, and documents that can't be sent, are warned of`() {
        #expect(bad(results(made { $0.seconds = 30 })) == ["report.time"])
        #expect(bad(results(made { $0.documents[0].files[0].bytes = 30_000_000 })) == ["report.size"])
    }

    @Test func `a report that makes nothing of the demonstration fails`() {
        #expect(bad(results(made { ($0.documents, $0.hasNoSubject) = ([], true) })).contains("report.made"))
    }
}
