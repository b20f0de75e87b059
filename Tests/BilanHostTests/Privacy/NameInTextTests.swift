import BilanKit
import Foundation
import Testing
@testable import BilanHost

/// What is taken for a name within a text, and what isn't.
@Suite struct NameInTextTests {
    private let fixture = try! Fixture()

    /// What becomes of purposes of awards to a company that may be named.
    private func shown(_ purposes: [String], _ companies: String) throws -> [String] {
        try fixture.write(
            "entreprises.csv",
            "siren,denomination,personnePhysique,diffusion\n000000026,Ouverte,non,oui\n" + companies)
        try fixture.write(
            "subventions.csv",
            SCDL.file(
                purposes.enumerated().map {
                    [
                        "objet": $1, "referenceDecision": "C\($0)", "nomBeneficiaire": "Ouverte",
                        "idBeneficiaire": "00000002600013",
                    ]
                }))
        let states = try fixture.programme(.public).awards(
            at: DossierProgrammeTests.december, of: nil, orderedBy: [])
        return Array(states).map(\.award.purpose)
    }

    @Test(arguments: [
        ("Yann LE DU", "Atelier de M. Le Du", "Atelier de Personne physique"),
        ("Yann LE DU", "Four de Yann Le Du", "Four de Personne physique"),
        ("Yann LE DU", "Four pour le du", "Four pour le du"),
        ("Carlos SÁ", "Atelier de M. Sá", "Atelier de Personne physique"),
        ("Hortense MAÎTRE", "Four de Hortense Maître", "Four de Personne physique"),
        ("Hortense MAÎTRE", "Mme Maître", "Personne physique"),
        ("Hortense MAÎTRE", "M. le maître d’œuvre", "M. le maître d’œuvre"),
    ])
    func `a surname that is a word like « le » or « maître » tells who it is, written as a name`(
        _ name: String, _ purpose: String, _ expected: String
    ) throws {
        #expect(try shown([purpose], "000000018,\(name),oui,\n") == [expected])
    }

    @Test func `a common noun is not taken for the company that has it as its name`() throws {
        let purposes = [
            "Filière bois et construction bois", "Achat d’un robot", "Robot de soudure", "Étude avec Bois",
            "Vwxquorl investit",
        ]
        let shown = try shown(
            purposes, "000000018,BOIS,non,non\n000000034,ROBOT,non,non\n000000042,VWXQUORL,non,non\n")
        #expect(
            shown == purposes.prefix(3) + [
                "Étude avec Entreprise non diffusible", "Entreprise non diffusible investit",
            ])
    }

    @Test(arguments: [
        ("Rose PIERRE", "Façade en pierre rose", "Façade en pierre rose"),
        ("Rose PIERRE", "Façade de rose pierre", "Façade de Personne physique"),
        ("Rose PIERRE", "Façade de Pierre Rose", "Façade de Personne physique"),
        ("Bernard LOT", "Travaux du lot B", "Travaux du lot B"),
        ("Bernard LOT", "Travaux de B. Lot", "Travaux de Personne physique"),
    ])
    func `two words in small letters are a name in its own order alone`(
        _ name: String, _ purpose: String, _ expected: String
    ) throws {
        #expect(try shown([purpose], "000000018,\(name),oui,\n") == [expected])
    }

    @Test(arguments: ["\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}"])
    func `a character without width hides no name, between words or within one`(_ character: String) throws {
        let purposes = ["Four de Anne\(character)Zyxwvut", "Four de Anne Zyx\(character)wvut"]
        #expect(
            try shown(purposes, "000000018,ZYXWVUT Anne,oui,\n")
                == ["Four de Personne physique", "Four de Personne physique"])
    }

    @Test(arguments: [
        ("Écrire à zyxwvutanneelise@exemple.fr.", "Écrire à Personne physique."),
        ("Voir annezyxwvut.fr", "Voir Personne physique"),
        ("Voir https://www.anne-zyxwvut.fr/atelier, page 2", "Voir Personne physique, page 2"),
        ("Écrire à anne@exemple.fr", "Écrire à anne@exemple.fr"),
    ])
    func `an address that has two words of a name is masked`(_ purpose: String, _ expected: String) throws {
        #expect(try shown([purpose], "000000018,ZYXWVUT Anne-Élise,oui,\n") == [expected])
    }
}
