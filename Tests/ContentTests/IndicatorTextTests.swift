import BilanKit
import Testing

@Suite struct IndicatorTextTests {
    private func shown(_ value: Double, _ text: String, _ unit: String?) -> String {
        Indicator(
            subject: .context, code: "c", name: "n", value: value, text: text, unit: unit,
            origin: Origin(file: "f", line: 1)
        ).shown.replacing("\u{00A0}", with: " ").replacing("\u{202F}", with: " ")
    }

    @Test(arguments: [
        (1.0, "1", "emplois", "1 emploi"), (1.5, "1.5", "emplois", "1,5 emploi"), (0, "0", "salariés", "0 salarié"),
        (2, "2", "emplois", "2 emplois"), (1, "1", "emplois créés", "1 emploi créé"),
        (1, "1", "entreprises de services", "1 entreprise de services"), (1, "1", "mois", "1 mois"),
        (1, "1", "M€", "1 M€"), (50, "+50", "%", "+50 %"),
    ])
    func `a unit has the number that French gives it`(value: Double, text: String, unit: String, words: String) {
        #expect(shown(value, text, unit) == words)
    }
}
