import Support

/// Gives parts what stands for them in file names: letters without accents, digits and hyphens, to each its own.
struct PartIDs {
    /// In small letters: some file systems don't tell capitals from them.
    private var taken: Set<String>

    /// In bytes.
    static let longest = 60

    /// - Parameter taken: what no part of a key may be called.
    init(taken: Set<String> = []) { self.taken = taken }

    /// The id of a key: a code as it is, a name in small letters with hyphens. Where it is taken, it is numbered.
    mutating func id(of key: String, by division: Division) -> String {
        let isCode = division != .committee && key.utf8.count <= Self.longest && SubjectID.isFileNamePart(key)
        let base = isCode ? key : Self.slug(key)
        var id = base
        var number = 2
        while !taken.insert(id.lowercased()).inserted {
            let ending = "-\(number)"
            id = base.prefix(Self.longest - ending.utf8.count) + ending
            number += 1
        }
        return id
    }

    /// A name as small letters, digits and single hyphens.
    static func slug(_ text: String) -> String {
        var slug: [UInt8] = []
        for byte in SortKey.folded(text).lowercased().utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): slug.append(byte)
            default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
            }
        }
        slug = Array(slug.prefix(longest))
        while slug.last == UInt8(ascii: "-") { slug.removeLast() }
        return slug.isEmpty ? "partie" : String(decoding: slug, as: UTF8.self)
    }
}
