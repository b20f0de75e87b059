import BilanKit

/// The values that a report's settings are tried with.
struct SettingTrials {
    private let settings: [ReportSetting]
    private let companies: [String]
    private let dates: [CivilDate]

    /// How many runs there are at most.
    private static let limit = 24
    private static let choiceLimit = 8

    init(_ settings: [ReportSetting], _ data: TrialData) {
        self.init(settings, companies: data.companies, dates: data.dates)
    }

    init(_ settings: [ReportSetting], companies: [String], dates: [CivilDate]) {
        self.settings = settings
        self.companies = companies
        self.dates = dates
    }

    /// A value for each setting that has one which suits any report: what is given to a run « with settings ».
    var given: [String: String] {
        var given: [String: String] = [:]
        for setting in settings {
            let value: String? =
                switch setting.type {
                case .company: companies.isEmpty ? nil : companies.prefix(setting.isList ? 2 : 1).joined(separator: ",")
                case .choice: setting.choices.last
                case .flag: setting.defaults.first == "oui" ? "non" : "oui"
                case .number, .integer: setting.minimum
                case .date: setting.maximum ?? dates.last?.description
                case .quarter: setting.maximum ?? dates.last.map { Quarter(containing: $0).description }
                // Any text or department may name something that isn't there.
                case .text, .department: nil
                }
            if let value, (try? setting.values(of: [value])) != nil { given[setting.name] = value }
        }
        return given
    }

    /// Each setting's values, one after the other, first those of each setting that say most.
    var values: [(name: String, value: String)] {
        let all = settings.map { setting in
            var known: Set<String> = []
            return (setting.name, samples(of: setting).filter { known.insert($0).inserted })
        }
        let most = all.map(\.1.count).max() ?? 0
        let turns = (0..<most).flatMap { turn in
            all.compactMap { name, values in turn < values.count ? (name, values[turn]) : nil }
        }
        return Array(turns.prefix(Self.limit))
    }

    /// The default, the ends, the choices, and what the kind of value allows at its edges: nothing but what is right.
    private func samples(of setting: ReportSetting) -> [String] {
        let defaults = setting.defaults.isEmpty ? [] : [setting.defaults.joined(separator: ",")]
        let ends = [setting.minimum, setting.maximum].compactMap(\.self)
        let edges: [String] =
            switch setting.type {
            case .text: ["", "<&>\"'=1+1", String(repeating: "é", count: 500)]
            case .number: ["0", "-0.5", "1e15"]
            case .integer: ["0", "-1", "2147483648"]
            case .choice: Array(setting.choices.prefix(Self.choiceLimit))
            case .date: dates.map(\.description) + ["0001-01-01", "9999-12-31"]
            case .quarter: dates.map { Quarter(containing: $0).description } + ["1900-T1", "2200-T4"]
            case .company: Array(companies.prefix(1)) + [FictitiousTables.siren(77_777)]
            case .department: ["33", "2A", "976"]
            case .flag: ["oui", "non"]
            }
        return (defaults + ends + edges).filter { (try? setting.values(of: [$0])) != nil }
    }

    /// What is wrong with how wrong values are refused, host and worker alike: one line each.
    var refusalFaults: [String] {
        settings.compactMap { setting in
            guard let wrong = Self.wrong(setting) else { return nil }
            do {
                _ = try setting.values(of: wrong)
                return String(
                    fr: "--set \(setting.name)=\(wrong[0]) : la valeur est prise",
                    en: "--set \(setting.name)=\(wrong[0]): the value is taken")
            } catch {
                let words = "\(error)"
                let isSaid = words.contains("--set \(setting.name)") && words.contains(setting.expectation)
                return isSaid
                    ? nil
                    : String(
                        fr: "--set \(setting.name)=\(wrong[0]) : « \(words) » ne dit pas ce qui est permis",
                        en: "--set \(setting.name)=\(wrong[0]): “\(words)” doesn’t say what is allowed")
            }
        }
    }

    /// What a setting can't take; nil where it takes anything.
    private static func wrong(_ setting: ReportSetting) -> [String]? {
        switch setting.type {
        case .text: setting.isList ? nil : ["a", "b"]
        case .number, .integer, .date, .quarter, .company, .department, .flag, .choice: ["\u{1}faux"]
        }
    }
}
