/// Lets pages share what Cairo writes anew for each: their resources and their transparency group, of which a long
/// listing has a handful.
///
/// Every object that libqpdf holds takes a kilobyte or two, and a place in the file.
struct SharedObjects {
    /// Numbers of objects, by what they say.
    private var known: [String: Int] = [:]

    /// Has a page refer to the first object that says the same as its own; the page's own is forgotten.
    mutating func share(_ key: String, of page: QPDFDocument.Handle, in document: QPDFDocument) {
        let own = document.value(key, of: page)
        guard document.isDictionary(own) else { return }
        let number = document.number(of: own)
        let content = document.content(of: own)
        if let shared = known[content] {
            guard shared != number else { return }
            document.set(key, of: page, to: .reference(shared))
            if number > 0 { document.define(number, as: .null) }
        } else if number > 0 {
            known[content] = number
        } else {
            let shared = document.makeIndirect(own)
            document.set(key, of: page, to: .reference(shared))
            known[content] = shared
        }
    }
}
