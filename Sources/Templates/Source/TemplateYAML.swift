import BilanKit
import Yams

/// Reads YAML of a template: a whole file, a report's front matter or one of its blocks.
enum TemplateYAML {
    /// Levels that may stand within one another; a parser takes its stack for each.
    private static let depth = 50

    /// The section that a text of YAML is; nil where it is empty.
    ///
    /// - Parameters:
    ///   - offset: lines of the file before the text.
    ///   - name: what messages call the section; empty for the whole.
    static func section(
        _ text: String, of path: String, after offset: Int = 0, name: String = "",
        faults: TemplateSection.Faults = TemplateSection.Faults()
    ) -> TemplateSection? {
        func fail(_ line: Int, _ column: Int, _ message: String) {
            faults.all.append(TemplateFault(file: path, line: line + offset, column: column, message: message))
        }
        if let line = tooDeepLine(of: text) {
            fail(
                line, 1,
                String(
                    fr: "plus de \(depth) niveaux sont emboîtés. Un modèle en a quelques-uns.",
                    en: "more than \(depth) levels stand within one another. A template has a few."))
            return nil
        }
        do {
            guard let node = try Yams.compose(yaml: text) else { return nil }
            return TemplateSection(node, name: name, path: path, offset: offset, faults: faults)
        } catch YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _)
        {
            fail(
                mark.line, mark.column,
                String(
                    fr: "YAML mal formé (\(french[problem] ?? problem)). Vérifiez les retraits et les guillemets.",
                    en: "malformed YAML (\(problem)). Check the indentation and the quotes."))
        } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
            let key = keys.sorted().first ?? ""
            fail(
                secondLine(of: key, in: text, from: context.mark), context.mark.column,
                String(
                    fr: "« \(key) » y figure deux fois. Gardez-en une.",
                    en: "“\(key)” stands there twice. Keep one of them."))
        } catch {
            fail(1, 1, String(fr: "YAML illisible (\(error)).", en: "unreadable YAML (\(error))."))
        }
        return nil
    }

    /// What the parser says, which knows English alone.
    private static let french = [
        "did not find expected ',' or ']'": "une virgule ou un crochet fermant manque",
        "did not find expected ',' or '}'": "une virgule ou une accolade fermante manque",
        "did not find expected key": "une clé manque, ou un retrait est faux",
        "did not find expected '-' indicator": "un tiret manque, ou un retrait est faux",
        "did not find expected node content": "une valeur manque",
        "could not find expected ':'": "un deux-points manque",
        "mapping values are not allowed in this context": "un deux-points est de trop, ou un retrait est faux",
        "block sequence entries are not allowed in this context": "un tiret est de trop, ou un retrait est faux",
        "found character that cannot start any token": "un caractère ne peut pas commencer une valeur",
        "found a tab character that violates indentation": "une tabulation est dans le retrait",
        "found unexpected end of stream": "un guillemet n’est pas fermé",
        "found unknown escape character": "un caractère est échappé à tort",
        "found undefined alias": "un alias ne désigne rien",
    ]

    /// Where a key stands for the second time in a mapping that begins at a mark.
    private static func secondLine(of key: String, in text: String, from mark: Mark) -> Int {
        let indent = String(repeating: " ", count: max(0, mark.column - 1))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let found = lines.indices.filter { $0 >= mark.line - 1 && lines[$0].hasPrefix("\(indent)\(key):") }
        return found.dropFirst().first.map { $0 + 1 } ?? mark.line
    }

    /// The first line that nests deeper than is allowed; brackets within quotes count too.
    private static func tooDeepLine(of text: String) -> Int? {
        var open = 0
        for (number, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let indicators = line.prefix { [0x20, 0x09, 0x2D, 0x3F, 0x3A].contains($0) }
            let begun = indicators.count { $0 != 0x20 && $0 != 0x09 }
            for byte in line {
                if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { open += 1 }
                if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { open = max(0, open - 1) }
                if open > depth { return number + 1 }
            }
            if begun > depth || indicators.count > 4 * depth { return number + 1 }
        }
        return nil
    }
}
