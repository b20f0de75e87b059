/// What a setting can hold: one value of a kind (`String`, `Double`, `Int`, `Bool`, `CivilDate`, `Quarter`, `SIREN`,
/// `Department`, an enum that is a `SettingChoice`), an optional one, or a list of them.
public protocol SettingValue {
    /// The kind of one value.
    associatedtype Item: SettingItem

    /// Whether it may be given several times, or several at once with commas between.
    static var settingIsList: Bool { get }
    /// Whether it is nil where nothing is given.
    static var settingIsOptional: Bool { get }
    /// The values as they were given; nil where they are too few.
    init?(settingItems items: [Item])
    /// The values that it consists of: one, none of an optional that is nil, several of a list.
    var settingItems: [Item] { get }
}

/// One value of a setting, written as `--set` takes it.
public protocol SettingItem: SettingValue where Item == Self {
    /// The kind that messages and lists name it by.
    static var settingType: SettingType { get }
    /// Nil where the text is none.
    init?(settingText: String)
    /// The value as `--set` takes it.
    var settingText: String { get }
}

/// What a setting holds where its report gives no default.
public protocol DefaultedSetting: SettingValue {
    /// The value where nothing is given.
    static var settingDefault: Self { get }
}

/// A choice of a few values, named by their raw values.
///
///     enum Order: String, SettingChoice {
///         case amount = "montant", name = "nom"
///     }
public protocol SettingChoice: SettingItem, CaseIterable, RawRepresentable where RawValue == String, Item == Self {}

extension SettingItem {
    public static var settingIsList: Bool { false }
    public static var settingIsOptional: Bool { false }

    /// The first value; nil where none was given.
    public init?(settingItems items: [Self]) {
        guard let first = items.first else { return nil }
        self = first
    }

    /// The value alone.
    public var settingItems: [Self] { [self] }
}

extension SettingChoice {
    public static var settingType: SettingType { .choice }
    public init?(settingText: String) { self.init(rawValue: settingText) }
    public var settingText: String { rawValue }
}

extension Optional: SettingValue, DefaultedSetting where Wrapped: SettingItem {
    public typealias Item = Wrapped
    public static var settingIsList: Bool { false }
    public static var settingIsOptional: Bool { true }
    public static var settingDefault: Self { nil }
    public init?(settingItems items: [Wrapped]) { self = items.first }
    public var settingItems: [Wrapped] { map { [$0] } ?? [] }
}

extension Array: SettingValue, DefaultedSetting where Element: SettingItem {
    public typealias Item = Element
    public static var settingIsList: Bool { true }
    public static var settingIsOptional: Bool { false }
    public static var settingDefault: Self { [] }
    public init?(settingItems items: [Element]) { self = items }
    public var settingItems: [Element] { self }
}

extension String: SettingItem {
    public typealias Item = String
    public static var settingType: SettingType { .text }
    public init?(settingText: String) { self = settingText }
    public var settingText: String { self }
}

extension Double: SettingItem {
    public typealias Item = Double
    public static var settingType: SettingType { .number }

    /// Reads `12.5` and `12,5`; nil of what isn't finite.
    public init?(settingText: String) {
        guard settingText.utf8.allSatisfy({ "+-.,eE0123456789".utf8.contains($0) }),
            let number = Double(settingText.replacing(",", with: ".")), number.isFinite
        else { return nil }
        self = number
    }

    public var settingText: String {
        self == rounded() && magnitude < 1e15 ? String(Int64(self)) : description
    }
}

extension Int: SettingItem {
    public typealias Item = Int
    public static var settingType: SettingType { .integer }
    public init?(settingText: String) { self.init(settingText) }
    public var settingText: String { description }
}

/// `oui` or `non`, `true` or `false`.
extension Bool: SettingItem, DefaultedSetting {
    public typealias Item = Bool
    public static var settingType: SettingType { .flag }
    public static var settingDefault: Bool { false }

    public init?(settingText: String) {
        switch settingText.lowercased() {
        case "oui", "true": self = true
        case "non", "false": self = false
        default: return nil
        }
    }

    public var settingText: String { self ? "oui" : "non" }
}

extension CivilDate: SettingItem {
    public typealias Item = CivilDate
    public static var settingType: SettingType { .date }
    public init?(settingText: String) { self.init(settingText) }
    public var settingText: String { description }
}

extension Quarter: SettingItem {
    public typealias Item = Quarter
    public static var settingType: SettingType { .quarter }
    public init?(settingText: String) { self.init(settingText) }
    public var settingText: String { description }
}

extension SIREN: SettingItem {
    public typealias Item = SIREN
    public static var settingType: SettingType { .company }

    /// Reads nine digits, with or without spaces between.
    public init?(settingText: String) { self.init(settingText.filter { !$0.isWhitespace }) }

    public var settingText: String { digits }
}

extension Department: SettingItem {
    public typealias Item = Department
    public static var settingType: SettingType { .department }

    /// Reads `33`, `2A` and `2a`; nil for a code that INSEE does not have.
    public init?(settingText: String) { self.init(settingText.uppercased()) }

    public var settingText: String { code }
}
