/// Why a drawn file could not be finished.
enum FinishingError: Error, Hashable, CustomStringConvertible {
    /// The drawn file can't be read, or is no PDF.
    case unreadable(path: String, reason: String)
    /// The finished file can't be written.
    case unwritable(path: String, reason: String)
    /// An attachment's file can't be read.
    case attachmentUnreadable(name: String, path: String, reason: String)
    /// Two attachments have this name.
    case attachmentTwice(name: String)
    /// The marks were misused while the pages were drawn.
    case misuse(PageMarks.Misuse)
    /// A mark names an element that the structure doesn't have.
    case foreignElement
    /// The file has other pages than the marks.
    case pageCount(marked: Int, drawn: Int)
    /// A page's markers aren't those that were recorded (page counted from 0).
    case markers(page: Int, reason: String)
    /// A page paints before its first owner (page counted from 0).
    case unownedPainting(page: Int)
    /// A link, an outline entry or a bounding box names a page that isn't there.
    case noSuchPage(page: Int, of: String)
    /// A link names something else than a link element.
    case notALink(contents: String)
    /// libqpdf failed on what was drawn.
    case library(String)

    var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "\(path) : les pages dessinées ne peuvent pas être relues (\(reason)) ; vérifiez la place libre, puis relancez"
        case .unwritable(let path, let reason):
            "\(path) : le PDF ne peut pas être écrit (\(reason)) ; vérifiez les droits du dossier et la place libre"
        case .attachmentUnreadable(let name, let path, let reason):
            "pièce jointe « \(name) » : \(path) ne peut pas être lu (\(reason)) ; vérifiez que le fichier existe et ses droits"
        case .attachmentTwice(let name):
            "pièce jointe « \(name) » : deux fichiers portent ce nom ; renommez-en un"
        case .misuse(.ownerBeforePage):
            internalFault("un propriétaire est nommé avant la première page")
        case .misuse(.ownerInGroup(let page)):
            internalFault("un propriétaire est nommé dans un groupe de tracé, qui n’en a qu’un", page: page)
        case .misuse(.tooManySegments(let page)):
            "page \(page + 1) : elle porte plus d’éléments que sa taille n’en admet ; répartissez-les sur plusieurs pages"
        case .foreignElement:
            internalFault("un tracé appartient à un élément d’une autre structure")
        case .pageCount(let marked, let drawn):
            internalFault("\(marked) pages sont commencées et \(drawn) dessinées")
        case .markers(let page, let reason):
            internalFault("les tracés ne se répartissent pas entre leurs propriétaires (\(reason))", page: page)
        case .unownedPainting(let page):
            internalFault("un tracé précède le premier propriétaire de la page", page: page)
        case .noSuchPage(let page, let what):
            "\(what) : " + internalFault("la page \(page + 1) visée n’existe pas")
        case .notALink(let contents):
            "lien « \(contents) » : " + internalFault("son élément n’est pas un lien")
        case .library(let message):
            internalFault("libqpdf : \(message)")
        }
    }

    /// What no report's author can mend.
    private func internalFault(_ what: String, page: Int? = nil) -> String {
        (page.map { "page \($0 + 1) : " } ?? "")
            + "erreur interne de Bilan : \(what) ; signalez-la avec le rapport et ses données"
    }
}
