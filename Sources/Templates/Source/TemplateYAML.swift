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
                    fr: "YAML mal formé (\(problem)). Vérifiez les retraits et les guillemets.",
                    en: "malformed YAML (\(problem)). Check the indentation and the quotes."))
        } catch {
            fail(1, 1, String(fr: "YAML illisible (\(error)).", en: "unreadable YAML (\(error))."))
        }
        return nil
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
