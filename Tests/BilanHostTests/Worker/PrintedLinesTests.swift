import Testing
@testable import BilanHost

@Suite struct PrintedLinesTests {
    private func words(_ pieces: String...) -> String {
        var lines = PrintedLines()
        for piece in pieces { Array(piece.utf8).withUnsafeBytes { lines.append($0) } }
        return lines.words
    }

    @Test func `a trap's reason is kept among any number of lines, in whatever pieces it comes`() {
        let many = String(repeating: "une ligne\n", count: 1000)
        #expect(
            words(many, "main.swift:3: Fatal er", "ror: Index out of range\n", many).hasSuffix("Index out of range"))
    }

    @Test(arguments: ["Precondition failed: il faut un dispositif", "Assertion failed"])
    func `the reasons of debug builds are kept as well`(_ reason: String) {
        let many = String(repeating: "17 bilan 0x55\n", count: 20)
        #expect(words("Essai/Rapport.swift:12: \(reason)\n", many) == "Essai/Rapport.swift:12: \(reason)")
    }

    @Test func `without a trap the last lines are kept, a long one in part`() {
        let words = words(String(repeating: "avant\n", count: 20), String(repeating: "x", count: 300_000), "\nfin")
        #expect(words.hasSuffix("\nfin"))
        #expect(words.count < 1000)
    }
}
