/// Reads `thresholds`: names that texts, conditions and tables call limits by.
enum ThresholdReader {
    static func thresholds(_ section: TemplateSection) -> [String: String] {
        var thresholds: [String: String] = [:]
        for key in section.keys {
            guard let limit = section.text(key.text) else { continue }
            guard TagName.isOne(key.text) else {
                section.report("« \(key.text) » n’est pas un nom : lettres, chiffres et traits d’union.", key)
                continue
            }
            guard Literal.number(limit.text) != nil else {
                section.report(
                    "« \(limit.text) » n’est pas un nombre. Écrivez par exemple 100000, 12,5 ou 90 %.", limit)
                continue
            }
            thresholds[key.text] = limit.text
        }
        return thresholds
    }
}
