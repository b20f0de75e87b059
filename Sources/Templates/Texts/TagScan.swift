/// The placeholders of a text, each with its place, found balanced and of kinds that are allowed.
struct TagScan {
    enum Kind { case value, section, inverted, end }

    struct Tag {
        var kind: Kind
        var name: PlacedText
    }

    private(set) var tags: [Tag] = []
    /// What is wrong, with its place.
    private(set) var faults: [(place: PlacedText, message: String)] = []
    /// The text with a word for each value and nothing for marks, line by line: what a text's own structure is read from.
    private(set) var blanked = ""

    /// Sections that may stand within one another.
    private static let depth = 10

    /// - Parameter start: the place of the text's first character.
    init(_ text: String, from start: PlacedText = PlacedText("")) {
        var rest = Substring(text)
        var (line, column) = (start.line, start.column)
        func advance(_ part: Substring) {
            for character in part {
                if character == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
            }
        }
        while let open = rest.firstRange(of: "{{") {
            blanked += rest[..<open.lowerBound]
            advance(rest[..<open.lowerBound])
            let place = PlacedText("", line: line, column: column)
            guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
                faults.append((place, "« {{ » n’est pas fermé. Ajoutez « }} », ou retirez les accolades."))
                blanked += rest[open.lowerBound...]
                rest = ""
                break
            }
            let content = String(rest[open.upperBound..<close.lowerBound])
            take(content, place)
            let whole = rest[open.lowerBound..<close.upperBound]
            if !["#", "^", "/", "!"].contains(content.first) { blanked += "x" }
            blanked += String(whole.filter(\.isNewline))
            advance(whole)
            rest = rest[close.upperBound...]
        }
        blanked += rest
        checkBalance()
    }

    private mutating func take(_ content: String, _ place: PlacedText) {
        let mark = content.first
        func name(_ text: Substring) -> PlacedText {
            PlacedText(String(text).trimmed, line: place.line, column: place.column)
        }
        switch mark {
        case "!": return
        case "#": add(.section, name(content.dropFirst()))
        case "^": add(.inverted, name(content.dropFirst()))
        case "/": add(.end, name(content.dropFirst()))
        case "{", "&":
            faults.append(
                (
                    place,
                    "« {{\(content)}} » n’est pas permis : ce qui vient des données reste du texte. Écrivez {{nom}}."
                ))
        case ">", "<", "$", "*", "=", "%":
            faults.append(
                (
                    place,
                    "« {{\(content)}} » n’est pas permis. Un modèle a {{nom}}, {{#nom}}, {{^nom}}, {{/nom}} et {{! remarque }}."
                ))
        default: add(.value, name(content[...]))
        }
    }

    private mutating func add(_ kind: Kind, _ name: PlacedText) {
        guard name.text == "." || TagName.path(name.text) != nil else {
            let words = name.text.isEmpty ? "une accolade sans nom" : "« \(name.text) »"
            faults.append((name, "\(words) n’est pas un nom : lettres, chiffres, traits d’union et points."))
            return
        }
        tags.append(Tag(kind: kind, name: name))
    }

    private mutating func checkBalance() {
        var open: [PlacedText] = []
        for tag in tags {
            switch tag.kind {
            case .value: continue
            case .section, .inverted:
                open.append(tag.name)
                if open.count == Self.depth + 1 {
                    faults.append((tag.name, "plus de \(Self.depth) blocs sont emboîtés."))
                }
            case .end:
                guard let last = open.popLast() else {
                    faults.append((tag.name, "« {{/\(tag.name.text)}} » ferme un bloc qui n’est pas ouvert."))
                    continue
                }
                guard last.text != tag.name.text else { continue }
                faults.append(
                    (
                        tag.name,
                        "« {{/\(tag.name.text)}} » ferme « {{#\(last.text)}} », ouvert ligne \(last.line). Fermez d’abord celui-ci."
                    ))
            }
        }
        for place in open {
            faults.append(
                (place, "le bloc « {{#\(place.text)}} » n’est pas fermé. Ajoutez « {{/\(place.text)}} » à sa fin."))
        }
    }
}
