/// The kind of a setting's values.
public enum SettingType: String, CaseIterable, Hashable, Sendable, Codable {
    /// Any text.
    case text
    /// A number, with a decimal point or comma.
    case number
    /// A whole number.
    case integer
    /// One of a few named values.
    case choice
    /// A day such as `2018-12-31`.
    case date
    /// A quarter such as `2018-T4`.
    case quarter
    /// A company's SIREN.
    case company
    /// A department's code, such as `33` or `2A`.
    case department
    /// `oui` or `non`.
    case flag
}

/// What `bilan reports` says of a setting, and what a value is checked with before a run.
public struct ReportSetting: Hashable, Sendable, Codable {
    /// What `--set` calls it.
    public var name: String
    /// What it does, in one line.
    public var summary: String
    /// The same for who reads English; nil where it is the same.
    public var englishSummary: String?
    /// The kind of one value.
    public var type: SettingType
    /// Whether it takes several values.
    public var isList: Bool
    /// Whether it may be left out although it has no default.
    public var isOptional: Bool
    /// What holds where nothing is given: one value, several of a list, none.
    public var defaults: [String]
    /// The least value, as `--set` takes it; nil where there is none.
    public var minimum: String?
    /// The greatest value, as `--set` takes it; nil where there is none.
    public var maximum: String?
    /// The values of a choice.
    public var choices: [String]

    /// A setting as a report's property declares it.
    public init(
        name: String, summary: String, type: SettingType, isList: Bool = false, isOptional: Bool = false,
        defaults: [String] = [], minimum: String? = nil, maximum: String? = nil, choices: [String] = [],
        englishSummary: String? = nil
    ) {
        self.englishSummary = englishSummary
        self.name = name
        self.summary = summary
        self.type = type
        self.isList = isList
        self.isOptional = isOptional
        self.defaults = defaults
        self.minimum = minimum
        self.maximum = maximum
        self.choices = choices
    }

    /// What it does as a person reads it, in the language of messages.
    public var shownSummary: String { String(fr: summary, en: englishSummary ?? summary) }

    /// The single values in what was given, each found right.
    ///
    /// - Parameter texts: each time that the setting was given.
    /// - Throws: `SettingFault`.
    public func values(of texts: [String]) throws -> [String] {
        guard isList else {
            guard texts.count < 2 else { throw SettingFault.repeated(self, count: texts.count) }
            for text in texts { try check(text) }
            return texts
        }
        return try texts.flatMap { text in
            try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
                let value = String(part).trimmed
                guard !value.isEmpty else { throw SettingFault.empty(self, text: text) }
                try check(value)
                return value
            }
        }
    }

    /// - Throws: `SettingFault` where a text is no value of the setting.
    private func check(_ text: String) throws {
        switch type {
        case .text: try check(text, as: String.self)
        case .number: try check(text, as: Double.self)
        case .integer: try check(text, as: Int.self)
        case .date: try check(text, as: CivilDate.self)
        case .quarter: try check(text, as: Quarter.self)
        case .company: try check(text, as: SIREN.self)
        case .department: try check(text, as: Department.self)
        case .flag: guard Bool(settingText: text) != nil else { throw SettingFault.unreadable(self, text: text) }
        case .choice: guard choices.contains(text) else { throw SettingFault.unreadable(self, text: text) }
        }
    }

    private func check<Item: SettingItem & Comparable>(_ text: String, as: Item.Type) throws {
        guard let value = Item(settingText: text) else { throw SettingFault.unreadable(self, text: text) }
        let (least, most) = (minimum.flatMap(Item.init(settingText:)), maximum.flatMap(Item.init(settingText:)))
        guard least.map({ $0 <= value }) ?? true, most.map({ value <= $0 }) ?? true else {
            throw SettingFault.outOfRange(self, text: text)
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
