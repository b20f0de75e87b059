import Foundation
import Testing

@testable import PDF

/// What a table leaves for its last page.
@Suite struct LastRowTests {
    private func rows(_ file: Rendered) throws -> [Int] {
        try (1...file.summary.pages).map { try file.text(page: $0).count(of: "ligne-") }
    }

    @Test func `no single row ends a table on a page of its own`() throws {
        for count in 30...75 {
            let file = try Rendered { numbered("Table", count) }
            let rows = try rows(file)
            #expect(rows.reduce(0, +) == count)
            #expect(rows.last != 1, "\(count)")
        }
    }

    @Test func `no single row of a group stands with its sum on a page of its own`() throws {
        for count in stride(from: 60, through: 90, by: 2) {
            let file = try Rendered { numbered("Table", count, groups: 2) }
            for page in 1...file.summary.pages {
                let text = try file.text(page: page)
                guard let sum = text.range(of: "Sous-total Groupe 0") else { continue }
                #expect(text[..<sum.lowerBound].components(separatedBy: "ligne-").count > 2, "\(count)")
            }
        }
    }
}
