/// A value that a report's user may give with `--set NAME=VALUE`. Bilan checks it before the run, and lists it in
/// `bilan reports`.
///
///     struct LargeAwards: Report {
///         static let about = ReportInfo(id: "large-awards", title: "Grandes aides", formats: [.pdf, .ods])
///
///         @Setting("least", "le plus petit montant, en euros", in: 0...10_000_000) var least = 100_000
///         @Setting("company", "les entreprises ; sinon toutes") var companies: [SIREN]
///         @Setting("scheme", "le code du dispositif") var scheme: String?
///
///         func compose(_ request: ReportRequest) throws -> Composition {
///             Composition(Self.about.title) { Paragraph("Aides de \(least) € ou plus.") }
///         }
///     }
///
/// A list, an optional and a flag need no default: they are empty, nil and false.
@propertyWrapper
public struct Setting<Value: SettingValue> {
    /// Filled by the host before the report runs: the report itself is a value that nothing changes.
    private final class Box {
        var value: Value
        init(_ value: Value) { self.value = value }
    }

    private let box: Box
    fileprivate let description: ReportSetting

    /// A setting with a default.
    ///
    /// - Parameters:
    ///   - value: what it is where the user gives nothing.
    ///   - name: letters without accents, digits and hyphens.
    ///   - summary: what it does, in one line.
    ///   - english: the same for who reads English.
    public init(wrappedValue value: Value, _ name: String, _ summary: String, english: String? = nil) {
        self.init(value, name, summary, english, nil)
    }

    /// A setting with a default, within a range.
    ///
    /// - Parameters:
    ///   - value: what it is where the user gives nothing.
    ///   - name: letters without accents, digits and hyphens.
    ///   - summary: what it does, in one line.
    ///   - range: what the user may give.
    ///   - english: the summary for who reads English.
    public init(
        wrappedValue value: Value, _ name: String, _ summary: String, in range: ClosedRange<Value.Item>,
        english: String? = nil
    ) where Value.Item: Comparable {
        self.init(value, name, summary, english, (range.lowerBound, range.upperBound))
    }

    /// A list that is empty, an optional that is nil, or a flag that is false where nothing is given.
    ///
    /// - Parameters:
    ///   - name: letters without accents, digits and hyphens.
    ///   - summary: what it does, in one line.
    ///   - english: the same for who reads English.
    public init(_ name: String, _ summary: String, english: String? = nil) where Value: DefaultedSetting {
        self.init(.settingDefault, name, summary, english, nil)
    }

    /// A list that is empty, or an optional that is nil, where nothing is given; values are within a range.
    ///
    /// - Parameters:
    ///   - name: letters without accents, digits and hyphens.
    ///   - summary: what it does, in one line.
    ///   - range: what the user may give.
    ///   - english: the summary for who reads English.
    public init(_ name: String, _ summary: String, in range: ClosedRange<Value.Item>, english: String? = nil)
    where Value: DefaultedSetting, Value.Item: Comparable {
        self.init(.settingDefault, name, summary, english, (range.lowerBound, range.upperBound))
    }

    private init(
        _ value: Value, _ name: String, _ summary: String, _ english: String?,
        _ bounds: (least: Value.Item, most: Value.Item)?
    ) {
        box = Box(value)
        description = ReportSetting(
            name: name, summary: summary, type: Value.Item.settingType, isList: Value.settingIsList,
            isOptional: Value.settingIsOptional, defaults: value.settingItems.map(\.settingText),
            minimum: bounds?.least.settingText, maximum: bounds?.most.settingText,
            choices: (Value.Item.self as? any SettingChoice.Type)?.names ?? [], englishSummary: english)
    }

    /// What the user gave, or the default.
    public var wrappedValue: Value { box.value }
}

/// A setting of any kind, as it is found in a report.
private protocol AnySetting {
    var description: ReportSetting { get }

    /// - Parameter texts: what was given, found right before.
    func take(_ texts: [String])
}

extension Setting: AnySetting {
    fileprivate func take(_ texts: [String]) {
        if let value = Value(settingItems: texts.compactMap(Value.Item.init(settingText:))) { box.value = value }
    }
}

extension SettingChoice {
    fileprivate static var names: [String] { allCases.map(\.rawValue) }
}

extension Report {
    /// What the report says of itself, its settings with it.
    public static var described: ReportInfo {
        var info = about
        info.settings = settings(of: Self()).map(\.description)
        return info
    }

    /// The report with the settings that its user gave.
    ///
    /// - Parameter given: by name, each as often as it was given.
    /// - Throws: `SettingFault` for the first that is wrong.
    public static func configured(_ given: [String: [String]]) throws -> Self {
        let report = Self()
        let settings = settings(of: report)
        for (name, texts) in given.sorted(by: { $0.key < $1.key }) {
            guard let setting = settings.first(where: { $0.description.name == name }) else {
                throw SettingFault.unknown(name, known: settings.map(\.description.name))
            }
            setting.take(try setting.description.values(of: texts))
        }
        return report
    }

    private static func settings(of report: Self) -> [any AnySetting] {
        var settings: [any AnySetting] = []
        var mirror: Mirror? = Mirror(reflecting: report)
        while let members = mirror {
            settings += members.children.compactMap { $0.value as? any AnySetting }
            mirror = members.superclassMirror
        }
        return settings
    }
}
