/// A name that a spreadsheet's formulas may call a part of a table by.
public struct TableRange: Hashable, Sendable {
    /// Letters, digits and underscores, the first no digit; not the look of a cell's address.
    public var name: String
    /// The title of the column; nil for all.
    public var column: String?
    /// Which part of the table it is.
    public var part: Part

    /// A part of a table.
    public enum Part: Hashable, Sendable {
        /// The rows between the header and the grand total.
        case body
        /// The body with the header over it.
        case bodyAndHeader
        /// The grand total's cells.
        case total
    }

    /// A name for a part of a table.
    public init(_ name: String, column: String? = nil, part: Part = .body) {
        self.name = name
        self.column = column
        self.part = part
    }

    /// What is wrong with the name itself, in words for whoever makes the report; nil where it will do.
    var nameFault: String? {
        let scalars = Array(name.unicodeScalars)
        let isWord = scalars.allSatisfy { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" }
        guard let first = scalars.first, isWord, !("0"..."9").contains(first) else {
            return
                String(
                    fr:
                        "le nom de plage « \(name) » ne convient pas ; prenez des lettres, des chiffres et des tirets bas, un chiffre jamais en tête",
                    en: "the range name “\(name)” won’t do; take letters, digits and underscores, a digit never first")
        }
        // `AB12` and `R1C1` are cells.
        let letters = name.prefix { $0.isASCII && $0.isLetter }
        let digits = name.dropFirst(letters.count)
        let isAddress =
            (1...3).contains(letters.count) && !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
        let isRowColumn =
            name.uppercased().split(whereSeparator: { "RC0123456789".contains($0) }).isEmpty && first != "_"
        guard isAddress || isRowColumn else { return nil }
        return String(
            fr: "le nom de plage « \(name) » se lit comme une cellule ; ajoutez-y un mot",
            en: "the range name “\(name)” reads as a cell; add a word to it")
    }
}

extension Table {
    /// What is wrong in the names that the table gives its parts.
    var rangeFaults: [String] {
        ranges.flatMap { range -> [String] in
            var found = [range.nameFault].compactMap { $0 }
            if let column = range.column, index(of: column) == nil {
                found.append(
                    String(
                        fr:
                            "la plage « \(range.name) » est d’une colonne « \(column) », que la table n’a pas ; elle a : \(columns.map(\.title).joined(separator: ", "))",
                        en:
                            "the range “\(range.name)” is of a column “\(column)”, which the table doesn’t have; it has: \(columns.map(\.title).joined(separator: ", "))"
                    )
                )
            }
            if range.part == .total, !hasGrandTotal {
                found.append(
                    String(
                        fr:
                            "la plage « \(range.name) » est du total, que la table n’a pas ; donnez un total à une colonne",
                        en:
                            "the range “\(range.name)” is of the total, which the table doesn’t have; give a column a total"
                    ))
            }
            return found
        }
    }
}
