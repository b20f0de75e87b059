import Foundation
import Testing

@testable import PDF

@Suite struct FormulaAndCodeTests {
    @Test func `a formula is an element with its words and its place`() throws {
        let file = try Rendered { FormulaText("t = p ÷ e × 100", alternative: "le taux est p divisé par e") }
        #expect(try file.structure().contains("Formula:"))
        #expect(try file.structure().contains("/BBox"))
        #expect(try file.structure().contains("t = p ÷ e × 100"))
    }

    @Test func `a formula without words is refused`() {
        #expect(throws: DocumentError.self) { _ = try Rendered { FormulaText("t = p", alternative: "") } }
    }

    @Test func `a formula stands in the middle of the text`() throws {
        let file = try Rendered { FormulaText("x", alternative: "x") }
        let page = PageGeometry(Theme().page, .portrait)
        let words = try run("pdftotext", "-bbox", file.path, "-").output
        let line = try #require(words.split(separator: "\n").first { $0.contains(">x<") })
        let numbers = line.split(separator: "\"").compactMap { Double($0) }
        #expect(abs((numbers[0] + numbers[2]) / 2 - (page.left + page.right) / 2) < 1)
    }

    @Test func `code keeps its lines and their indents`() throws {
        let file = try Rendered { CodeBlock("si montant > 0\n\tpayer\r\n\n    fin\n") }
        let text = try run("pdftotext", "-layout", file.path, "-").output
        #expect(text.contains("si montant > 0\n"))
        let lines = text.split(separator: "\n")
        let indents = ["si montant", "payer", "fin"].map { word in
            lines.first { $0.contains(word) }.map { $0.prefix { $0 == " " }.count } ?? -1
        }
        #expect(indents[1] > indents[0])
        #expect(indents[2] == indents[1])
        #expect(try file.structure().contains("Code (inline)"))
    }

    @Test func `a line of code too long goes on under itself without a hyphen`() throws {
        let line = (1...60).map { "champ\($0)" }.joined(separator: "_")
        let file = try Rendered { CodeBlock(line) }
        #expect(try file.text().filter { !$0.isWhitespace }.contains(line))
    }

    @Test func `long code goes on over pages and loses no line`() throws {
        let file = try Rendered { CodeBlock((1...200).map { "ligne \($0);" }.joined(separator: "\n")) }
        #expect(file.summary.pages > 2)
        let text = try file.text()
        for number in 1...200 { #expect(text.count(of: "ligne \(number);") == 1) }
    }

    @Test func `empty code draws nothing`() throws {
        #expect(try Rendered { CodeBlock("\n\n") }.summary.pages == 1)
    }

    @Test func `a note's own title stands over its text`() throws {
        let file = try Rendered { Note("Le texte.", title: "Un titre") }
        let text = try file.text()
        #expect(text.contains("Un titre\nLe texte."))
        #expect(!text.contains("À savoir"))
    }
}
