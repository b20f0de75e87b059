import Testing

@testable import PDF

@Suite struct PDFSyntaxTests {
    private func text(_ build: (inout PDFSyntax) -> Void) -> String {
        String(decoding: PDFSyntax(build).bytes, as: UTF8.self)
    }

    @Test(arguments: [(0, "0"), (7, "7"), (10, "10"), (909, "909"), (-42, "-42"), (Int.max, "9223372036854775807")])
    func `whole numbers are written in decimal`(value: Int, expected: String) {
        #expect(text { $0.integer(value) } == expected)
    }

    @Test(arguments: [(0.0, "0"), (12.5, "12.5"), (841.89, "841.89"), (-0.25, "-0.25"), (1.0004, "1"), (2.0996, "2.1")])
    func `lengths are written to a thousandth`(value: Double, expected: String) {
        #expect(text { $0.real(value) } == expected)
    }

    @Test func `ASCII text is a literal string, its brackets escaped`() {
        #expect(text { $0.text(#"a (b) \c"#) } == #"(a \(b\) \\c)"#)
    }

    @Test func `other text is UTF-16 with a byte order mark`() {
        #expect(text { $0.text("é€") } == "<FEFF00E920AC>")
    }

    @Test func `a character outside the basic plane is two units`() {
        #expect(text { $0.text("𝄞") } == "<FEFFD834DD1E>")
    }

    @Test func `a rectangle is turned to the page's bottom left`() {
        let box = Rectangle(x: 10, y: 20, width: 30, height: 40)
        #expect(text { $0.rectangle(box, pageHeight: 842) } == "[10 782 40 822]")
    }

    @Test func `a name's characters that end names are written by their codes`() {
        #expect(text { $0.name("text/csv") } == "/text#2Fcsv")
        #expect(text { $0.name("A B#é") } == "/A#20B#23#C3#A9")
    }

    @Test func `values are written as they are meant`() {
        let value: PDFValue = [
            "A": .array([.null, .boolean(true), .integer(3), .real(1.5), .name("N"), .reference(7)]),
            "B": .string([0x41, 0x0D]), "C": .string(Array("(a)".utf8)), "D": .text("é"),
        ]
        #expect(
            text { $0.value(value) } == "<</A [null true 3 1.5 /N 7 0 R ]/B <410D>/C (\\(a\\))/D <FEFF00E9>>>")
    }
}
