import Content
import Testing

/// What all of many texts begin with.
@Suite struct SharedStartTests {
    private func start(_ texts: String...) -> SharedStart {
        texts.reduce(into: SharedStart()) { $0.add($1) }
    }

    @Test func `what all begin with is told once and left out of each`() {
        let start = start("Usine du Futur : une ligne robotisée", "Usine du Futur : un diagnostic")
        #expect(start.words == "Usine du Futur")
        #expect(start.shortened("Usine du Futur : un diagnostic") == "un diagnostic")
    }

    @Test func `one that begins otherwise leaves all as they are`() {
        let start = start("Usine du Futur : a", "Croissance Premium : b", "Usine du Futur : c")
        #expect(start.words.isEmpty)
        #expect(start.shortened("Usine du Futur : a") == "Usine du Futur : a")
    }

    @Test(arguments: ["", ":", " : ", "à 10:30", "Usine du Futur :", "Usine du Futur : ", "sans deux-points"])
    func `no text is left without words`(_ text: String) {
        let start = start(text, text)
        #expect(start.shortened(text) == text)
    }

    @Test func `a text that isn't among them keeps its words`() {
        #expect(start("Un : a", "Un : b").shortened("Deux : c") == "Deux : c")
    }

    @Test func `no text has no start`() { #expect(SharedStart().words.isEmpty) }
}
