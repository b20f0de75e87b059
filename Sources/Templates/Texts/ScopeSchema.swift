import BilanKit

/// Which names a text may use, and what each leads to: known before any data is read.
indirect enum ScopeSchema {
    /// A value, written as its field or figure is; each format is a name behind it.
    case value
    /// Yes or no.
    case flag
    /// Names behind a name.
    case names([String: ScopeSchema])
    /// Rows to go through, each with names of its own.
    case list([String: ScopeSchema])

    /// Names that each value has behind its own.
    static let valueNames = ["euros", "millions", "percent", "long", "code", "alert", "before", "change", "label"]
}

/// Checks the names of a text's placeholders.
struct NameCheck {
    let root: [String: ScopeSchema]

    /// What is wrong with the names of some tags.
    func faults(of tags: [TagScan.Tag], within scopes: [[String: ScopeSchema]] = []) -> [(PlacedText, String)] {
        var faults: [(PlacedText, String)] = []
        var stack = [root] + scopes
        var depths: [Int] = []
        for tag in tags {
            if tag.kind == .end {
                if let depth = depths.popLast() { stack.removeLast(stack.count - depth) }
                continue
            }
            if tag.kind != .value { depths.append(stack.count) }
            guard tag.name.text != "." else { continue }
            guard let found = find(tag.name.text, in: stack) else {
                faults.append((tag.name, absence(of: tag.name.text, in: stack)))
                continue
            }
            switch (tag.kind, found) {
            case (.value, .list):
                faults.append(
                    (
                        tag.name,
                        "« \(tag.name.text) » est une liste : parcourez-la par {{#\(tag.name.text)}}…{{/\(tag.name.text)}}."
                    ))
            case (.value, .names(let names)):
                let list = names.keys.sorted().map { "\(tag.name.text).\($0)" }.joined(separator: ", ")
                faults.append((tag.name, "« \(tag.name.text) » n’est pas une valeur. Valeurs : \(list)."))
            case (.section, .list(let names)): stack.append(names)
            default: break
            }
        }
        return faults
    }

    /// The names of the loop that a line stands in; none outside of all.
    func loop(at line: Int, _ tags: [TagScan.Tag]) -> [String: ScopeSchema] {
        var open: [[String: ScopeSchema]?] = []
        for tag in tags where tag.name.line < line {
            switch tag.kind {
            case .value: continue
            case .end: _ = open.popLast()
            case .section, .inverted:
                if case .list(let names)? = find(tag.name.text, in: [root] + open.compactMap(\.self)) {
                    open.append(names)
                } else {
                    open.append(nil)
                }
            }
        }
        return open.compactMap(\.self).last ?? [:]
    }

    private func find(_ name: String, in stack: [[String: ScopeSchema]]) -> ScopeSchema? {
        let words = name.split(separator: ".").map(String.init)
        guard let first = words.first, let scope = stack.last(where: { $0[first] != nil }) else { return nil }
        return words.dropFirst().reduce(scope[first]) { found, word in
            switch found {
            case .names(let names): names[word]
            case .value: ScopeSchema.valueNames.contains(word) ? .value : nil
            default: nil
            }
        }
    }

    private func absence(of name: String, in stack: [[String: ScopeSchema]]) -> String {
        var known = Set(stack.flatMap(\.keys))
        for scope in stack {
            for case (let name, .names(let names)) in scope { known.formUnion(names.keys.map { "\(name).\($0)" }) }
        }
        if let first = name.split(separator: ".").first, known.contains(String(first)) {
            known.formUnion(ScopeSchema.valueNames.map { "\(first).\($0)" })
        }
        let near = NearestName.of(name, among: known.sorted()).map { " Pensiez-vous à « \($0) » ?" } ?? ""
        let list = stack.flatMap(\.keys).filter { !DataTable.all.map(\.name).contains($0) }.sorted()
        return
            "« \(name) » ne désigne rien ici.\(near) Noms possibles : \(list.joined(separator: ", ")), et les tables des données."
    }
}
