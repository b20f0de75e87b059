import Testing
@testable import Intake

/// What other code does with a finding by its case, whatever its words.
@Suite struct FindingKindTests {
    private func fault(_ finding: Finding, line: Int = 2, column: String? = "montant") -> Fault {
        Fault(file: "liste.csv", line: line, column: column.map { Fault.Column(name: $0, index: 1) }, finding)
    }

    private func count(_ findings: [Finding]) -> Int {
        var collector = FindingCollector()
        for (place, finding) in findings.enumerated() { collector.add(fault(finding, line: place + 2)) }
        return collector.groups.count
    }

    @Test func `findings of one case are one group, whatever values they name`() {
        #expect(count([.row(.duplicate(line: 2)), .row(.duplicate(line: 3))]) == 1)
        #expect(count([.cell(.notAnAmount(hasComma: true)), .cell(.notAnAmount(hasComma: false))]) == 1)
        #expect(count([.cell(.notAnAmount(hasComma: true)), .cell(.amountTooPrecise)]) == 2)
    }

    @Test func `findings about different sheets, tables and files stay apart`() {
        #expect(
            count([
                .workbook(.sheetSkipped(name: "2017", lacking: ["montant"])),
                .workbook(.sheetSkipped(name: "2018", lacking: ["montant"])),
            ]) == 2)
        #expect(
            count([
                .row(.noSuchReference(noun: "établissement", table: "etablissements")),
                .row(.noSuchReference(noun: "entreprise", table: "entreprises")),
            ]) == 2)
        #expect(
            count([
                .row(.duplicateInOtherFile(file: "a.csv", line: 2)),
                .row(.duplicateInOtherFile(file: "b.csv", line: 2)),
            ]) == 2)
    }

    @Test func `findings known by their words are grouped by them, without their numbers`() {
        #expect(
            count([.told(rule: "est déjà ligne 12", remedy: ""), .told(rule: "est déjà ligne 40", remedy: "")]) == 1)
        #expect(count([.told(rule: "est déjà ligne 12", remedy: ""), .told(rule: "est vide", remedy: "")]) == 2)
    }

    @Test func `a row is left out for the reason of its finding`() {
        func reason(_ finding: Finding, column: String? = "montant") -> LeftOutReason {
            LeftOutReason(fault(finding, column: column))
        }
        #expect(reason(.cell(.emptyCell)) == LeftOutReason(.empty, field: "montant"))
        #expect(reason(.cell(.formulaNotSaved)) == LeftOutReason(.empty, field: "montant"))
        #expect(reason(.cell(.notAnAmount(hasComma: false))) == LeftOutReason(.unreadable, field: "montant"))
        #expect(reason(.row(.duplicate(line: 2))) == LeftOutReason(.duplicate))
        #expect(
            reason(.row(.noSuchReference(noun: "dossier", table: "dossiers")), column: "dossier")
                == LeftOutReason(.reference, field: "dossier"))
        #expect(
            reason(.row(.cellCount(cells: 3, columns: 2, isAmbiguous: false)), column: nil) == LeftOutReason(.malformed)
        )
        #expect(reason(.cell(.quotesNotDoubled)) == LeftOutReason(.malformed))
    }

    @Test func `how sure a repair is follows from its kind`() {
        #expect(FindingGroup(fault(.repair(.monthAlone))).confidence == .uncertain)
        #expect(FindingGroup(fault(.repair(.frenchNumber))).confidence == .certain)
        #expect(FindingGroup(fault(.cell(.emptyCell))).confidence == nil)
    }
}
