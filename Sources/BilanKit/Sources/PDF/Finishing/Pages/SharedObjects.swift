/// Lets pages share what Cairo writes anew for each: their resources and their transparency group, of which a long
/// listing has a handful.
struct SharedObjects {
    /// New numbers of objects, by what they say.
    private var known: [[UInt8]: Int] = [:]

    /// Takes an entry out of a page.
    ///
    /// - Returns: the number of the one object that says it in the finished file; nil where the page hasn't any.
    mutating func share(
        _ key: String, of page: QPDFDocument.Handle, in drawn: QPDFDocument, _ copy: ObjectCopy, _ file: ObjectFile
    ) throws -> Int? {
        let own = drawn.value(key, of: page)
        guard drawn.isDictionary(own) else { return nil }
        defer { drawn.remove(key, of: page) }
        let content = drawn.withContent(of: own) { [UInt8]($0) }
        if let number = known[content] { return number }
        let old = drawn.number(of: own)
        let number = old > 0 ? copy.number(of: old) : file.reserve()
        if old == 0 { try file.define(number) { copy.write(own, &$0) } }
        known[content] = number
        return number
    }
}
