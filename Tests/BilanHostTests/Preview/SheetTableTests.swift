import BilanKit
import Foundation
import Testing
@testable import Preview

@Suite struct SheetTableTests {
    private let fixture = try! Fixture()

    private func workbook(rows: Int) throws -> String {
        let path = fixture.path("classeur.ods")
        let composition = Composition("Essai") {
            Heading("Aides")
            Table("Aides", Array(0..<rows)) {
                Column("Nom", { "Aide \($0)" }, isRowHeader: true)
                Column("Montant", { Money(cents: Int64($0) * 150) })
                Column("Part", { Double($0) / 100 }, format: .percent)
                Column("Jour", { _ in CivilDate("2018-12-31") })
            }
        }
        let info = DocumentInfo(
            quarter: Quarter("2018-T4")!, date: CivilDate("2018-12-31")!, producer: "Bilan")
        _ = try ODSWriter(theme: Theme(), info: info).write(composition, to: path)
        return path
    }

    @Test func `a sheet's cells are told with what they are`() throws {
        let path = try workbook(rows: 3)
        let names = try SheetTable.names(in: path)
        let place = try #require(names.indices.last)
        let sheet = try #require(try SheetTable(place, of: path))
        #expect(sheet.name == names[place])
        let row = try #require(sheet.rows.first { $0.first??.text == "Aide 2" }).compactMap(\.self)
        #expect(row.map(\.kind) == [.text, .money, .percentage, .text])
        #expect(row[1].number == 3)
        #expect(row[1].currency == "EUR")
        #expect(row[3].text == "2018-12-31")
        #expect(!sheet.isCut)
    }

    @Test func `a long sheet is cut, and says so`() throws {
        let path = try workbook(rows: 1000)
        let sheet = try #require(try SheetTable(try SheetTable.names(in: path).count - 1, of: path))
        #expect(sheet.rows.count == 300)
        #expect(sheet.isCut)
    }

    @Test func `a sheet that isn't there is none`() throws {
        let path = try workbook(rows: 1)
        #expect(try SheetTable(99, of: path) == nil)
        #expect(try SheetTable(-1, of: path) == nil)
    }
}
