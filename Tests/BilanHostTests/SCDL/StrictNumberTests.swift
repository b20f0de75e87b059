import Testing

@testable import Intake
@testable import SCDL

/// Numbers and days that the schema, its text or the public validator take otherwise than one would.
@Suite struct StrictNumberTests {
    private func finding(_ field: String, _ cell: String) -> SCDLFinding? {
        let schema = SCDLSchema(.v2_1_1)
        let bytes = Array(cell.utf8)
        return schema.fields[schema.index(of: field)!].check(bytes.span)
    }

    @Test(arguments: ["INF", "-INF", "NaN", "inf", "-Inf", "nan", " INF "])
    func `an infinite amount is a warning that says that the schema allows it`(cell: String) {
        #expect(finding("montant", cell) == .notFinite)
        #expect(SCDLFinding.notFinite.severity == .warning)
        #expect(SCDLFinding.notFinite.french.rule.contains("ce que le schéma laisse passer"))
    }

    @Test func `a share is never infinite, as it has bounds`() {
        #expect(finding("pourcentageSubvention", "INF") == .tooGreat)
        #expect(finding("pourcentageSubvention", "-INF") == .tooSmall(least: "0.01"))
        #expect(finding("pourcentageSubvention", "NaN")?.severity == .error)
    }

    @Test(arguments: [
        "1_000", "_1", "Infinity", "-infinity", "+INF", "-NaN", "sNaN", "nan123", "\u{663}", "\u{FF11}\u{FF12}.5",
    ]) func `what only Python takes for a number is refused, and it is said that the validator takes it`(cell: String) {
        let found = finding("montant", cell)
        #expect(found == .foreignNumber(example: "26956.50"))
        #expect(found?.severity == .error)
        #expect(found?.rule == .number)
    }

    @Test(arguments: ["1 000", "mille", "1_0x", "inf€", "", "nano"])
    func `what is no number to anyone isn't said to be one`(
        cell: String
    ) {
        #expect(finding("montant", cell) != .foreignNumber(example: "26956.50"))
        #expect(finding("montant", cell)?.severity == .error)
    }

    @Test(arguments: ["1e99999999999999999999", "1e-99999999999999999999", "0e99999999999999999999"])
    func `an exponent beyond what programs calculate with makes no number`(cell: String) {
        #expect(finding("montant", cell)?.rule == .number)
    }

    @Test func `a negative amount is a warning that says why the schema lets it pass`() {
        let found = finding("montant", "-500")
        #expect(found == .negativeAmount)
        #expect(found?.severity == .warning)
        #expect(found?.french.rule.contains("ne fixe pas de minimum") == true)
        #expect(found?.french.remedy.contains("réduction") == true)
    }

    @Test func `a date without its zeros is refused with the one to write, though the validator takes it`() {
        #expect(finding("dateConvention", "2018-3-5") == .notADate(suggestion: "2018-03-05"))
        #expect(finding("dateConvention", "2018-12-5") == .notADate(suggestion: "2018-12-05"))
        #expect(finding("dateConvention", "2018-13-5") == .notADate(suggestion: nil))
        #expect(finding("dateConvention", "18-3-5") == .notADate(suggestion: nil))
    }
}
