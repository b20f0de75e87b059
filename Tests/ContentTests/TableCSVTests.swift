import Foundation
import Programme
import Testing

@testable import Content

/// A table's rows as CSV.
@Suite struct TableCSVTests {
    private func csv(_ table: Table, limit: Int = .max) throws -> String? {
        let path = NSTemporaryDirectory() + "table-\(UUID().uuidString).csv"
        defer { try? FileManager.default.removeItem(atPath: path) }
        guard let size = try TableCSV(table, TableEvaluator([table])).write(to: path, limit: limit) else {
            #expect(!FileManager.default.fileExists(atPath: path))
            return nil
        }
        let data = try #require(FileManager.default.contents(atPath: path))
        #expect(data.count == size)
        return String(decoding: data, as: UTF8.self)
    }

    @Test func `a row that is short of cells is filled up, its computed ones too`() throws {
        var table = Table("T", [1]) {
            Column("a", { $0 })
            Column("b", .sum(of: ["a"]), format: .integer)
        }
        table.rows = Records([TableRow(cells: [.integer(2)])])
        #expect(try csv(table) == "a,b\r\n2,2\r\n")
    }

    @Test func `values are written for machines`() throws {
        let values: [CellValue] = [
            .money(Money(cents: -123_405)), .integer(-1_234_567), .decimal(0.5), .share(Share(0.425)),
            .date(CivilDate("2018-12-31")!),
            .boolean(true), .empty, .missing("non communiqué"), .link("fiche", uri: "https://example.org"),
            .rich("un \(strong: "mot")"),
            .text("00012"),
        ]
        let table = Table("T", values) { Column("v", { $0 }) }
        #expect(
            try csv(table)
                == [
                    "v", "-1234.05", "-1234567", "0.5", "0.425", "2018-12-31", "true", "", "non communiqué", "fiche",
                    "un mot", "00012", "",
                ].joined(separator: "\r\n"))
    }

    @Test func `fields with commas, quotation marks and line ends stand in quotation marks`() throws {
        let table = Table("T", ["a,b", "dit « \"oui\" »", "deux\nlignes", " bord", "simple"]) {
            Column("un, deux", { $0 })
        }
        #expect(
            try csv(table)
                == "\"un, deux\"\r\n\"a,b\"\r\n\"dit « \"\"oui\"\" »\"\r\n\"deux\nlignes\"\r\n\" bord\"\r\nsimple\r\n")
    }

    @Test func `groups are columns, totals are left out, computed columns filled in`() throws {
        let table = Table("T", [1, 2], groupedBy: [Grouping<Int>("Groupe") { "g\($0)" }]) {
            Column("a", { $0 }, total: .sum)
            Column("b", { $0 * 2 }, total: .sum)
            Column("somme", .sum(of: ["a", "b"]), format: .integer, total: .sum)
        }
        #expect(try csv(table) == "Groupe,a,b,somme\r\ng1,1,2,3\r\ng2,2,4,6\r\n")
    }

    private struct Line: Traced {
        var value: Int
        var origins: [Origin]
    }

    @Test func `rows that know where they come from say so in a last column`() throws {
        let lines = [
            Line(value: 1, origins: [Origin(file: "a.csv", line: 2)]),
            Line(value: 2, origins: [Origin(file: "b.csv", line: 3), Origin(file: "b.csv", line: 7)]),
        ]
        let table = Table("T", lines) { Column("a", \.value) }
        #expect(try csv(table) == "a,Origine (fichier:ligne)\r\n1,a.csv:2\r\n2,b.csv:3 b.csv:7\r\n")
    }

    @Test func `measured cells change nothing in a table's data`() throws {
        let table = Table("T", [1, 2]) {
            Column("a", { $0 }).measured { $0 == 1 ? Measure(.awards, at: CivilDate("2018-12-31")!) : nil }
            Column("b", { $0 * 2 })
        }
        #expect(try csv(table) == "a,b\r\n1,2\r\n2,4\r\n")
        #expect(table.tracedRows?.map { $0.measures.map { $0 != nil } } == [[true, false], [false, false]])
    }

    @Test func `an empty table has its header`() throws {
        #expect(try csv(Table("T", [Int]()) { Column("a", { $0 }) }) == "a\r\n")
    }

    @Test func `a file that would be too large is not there`() throws {
        #expect(try csv(Table("T", Array(0..<1000)) { Column("a", { $0 }) }, limit: 100) == nil)
    }

    @Test func `a folder that is not there is told`() {
        let table = Table("T", [1]) { Column("a", { $0 }) }
        let error = #expect(throws: DocumentError.self) {
            try TableCSV(table, TableEvaluator([table])).write(to: "/nowhere/a.csv")
        }
        #expect(error?.description.contains("/nowhere/a.csv ne peut pas être écrit") == true)
    }
}
