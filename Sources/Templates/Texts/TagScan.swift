import BilanKit

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
                faults.append(
                    (
                        place,
                        String(
                            fr: "« {{ » n’est pas fermé. Ajoutez « }} », ou retirez les accolades.",
                            en: "“{{” is not closed. Add “}}”, or remove the braces.")
                    ))
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
                    String(
                        fr:
                            "« {{\(content)}} » n’est pas permis : ce qui vient des données reste du texte. Écrivez {{nom}}.",
                        en: "“{{\(content)}}” is not allowed: what comes from the data stays text. Write {{name}}.")
                ))
        case ">", "<", "$", "*", "=", "%":
            faults.append(
                (
                    place,
                    String(
                        fr:
                            "« {{\(content)}} » n’est pas permis. Un modèle a {{nom}}, {{#nom}}, {{^nom}}, {{/nom}} et {{! remarque }}.",
                        en:
                            "“{{\(content)}}” is not allowed. A template has {{name}}, {{#name}}, {{^name}}, {{/name}} and {{! remark }}."
                    )
                ))
        default: add(.value, name(content[...]))
        }
    }

    private mutating func add(_ kind: Kind, _ name: PlacedText) {
        guard name.text == "." || TagName.path(name.text) != nil else {
            let words =
                name.text.isEmpty
                ? String(fr: "une accolade sans nom", en: "a pair of braces without a name")
                : String(fr: "« \(name.text) »", en: "“\(name.text)”")
            faults.append(
                (
                    name,
                    String(
                        fr: "\(words) n’est pas un nom : lettres, chiffres, traits d’union et points.",
                        en: "\(words) is not a name: letters, digits, hyphens and points.")
                ))
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
                    faults.append(
                        (
                            tag.name,
                            String(
                                fr: "plus de \(Self.depth) blocs sont emboîtés.",
                                en: "more than \(Self.depth) blocks stand within one another.")
                        ))
                }
            case .end:
                guard let last = open.popLast() else {
                    faults.append(
                        (
                            tag.name,
                            String(
                                fr: "« {{/\(tag.name.text)}} » ferme un bloc qui n’est pas ouvert.",
                                en: "“{{/\(tag.name.text)}}” closes a block that is not open.")
                        ))
                    continue
                }
                guard last.text != tag.name.text else { continue }
                faults.append(
                    (
                        tag.name,
                        String(
                            fr:
                                "« {{/\(tag.name.text)}} » ferme « {{#\(last.text)}} », ouvert ligne \(last.line). Fermez d’abord celui-ci.",
                            en:
                                "“{{/\(tag.name.text)}}” closes “{{#\(last.text)}}”, opened in line \(last.line). Close that one first."
                        )
                    ))
            }
        }
        for place in open {
            faults.append(
                (
                    place,
                    String(
                        fr: "le bloc « {{#\(place.text)}} » n’est pas fermé. Ajoutez « {{/\(place.text)}} » à sa fin.",
                        en: "the block “{{#\(place.text)}}” is not closed. Add “{{/\(place.text)}}” at its end.")
                ))
        }
    }
}
