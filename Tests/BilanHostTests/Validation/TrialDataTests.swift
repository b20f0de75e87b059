import BilanKit
import Foundation
import Testing
@testable import BilanHost
@testable import Dossier

/// The dossiers on which plugins are tried.
@Suite struct TrialDataTests {
    @Test func `an import takes every row of the hostile dossier`() throws {
        let summary = try TrialData.make(.hostile, awards: 0).source.summary
        let refused = summary.groups.filter { $0.first.severity == .error }.map(\.first.description)
        #expect(summary.rowsRefused == 0, "\(refused.joined(separator: "\n"))")
        #expect(summary.rowsRead > 200)
    }

    @Test func `the huge dossier has the awards that are asked for, and needs no repair`() throws {
        let data = try TrialData.make(.huge, awards: 40)
        let summary = data.source.summary
        #expect(summary.rowsRefused == 0 && summary.rowsRepaired == 0)
        #expect(summary.warningCount == 0, "\(summary.groups.map(\.first.description))")
        #expect(summary.files.first { $0.table == "subventions" }?.rowsTaken == 40)
        #expect(data.companies.count == 3 && data.quarter == Quarter("2018-T4"))
    }

    @Test func `the empty dossier has no row`() throws {
        #expect(try TrialData.make(.empty, awards: 0).source.summary.rowsRead == 0)
    }
}
