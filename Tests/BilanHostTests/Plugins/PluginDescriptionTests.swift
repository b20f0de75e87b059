import BilanKit
import Testing
@testable import BilanHost

@Suite struct PluginDescriptionTests {
    private func fault(_ reports: [ReportInfo], name: String = "jobs") -> String? {
        PluginDescription(name: name, version: "1.0.0", reports: reports).fault
    }

    private func report(_ id: String, title: String = "Emplois", formats: [ReportFormat] = [.pdf]) -> ReportInfo {
        ReportInfo(id: id, title: title, formats: formats)
    }

    @Test func `a plain description has no fault`() {
        #expect(fault([report("jobs-by-department"), report("jobs2", formats: [.pdf, .ods])]) == nil)
    }

    @Test(arguments: ["", "Jobs", "jobs report", "jobs/report", "-jobs", "jobs--a", "jobs-", "é", "../x", "a\u{1B}[2J"])
    func `an id is small letters and digits with hyphens between`(id: String) {
        #expect(fault([report(id)]) != nil)
        #expect(fault([report("jobs")], name: id) != nil)
        #expect(fault([report(id)])?.contains("\u{1B}") == false)
    }

    @Test func `two reports of one id, a report without title or formats, and no report at all are faults`() {
        #expect(fault([report("jobs"), report("jobs")])?.contains("deux rapports « jobs »") == true)
        #expect(fault([report("jobs", title: " ")])?.contains("titre") == true)
        #expect(fault([report("jobs", title: "a\nb")])?.contains("titre") == true)
        #expect(fault([report("jobs", formats: [])])?.contains("formats") == true)
        #expect(fault([report("jobs", formats: [.pdf, .pdf])])?.contains("formats") == true)
        #expect(fault([])?.contains("aucun rapport") == true)
    }

    private struct Careless: Report {
        static let about = ReportInfo(id: "Emplois", title: "", formats: [])
        @Setting("taille", "la taille", in: 1...20) var size = 30
        @Setting("taille", "l’autre") var other = 1
        @Setting("une part", "une part", in: 0...Double.infinity) var share = 0.5
        func compose(_ request: ReportRequest) throws -> Composition { Composition("Un") {} }
    }

    @Test func `all that is wrong with a declaration is told at once, each once`() throws {
        let description = PluginDescription(
            name: "Jobs", version: "", reports: [Careless.described, report("jobs"), report("jobs"), report("")])
        let faults = description.faults
        for words in [
            "se nomme « Jobs »", "a une version vide", "déclare deux rapports « jobs »",
            "« Emplois » dont l’identifiant", "« Emplois » dont le titre", "« Emplois » dont les formats",
            "« Emplois » dont deux réglages se nomment « taille »",
            "« taille » a une valeur par défaut, « 30 », qu’il refuse : donnez un nombre entier de 1 à 20",
            "« une part » a un autre nom", "« une part » a une borne, « inf », qui n’est pas un nombre",
            "un rapport sans identifiant (« Emplois ») dont l’identifiant",
        ] {
            #expect(faults.count { $0.contains(words) } == 1, "\(words): \(faults)")
        }
        #expect(faults.count == 11)
        let told = try #require(description.fault).split(separator: "\n")
        #expect(told.first == "a 11 défauts :")
        #expect(told.dropFirst().map { String($0.dropFirst(6)) } == faults)
    }

    @Test(
        arguments: [
            ("libJobsByTownPlugin.so", "jobs-by-town", true), ("libJobsByTown.so", "jobs-by-town", true),
            ("libjobs-by-town.so", "jobs-by-town", true), ("libJobsByTownPlugin.so", "jobs", false),
            ("libPlugin.so", "", false),
        ])
    func `a refused plugin is known by its library's name`(library: String, report: String, isIts: Bool) {
        let refused = PluginCatalogue.Refused(library: "/plugins/" + library, reason: "ne se charge pas")
        #expect(refused.has(report: report) == isIts)
    }

    @Test func `a refused plugin is known by its own name and by the reports that it declares`() {
        let refused = PluginCatalogue.Refused(
            library: "/plugins/lib1.so", plugin: "jobs", reports: ["by-town", "by-year"], reason: "a 2 défauts")
        #expect(refused.has(report: "jobs") && refused.has(report: "by-year") && !refused.has(report: "by-day"))
    }
}
