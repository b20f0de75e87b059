import Testing
@testable import SCDL

/// Each field's rules, one cell at a time.
@Suite struct SCDLCellTests {
    private func finding(_ field: String, _ cell: String, _ version: SCDLVersion = .v2_1_1) -> SCDLFinding? {
        let schema = SCDLSchema(version)
        let bytes = Array(cell.utf8)
        return schema.fields[schema.index(of: field)!].check(bytes.span)
    }

    private func error(_ field: String, _ cell: String, _ version: SCDLVersion = .v2_1_1) -> SCDLRule? {
        finding(field, cell, version).flatMap { $0.severity == .warning ? nil : $0.rule }
    }

    private func warning(_ field: String, _ cell: String) -> SCDLRule? {
        finding(field, cell).flatMap { $0.severity == .warning ? $0.rule : nil }
    }

    @Test(arguments: SCDLVersion.allCases) func `required fields may not be empty, the others may`(version: SCDLVersion)
    {
        let optional =
            version < .v2_1_0
            ? ["referenceDecision", "idRAE"]
            : ["referenceDecision", "idBeneficiaire", "rnaBeneficiaire", "idRAE", "dispositifAide"]
        for field in SCDLSchema(version).fields {
            #expect(
                error(field.name, "", version) == (optional.contains(field.name) ? nil : .required), "\(field.name)")
        }
    }

    @Test(
        arguments: [
            ("20005375900011", nil), ("2000537590001", .pattern), ("200053759000112", .pattern),
            ("200 053 759 00011", .pattern), ("2,24E+13", .pattern),
            ("200053759", .pattern), (" 20005375900011", .pattern), ("20005375900012", .siret), ("21860194600013", nil),
            ("21860194600000", .siret),
            // Passes as a whole, its SIREN doesn't.
            ("00000001900018", .siret),
        ] as [(String, SCDLRule?)]) func `a grantor's SIRET has fourteen digits and a right key`(
            cell: String, rule: SCDLRule?
        )
    {
        #expect(error("idAttribuant", cell) == rule)
    }

    @Test(
        arguments: [
            ("35600000009075", nil), ("35600000000048", nil), ("35600000000014", .siret),
            // Passes Luhn's check, which is not that of La Poste.
            ("35600000000022", .siret),
        ] as [(String, SCDLRule?)]) func `La Poste's establishments have a check of their own, its head office hasn't`(
            cell: String, rule: SCDLRule?
        )
    {
        #expect(error("idAttribuant", cell) == rule)
        #expect(error("idBeneficiaire", cell) == rule)
    }

    @Test func `version 1.1.0 asks for fourteen digits, not for the key`() {
        #expect(error("idAttribuant", "21860194600000", .v1_1_0) == nil)
        #expect(error("idBeneficiaire", "2186019460000", .v1_1_0) == .pattern)
        #expect(error("idBeneficiaire", "21860194600000", .v2_0_0) == .siret)
    }

    @Test func `from 2.1.0 a beneficiary's SIRET has no pattern, so that spaces and points pass, with a warning`() {
        #expect(error("idBeneficiaire", "000 000 018 00010", .v2_0_2) == .pattern)
        #expect(error("idBeneficiaire", "000 000 018 00010") == nil)
        #expect(warning("idBeneficiaire", "000.000\u{A0}018\u{202F}00010") == .spaces)
        #expect(error("idBeneficiaire", "00000001800011") == .siret)
        #expect(error("idBeneficiaire", "32402138500000.0") == .siret)
        #expect(error("idBeneficiaire", "00000001800010\"") == .siret)
        #expect(error("idBeneficiaire", " ") == .siret)
    }

    @Test(
        arguments: [
            ("W123456789", nil), ("W12345678", .pattern), ("W1234567890", .pattern), ("w123456789", .pattern),
            ("W123456789 ", .pattern),
        ] as [(String, SCDLRule?)])
    func `an association's number is a capital W and nine digits`(cell: String, rule: SCDLRule?) {
        #expect(error("rnaBeneficiaire", cell) == rule)
    }

    @Test(
        arguments: [
            ("2018-03-05", nil), ("2016-02-29", nil), ("2018-02-29", .date), ("1900-02-29", .date),
            ("2018-13-01", .date), ("2018-04-31", .date), ("2018-00-10", .date),
            ("05/03/2018", .date), ("2018/03/05", .date), ("2018-3-5", .date), ("2018", .date), ("43164", .date),
            ("2018-03-05T00:00:00", .date), (" 2018-03-05", .date),
            ("NC", .date),
        ] as [(String, SCDLRule?)]) func `a date is a day of the calendar, as AAAA-MM-JJ`(cell: String, rule: SCDLRule?)
    {
        #expect(error("dateConvention", cell) == rule)
    }

    @Test func `a French date is proposed as the schema wants it`() {
        #expect(finding("dateConvention", "05/12/2016") == .notADate(suggestion: "2016-12-05"))
        #expect(finding("dateConvention", "31/02/2016") == .notADate(suggestion: nil))
    }

    @Test func `a year far off is a warning`() {
        #expect(warning("dateConvention", "0218-03-05") == .date)
        #expect(warning("dateConvention", "1900-01-01") == nil)
    }

    @Test(
        arguments: [
            ("2018-04-01", nil), ("2018-04-01/2019-04-01", nil), ("2018-04-01_2019-04-01", .pattern),
            ("2018-04-01/", .pattern), ("2018-04-01/fin de l’action", .pattern),
            ("2018-04", .pattern), ("2018-04-01 / 2019-04-01", .pattern),
        ] as [(String, SCDLRule?)]) func `a period is a date or two with a slash`(cell: String, rule: SCDLRule?)
    {
        #expect(error("datesPeriodeVersement", cell) == rule)
    }

    @Test func `the schema doesn't ask whether a period's days exist or come in order: warnings`() {
        #expect(warning("datesPeriodeVersement", "2017-03-02/2017-30-05") == .period)
        #expect(warning("datesPeriodeVersement", "2017-04-31") == .period)
        #expect(warning("datesPeriodeVersement", "2017-04-12/2017-03-09") == .period)
        #expect(warning("datesPeriodeVersement", "2017-04-12/2017-04-12") == nil)
    }

    @Test(
        arguments: [
            ("1000", nil), ("1000.50", nil), (".5", nil), ("5.", nil), ("+7", nil), ("1e3", nil), ("-5", nil),
            ("1000,50", .number), ("26 956.00", .number),
            ("50 000 euros", .number), ("NC", .number), ("1.2.3", .number), ("--1", .number), ("1e", .number),
            ("e5", .number), (".", .number),
            ("1_000", .number), ("0x10", .number), ("٣", .number),
        ] as [(String, SCDLRule?)]) func `an amount is a number with a decimal point`(cell: String, rule: SCDLRule?)
    {
        #expect(error("montant", cell) == rule)
    }

    @Test func `an amount that the schema lets pass and no one means is a warning`() {
        #expect(warning("montant", "-5") == .amount)
        #expect(warning("montant", "10.125") == .amount)
        #expect(warning("montant", "10.1200") == nil)
        #expect(warning("montant", " 1000\u{A0}") == .spaces)
    }

    @Test func `a decimal comma is told apart`() {
        #expect(finding("montant", "1000,5")?.french.remedy.contains("le point") == true)
        #expect(finding("montant", "NC")?.french.remedy.contains("seul") == true)
    }

    @Test(
        arguments: [
            ("1", nil), ("1.00", nil), ("0.01", nil), ("0.45", nil), ("1e-2", nil), ("10e-1", nil), ("80", .maximum),
            ("1.00000000000000000000001", .maximum),
            ("0.00999999999999999999999", .minimum), ("0", .minimum), ("-0.5", .minimum), ("0,5", .number),
            ("45 %", .number),
        ] as [(String, SCDLRule?)]) func `a share is from one per cent to one, exactly`(cell: String, rule: SCDLRule?)
    {
        #expect(error("pourcentageSubvention", cell) == rule)
    }

    @Test func `in version 1.1.0 a share may be nothing`() {
        #expect(error("pourcentageSubvention", "0", .v1_1_0) == nil)
        #expect(error("pourcentageSubvention", "-0.01", .v1_1_0) == .minimum)
        #expect(error("pourcentageSubvention", "0", .v2_0_0) == .minimum)
    }

    @Test(
        arguments: [("oui", nil), ("non", nil), ("Oui", .flag), ("yes", .flag), ("true", .flag), ("non ", .flag)]
            as [(String, SCDLRule?)])
    func `a flag is oui or non, to the letter`(cell: String, rule: SCDLRule?) {
        #expect(error("notificationUE", cell) == rule)
    }

    @Test(
        arguments: [
            ("aide en numéraire", nil), ("aide en nature", nil), ("aide en numéraire;aide en nature", nil),
            ("aide en nature;aide en numéraire", nil),
            ("Aide en numéraire", .choice), ("aide en numéraire,aide en nature", .choice),
            ("aide en numéraire ; aide en nature", .choice), ("numéraire", .choice),
        ] as [(String, SCDLRule?)]) func `the nature is one of four`(cell: String, rule: SCDLRule?)
    {
        #expect(error("nature", cell) == rule)
    }

    @Test func `an accent apart from its letter is another text, which the eye can't see`() {
        #expect(
            finding("nature", "aide en nume\u{301}raire")
                == .notAChoice(
                    allowed: [
                        "aide en numéraire", "aide en nature", "aide en numéraire;aide en nature",
                        "aide en nature;aide en numéraire",
                    ], hasLooseAccents: true))
    }

    @Test(arguments: ["objet", "conditionsVersement"]) func `a text has 256 characters at most, whatever their bytes`(
        field: String
    ) {
        #expect(error(field, String(repeating: "€", count: 256)) == nil)
        #expect(error(field, String(repeating: "x", count: 257)) == .length)
        #expect(error(field, String(repeating: "😀", count: 257)) == .length)
    }

    @Test func `idRAE has five characters at most, from 2.0.0 on`() {
        #expect(error("idRAE", "12345") == nil)
        #expect(error("idRAE", "123456") == .length)
        #expect(error("idRAE", "123456", .v1_1_0) == nil)
    }

    @Test func `a needed text of spaces alone is a warning`() {
        #expect(error("nomBeneficiaire", " ") == nil)
        #expect(warning("nomBeneficiaire", " \u{A0}") == .spaces)
        #expect(warning("referenceDecision", " ") == nil)
    }

    @Test func `a scheme's identifier that is no UUID is a warning`() {
        #expect(finding("dispositifAide", "65d5b6c7-102c-4440-ac3b-768f708edc0a") == nil)
        #expect(warning("dispositifAide", "65d5b6c7-102c-4440-ac3b-768f708edc0") == .scheme)
        #expect(warning("dispositifAide", "65d5b6c7_102c_4440_ac3b_768f708edc0a") == .scheme)
    }

    @Test(arguments: [
        ("0", "0.0", false), ("1", "2", true), ("-2", "-1", true), ("-1", "1", true), ("9", "10", true),
        ("0.1", "0.01", false), ("1e2", "99", false),
        ("0.10", "0.1", false), ("1", "1.0000000000000000000000000001", true),
    ]) func `decimals are compared by value`(first: String, second: String, isLess: Bool) throws {
        let numbers = [first, second].compactMap { text in
            let bytes = Array(text.utf8)
            return ExactDecimal(bytes.span)
        }
        try #require(numbers.count == 2)
        #expect((numbers[0] < numbers[1]) == isLess)
    }
}
