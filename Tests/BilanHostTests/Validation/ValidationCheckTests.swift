import BilanKit
import Foundation
import Testing
@testable import BilanHost

/// The catalogue of checks.
@Suite struct ValidationCheckTests {
    @Test func `each check has an id of its own, a title and a remedy in French typography`() {
        let checks = ValidationCheck.all
        #expect(checks.count > 25 && Set(checks.map(\.id)).count == checks.count)
        for check in checks {
            #expect(check.id.wholeMatch(of: /[a-z]+(\.[a-z]+)+/) != nil, "\(check.id)")
            for text in [check.title, check.remedy] {
                #expect(!text.isEmpty && text == FrenchSpacing.applied(to: text), "\(check.id)")
            }
            #expect(check.remedy.last == ".", "\(check.id)")
            #expect(check.title.last != ".", "\(check.id)")
        }
    }

    @Test func `the guide for authors names every check`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
        let guide = try String(
            contentsOf: root.standardizedFileURL.appendingPathComponent("docs/writing-a-plugin.md"), encoding: .utf8)
        let names =
            ValidationCheck.all.filter { !ValidationCheck.documents.contains($0) }.map(\.id)
            + ValidationCheck.triedDossiers.map { "report.\($0.rawValue).*" }
        #expect(names.filter { !guide.contains("`\($0)`") } == [])
    }

    @Test func `a check that is only a warning doesn't make a plugin unfit`() {
        func report(_ check: ValidationCheck) -> ValidationReport {
            ValidationReport(
                library: "/l.so", checks: [ValidationResult(check, .fails(["un défaut"]))], seconds: 0)
        }
        #expect(report(.isProtected).isFit && report(.isProtected).count(.warned) == 1)
        #expect(!report(.isWhole).isFit && report(.isWhole).count(.failed) == 1)
    }

    @Test func `of many faults the first are told and the others counted, each once`() {
        let result = ValidationResult(.isQuiet, .fails((0..<40).map { "ligne \($0 % 30)" }))
        #expect(result.details.count == 13)
        #expect(result.details.last == "… et 18\u{A0}autres")
    }
}
