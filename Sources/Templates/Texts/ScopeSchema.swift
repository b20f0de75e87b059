import BilanKit

/// Which names a text may use, and what each leads to: known before any data is read.
indirect enum ScopeSchema: Sendable {
    /// A value, written as its field is; each format is a name behind it.
    case value
    /// A figure, which may have been compared with an earlier day, and may call for action.
    case figure(compares: Bool, alerts: Bool)
    /// Yes or no.
    case flag
    /// Names behind a name.
    case names([String: ScopeSchema])
    /// Rows to go through, each with names of its own.
    case list([String: ScopeSchema])

    /// Names that a value or figure has behind its own.
    var ownNames: [String] {
        let forms = ["euros", "millions", "percent", "long", "code", "s"]
        return switch self {
        case .value: forms
        case .figure(let compares, let alerts):
            forms + ["label"] + (compares ? ["before", "change"] : []) + (alerts ? ["alert"] : [])
        case .names(let names): names.keys.sorted()
        case .flag, .list: []
        }
    }
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
                        String(
                            fr:
                                "« \(tag.name.text) » est une liste : parcourez-la par {{#\(tag.name.text)}}…{{/\(tag.name.text)}}.",
                            en:
                                "“\(tag.name.text)” is a list: go through it by {{#\(tag.name.text)}}…{{/\(tag.name.text)}}."
                        )
                    ))
            case (.value, .names(let names)):
                let list = names.keys.sorted().map { "\(tag.name.text).\($0)" }.joined(separator: ", ")
                faults.append(
                    (
                        tag.name,
                        String(
                            fr: "« \(tag.name.text) » n’est pas une valeur.", en: "“\(tag.name.text)” is not a value.")
                            + (list.isEmpty
                                ? String(fr: " Ce rapport n’en définit aucune.", en: " This report defines none.")
                                : String(fr: " Valeurs : \(list).", en: " Values: \(list)."))
                    ))
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
            case .value?, .figure?:
                found?.ownNames.contains(word) == true ? (word == "alert" ? .flag : .value) : nil
            default: nil
            }
        }
    }

    private func absence(of name: String, in stack: [[String: ScopeSchema]]) -> String {
        let words = name.split(separator: ".").map(String.init)
        if words.count > 1, let first = words.first, let known = find(first, in: stack) {
            let names = known.ownNames
            let missing =
                switch words[1] {
                case "alert": String(fr: " Le chiffre demande « alert ».", en: " The figure needs “alert”.")
                case "before", "change":
                    String(fr: " Le chiffre demande « compare ».", en: " The figure needs “compare”.")
                default: ""
                }
            return String(
                fr: "« \(name) » ne désigne rien ici.\(missing)", en: "“\(name)” stands for nothing here.\(missing)")
                + NearestNames.suggestion(words[1], among: names)
                + (names.isEmpty
                    ? ""
                    : String(
                        fr: " Possible : \(names.map { "\(first).\($0)" }.joined(separator: ", ")).",
                        en: " Possible: \(names.map { "\(first).\($0)" }.joined(separator: ", "))."))
        }
        let known = Set(stack.flatMap { scope in scope.filter { !$0.value.isGroup }.keys })
        let inGroups = stack.flatMap { scope in
            scope.flatMap { name, schema in schema.isGroup ? schema.ownNames.map { "\(name).\($0)" } : [] }
        }
        let list = known.union(inGroups).filter { DataTable[$0] == nil }.sorted()
        return
            String(
                fr:
                    "« \(name) » ne désigne rien ici.\(NearestNames.suggestion(name, among: known.union(inGroups).sorted())) Noms possibles : \(list.joined(separator: ", ")), et les tables des données.",
                en:
                    "“\(name)” stands for nothing here.\(NearestNames.suggestion(name, among: known.union(inGroups).sorted())) Possible names: \(list.joined(separator: ", ")), and the tables of the data."
            )
    }
}

extension ScopeSchema {
    fileprivate var isGroup: Bool { if case .names = self { true } else { false } }

    /// Whether it is a figure by its name.
    var isFigure: Bool { if case .figure = self { true } else { false } }
}
