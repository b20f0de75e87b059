import BilanKit

/// A template as its folder says it: how documents look, the limits that it names, the order of reports' parts.
public struct Template: Codable, Sendable {
    /// The newest form of templates; those of earlier ones are read as they are.
    public static let version = 1

    public var folder: String
    public var theme = Theme()
    /// Limits by their names, as `where`, `alert` and `highlight` take them: « 90 % », « 100000 ».
    public var thresholds: [String: String] = [:]
    /// By reports' names, which of their parts stand in which order; reports that aren't named keep their own.
    public var parts: [String: [TemplatePart]] = [:]
    /// Where these reports are named.
    var arrangedLines: [String: Int] = [:]

    public init(folder: String) { self.folder = folder }
}

/// What stands at one place of a report.
public enum TemplatePart: Codable, Hashable, Sendable {
    /// A part of the report, by its heading or by the heading's label; one that may be missing needn't be there.
    ///
    /// - Parameter line: of the template, counted from 1.
    case own(String, mayBeMissing: Bool, line: Int)
    /// All parts that aren't named.
    case others
    /// A text of the template's own, in Markdown, beside `template.yaml`.
    case text(file: String)
}
