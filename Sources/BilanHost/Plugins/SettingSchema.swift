import BilanKit

/// A report's settings as a JSON Schema, draft 2020-12: for programs that ask for them in a form of their own.
public struct SettingSchema: Encodable {
    private let schema = "https://json-schema.org/draft/2020-12/schema"
    private let title: String
    private let description: String
    private let type = "object"
    private let properties: [String: Property]
    /// A name that the report doesn't have is refused, as `--set` refuses it.
    private let additionalProperties = false

    private enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case title, description, type, properties, additionalProperties
    }

    public init(_ info: ReportInfo) {
        title = info.title
        description = info.shownSummary
        properties = Dictionary(info.settings.map { ($0.name, Property($0)) }, uniquingKeysWith: { first, _ in first })
    }

    /// A setting, or one value of a list.
    private struct Property: Encodable {
        var type: String
        var description: String?
        var format: String?
        var pattern: String?
        var choices: [String]?
        var minimum: Value?
        var maximum: Value?
        var items: [Property]?
        var defaultValue: Value?

        private enum CodingKeys: String, CodingKey {
            case type, description, format, pattern, minimum, maximum, items
            case choices = "enum"
            case defaultValue = "default"
        }

        init(_ setting: ReportSetting) {
            var value = Property(valueOf: setting)
            let defaults = setting.defaults.compactMap { Value($0, setting.type) }
            let words = "\(setting.shownSummary) — \(setting.expectation)"
            if setting.isList {
                self = Property(type: "array")
                items = [value]
                defaultValue = .list(defaults)
            } else {
                value.defaultValue = defaults.first
                self = value
            }
            description = words
        }

        private init(type: String) { self.type = type }

        private init(valueOf setting: ReportSetting) {
            self.init(type: "string")
            switch setting.type {
            case .text: break
            case .number, .integer:
                type = setting.type.rawValue
                minimum = setting.minimum.flatMap { Value($0, setting.type) }
                maximum = setting.maximum.flatMap { Value($0, setting.type) }
            case .choice: choices = setting.choices
            case .date: format = "date"
            case .quarter: pattern = "^(19|20|21|22)[0-9]{2}-T[1-4]$"
            case .company: pattern = "^[0-9]{9}$"
            case .department: pattern = "^([0-9]{2}|2[AB]|97[1-6])$"
            case .flag: type = "boolean"
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(type, forKey: .type)
            try container.encodeIfPresent(description, forKey: .description)
            try container.encodeIfPresent(format, forKey: .format)
            try container.encodeIfPresent(pattern, forKey: .pattern)
            try container.encodeIfPresent(choices, forKey: .choices)
            try container.encodeIfPresent(minimum, forKey: .minimum)
            try container.encodeIfPresent(maximum, forKey: .maximum)
            try container.encodeIfPresent(items?.first, forKey: .items)
            try container.encodeIfPresent(defaultValue, forKey: .defaultValue)
        }
    }

    /// A value as JSON has it.
    private indirect enum Value: Encodable {
        case text(String)
        case number(Double)
        case integer(Int)
        case flag(Bool)
        case list([Value])

        init?(_ text: String, _ type: SettingType) {
            let value: Value? =
                switch type {
                case .number: Double(settingText: text).map { .number($0) }
                case .integer: Int(settingText: text).map { .integer($0) }
                case .flag: Bool(settingText: text).map { .flag($0) }
                case .text, .choice, .date, .quarter, .company, .department: .text(text)
                }
            guard let value else { return nil }
            self = value
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            case .integer(let number): try container.encode(number)
            case .flag(let flag): try container.encode(flag)
            case .list(let values): try container.encode(values)
            }
        }
    }
}
