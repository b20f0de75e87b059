import Testing

@testable import Spreadsheets

/// What a format's code of Office Open XML says of numbers.
@Suite struct FormatCodeTests {
    @Test(
        arguments: [
            ("#,##0\" k€\"", .currency("k€")), ("#,##0,\" k€\"", .currency("€")), ("#,##0,", .worded("€")),
            ("#,##0,\" €\"", .currency("€")), ("#,##0\" €\"", .currency("EUR")), ("0\" k€ TTC\"", .currency("k€")),
            ("\"env. \"0\" k€\"", .currency("k€")), ("0\" Md€\"", .worded("Md€")), ("0\" T€\"", .worded("T€")),
            ("0\" € HT\"", .worded("€ HT")), ("0\" milliers d’euros courants\"", .currency("k€")),
            ("0\" k€\";(0\" k€)\"", .currency("k€")), ("0\" k€\";-0\" k€\";\"néant\";@", .currency("k€")),
            ("#,##0,,\" k€\"", .worded("k€ ÷ 1000000")),
            (
                "[>=1000]0\" k€\"",
                .byValue(
                    [NumberSection(condition: NumberCondition(.atLeast, 1000), kind: .currency("k€"))],
                    otherwise: .number)
            ),
            (
                "[>=1000]0.0,\" k€\";0\" €\"",
                .byValue(
                    [NumberSection(condition: NumberCondition(.atLeast, 1000), kind: .currency("€"))],
                    otherwise: .currency("EUR"))
            ),
            ("dd/mm/yyyy;0", .date), ("0%;0\" k€\"", .percentage), ("[$EUR] #,##0.00", .currency("EUR")),
            ("0\" €.\"", .currency("EUR")),
            ("_-* #,##0.00\\ \"€\"_-;\\-* #,##0.00\\ \"€\"_-;_-* \"-\"??\\ \"€\"_-;_-@_-", .currency("EUR")),
            ("@", .number), ("", .number), (";;;", .number),
            ("0\" bénéficiaires concernés\"", .worded("bénéficiaires concernés")),
        ] as [(String, NumberFormatKind)])
    func `a code says units, currencies and words`(code: String, kind: NumberFormatKind) {
        #expect(NumberFormatKind(code: code) == kind)
    }

    @Test(arguments: [(1500.0, "k€"), (999, "EUR"), (-5, "EUR"), (0, "k€")])
    func `a code with conditions says for each value what it counts`(value: Double, code: String) {
        let kind = NumberFormatKind(code: "[>=1000]0\" k€\";0\" €\"")
        #expect(kind.kind(of: value) == .currency(code))
    }
}
