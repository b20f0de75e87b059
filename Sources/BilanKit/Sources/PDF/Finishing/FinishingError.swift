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
            String(
                fr:
                    "\(path) : les pages dessinées ne peuvent pas être relues (\(reason)) ; vérifiez la place libre, puis relancez",
                en: "\(path): the drawn pages can’t be read again (\(reason)); check the free space, then try again")
        case .unwritable(let path, let reason):
            String(
                fr:
                    "\(path) : le PDF ne peut pas être écrit (\(reason)) ; vérifiez les droits du dossier et la place libre",
                en:
                    "\(path): the PDF can’t be written (\(reason)); check the access rights of the folder and the free space"
            )
        case .attachmentUnreadable(let name, let path, let reason):
            String(
                fr:
                    "pièce jointe « \(name) » : \(path) ne peut pas être lu (\(reason)) ; vérifiez que le fichier existe et ses droits",
                en:
                    "attachment “\(name)”: \(path) can’t be read (\(reason)); check that the file exists, and its access rights"
            )
        case .attachmentTwice(let name):
            String(
                fr: "pièce jointe « \(name) » : deux fichiers portent ce nom ; renommez-en un",
                en: "attachment “\(name)”: two files have this name; rename one of them")
        case .misuse(.ownerBeforePage):
            internalFault(
                String(
                    fr: "un propriétaire est nommé avant la première page",
                    en: "an owner is named before the first page"))
        case .misuse(.ownerInGroup(let page)):
            internalFault(
                String(
                    fr: "un propriétaire est nommé dans un groupe de tracé, qui n’en a qu’un",
                    en: "an owner is named in a group of drawing, which has only one"), page: page)
        case .misuse(.tooManySegments(let page)):
            String(
                fr:
                    "page \(page + 1) : elle porte plus d’éléments que sa taille n’en admet ; répartissez-les sur plusieurs pages",
                en: "page \(page + 1): it holds more elements than its size allows; spread them over several pages")
        case .foreignElement:
            internalFault(
                String(
                    fr: "un tracé appartient à un élément d’une autre structure",
                    en: "a drawing belongs to an element of another structure"))
        case .pageCount(let marked, let drawn):
            internalFault(
                String(
                    fr: "\(marked) pages sont commencées et \(drawn) dessinées",
                    en: "\(marked) \(marked == 1 ? "page is" : "pages are") begun and \(drawn) drawn"))
        case .markers(let page, let reason):
            internalFault(
                String(
                    fr: "les tracés ne se répartissent pas entre leurs propriétaires (\(reason))",
                    en: "the drawing can’t be divided among its owners (\(reason))"), page: page)
        case .unownedPainting(let page):
            internalFault(
                String(
                    fr: "un tracé précède le premier propriétaire de la page",
                    en: "drawing precedes the first owner of the page"), page: page)
        case .noSuchPage(let page, let what):
            String(fr: "\(what) : ", en: "\(what): ")
                + internalFault(
                    String(
                        fr: "la page \(page + 1) visée n’existe pas",
                        en: "there is no page \(page + 1), to which it leads"))
        case .notALink(let contents):
            String(fr: "lien « \(contents) » : ", en: "link “\(contents)”: ")
                + internalFault(String(fr: "son élément n’est pas un lien", en: "its element is not a link"))
        case .library(let message):
            internalFault(String(fr: "libqpdf : \(message)", en: "libqpdf: \(message)"))
        }
    }

    /// What no report's author can mend.
    private func internalFault(_ what: String, page: Int? = nil) -> String {
        String(
            fr: (page.map { "page \($0 + 1) : " } ?? "")
                + "erreur interne de Bilan : \(what) ; signalez-la avec le rapport et ses données",
            en: (page.map { "page \($0 + 1): " } ?? "")
                + "internal error in Bilan: \(what); file it as a bug, with the report and its data")
    }
}
