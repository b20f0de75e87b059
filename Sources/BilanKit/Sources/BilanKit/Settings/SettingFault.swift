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
            let list = known.isEmpty ? "Aucun réglage n’y existe." : "Réglages : \(known.joined(separator: ", "))."
            return "--set \(name) : ce réglage n’existe pas. " + (near.map { "Pensiez-vous à « \($0) » ? " } ?? "")
                + list
        case .unreadable(let setting, let text):
            let near = NearestName.of(text, among: setting.choices)
            return "--set \(setting.name)=\(text) : « \(text) » n’est pas \(setting.expectation)."
                + (near.map { " Pensiez-vous à « \($0) » ?" } ?? "")
        case .outOfRange(let setting, let text):
            return "--set \(setting.name)=\(text) : la valeur est hors des bornes ; donnez \(setting.expectation)."
        case .repeated(let setting, let count):
            return "--set \(setting.name) : donné \(count) fois ; ce réglage n’a qu’une valeur, \(setting.expectation)."
        case .empty(let setting, let text):
            return "--set \(setting.name)=\(text) : une valeur de la liste est vide ; donnez \(setting.expectation)."
        }
    }
}

extension ReportSetting {
    /// What a value is, in words: « un nombre entier de 0 à 100 ».
    public var expectation: String {
        let kind =
            switch type {
            case .text: "un texte"
            case .number: "un nombre"
            case .integer: "un nombre entier"
            case .date: "une date telle que 2018-12-31"
            case .quarter: "un trimestre tel que 2018-T4"
            case .company: "un SIREN (neuf chiffres, avec leur clé)"
            case .department: "un code de département (33, 2A, 971)"
            case .flag: "oui ou non"
            case .choice: "une de ces valeurs : \(choices.joined(separator: ", "))"
            }
        guard let minimum, let maximum else { return kind }
        return switch type {
        case .date, .quarter: "\(kind), de \(minimum) à \(maximum)"
        default: "\(kind) de \(minimum) à \(maximum)"
        }
    }
}
