/// Names of sheets that every spreadsheet program takes: without `[ ] * ? : / \`, no apostrophe at either end, 31
/// UTF-16 units at most,
/// unique whatever their case.
struct SheetNames {
    private var taken: Set<String> = []

    mutating func unique(_ wanted: String) -> String {
        let base = Self.cleaned(wanted)
        var name = base
        var number = 2
        while !taken.insert(name.lowercased()).inserted {
            let suffix = " (\(number))"
            name = Self.cut(base, to: 31 - suffix.utf16.count) + suffix
            number += 1
        }
        return name
    }

    /// The name of a sheet that goes on with another; they count from 1.
    mutating func continuation(of sheet: String, number: Int) -> String {
        let suffix = number == 1 ? " (suite)" : " (suite \(number))"
        return unique(Self.cut(sheet, to: 31 - suffix.utf16.count) + suffix)
    }

    private static func cleaned(_ text: String) -> String {
        var name = ""
        for scalar in text.unicodeScalars {
            let isForbidden =
                "[]*?:/\\".unicodeScalars.contains(scalar) || scalar.value < 0x20 || !scalar.isAllowedInXML
            name.unicodeScalars.append(isForbidden ? "-" : scalar)
        }
        name = trimmed(cut(trimmed(name), to: 31))
        return name.isEmpty ? "Feuille" : name
    }

    private static func trimmed(_ text: String) -> String {
        let edges = text.drop { $0 == " " || $0 == "'" }
        return String(edges.reversed().drop { $0 == " " || $0 == "'" }.reversed())
    }

    private static func cut(_ text: String, to length: Int) -> String {
        var text = text
        while text.utf16.count > length { text.removeLast() }
        return text
    }
}
