import Testing
@testable import Intake

/// What a cell is read as that isn't written as the format asks: one reading, or none.
@Suite struct RepairTests {
    private let dash = "\u{2212}"

    private func read(_ cell: String, _ rule: CellRule) -> (value: StoredValue, kind: RepairKind)? {
        guard case .repaired(let value, let kind) = DossierColumn("essai", rule, .value).read(cell) else { return nil }
        return (value, kind)
    }

    private func isRefused(_ cell: String, _ rule: CellRule) -> Bool {
        guard case .refused = DossierColumn("essai", rule, .value).read(cell) else { return false }
        return true
    }

    @Test(arguments: [
        ("2018/01/30", "2018-01-30", RepairKind.otherDate), ("20180130", "2018-01-30", .otherDate),
        ("2018.1.30", "2018-01-30", .otherDate),
        ("30/01/2018", "2018-01-30", .frenchDate), ("30-01-2018", "2018-01-30", .frenchDate),
        ("30.01.2018", "2018-01-30", .frenchDate),
        ("5/3/2018", "2018-03-05", .frenchDate), ("30/01/18", "2018-01-30", .shortYear),
        ("43130", "2018-01-30", .dateSerial),
        ("43130.0", "2018-01-30", .dateSerial), ("43130.3541666667", "2018-01-30", .dateSerial),
        ("43160", "2018-03-01", .dateSerial), ("36585", "2000-02-29", .dateSerial),
        ("1er octobre 2018", "2018-10-01", .dateInWords), ("30 janvier 2018", "2018-01-30", .dateInWords),
        ("5 févr. 2018", "2018-02-05", .dateInWords),
        ("lundi 1 octobre 2018", "2018-10-01", .dateInWords), ("2018-01-30T00:00:00", "2018-01-30", .timeOfDay),
        ("30/01/2018 00:00", "2018-01-30", .timeOfDay), ("2018-01-30 08:30:00.000Z", "2018-01-30", .timeOfDay),
        ("2018-04", "2018-04-30", .monthAlone), ("02/2016", "2016-02-29", .monthAlone),
        ("2018", "2018-12-31", .yearAlone), ("2018-04-05T00:00:00+00:00", "2018-04-05", .timeOfDay),
        ("2018-04-05 23:30:00-0500", "2018-04-05", .timeOfDay), ("15-Jan-18", "2018-01-15", .shortYear),
        ("15 aug 2018", "2018-08-15", .dateInWords), ("January 15, 2018", "2018-01-15", .dateInWords),
        ("janvier 2018", "2018-01-31", .monthAlone), ("févr-20", "2020-02-29", .monthAlone),
        ("Jul/2018", "2018-07-31", .monthAlone),
    ]) func `a date in another form is read`(cell: String, date: String, kind: RepairKind) {
        let found = read(cell, .date)
        #expect(found?.value == .text(date))
        #expect(found?.kind == kind)
    }

    @Test(arguments: [
        "NC", "12/31/2018", "31/02/2018", "30/01/99", "2018-13", "25000", "1/2/3/4", "30 germinal 2018", "5 jui 2018",
        "2018-01-30 midi", "2018-01-30T00:00:00+0", "2018-01-30+01:00", "15 janvier", "janv-99", "32 janvier 2018", "0",
        "-43130",
    ])
    func `what may be no date, or two, is none`(cell: String) { #expect(isRefused(cell, .date)) }

    @Test(arguments: [
        ("26 956,00", 2_695_600), ("26\u{A0}956,00", 2_695_600), ("26\u{202F}956,5", 2_695_650),
        ("1 234 567", 123_456_700), ("1000,5", 100_050),
        ("50 000 euros", 5_000_000), ("50000€", 5_000_000), ("1 000,00\u{A0}€", 100_000), ("€ 12", 1200),
        ("1,234.50", 123_450), ("1.234,50", 123_450),
        ("1,234,567", 123_456_700), ("1.234.567", 123_456_700), ("0,125000", -1), ("26956,000", 2_695_600),
        ("+12", 1200), ("22000,80", 2_200_080), ("12 EUR", 1200),
    ]) func `an amount as people write it is read to the cent`(cell: String, cents: Int64) {
        let found = read(cell, .amount)
        #expect(found?.value == (cents < 0 ? nil : .integer(cents)), "\(cell)")
    }

    @Test(arguments: [
        ("3703.7000000000003", 370_370), ("22000.799999999999", 2_200_080), ("0.30000000000000004", 30),
        ("99.999999999999986", 10_000),
    ])
    func `a result of a calculation has the digits that a spreadsheet keeps`(cell: String, cents: Int64) {
        #expect(read(cell, .amount)?.value == .integer(cents))
    }

    @Test(arguments: [
        ("1000.5000000001", 100_050), ("3703.7010000000003", 370_370), ("33333.333333", 3_333_333),
        ("33333.333333333336", 3_333_333), ("33333,3333", 3_333_333), ("0.0049", 0), ("0.0050001", 1),
        ("1 299,99999", 130_000), ("12.345,6789", 1_234_568), ("9.99995 €", 1000),
    ]) func `what a calculation left beyond cents is rounded, and told`(cell: String, cents: Int64) {
        let found = read(cell, .amount)
        #expect(found?.value == .integer(cents))
        #expect(found?.kind == .computed)
    }

    @Test(arguments: ["12.345", "12,345", "1234.567", "-33333.3333", "1,2345,6"])
    func `three decimals may be thousands, and stay refused`(cell: String) { #expect(isRefused(cell, .amount)) }

    @Test(arguments: [
        "NC", "N82584,28", "12,345", "2 6956", "1,23,456", "environ 50", "1e5", "-12,50", "12,",
        ",5", "1 234,5 6", "",
    ])
    func `what may be no amount, or two, is none`(cell: String) { #expect(isRefused(cell, .amount)) }

    @Test(arguments: [
        ("218 601 946 00013", "21860194600013"), ("218.601.946.00013", "21860194600013"),
        ("21860194600013\"", "21860194600013"),
        ("'21860194600013", "21860194600013"), ("21860194600013.0", "21860194600013"),
        ("21860194600013,00", "21860194600013"),
        ("2.1860194600013E+13", "21860194600013"), ("2,1860194600013E13", "21860194600013"),
        ("21860194600013\u{A0}", "21860194600013"),
    ]) func `a SIRET with signs that aren't its own is read`(cell: String, digits: String) {
        #expect(read(cell, .siret)?.value == .text(digits))
    }

    @Test(arguments: [
        "2,24E+13", "2.24E+13", "21860194600000.0", "2186019460001", "218601946000133", "SIRET 21860194600013",
        "2.18601946E+13", "E", ".0", "1E99999999999999999999",
    ])
    func `a SIRET whose digits are lost or wrong stays refused`(cell: String) { #expect(isRefused(cell, .siret)) }

    @Test(arguments: [
        ("80", 0.8), ("80 %", 0.8), ("80%", 0.8), ("0,8", 0.8), ("56,4", 0.564), ("100", 1), ("1,00", 1), ("1 %", 0.01),
    ])
    func `a percentage is read as a share`(cell: String, share: Double) {
        #expect(read(cell, .share)?.value == .real(share))
    }

    @Test(arguments: ["0", "101", "1.5", "0,5 %", "-80", "%", "quatre-vingts"]) func `what is no share stays refused`(
        cell: String
    ) {
        #expect(isRefused(cell, .share))
    }

    @Test(arguments: [
        ("OUI", 1), ("Yes", 1), ("true", 1), ("VRAI", 1), ("1", 1), ("Non", 0), ("no", 0), ("FALSE", 0), ("0", 0),
    ])
    func `yes and no are read in both languages`(cell: String, flag: Int64) {
        #expect(read(cell, .flag)?.value == .integer(flag))
    }

    @Test(arguments: [
        ("2017-06-27_2018-06-27", "2017-06-27/2018-06-27"), ("27/06/2017 - 27/06/2018", "2017-06-27/2018-06-27"),
        ("27/06/2017_27/06/2018", "2017-06-27/2018-06-27"), ("du 27/06/2017 au 27/06/2018", "2017-06-27/2018-06-27"),
        ("27/06/2017/27/06/2018", "2017-06-27/2018-06-27"), ("2017-06-27 / 2018-06-27", "2017-06-27/2018-06-27"),
        ("27/06/2017", "2017-06-27"),
        ("2017/06/27", "2017-06-27"),
    ]) func `a period in another form is read`(cell: String, period: String) {
        #expect(read(cell, .period)?.value == .text(period))
    }

    @Test(arguments: ["2018", "2018-01/2018-06", "2018-01-01/fin de l’action", "27/06/2018 - 27/06/2017", "_", "du au"])
    func `a period that is open or imprecise is not made up`(cell: String) { #expect(isRefused(cell, .period)) }

    @Test(arguments: [
        ("Aide en numéraire", "aide en numéraire"), ("NUMERAIRE", "aide en numéraire"),
        ("aide en numéraire,aide en nature", "aide en numéraire;aide en nature"),
        ("en nature", "aide en nature"), ("numéraire et nature", "aide en numéraire;aide en nature"),
    ]) func `a nature written otherwise is read`(cell: String, nature: String) {
        let rule = DossierTable.subventions.columns.first { $0.name == "nature" }!.rule
        #expect(read(cell, rule)?.value == .text(nature))
    }

    @Test(arguments: ["NC", "n.c.", "NA", "N/A", "-", "—", "non communiqué"])
    func `what says that a value isn't known is empty where a cell may be`(cell: String) {
        let check = DossierColumn("referenceDecision").read(cell)
        #expect(check == .repaired(.null, .placeholder))
    }

    @Test func `numbers with spaces and commas are read, whole ones stay whole`() {
        #expect(read("1 200", .count)?.value == .integer(1200))
        #expect(read("48,0", .count)?.value == .integer(48))
        #expect(isRefused("48,5", .count))
        #expect(read("12,5", .number)?.value == .real(12.5))
        #expect(read(dash + "12,5", .number)?.value == .real(-12.5))
        #expect(read("w123456789", .association)?.value == .text("W123456789"))
        #expect(read("1", .department)?.value == .text("01"))
    }

    @Test(arguments: 0..<300) func `random cells never crash a rule, and what is repaired reads again as itself`(
        seed: Int
    ) {
        var random = SeededRandom(seed: UInt64(seed) &+ 7000)
        let alphabet = Array("0123456789012345 ,.-/_E+€%:TW'\"éa\u{A0}\u{202F}\u{2212}")
        let cell = String(
            (0..<Int.random(in: 1...24, using: &random)).map { _ in alphabet.randomElement(using: &random)! })
        for rule in [
            CellRule.siret, .siren, .body, .siretOrSiren, .association, .date, .period, .amount, .count, .number, .year,
            .share, .flag, .department, .uuid, .subject,
        ] {
            guard let (value, _) = read(cell, rule) else { continue }
            #expect(
                DossierColumn("essai", rule, .value).read(value.text(as: rule)).storedValue == value, "\(rule) \(cell)")
        }
    }
}

extension CellCheck {
    var storedValue: StoredValue? {
        switch self {
        case .taken(let value), .doubtful(let value, _, _), .repaired(let value, _): value
        case .refused: nil
        }
    }
}
