/// A published version of the schema « SCDL subventions ».
public enum SCDLVersion: String, Sendable, Codable, CaseIterable, Comparable {
    // swift-format-ignore: AlwaysUseLowerCamelCase
    case v1_1_0 = "1.1.0"
    // swift-format-ignore: AlwaysUseLowerCamelCase
    case v2_0_0 = "2.0.0"
    // swift-format-ignore: AlwaysUseLowerCamelCase
    case v2_0_1 = "2.0.1"
    // swift-format-ignore: AlwaysUseLowerCamelCase
    case v2_0_2 = "2.0.2"
    // swift-format-ignore: AlwaysUseLowerCamelCase
    case v2_1_0 = "2.1.0"
    // swift-format-ignore: AlwaysUseLowerCamelCase
    case v2_1_1 = "2.1.1"

    /// Reads `2.1.1`, or the start of one, such as `2.1`: the last of those that start so. Nil where there is none.
    public init?(named text: String) {
        guard let version = Self.allCases.last(where: { $0.rawValue == text || $0.rawValue.hasPrefix(text + ".") })
        else { return nil }
        self = version
    }

    public static func < (a: SCDLVersion, b: SCDLVersion) -> Bool { a.rawValue < b.rawValue }

    /// How many columns its files have.
    public var width: Int { SCDLSchema(self).fields.count }
}
