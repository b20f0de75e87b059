import Testing

@testable import PDF

/// What narrow columns may break, and what they may not.
@Suite struct NarrowCellTests {
    private let engine = TextEngine(Theme.Fonts(), language: "fr-FR")
    private let style = TextStyle(size: 8.5, isTabular: true)

    private func lines(_ text: String, width: Double) -> [String] {
        let setter = CellSetter(engine, CharacterFilter(engine, DiagnosticLog()))
        return setter.set(text, style, width: width).lines.map {
            String(decoding: $0.pieces.flatMap(\.run.text), as: UTF8.self)
        }
    }

    private func flow(_ text: String, width: Double) throws -> [String] {
        let context = try DocumentContext(Composition("Essai") {}, theme: Theme(), info: Rendered.info)
        let set = FlowText(Text(text), context.scale.body, width: width, context, ends: LineEnds(isHyphenated: true))
        return set.lines.map { String(decoding: $0.pieces.flatMap(\.run.text), as: UTF8.self) }
    }

    @Test func `a convention's number stays whole`() {
        #expect(lines("Convention 2015-UDF-024", width: 72) == ["Convention ", "2015-UDF-024"])
        #expect(lines("Délibération 2018/CP/0412", width: 72) == ["Délibération ", "2018/CP/0412"])
    }

    @Test func `a number stays with its unit, whatever space is between them`() {
        #expect(lines("plus de 42,5 M€", width: 40) == ["plus de ", "42,5 M€"])
        #expect(lines("soit 1 250 000 € de plus", width: 56) == ["soit ", "1 250 000 € ", "de plus"])
        #expect(lines("environ 30 %", width: 36) == ["environ ", "30 %"])
    }

    @Test func `years and days are no groups of a number`() {
        #expect(lines("en 2018 250 aides", width: 36) == ["en 2018 ", "250 ", "aides"])
    }

    @Test func `a word joined by a hyphen breaks after it`() {
        #expect(lines("Nouvelle-Aquitaine", width: 50) == ["Nouvelle-", "Aquitaine"])
    }

    @Test func `a word of three letters stays whole in any column`() {
        #expect(lines("Oui", width: 4) == ["Oui"])
        #expect(lines("le CP", width: 4) == ["le ", "CP"])
    }

    @Test(arguments: [
        "https://www.nouvelle-aquitaine.example/aides/usine-du-futur/dossier.html",
        "www.usine-du-futur.example/partenaires", "prenom.nom@nouvelle-aquitaine.example",
    ])
    func `an address breaks at its strokes and points, and gets no hyphen`(address: String) {
        for width in [115.0, 130, 150] {
            let lines = lines(address, width: width)
            #expect(lines.count > 1 && lines.joined() == address)
            #expect(lines.dropLast().allSatisfy { $0.hasSuffix("/") || $0.hasSuffix(".") }, "\(lines)")
        }
        // Narrower than one of its parts: broken anywhere, and still without a hyphen of ours.
        #expect(lines(address, width: 22).joined() == address)
    }

    @Test func `a code wider than its column gets no hyphen`() {
        let code = "FR7630006000011234567890189ABCDEFGH"
        #expect(lines(code, width: 40).joined() == code)
    }

    @Test func `running text keeps codes, numbers and addresses as cells do`() throws {
        let text =
            "La convention 2015-UDF-024 porte sur 1 250 000 € ; voir https://usine-du-futur.example/aides/liste ou le "
            + "numéro 2018-CP-0412-NA, soit 42,5 M€ au plus."
        for width in stride(from: 110.0, to: 300, by: 13) {
            let lines = try flow(text, width: width)
            for start in [
                "2015-", "UDF-", "2018-", "CP-", "0412-", "42,5 ", "1 ", "1 250 ", "1 250 000 ", "usine-", "du-",
            ] {
                #expect(!lines.contains { $0.hasSuffix(" " + start) || $0 == start }, "\(start) \(width): \(lines)")
            }
            #expect(lines.contains { $0.contains("2015-UDF-024") })
        }
    }

    @Test func `an address in a narrow column of running text gets no hyphen`() throws {
        let address = "https://transformationnumeriquedesentreprises.example"
        #expect(try flow(address, width: 60).joined() == address)
    }
}
