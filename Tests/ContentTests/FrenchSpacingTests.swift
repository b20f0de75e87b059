import Testing

@testable import Content

/// Spaces before double punctuation, as French sets them. `~` stands for U+00A0 and `^` for U+202F.
@Suite struct FrenchSpacingTests {
    @Test(arguments: [
        ("Combien ?", "Combien^?"), ("Combien?", "Combien^?"), ("Oui ; non", "Oui^; non"), ("Total : 3", "Total~: 3"),
        ("Total: 3", "Total~: 3"), ("« Le Phare »", "«~Le Phare~»"), ("«Le Phare»", "«~Le Phare~»"),
        (" ; suite", "^; suite"), (" : suite", "~: suite"), ("42 %", "42~%"), ("3 €", "3~€"),
    ])
    func `a space is added or made non-breaking`(plain: String, set: String) {
        #expect(shown(FrenchSpacing.applied(to: plain)) == set)
    }

    @Test(arguments: ["10:30", "https://exemple.fr/?a=1;b", "Quoi^?!", "", "a", ":", "!", "Total~: 3"])
    func `times, addresses and text set rightly stay as they are`(text: String) {
        #expect(shown(FrenchSpacing.applied(to: unshown(text))) == text)
    }

    @Test func `setting twice is setting once`() {
        let once = FrenchSpacing.applied(to: "« Quoi? » dit-il : 42 % !")
        #expect(FrenchSpacing.applied(to: once) == once)
    }

    private func shown(_ text: String) -> String {
        text.replacing("\u{00A0}", with: "~").replacing("\u{202F}", with: "^")
    }
    private func unshown(_ text: String) -> String {
        text.replacing("~", with: "\u{00A0}").replacing("^", with: "\u{202F}")
    }
}
