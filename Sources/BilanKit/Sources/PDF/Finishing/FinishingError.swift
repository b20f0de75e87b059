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
            "\(path): the drawn pages can't be read: \(reason)"
        case .unwritable(let path, let reason):
            "\(path): the finished PDF can't be written: \(reason); check the folder's rights and free space"
        case .attachmentUnreadable(let name, let path, let reason):
            "attachment « \(name) »: \(path) can't be read: \(reason)"
        case .attachmentTwice(let name):
            "attachment « \(name) »: two files have this name; rename one"
        case .misuse(.ownerBeforePage):
            "internal error: an owner was set before the first page began"
        case .misuse(.ownerInGroup(let page)):
            "page \(page + 1): internal error: an owner was set inside a pushed group; a group has one owner"
        case .misuse(.tooManySegments(let page)):
            "page \(page + 1): too many owners for a page of this size; put less on it"
        case .foreignElement:
            "internal error: something is painted for an element of another structure"
        case .pageCount(let marked, let drawn):
            "internal error: \(marked) pages were begun and \(drawn) were drawn"
        case .markers(let page, let reason):
            "page \(page + 1): internal error: the painting can't be told apart by owner: \(reason)"
        case .unownedPainting(let page):
            "page \(page + 1): internal error: something is painted before the page's first owner"
        case .noSuchPage(let page, let what):
            "\(what): internal error: it names page \(page + 1), which isn't there"
        case .notALink(let contents):
            "link « \(contents) »: internal error: its element is not a link"
        case .library(let message):
            "internal error: libqpdf: \(message)"
        }
    }
}
