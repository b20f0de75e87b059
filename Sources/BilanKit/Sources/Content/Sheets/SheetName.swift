/// What spreadsheet programs make of a sheet's name.
package enum SheetName {
    /// What they take: without `[ ] * ? : / \`, no apostrophe or space at either end, 31 UTF-16 units at most.
    package static func cleaned(_ text: String) -> String {
        var name = ""
        for scalar in text.unicodeScalars {
            let isForbidden =
                "[]*?:/\\".unicodeScalars.contains(scalar) || scalar.value < 0x20 || scalar.value == 0xFFFE
                || scalar.value == 0xFFFF
            name.unicodeScalars.append(isForbidden ? "-" : scalar)
        }
        name = trimmed(cut(trimmed(name), to: 31))
        return name.isEmpty ? "Feuille" : name
    }

    package static func cut(_ text: String, to length: Int) -> String {
        var text = text
        while text.utf16.count > length { text.removeLast() }
        return text
    }

    private static func trimmed(_ text: String) -> String {
        let edges = text.drop { $0 == " " || $0 == "'" }
        return String(edges.reversed().drop { $0 == " " || $0 == "'" }.reversed())
    }
}

extension Composition {
    /// What is wrong in the names of sheets: two of one name, or that become one once they are cut to what spreadsheet
    /// programs take.
    func checkSheetNames() -> [Diagnostic] {
        var found: [Diagnostic] = []
        var own: [String: String] = [:]
        var cut: [String: String] = [:]
        for name in sheetNames {
            let block = PlaceWords.sheet(name)
            if own.updateValue(name, forKey: name.lowercased()) != nil {
                found.append(
                    Diagnostic(
                        .error,
                        String(
                            fr:
                                "deux feuilles porteraient ce nom, majuscules et minuscules confondues ; renommez-en une",
                            en:
                                "two sheets would have this name, upper and lower case being taken for the same; rename one"
                        ),
                        block: block))
            } else if let other = cut.updateValue(name, forKey: SheetName.cleaned(name).lowercased()) {
                found.append(
                    Diagnostic(
                        .warning,
                        String(
                            fr:
                                "réduit à ce qu’un tableur accepte (31 caractères, sans []*?:/\\), son nom est celui de « \(other) » : un numéro les "
                                + "distingue. Donnez-lui un nom plus court",
                            en:
                                "reduced to what a spreadsheet takes (31 characters, without []*?:/\\), its name is that of “\(other)”: a number tells them apart. Give it a shorter name"
                        ), block: block))
            }
        }
        return found
    }

    /// The names that the workbook's sheets are to bear: each sheet's, and those of tables that stand in none. Tables
    /// of one name are found elsewhere.
    private var sheetNames: [String] {
        var names: [String] = []
        var loose: Set<String> = []
        func walk(_ blocks: [Block]) {
            for block in blocks {
                switch block {
                case .sheet(let sheet): names.append(sheet.name)
                case .table(let table): if loose.insert(table.name).inserted { names.append(table.name) }
                case .grid(let grid): if loose.insert(grid.name).inserted { names.append(grid.name) }
                case .pivot(let pivot): if loose.insert(pivot.name).inserted { names.append(pivot.name) }
                default: walk(block.children)
                }
            }
        }
        walk(blocks)
        return names
    }
}
