import BilanKit
import Testing

@Suite struct NumberLanguageTests {
    private let english: NumberStyles = {
        var styles = NumberStyles()
        styles.language = .english
        return styles
    }()

    @Test(arguments: [
        (NumberFormat.money, CellValue.money(Money(cents: -123_456)), "−1\u{202F}234,56\u{00A0}€", "−€1,234.56"),
        (.millions, .money(Money(euros: 42_512_345)), "42,5\u{00A0}M€", "€42.5M"),
        (.amount(.swissFranc, in: .billions), .decimal(2.7e9), "2,7\u{00A0}Md\u{00A0}CHF", "CHF\u{00A0}2.7bn"),
        (.amount(.yen, in: .one), .integer(98_765), "98\u{202F}765\u{00A0}JPY", "JPY\u{00A0}98,765"),
        (.amount(.poundSterling, in: .thousands), .decimal(42_500), "42,5\u{00A0}k\u{00A0}GBP", "£42.5k"),
        (.percent, .share(Share(0.425)), "42,5\u{00A0}%", "42.5%"),
        (.decimal(2), .decimal(-0.001), "0,00", "0.00"),
        (
            .longDate, .date(CivilDate(year: 2018, month: 10, day: 1)!), "1er\u{00A0}octobre 2018",
            "1\u{00A0}October 2018"
        ),
        (
            .duration, .duration(.seconds(-135_000)), "−37\u{00A0}h\u{00A0}30\u{00A0}min",
            "−37\u{00A0}h\u{00A0}30\u{00A0}min"
        ),
        (.yesNo, .boolean(true), "oui", "yes"),
    ])
    func `figures are in the document's language`(
        format: NumberFormat, value: CellValue, french: String, english: String
    ) {
        #expect(format.string(value) == french)
        #expect(format.string(value, self.english) == english)
    }

    @Test func `a number beyond fifteen figures keeps its language's marks`() {
        #expect(NumberFormat.decimal(2).string(.decimal(1.5e18), english) == "1,500,000,000,000,000,000.00")
        #expect(
            NumberFormat.amount(.euro, in: .one).string(.decimal(-1.5e18))
                == "−1\u{202F}500\u{202F}000\u{202F}000\u{202F}000\u{202F}000\u{202F}000,00\u{00A0}€")
    }

    @Test(arguments: [("fr-FR", NumberLanguage.french), ("en-GB", .english), ("en", .english), ("oc", .french)])
    func `the language follows from the document's tag`(tag: String, language: NumberLanguage) {
        #expect(NumberLanguage(tag) == language)
    }

    @Test(arguments: ["eur", "EURO", "E1R", ""]) func `a currency is three capital letters`(code: String) {
        #expect(Currency(code) == nil)
    }

    @Test func `a currency has the decimals of ISO 4217`() {
        #expect(["EUR", "JPY", "TND", "CLF"].map { Currency($0)!.digits } == [2, 0, 3, 4])
    }

    @Test func `durations add up, and their average is one`() {
        let table = Table("Temps", [Duration.seconds(3_600), .seconds(7_201)]) {
            Column("Passé", { $0 }, total: .sum)
            Column("Moyen", { $0 }, total: .average)
        }
        #expect(
            TableEvaluator([table]).summary(of: "Temps")?.totals == [
                .duration(.seconds(10_801)), .duration(.milliseconds(5_400_500)),
            ])
    }
}
