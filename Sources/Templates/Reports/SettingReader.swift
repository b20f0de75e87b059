import BilanKit

/// Reads a setting of a report's front matter.
enum SettingReader {
    static func read(_ name: PlacedText, _ section: TemplateSection) -> ReportSetting? {
        var type = SettingType.text
        section.choice("type", of: Dictionary(uniqueKeysWithValues: SettingType.allCases.map { ($0.rawValue, $0) })) {
            type = $0
        }
        var summary = ""
        section.string("summary") { summary = $0 }
        var (isList, isOptional) = (false, false)
        section.boolean("list") { isList = $0 }
        section.boolean("optional") { isOptional = $0 }
        let defaults = (section.texts("default") ?? []).map(normalized(type))
        let minimum = section.text("minimum").map(normalized(type))
        let maximum = section.text("maximum").map(normalized(type))
        let choices = (section.texts("choices") ?? []).map(\.text)
        guard TagName.isOne(name.text), name.text.first?.isLetter ?? false, name.text.utf8.count <= 64 else {
            section.report(
                String(
                    fr:
                        "« \(name.text) » n’est pas un nom de réglage : lettres sans accent, chiffres et traits d’union.",
                    en: "“\(name.text)” is not a name of a setting: letters without accents, digits and hyphens."), name
            )
            return nil
        }
        let setting = ReportSetting(
            name: name.text, summary: summary, type: type, isList: isList, isOptional: isOptional, defaults: defaults,
            minimum: minimum, maximum: maximum, choices: choices)
        if type == .choice, choices.isEmpty {
            section.report(
                String(
                    fr: "un choix demande « choices », la liste de ses valeurs.",
                    en: "a choice needs “choices”, the list of its values."), name)
            return nil
        }
        if (minimum == nil) != (maximum == nil) {
            section.report(
                String(fr: "« minimum » et « maximum » vont ensemble.", en: "“minimum” and “maximum” go together."),
                name)
            return nil
        }
        if defaults.isEmpty, !isList, !isOptional, type != .flag {
            section.report(
                String(
                    fr: "il manque « default », ou « optional: true ».",
                    en: "“default” is missing, or “optional: true”."), name)
        }
        if !isList, defaults.count > 1 {
            section.report(
                String(
                    fr: "plusieurs valeurs par défaut demandent « list: true ».",
                    en: "several default values need “list: true”."), name)
        }
        var one = setting
        one.isList = false
        for value in defaults {
            do {
                _ = try one.values(of: [value])
            } catch {
                section.report(
                    String(
                        fr: "la valeur par défaut « \(value) » n’est pas \(setting.expectation).",
                        en: "the default value “\(value)” is not \(setting.expectation)."), name)
            }
        }
        return setting
    }

    /// YAML's yes and no are a flag's.
    private static func normalized(_ type: SettingType) -> (PlacedText) -> String {
        { text in
            guard type == .flag else { return text.text }
            return text.text == "true" ? "oui" : text.text == "false" ? "non" : text.text
        }
    }
}
