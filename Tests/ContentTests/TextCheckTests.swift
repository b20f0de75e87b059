import Testing

@testable import Content

/// Titles, languages, links and names are checked before anything is drawn.
@Suite struct TextCheckTests {
    private func findings(@BlockBuilder _ blocks: () -> [Block]) -> [Diagnostic] {
        Composition("Essai", blocks).check()
    }

    private func findings(language: String) -> [Diagnostic] {
        var composition = Composition("Essai") {}
        composition.language = language
        return composition.check()
    }

    @Test(arguments: [
        "fr", "fr-FR", "en-GB", "FR-fr", "zh-Hant-TW", "sl-rozaj-biske-1994", "es-419", "de-CH-1901", "zh-cmn-Hans-CN",
        "en-a-myext-b-another", "fr-x-region", "hy-Latn-IT-arevela", "de-u-co-phonebk",
    ])
    func `a well-formed tag is a language`(tag: String) { #expect(LanguageTag.isWellFormed(tag)) }

    @Test(arguments: [
        "fr_FR", "français", "", " ", "f", "french", "fr-", "-fr", "fr--FR", "fr-FR-", "fr-abcdefghi", "x-prive",
        "fr-x",
        "fr-a", "de-1901-1901", "en-a-bb-a-cc", "fr FR", "fr-FR\n", "12", "fr-FRA-FRA-FRA-FRA", "a-DE",
    ])
    func `what is no language is refused with one that is`(tag: String) {
        let found = findings(language: tag)
        #expect(found.map(\.severity) == [.error])
        #expect(found.first?.message.contains("fr-FR") == true)
    }

    @Test func `a language without words of its own is told`() {
        #expect(findings(language: "de-DE").map(\.severity) == [.warning])
        #expect(findings(language: "en").isEmpty)
    }

    @Test func `a piece of text in no language names its block`() {
        let found = findings { Paragraph("Un \("mot", language: "anglais")\(footnote: "et \("un", language: "e")")") }
        #expect(found.map(\.block) == Array(repeating: "paragraphe « Un mot »", count: 2))
    }

    @Test(arguments: ["", "  ", "\u{00A0}\u{202F}\n", "\u{200B}\u{FEFF}"])
    func `words of spaces alone are refused`(blank: String) {
        #expect(Composition(blank) {}.check().map(\.block) == ["document"])
        let found = findings {
            TitlePage(blank)
            Heading(Text(blank))
            Table(blank, [1]) { Column(blank, { $0 }) }
            Grid(blank) { GridRow { "a" } }
            Chart(.bars, blank, of: Table("T", [1]) { Column("x", { $0 }) }, category: "x", series: ["x"])
            KeyFigures([KeyFigure(blank, 1)])
            Sheet(blank) { Paragraph("Texte") }
        }
        #expect(found.count { $0.severity == .error } >= 8)
    }

    @Test func `an alternative text of spaces is refused, an empty one is decoration`() {
        #expect(findings { Drawing(height: 10, alternative: "") { _ in } }.isEmpty)
        #expect(findings { Drawing(height: 10, alternative: " ") { _ in } }.count == 1)
        #expect(findings { Image("/a.png", alternative: "\u{00A0}") }.map(\.block) == ["image « /a.png »"])
    }

    @Test(arguments: [
        "https://exemple.fr", "http://exemple.fr:8080/a?b=c#d", "https://www.example.org/é?a=1&b=2",
        "https://[2001:db8::1]/",
        "mailto:aides@exemple.fr?subject=Bonjour", "tel:+33-5-57-57-80-00", "HTTPS://EXEMPLE.FR/",
        "https://exemple.fr./",
        "https://région.exemple.fr/",
    ])
    func `a whole address is taken`(address: String) { #expect(LinkAddress.fault(of: address) == nil) }

    @Test(arguments: [
        "", " ", "pas une adresse", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd",
        "ftp://exemple.fr/a",
        "/page", "page.html", "#ici", "//exemple.fr", "https:", "https://", "https:///a", "https:exemple.fr",
        "https://exemple..fr/", "https://exemple fr/", "https://exemple.fr/a b", "https://exemple.fr/\u{202E}a",
        "https://exemple.fr:99999/", "https://moi:secret@exemple.fr/", "mailto:", "mailto:personne", "tel:",
        "tel:appelez",
        "java\nscript:x", "://x",
    ])
    func `a link that leads nowhere, or where a document may not, names its block`(address: String) {
        let found = findings { Paragraph("Voir \(link: "ici", to: address).") }
        #expect(found.map(\.block) == ["paragraphe « Voir ici. »"])
        #expect(found.first?.severity == .error)
    }

    @Test func `links in grids, captions and footnotes are checked too`() {
        let found = findings {
            Grid("G", caption: "\(link: "a", to: "/a")") { GridRow { CellValue.link("b", uri: "/b") } }
            Note("Texte\(footnote: "\(link: "c", to: "/c")")")
        }
        #expect(
            found.map(\.block) == ["grille « G »", "encadré « Texte »", "grille « G », ligne 1, cellule 1"])
    }

    @Test func `two sheets of one name are refused, whatever their case`() {
        let found = findings {
            Sheet("Aides") { Paragraph("Un") }
            Sheet("AIDES") { Paragraph("Deux") }
            Sheet("Bilan") { Paragraph("Trois") }
            Table("Bilan", [1]) { Column("x", { $0 }) }
        }
        #expect(found.map(\.block) == ["feuille « AIDES »", "feuille « Bilan »"])
        #expect(found.allSatisfy { $0.severity == .error })
    }

    @Test func `two names that a spreadsheet cuts to one are told`() {
        let stem = "Aides aux entreprises industrielles "
        let found = findings {
            Sheet(stem + "2017") { Paragraph("Un") }
            Sheet(stem + "2018") { Paragraph("Deux") }
        }
        #expect(found.map(\.severity) == [.warning])
    }

    @Test func `a first heading of level two is told as such`() {
        let found = findings { Heading("Contexte", level: 2) }
        #expect(found.map(\.message) == ["le premier titre est de niveau 2 ; commencez par un titre de niveau 1"])
    }

    @Test func `key figures and cells in formats that don't suit them are refused`() {
        let found = findings {
            KeyFigures([KeyFigure("Taux", Money(euros: 1), format: .percent), KeyFigure("Infini", Double.infinity)])
            Grid("G") { GridRow { GridCell(Money(euros: 1), format: .date) } }
            KeyFigures([KeyFigure("Ratio", .ratio(.value(.text("a")), over: .value(.integer(1))), format: .percent)])
        }
        #expect(
            Set(found.map(\.block)) == [
                "chiffre clé « Taux »", "chiffre clé « Infini »", "chiffre clé « Ratio »",
                "grille « G », ligne 1, cellule 1",
            ])
    }

    @Test func `a chart shown in a format that doesn't suit its series is refused`() {
        let table = Table("T", [Money(euros: 1)]) { Column("Montant", { $0 }) }
        var chart = Chart(.bars, "Barres", of: table, category: "Montant", series: ["Montant"])
        for format in [NumberFormat.percent, .date, .duration, .amount(.swissFranc, in: .one)] {
            chart.valueFormat = format
            #expect(findings { chart }.map(\.block) == ["graphique « Barres »"])
        }
        chart.valueFormat = .millions
        #expect(findings { chart }.isEmpty)
    }

    @Test func `two properties of one name are refused`() {
        var composition = Composition("Essai") {}
        composition.properties = [DocumentProperty("Source", "a"), DocumentProperty("Source", "b")]
        #expect(composition.check().map(\.block) == ["propriété « Source »"])
    }
}
