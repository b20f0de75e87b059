import Foundation
import Testing

@testable import PDF

/// Cells over several rows: their text takes the room of all of them.
@Suite struct MergedCellTests {
    private let label = (1...30).map { "mot\($0)" }.joined(separator: " ")

    private func table(rows: Int, per count: Int) -> Table {
        Table("Dispositifs", Array(0..<rows)) {
            Column(
                "Dispositif", { "bloc\($0 / count) \(label)" }, width: 60...70, isRowHeader: true,
                mergesEqualValues: true)
            Column("Ligne", { "ligne-\($0)-" })
        }
    }

    /// Where each word of a page begins from its top, in points.
    private func places(_ file: Rendered, page: Int) throws -> [(word: String, y: Double)] {
        try run("pdftotext", "-f", "\(page)", "-l", "\(page)", "-bbox", file.path, "-").output.matches(
            of: #/yMin="([\d.]+)"[^>]*>([^<]*)</#
        ).map { (String($0.2), Double($0.1)!) }.sorted { $0.y < $1.y }
    }

    @Test func `rows under a merged cell are as high as their own text`() throws {
        let rows = try places(Rendered { table(rows: 24, per: 24) }, page: 1).filter { $0.word.hasPrefix("ligne-") }
        let steps = zip(rows, rows.dropFirst()).map { $1.y - $0.y }
        #expect(steps.count == 23)
        #expect(steps.allSatisfy { $0 < 20 }, "\(steps)")
    }

    @Test func `only the last row grows where the text is higher than all of them`() throws {
        let rows = try places(Rendered { table(rows: 4, per: 2) }, page: 1).filter { $0.word.hasPrefix("ligne-") }
        let steps = zip(rows, rows.dropFirst()).map { $1.y - $0.y }
        #expect(steps[0] < 20 && steps[2] < 20)
        #expect(steps[1] > 60)
    }

    @Test func `the whole text stands on each page that its rows are on, and is read once`() throws {
        let file = try Rendered { table(rows: 150, per: 150) }
        #expect(file.summary.pages > 2)
        for page in 1...file.summary.pages { #expect(try file.text(page: page).contains("mot30")) }
        #expect(try file.structure().count(of: "mot30") == 1)
    }

    @Test func `a text that a page's end cuts goes on, on the next, and nothing of it is lost`() throws {
        for filler in 36...52 {
            let file = try Rendered {
                Table("Dispositifs", Array(0..<60)) {
                    Column(
                        "Dispositif", { $0 < filler ? "autre" : "bloc \(label)" }, width: 60...70, isRowHeader: true,
                        mergesEqualValues: true)
                    Column("Ligne", { "ligne-\($0)-" })
                }
            }
            let words = try file.structure()
            for word in 1...30 {
                #expect(words.matches(of: try Regex("mot\(word)\\b")).count == 1, "\(filler) \(word)")
            }
        }
    }

    @Test func `no merged text runs over the next cell`() throws {
        let found = try places(Rendered { table(rows: 6, per: 3) }, page: 1)
        let second = try #require(found.first { $0.word == "bloc1" })
        #expect(found.filter { $0.word.hasPrefix("mot") && $0.y > second.y - 1 }.count == 30)
    }

    @Test func `a grid with cells over several rows has no stripes through them`() throws {
        func stripes(_ span: Int) throws -> Int {
            let file = try Rendered {
                Grid("Barème") {
                    for block in 0..<3 {
                        GridRow {
                            GridCell("bloc-\(block)-", rowSpan: span)
                            "un-\(block)-"
                        }
                        if span > 1 { GridRow { "deux-\(block)-" } }
                        GridRow {
                            GridCell("seul-\(block)-")
                            "trois"
                        }
                    }
                }
            }
            let zebra = Theme().colours.zebra
            let colour = "\(Double(zebra.red) / 255)".prefix(6)
            return try file.syntax().count(of: String(colour))
        }
        #expect(try stripes(1) > 0)
        #expect(try stripes(2) == 0)
    }

    @Test func `a grid's rows share the height of a text over them`() throws {
        let file = try Rendered {
            Grid("Barème", widths: [70, nil]) {
                GridRow {
                    GridCell(label, rowSpan: 4)
                    "ligne-0-"
                }
                for row in 1..<6 {
                    GridRow {
                        if row > 3 { "seul" }; "ligne-\(row)-"
                    }
                }
            }
        }
        let rows = try places(file, page: 1).filter { $0.word.hasPrefix("ligne-") }
        let steps = zip(rows, rows.dropFirst()).map { $1.y - $0.y }
        #expect(steps[0] > 30 && abs(steps[0] - steps[1]) < 14 && abs(steps[1] - steps[2]) < 14, "\(steps)")
    }
}
