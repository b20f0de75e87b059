import Foundation
import GRDB
import Spreadsheets
import Testing
@testable import Dossier
@testable import Import
@testable import Intake

/// The reader's faults as findings: their words, their codes, and how a dossier keeps them.
@Suite struct WorkbookFaultTests {
    private let fixture = try! Fixture()

    /// The faults whose words depend on a detail, beside those of the examples.
    private static let variants: [WorkbookFault] =
        WorkbookFault.Content.allCases.map { .partOfOtherKind(expected: $0) }
        + [
            .tooMuchData(megabytes: nil), .xmlEncoding(name: nil), .rowOutOfRange(limit: 10, hasContent: false),
            .columnOutOfRange(limit: 10, hasContent: false), .cellTypeUnknown(text: "zz", isOpenDocument: true),
        ]

    @Test func `each fault says what is wrong in words of its own, in both languages`() {
        let faults = Set(WorkbookFaultExamples.all.map(\.fault) + Self.variants)
        #expect(Set(faults.map(\.french.rule)).count == faults.count)
        #expect(Set(faults.map(\.english.rule)).count == faults.count)
    }

    @Test func `no French stands in the English words`() {
        let french: Set = [
            "le", "la", "les", "un", "une", "de", "du", "des", "est", "pas", "feuille", "partie", "ligne",
        ]
        for fault in WorkbookFaultExamples.all.map(\.fault) + Self.variants {
            // A cell's own text is quoted.
            let text = fault.english.rule.replacing("“douze”", with: "") + " " + fault.english.remedy
            #expect(!text.contains { "àâçéèêëîïôùûœ«»\u{A0}".contains($0) }, "\(text)")
            let words = text.lowercased().split { !$0.isLetter }.map(String.init)
            #expect(french.isDisjoint(with: words), "\(text)")
        }
    }

    @Test func `the values of a fault stand in its words in both languages`() {
        let words: [(WorkbookFault, values: [String])] = [
            (.tooManyEntries(count: 70_000, limit: 65_535), ["70000", "65535"]),
            (.temporaryFileNotWritten(folder: "/var/essai"), ["/var/essai"]),
            (.xmlMalformed(line: 2, column: 390), ["2", "390"]), (.rowTwice(line: 12), ["12"]),
            (.countInvalid(text: "x", attribute: "number-columns-repeated"), ["x", "number-columns-repeated"]),
        ]
        for (fault, values) in words {
            for words in [fault.french, fault.english] {
                for value in values { #expect((words.rule + words.remedy).contains(value), "\(words)") }
            }
        }
    }

    @Test func `a part and a sheet that is passed over are named in both languages`() {
        let part = UnreadableWorkbook(.partMissing, part: "xl/styles.xml")
        #expect(part.french.rule == "cette partie du classeur manque (partie xl/styles.xml)")
        #expect(part.english.rule == "this part of the workbook is missing (part xl/styles.xml)")
        let sheet = UnreadableWorkbook(.rowNumberInvalid(text: "x"), skippedSheet: "2017")
        #expect(
            sheet.french.rule
                == "la feuille « 2017 » n’est pas lue : le numéro de ligne «\u{A0}x\u{A0}» n’est pas un nombre")
        #expect(sheet.english.rule == "the sheet “2017” is not read: the row number “x” is not a number")
    }

    @Test func `sheets that are passed over for one reason stay apart`() {
        var collector = FindingCollector()
        for name in ["2017", "2018"] {
            collector.add(
                Fault(file: "liste.xlsx", .unreadable(UnreadableWorkbook(.valueMissing, skippedSheet: name))))
        }
        #expect(collector.groups.count == 2)
    }

    @Test func `what a dossier says in codes that are no more keeps its code and its French words`() throws {
        let dossier = try fixture.dossier()
        defer { try? dossier.close() }
        let earlier = [
            (
                "workbook-unreadable",
                #"{"workbookUnreadable":{"rule":"est abîmée","remedy":"Reprenez-la.","part":"content.xml"}}"#
            ),
            (
                "sheet-unreadable",
                #"{"sheetUnreadable":{"name":"2017","words":{"rule":"est abîmée","remedy":"Reprenez-la."}}}"#
            ),
        ]
        let faults = try dossier.queue.write { db in
            try db.execute(
                sql:
                    "INSERT INTO imports (id, chemin, fichier, tableau, lues, refusees) VALUES (1, 'l', 'liste.ods', 'subventions', 0, 0)"
            )
            for (code, finding) in earlier {
                try db.execute(
                    sql:
                        "INSERT INTO anomalies (origine, regle, remede, gravite, revue, code, constat) VALUES (1, 'est abîmée', 'Reprenez-la.', 'warning', 0, ?, ?)",
                    arguments: [code, finding])
            }
            return try StoredFault.fetch(db, limit: 10)
        }
        #expect(faults.map(\.code) == earlier.map(\.0))
        #expect(faults.allSatisfy { $0.words == FindingWords("est abîmée", "Reprenez-la.") && $0.english == nil })
    }

    @Test func `a sheet that is passed over is kept with its case`() throws {
        let dossier = try fixture.dossier()
        defer { try? dossier.close() }
        let finding = Finding.unreadable(
            UnreadableWorkbook(.xmlMalformed(line: 2, column: 3), part: "content.xml", skippedSheet: "2017"))
        let row = try dossier.queue.write { db in
            try db.execute(
                sql:
                    "INSERT INTO imports (id, chemin, fichier, tableau, lues, refusees) VALUES (1, 'l', 'liste.ods', 'subventions', 0, 0)"
            )
            try StoredFault.insert(Fault(file: "liste.ods", finding, severity: .warning), origin: 1, db)
            #expect(try StoredFault.fetch(db, limit: 1).first?.finding == finding)
            return try Row.fetchOne(db, sql: "SELECT code, regle FROM anomalies")
        }
        #expect(row?["code"] == "workbook-xml-malformed")
        #expect((row?["regle"] as String?)?.hasPrefix("la feuille « 2017 » n’est pas lue") == true)
    }
}
