/// What a subject puts into its document's file name.
enum SubjectID {
    /// In bytes.
    static let longest = 100

    /// Whether an id may stand in a file's name: letters without accents, digits and hyphens.
    static func isFileNamePart(_ id: String) -> Bool {
        (1...longest).contains(id.utf8.count)
            && id.utf8.allSatisfy {
                $0 == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
            }
    }
}
