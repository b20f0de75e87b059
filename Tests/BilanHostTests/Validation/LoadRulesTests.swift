import BilanKit
import Foundation
import Testing
@testable import BilanHost

/// What is judged of a library and of its loading.
@Suite struct LoadRulesTests {
    private func failed(_ loaded: LoadRules.Loaded) -> [String] {
        LoadRules(loaded).results.filter { $0.status == .failed }.map(\.check.id)
    }

    private func loaded(_ refusal: PluginRefusal) -> LoadRules.Loaded {
        LoadRules.Loaded(examination: LibraryExamination(refusal: refusal))
    }

    private func loaded(_ reports: [ReportInfo]) -> LoadRules.Loaded {
        LoadRules.Loaded(
            examination: LibraryExamination(
                plugin: PluginDescription(name: "jobs", version: "1.0.0", reports: reports)))
    }

    private let jobs = ReportInfo(id: "jobs", title: "Emplois", summary: "les emplois", formats: [.pdf])

    @Test(
        arguments: [
            (.unloadable("undefined symbol"), "load.symbols"), (.noEntry, "record.present"),
            (.noRecord, "record.present"), (.otherLength(theirs: 8, ours: 56), "record.length"),
            (.otherRecord(theirs: 3, ours: 4), "record.form"),
            (.otherCompiler(of: "a", theirs: "b", ours: "c"), "record.compiler"),
            (.otherInterface(of: "a", theirs: "b", ours: "c"), "record.interface"),
            (.noReports(of: "a"), "reports.present"), (.tooLong, "reports.present"),
        ] as [(PluginRefusal, String)])
    func `each reason to refuse a library fails one check, and no check is left out`(
        refusal: PluginRefusal, id: String
    ) {
        #expect(failed(loaded(refusal)) == [id])
        let checks = ValidationCheck.loading + ValidationCheck.record + ValidationCheck.declaration
        #expect(LoadRules(loaded(refusal)).results.map(\.check) == checks)
        #expect(LoadRules(loaded(refusal)).plugin == nil)
    }

    @Test func `a worker that crashed or hung while it loaded fails for that alone`() {
        #expect(failed(LoadRules.Loaded(explanation: "s’est arrêtée")) == ["load.survives"])
        #expect(failed(LoadRules.Loaded(explanation: "n’a pas fini", hasTimedOut: true)) == ["load.ends"])
    }

    @Test func `a plain declaration passes, and its reports are judged`() {
        let rules = LoadRules(loaded([jobs]))
        #expect(rules.results.allSatisfy { $0.status == .passed })
        #expect(rules.plugin?.reports.map(\.id) == ["jobs"])
    }

    @Test func `each fault of a declaration fails its own check, and no report is run`() {
        #expect(failed(loaded([])) == ["reports.present"])
        #expect(failed(loaded([jobs, jobs])) == ["reports.ids"])
        var other = jobs
        (other.title, other.formats) = ("", [])
        #expect(failed(loaded([other])) == ["reports.titles", "reports.formats"])
        #expect(LoadRules(loaded([other])).plugin == nil)
    }

    @Test func `slow loading, threads, prints, a missing summary and a name that is taken are warned of`() {
        var loaded = loaded([ReportInfo(id: "jobs", title: "Emplois", formats: [.pdf])])
        loaded.examination?.seconds = 3
        loaded.examination?.threads = 2
        loaded.printed = ["bonjour"]
        loaded.builtIn = ["jobs": "/usr/lib/bilan/libJobs.so"]
        let rules = LoadRules(loaded)
        #expect(
            rules.results.filter { $0.status == .warned }.map(\.check) == [
                .loadsFast, .loadsQuietly, .startsNoThread, .hasSummaries, .hidesNone,
            ])
        #expect(rules.plugin != nil)
    }
}
