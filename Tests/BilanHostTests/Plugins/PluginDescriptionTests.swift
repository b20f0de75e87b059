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
}
