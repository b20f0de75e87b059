/// What is wrong with a value given with `--set`.
public enum SettingFault: Error, Hashable {
    /// The report has no such setting.
    case unknown(String, known: [String])
    /// A text that is no value of the setting's kind.
    case unreadable(ReportSetting, text: String)
    /// A value below the least or above the greatest that the setting allows.
    case outOfRange(ReportSetting, text: String)
    /// Given several times, and no list.
    case repeated(ReportSetting, count: Int)
    /// A list with nothing between two commas, or nothing at all.
    case empty(ReportSetting, text: String)
}

extension SettingFault: CustomStringConvertible {
    /// What is wrong and what is allowed, in words for whoever gave the value.
    public var description: String {
        switch self {
        case .unknown(let name, let known):
            let near = NearestName.of(name, among: known)
            let list =
                known.isEmpty
                ? String(fr: "Aucun réglage n’y existe.", en: "The report has no settings.")
                : String(
                    fr: "Réglages : \(known.joined(separator: ", ")).",
                    en: "Settings: \(known.joined(separator: ", ")).")
            return String(
                fr: "--set \(name) : ce réglage n’existe pas. " + (near.map { "Pensiez-vous à « \($0) » ? " } ?? "")
                    + list,
                en: "--set \(name): there is no such setting. " + (near.map { "Did you mean “\($0)”? " } ?? "")
                    + list)
        case .unreadable(let setting, let text):
            let near = NearestName.of(text, among: setting.choices)
            return String(
                fr: "--set \(setting.name)=\(text) : « \(text) » n’est pas \(setting.expectation)."
                    + (near.map { " Pensiez-vous à « \($0) » ?" } ?? ""),
                en: "--set \(setting.name)=\(text): “\(text)” is not \(setting.expectation)."
                    + (near.map { " Did you mean “\($0)”?" } ?? ""))
        case .outOfRange(let setting, let text):
            return String(
                fr: "--set \(setting.name)=\(text) : la valeur est hors des bornes ; donnez \(setting.expectation).",
                en: "--set \(setting.name)=\(text): the value is out of bounds; give \(setting.expectation).")
        case .repeated(let setting, let count):
            return String(
                fr:
                    "--set \(setting.name) : donné \(count) fois ; ce réglage n’a qu’une valeur, \(setting.expectation).",
                en:
                    "--set \(setting.name): given \(count) times; this setting has only one value, \(setting.expectation)."
            )
        case .empty(let setting, let text):
            return String(
                fr: "--set \(setting.name)=\(text) : une valeur de la liste est vide ; donnez \(setting.expectation).",
                en: "--set \(setting.name)=\(text): a value of the list is empty; give \(setting.expectation).")
        }
    }
}

extension ReportSetting {
    /// What a value is, in words: “a whole number from 0 to 100”.
    public var expectation: String {
        let kind =
            switch type {
            case .text: String(fr: "un texte", en: "a text")
            case .number: String(fr: "un nombre", en: "a number")
            case .integer: String(fr: "un nombre entier", en: "a whole number")
            case .date: String(fr: "une date telle que 2018-12-31", en: "a date such as 2018-12-31")
            case .quarter: String(fr: "un trimestre tel que 2018-T4", en: "a quarter such as 2018-T4")
            case .company:
                String(
                    fr: "un SIREN (neuf chiffres, avec leur clé)", en: "a SIREN (nine digits, with their check digit)")
            case .department: String(fr: "un code de département (33, 2A, 971)", en: "a department code (33, 2A, 971)")
            case .flag: String(fr: "oui ou non", en: "true or false (oui or non)")
            case .choice:
                String(
                    fr: "une de ces valeurs : \(choices.joined(separator: ", "))",
                    en: "one of these values: \(choices.joined(separator: ", "))")
            }
        guard let minimum, let maximum else { return kind }
        return switch type {
        case .date, .quarter:
            String(fr: "\(kind), de \(minimum) à \(maximum)", en: "\(kind), from \(minimum) to \(maximum)")
        default: String(fr: "\(kind) de \(minimum) à \(maximum)", en: "\(kind) from \(minimum) to \(maximum)")
        }
    }
}
