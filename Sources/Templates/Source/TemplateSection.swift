import BilanKit
import Support
import Yams

/// A text of a template, and where it stands in its file.
struct PlacedText: Hashable, Sendable {
    var text: String
    /// Counted from 1.
    var line: Int
    /// Counted from 1.
    var column: Int

    init(_ text: String, line: Int = 1, column: Int = 1) { (self.text, self.line, self.column) = (text, line, column) }
}

/// A mapping of a template, read key by key: what is read is ticked off, and what is left is refused by name.
final class TemplateSection {
    /// The faults of a whole template, shared by its sections.
    final class Faults { var all: [TemplateFault] = [] }

    let faults: Faults
    let path: String
    private let node: Node
    private let mapping: Node.Mapping
    private let name: String
    /// Lines of the file before the text that the section stands in.
    private let offset: Int
    private var known: [String] = []

    init(_ node: Node, name: String, path: String, offset: Int = 0, faults: Faults = Faults()) {
        (self.node, self.name, self.path, self.offset, self.faults) = (node, name, path, offset, faults)
        mapping = node.mapping ?? Node.Mapping([])
        if node.mapping == nil {
            report(
                String(
                    fr: "\(name.isEmpty ? "le modèle" : "« \(name) »") doit être une suite de « clé: valeur ».",
                    en: "\(name.isEmpty ? "the template" : "“\(name)”") must be a series of “key: value”."))
        }
    }

    func string(_ key: String, _ take: (String) -> Void) {
        guard let value = value(key) else { return }
        guard let text = value.string else {
            return report(String(fr: "« \(key) » doit être un texte.", en: "“\(key)” must be a text."), value)
        }
        take(text)
    }

    /// A file, beside the template or by its whole path.
    func path(_ key: String, in folder: String, _ take: (String) -> Void) {
        string(key) { take($0.hasPrefix("/") ? $0 : folder + "/" + $0) }
    }

    /// A text of a header or footer: its fields in braces must be known.
    func pattern(_ key: String, _ take: (String) -> Void) {
        string(key) { text in
            for match in text.matches(of: /\{([^}]*)\}/) where !Self.fields.contains(String(match.1)) {
                let fields = Self.fields.map { "{\($0)}" }.joined(separator: ", ")
                report(
                    String(
                        fr: "« {\(match.1)} » n’est pas un champ. Champs possibles : \(fields).",
                        en: "“{\(match.1)}” is not a field. Possible fields: \(fields)."), value(key))
            }
            if text.replacing(/\{[^{}]*\}/, with: "").contains(where: { "{}".contains($0) }) {
                report(
                    String(
                        fr: "une accolade de « \(text) » est sans l’autre. Fermez le champ.",
                        en: "a brace of “\(text)” is without the other. Close the field."), value(key))
            }
            take(text)
        }
    }

    private static let fields = ["title", "quarter", "date", "organisation", "section", "page", "pages"]

    func number(_ key: String, in range: ClosedRange<Double>, unit: String, _ take: (Double) -> Void) {
        guard let value = value(key) else { return }
        guard let number = value.float ?? value.int.map(Double.init), range.contains(number) else {
            let bounds = String(
                fr: "\(Self.short(range.lowerBound)) à \(Self.short(range.upperBound)) \(unit)",
                en: "\(Self.short(range.lowerBound)) to \(Self.short(range.upperBound)) \(unit)"
            ).trimmed
            return report(
                String(
                    fr: "« \(key) » vaut « \(value.string ?? "…") », hors de \(bounds). Donnez un nombre de \(bounds).",
                    en: "“\(key)” is “\(value.string ?? "…")”, not within \(bounds). Give a number from \(bounds)."),
                value)
        }
        take(number)
    }

    func boolean(_ key: String, _ take: (Bool) -> Void) {
        guard let value = value(key) else { return }
        guard let flag = value.bool else {
            return report(
                String(fr: "« \(key) » doit être true ou false.", en: "“\(key)” must be true or false."), value)
        }
        take(flag)
    }

    func choice<Value>(_ key: String, of choices: [String: Value], _ take: (Value) -> Void) {
        guard let value = value(key) else { return }
        guard let text = value.string, let choice = choices[text] else {
            return report(
                String(
                    fr:
                        "« \(key) » vaut « \(value.string ?? "…") ». Valeurs possibles : \(choices.keys.sorted().joined(separator: ", ")).",
                    en:
                        "“\(key)” is “\(value.string ?? "…")”. Possible values: \(choices.keys.sorted().joined(separator: ", "))."
                ),
                value)
        }
        take(choice)
    }

    /// A colour; where it carries text it must contrast with what is under it (WCAG 2.1, 1.4.3: 4.5 to 1).
    func colour(_ key: String, readableOn ground: Colour? = nil, _ take: (Colour) -> Void) {
        guard let value = value(key), let colour = colour(value, key) else { return }
        if let ground, colour.contrast(with: ground) < 4.5 {
            let contrast = (colour.contrast(with: ground) * 100).rounded(.down) / 100
            report(
                String(
                    fr:
                        "« \(key) » \(colour.hex) se lit mal sur \(ground.hex) : contraste \(FrenchNumber.decimal(contrast, digits: 2)), il faut 4,5 au moins. Assombrissez ou éclaircissez l’une des deux.",
                    en:
                        "“\(key)” \(colour.hex) is hard to read on \(ground.hex): contrast \(EnglishText.decimal(contrast)), at least 4.5 is needed. Darken or lighten one of the two."
                ),
                value)
        }
        take(colour)
    }

    func colours(_ key: String, _ take: ([Colour]) -> Void) {
        guard let value = value(key) else { return }
        guard let sequence = value.sequence, !sequence.isEmpty else {
            return report(
                String(
                    fr: "« \(key) » doit être une liste de couleurs, par exemple [\"#0b4f6c\", \"#d1782c\"].",
                    en: "“\(key)” must be a list of colours, for example [\"#0b4f6c\", \"#d1782c\"]."), value)
        }
        take(sequence.compactMap { colour($0, key) })
    }

    private func colour(_ node: Node, _ key: String) -> Colour? {
        if let colour = node.string.flatMap(Colour.init) { return colour }
        report(
            String(
                fr:
                    "« \(key) » vaut « \(node.string ?? "…") », qui n’est pas une couleur. Écrivez-la entre guillemets, par exemple \"#1f4e79\".",
                en:
                    "“\(key)” is “\(node.string ?? "…")”, which is not a colour. Write it between quotes, for example \"#1f4e79\"."
            ),
            node)
        return nil
    }

    func section(_ key: String, _ read: (TemplateSection) -> Void) {
        guard let value = value(key) else { return }
        take(value, key, read)
    }

    /// Each entry of a section whose keys are names of the author's own.
    func entries(_ key: String, _ read: (PlacedText, TemplateSection) -> Void) {
        guard let value = value(key) else { return }
        guard let mapping = value.mapping else {
            return report(
                String(
                    fr: "« \(key) » doit être une suite de « nom: … ».", en: "“\(key)” must be a series of “name: …”."),
                value)
        }
        for (name, item) in mapping {
            take(item, name.string ?? key) { read(placed(name.string ?? "", name), $0) }
        }
    }

    /// Each entry of a section whose keys are names of the author's own, and whose values are texts or lists of texts.
    func textEntries(_ key: String, _ read: (PlacedText, [PlacedText]) -> Void) {
        guard let value = value(key) else { return }
        guard let mapping = value.mapping else {
            return report(
                String(
                    fr: "« \(key) » doit être une suite de « nom: valeur ».",
                    en: "“\(key)” must be a series of “name: value”."), value)
        }
        for (name, item) in mapping {
            if let texts = texts(item, name.string ?? key) { read(placed(name.string ?? "", name), texts) }
        }
    }

    /// A text, or a list of them.
    func texts(_ key: String) -> [PlacedText]? {
        guard let value = value(key) else { return nil }
        return texts(value, key)
    }

    /// A text with its place; nil where it isn't given.
    func text(_ key: String) -> PlacedText? {
        guard let value = value(key) else { return nil }
        guard let text = value.string else {
            report(String(fr: "« \(key) » doit être un texte.", en: "“\(key)” must be a text."), value)
            return nil
        }
        return placed(text, value)
    }

    /// A list whose items are texts or sections.
    func items(_ key: String, _ takeText: (PlacedText) -> Void, _ takeSection: (TemplateSection) -> Void) {
        guard let value = value(key) else { return }
        for item in value.sequence.map(Array.init) ?? [value] {
            if let text = item.string { takeText(placed(text, item)) } else { take(item, key, takeSection) }
        }
    }

    /// All keys, of a section whose keys are names of the author's own: each is to be read.
    var keys: [PlacedText] { mapping.map { placed($0.key.string ?? "", $0.key) } }

    /// Whether the key is given at all.
    func has(_ key: String) -> Bool { mapping[Node(key)] != nil }

    /// Where the section begins.
    var place: PlacedText { placed("", node) }

    private func texts(_ value: Node, _ key: String) -> [PlacedText]? {
        let items = value.sequence.map(Array.init) ?? [value]
        let texts = items.compactMap { item in item.string.map { placed($0, item) } }
        guard texts.count == items.count else {
            report(
                String(
                    fr: "« \(key) » doit être un texte ou une liste de textes.",
                    en: "“\(key)” must be a text or a list of texts."), value)
            return nil
        }
        return texts
    }

    private func placed(_ text: String, _ node: Node) -> PlacedText {
        PlacedText(text, line: (node.mark?.line ?? 1) + offset, column: node.mark?.column ?? 1)
    }

    private func take(_ value: Node, _ key: String, _ read: (TemplateSection) -> Void) {
        let section = TemplateSection(value, name: key, path: path, offset: offset, faults: faults)
        guard value.mapping != nil else { return }
        read(section)
        section.refuseOthers()
    }

    /// Refuses the keys that nobody asked for.
    func refuseOthers() {
        for (key, _) in mapping where !known.contains(key.string ?? "") {
            let place = name.isEmpty ? "" : String(fr: " dans « \(name) »", en: " in “\(name)”")
            let near = NearestNames.suggestion(key.string ?? "", among: known)
            report(
                String(
                    fr:
                        "« \(key.string ?? "…") » est inconnu\(place).\(near) Clés possibles : \(known.sorted().joined(separator: ", ")).",
                    en:
                        "“\(key.string ?? "…")” is unknown\(place).\(near) Possible keys: \(known.sorted().joined(separator: ", "))."
                ),
                key)
        }
    }

    func report(_ message: String, at key: String) { report(message, mapping[Node(key)]) }

    func report(_ message: String, _ place: Node? = nil) {
        let mark = (place ?? node).mark
        faults.all.append(
            TemplateFault(
                file: path, line: (mark?.line ?? 1) + offset, column: mark?.column ?? 1, message: message))
    }

    /// Reports what is wrong with a text of the section.
    func report(_ message: String, _ place: PlacedText) {
        faults.all.append(TemplateFault(file: path, line: place.line, column: place.column, message: message))
    }

    /// Takes a key as known without reading it.
    func markKnown(_ key: String) { if !known.contains(key) { known.append(key) } }

    private func value(_ key: String) -> Node? {
        markKnown(key)
        guard let value = mapping[Node(key)] else { return nil }
        // `key:` with nothing after it sets nothing.
        if value.null != nil, value.string?.isEmpty ?? true { return nil }
        return value
    }

    private static func short(_ value: Double) -> String { value == value.rounded() ? "\(Int(value))" : "\(value)" }
}
