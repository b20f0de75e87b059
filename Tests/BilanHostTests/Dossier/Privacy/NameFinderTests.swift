import Testing
@testable import Dossier

/// Which words of a text are a name of those who may not be named, and which aren't.
@Suite struct NameFinderTests {
    private let index: NameIndex = {
        var index = NameIndex()
        index.add(name: "DUPONT Anne-Marie", of: "*00000001", isPerson: true)
        index.add(name: "Cœurdroit d’Ézyx Loïc", of: "*00000002", isPerson: true)
        index.add(name: "MARTIN PAUL", of: "*00000003", isPerson: true)
        index.add(name: "SARL Fonderie du Vwxlac", of: "*00000004", isPerson: false)
        index.add(name: "LE GALLZY Yves", of: "*00000005", isPerson: true)
        index.add(name: "ZYXWVUT", of: "*00000006", isPerson: true)
        index.add(siren: "000000018")
        index.add(rna: "W333216789")
        index.finish()
        return index
    }()

    private func masked(_ text: String, _ context: NameFinder.Context = NameFinder.Context()) -> String {
        var finder = NameFinder(index)
        return finder.masked(text, context) ?? text
    }

    @Test(
        arguments: [
            "DUPONT Anne-Marie", "Anne-Marie DUPONT", "anne marie dupont", "Dupont Anne", "Mme Anne  Marie   DUPONT",
            "Madame Anne‑Marie Dupont", "Anne–Marie\u{A0}Dupont", "Annemarie Dupont", "A.-M. Dupont", "A. Dupont",
            "Dupont A.", "Mme Dupont", "Mme DUPONT", "D U P O N T Anne", "Du Pont Anne", "Mme Claire Dupont",
            "Anne-Marie L. Dupont", "DUPONT, Anne-Marie", "Dupont (Anne-Marie)", "ＤＵＰＯＮＴ Anne",
            "Loïc Cœurdroit", "COEURDROIT Loic", "Lo\u{69}\u{308}c Coeurdroit", "Loïc d’Ézyx", "Loic D'EZYX",
            "Dezyx Loïc", "Loïc Coeur\u{AD}droit d´ezyx", "Paul Martin", "martin paul", "Anne Durand-Dupont",
            "Dupont Anne-Claire", "Madame la directrice Dupont", "M. Martin", "M Martin",
            "Monsieur et Madame Martin", "Yves Le Gallzy", "LEGALLZY Yves", "Gallzy Yves", "M. Legallzy",
        ])
    func `a person's name is found however it is written`(_ name: String) {
        let text = masked("Atelier de \(name), au village")
        #expect(text.hasPrefix("Atelier de Personne physique") || text.hasSuffix("Personne physique, au village"))
        for word in ["dupont", "anne", "coeur", "cœur", "ezyx", "ézyx", "martin", "gallzy", "loïc", "pont"] {
            #expect(!text.lowercased().contains(word), "\(text)")
        }
    }

    @Test(
        arguments: [
            "Travaux à Saint-Martin-de-Ré", "Rue Martin", "Anne-Marie, sainte patronne", "Saint-Paul et Saint-Martin",
            "La fonderie du village", "Lac de Vwx", "Anne, Pierre et Paul", "Visite à Dupont", "Martin a reçu",
            "Achat de 18 machines", "Convention 000 000 026", "W333216780", "Mme la présidente",
            "M. le maire de Martin",
        ])
    func `what is no one's name stays`(_ text: String) { #expect(masked(text) == text) }

    @Test(
        arguments: [
            "000000018", "000 000 018", "000.000.018", "00000001800010", "000 000 018 00010",
            "0000\u{202F}0001\u{A0}800010",
            "SIRET00000001800010", "FR12000000018", "2017 000000018", "W333216789", "w 333 216 789",
        ])
    func `a number is found however it is grouped`(_ number: String) {
        let text = masked("Avance à \(number)")
        #expect(text.contains("numéro masqué"))
        #expect(!text.contains("018") && !text.contains("789"), "\(text)")
    }

    @Test func `a company's whole name is found in any order, without its legal form`() {
        #expect(masked("Reprise de Fonderie Vwxlac") == "Reprise de Entreprise non diffusible")
        #expect(masked("Reprise de VWXLAC (fonderie)").contains("Entreprise non diffusible"))
    }

    @Test func `in one's own row each word of one's name is found`() {
        let own = NameFinder.Context(owner: "*00000003")
        #expect(masked("Atelier Martin à Saint-Martin", own) == "Atelier Personne physique à Saint-Martin")
        #expect(masked("Atelier Dupont", own) == "Atelier Dupont")
    }

    @Test func `a rare word of a company's name is found in its own row, a usual one isn't`() {
        let words = Set(["VWXLAC"].map { TextWords.hash($0.utf8) })
        let own = NameFinder.Context(owner: "*00000004", rare: words)
        #expect(masked("Four de la fonderie Vwxlac", own) == "Four de la Entreprise non diffusible")
        #expect(masked("Four de la fonderie", own) == "Four de la fonderie")
    }

    @Test func `a name of one word is found in any row where it is rare`() {
        let rare = NameFinder.Context(rare: [TextWords.hash("ZYXWVUT".utf8)])
        #expect(masked("Chez Zyxwvut", rare) == "Chez Personne physique")
        #expect(masked("Chez Zyxwvut") == "Chez Zyxwvut")
    }

    @Test func `a text is kept but for the name`() {
        #expect(
            masked("Étude « bois » — Mme Anne-Marie  Dupont ; 12 €") == "Étude « bois » — Personne physique ; 12 €")
    }
}
