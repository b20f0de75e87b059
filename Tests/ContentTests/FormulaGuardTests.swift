import Foundation
import Programme
import Testing

@testable import Content

/// Texts of CSV that a spreadsheet program would compute.
@Suite struct FormulaGuardTests {
    static let formulas = [
        "=cmd|' /C calc'!A0", "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "+33 1 02 03 04 05", "-",
        "-a",
    ]
    static let plain = ["", "'", "Atelier", "a=b", "-12", "+12,5", "-0.25", "12", "'oui", "É", "…", "﻿"]

    @Test(arguments: formulas) func `a text that begins as a formula gets an apostrophe, and loses it when read`(
        text: String
    ) {
        #expect(FormulaGuard.guarded(text) == "'" + text)
        #expect(FormulaGuard.unguarded("'" + text) == text)
    }

    @Test(arguments: plain) func `other texts and numbers stay as they are, both ways`(text: String) {
        #expect(FormulaGuard.guarded(text) == text)
        #expect(FormulaGuard.unguarded(text) == text)
    }

    @Test(arguments: formulas + plain) func `whatever apostrophes a text has, it is read back as it was`(text: String) {
        for apostrophes in 0..<4 {
            let own = String(repeating: "'", count: apostrophes) + text
            #expect(FormulaGuard.unguarded(FormulaGuard.guarded(own)) == own)
        }
    }

    @Test func `the CSV of a document guards texts and titles, and leaves numbers alone`() throws {
        let path = NSTemporaryDirectory() + "garde-\(UUID().uuidString).csv"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let values: [CellValue] = [.text("=1+1"), .text("@a,b"), .integer(-5), .money(Money(cents: -100)), .text("-5")]
        let table = Table("T", values) { Column("=titre", { $0 }) }
        _ = try TableCSV(table, TableEvaluator([table])).write(to: path)
        let text = String(decoding: FileManager.default.contents(atPath: path)!, as: UTF8.self)
        #expect(text == "'=titre\r\n'=1+1\r\n\"'@a,b\"\r\n-5\r\n-1.00\r\n-5\r\n")
    }

    @Test func `characters that no workbook can hold are replaced as there, and line ends stay`() throws {
        let path = NSTemporaryDirectory() + "garde-\(UUID().uuidString).csv"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let table = Table("T", ["a\u{0}b\u{1B}c\u{FFFE}d\u{FFFF}e\u{8}", "x\ty\nz", "n\u{202E}m"]) {
            Column("c", { $0 })
        }
        _ = try TableCSV(table, TableEvaluator([table])).write(to: path)
        let text = String(decoding: FileManager.default.contents(atPath: path)!, as: UTF8.self)
        #expect(text == "c\r\na\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}\r\n\"x\ty\nz\"\r\nn‹U+202E›m\r\n")
    }
}
