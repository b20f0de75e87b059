import BilanKit

/// A `--map` argument that a message proposes: it must do what it says when it is typed as it is printed.
enum MapArgument {
    /// - Parameters:
    ///   - index: the column's place, counted from 1, which stands for a name that a shell, a line or our own spacing
    ///     would change, or that is another column's too.
    ///   - names: those of all columns.
    static func text(_ name: String, index: Int, field: String, among names: ColumnNames) -> String {
        option(column(name, index: index, among: names), field)
    }

    /// What stands for a column in such an argument.
    static func column(_ name: String, index: Int, among names: ColumnNames) -> String {
        isTypable(name, names) ? name : "#\(index)"
    }

    static func option(_ column: String, _ field: String) -> String { "--map \"\(column)=\(field)\"" }

    private static let nameLimit = 80

    private static func isTypable(_ name: String, _ names: ColumnNames) -> Bool {
        let spelling = HeaderKey.spelling(name)
        // Names are known again by their letters and digits, whatever the spaces.
        guard !spelling.isEmpty, names.count(of: spelling) == 1 else { return false }
        guard name.count <= nameLimit, !name.hasPrefix("#"), !name.hasPrefix("-") else { return false }
        // Our typography would part « Aide;2018 ».
        guard
            FrenchSpacing.applied(to: name).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
                == name.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
        else { return false }
        return !name.unicodeScalars.contains { scalar in
            "\"$`\\!".unicodeScalars.contains(scalar) || ControlCharacters.isControl(scalar)
                || ControlCharacters.isBidirectional(scalar) || scalar.properties.generalCategory == .lineSeparator
                || scalar.properties.generalCategory == .paragraphSeparator
        }
    }
}

/// The names of all of a file's columns, of which there may be thousands.
struct ColumnNames: ExpressibleByArrayLiteral {
    private var counts: [String: Int] = [:]

    init(_ names: [String]) { for name in names { counts[HeaderKey.spelling(name), default: 0] += 1 } }

    init(arrayLiteral names: String...) { self.init(names) }

    /// How many columns have a name that is spelled so.
    func count(of spelling: String) -> Int { counts[spelling] ?? 0 }
}
