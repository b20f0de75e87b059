import BilanKit
import Foundation
import PagePictures
import Testing

/// The document with everything in it: sound, whole, and looking as it did.
@Suite struct StressTests {
    private let folder: TestFolder
    private let path: String
    private let made: DocumentMaker.Made

    init() throws {
        folder = try TestFolder()
        let maker = DocumentMaker(
            StressDocument.composition, theme: StressDocument.theme, info: Rendered.info, folder: folder.path,
            stem: "stress",
            formats: [.pdf])
        made = try maker.make(.pdf)
        path = folder.path + "/stress.pdf"
        try Samples.keep(path, as: "stress.pdf")
    }

    @Test func `it is a sound file`() throws {
        let check = try run("qpdf", "--check", path)
        #expect(check.status == 0, "\(check.output)")
    }

    @Test func `nothing of it has vanished`() throws {
        let text = try run("pdftotext", path, "-").output.split { $0.isWhitespace }.joined(separator: " ")
        for words in [
            "Sommaire", "Liste des tableaux", "Liste des figures", "La note au pied de la page", "שלום", "Καλημέρα",
            "Добрый день",
            "Troisième point", "Étape deux", "Une remarque", "À vérifier avant le vote", "t = (A", "SELECT montant",
            "depuis 2014",
            "Barres empilées", "Courbes", "dessin", "Image vectorielle", "Image PNG", "Image JPEG",
            "JPEG en quadrichromie", "Source : essai.",
            "Pyrénées-Atlantiques", "Montants", "Sur trois colonnes", "non communiqué", "Colonne 9", "Aucune ligne",
            "Objet numéro 90,",
            "Fin des colonnes", "appelée depuis une colonne", "À gauche", "À droite", "Un bloc d’une feuille",
            "Méthode", "Voir aussi la partie",
        ] { #expect(text.contains(words), "\(words)") }
    }

    @Test func `it has no warning`() { #expect(made.summary.diagnostics.isEmpty, "\(made.summary.diagnostics)") }

    @Test func `its pages look as the committed pictures`() throws {
        let pages = try folder.pictures(of: path, resolution: 60)
        #expect(pages.count == made.summary.pages)
        #expect(try Golden.differences("stress", pages, of: path, keepsLayout: true) == [])
    }

    @Test func `its words stand where they stood, whichever font and Pango`() throws {
        guard !Golden.isRenewed else { return }
        let golden = try Golden.record("stress")
        let layout = try PageLayout(of: path)
        let isSame = golden.libraries == (try .here())
        let stood = try #require(golden.layout)
        #expect(abs(layout.pageCount - stood.pageCount) <= (isSame ? 0 : 1))
        #expect(stood.words.count > 150)
        let share = layout.share(near: stood, points: isSame ? 2 : 60)
        #expect(share >= (isSame ? 1 : 0.95), "\(share) of the words stand where they stood")
    }

    @Test func `a page too many is seen in where words stand`() throws {
        let text = try #require(Golden.record("stress").layout)
        var moved = text
        for index in moved.words.indices where moved.words[index].page > 3 { moved.words[index].page += 2 }
        #expect(moved.share(near: text, points: 60) < 0.95)
    }

    @Test func `a word gone is seen in the pictures`() throws {
        let pages = try ["Un mot de trop ici", "Un mot de trop"].map { words in
            let file = try Rendered { Paragraph(Text(words)) }
            let picture = try folder.pictures(of: file.path, resolution: 60)[0]
            return try #require(PagePicture(path: picture))
        }
        let difference = try #require(pages[0].difference(from: pages[1]))
        #expect(difference.worst > 16)
    }
}
