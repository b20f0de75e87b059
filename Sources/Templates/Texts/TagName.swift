/// What placeholders may be called: letters without accents, digits, hyphens, words joined by points.
enum TagName {
    static func isOne(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 100
            && text.unicodeScalars.allSatisfy { scalar in
                ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
                    || scalar == "-" || scalar == "_"
            }
    }

    /// The words of a dotted name; nil where it is none.
    static func path(_ text: String) -> [String]? {
        let words = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        return words.allSatisfy(isOne) ? words : nil
    }
}
