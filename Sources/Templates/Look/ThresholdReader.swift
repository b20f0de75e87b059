import BilanKit

/// Reads `thresholds`: names that texts, conditions and tables call limits by.
enum ThresholdReader {
    static func thresholds(_ section: TemplateSection) -> [String: String] {
        var thresholds: [String: String] = [:]
        for key in section.keys {
            guard let limit = section.text(key.text) else { continue }
            guard TagName.isOne(key.text) else {
                section.report(
                    String(
                        fr: "« \(key.text) » n’est pas un nom : lettres, chiffres et traits d’union.",
                        en: "“\(key.text)” is not a name: letters, digits and hyphens."), key)
                continue
            }
            guard Literal.number(limit.text) != nil else {
                section.report(
                    String(
                        fr: "« \(limit.text) » n’est pas un nombre. Écrivez par exemple 100000, 12,5 ou 90 %.",
                        en: "“\(limit.text)” is not a number. Write for example 100000, 12.5 or 90%."), limit)
                continue
            }
            thresholds[key.text] = limit.text
        }
        return thresholds
    }
}
