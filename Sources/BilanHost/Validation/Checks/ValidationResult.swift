import BilanKit
import Support

/// A check that was made of a plugin, or of one of its reports.
public struct ValidationResult: Hashable, Sendable, Encodable {
    public enum Status: String, Hashable, Sendable, Encodable { case passed, failed, warned, skipped }

    public let check: ValidationCheck
    /// The report's name; nil for what is the plugin's as a whole.
    public let report: String?
    public let status: Status
    /// Why it failed or was skipped.
    public let details: [String]
    /// What was measured or is worth a word, where it passed.
    public let measure: String?
    /// How long its runs took; nil where that is no matter.
    public let seconds: Double?

    /// Of many faults of one kind the first ones tell enough.
    private static let detailLimit = 12
    private static let detailLength = 600

    init(_ check: ValidationCheck, _ finding: Finding, report: String? = nil, seconds: Double? = nil) {
        self.check = check
        self.report = report
        self.seconds = seconds
        switch finding {
        case .holds(let measure):
            (status, details) = (.passed, [])
            self.measure = measure.map(Self.shown)
        case .fails(let faults):
            status = check.severity == .error ? .failed : .warned
            details = Self.shown(faults)
            measure = nil
        case .skipped(let reason):
            (status, details, measure) = (.skipped, [MessageSpacing.applied(to: reason)], nil)
        }
    }

    private static func shown(_ faults: [String]) -> [String] {
        var known: Set<String> = []
        let each = faults.map(shown).filter { known.insert($0).inserted }
        let more = each.count - detailLimit
        return each.prefix(detailLimit) + (more > 0 ? [Self.words(ofMore: more)] : [])
    }

    private static func words(ofMore count: Int) -> String {
        String(
            fr: "… et \(FrenchNumber.count(count, "autre"))", en: "… and \(EnglishText.count(count, "other", "others"))"
        )
    }

    private static func shown(_ text: String) -> String {
        let text = text.count > detailLength ? text.prefix(detailLength) + "…" : text
        // What the compiler or the plugin printed stays as it is.
        return text.contains("error: ") ? text : MessageSpacing.applied(to: text)
    }

    private enum CodingKeys: String, CodingKey {
        case id, report, severity, status, title, details, remedy, measure, seconds
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(check.id, forKey: .id)
        try container.encodeIfPresent(report, forKey: .report)
        try container.encode(check.severity, forKey: .severity)
        try container.encode(status, forKey: .status)
        try container.encode(check.title, forKey: .title)
        try container.encode(details, forKey: .details)
        if status == .failed || status == .warned { try container.encode(check.remedy, forKey: .remedy) }
        try container.encodeIfPresent(measure, forKey: .measure)
        try container.encodeIfPresent(seconds.map { ($0 * 1000).rounded() / 1000 }, forKey: .seconds)
    }
}

/// All that was found out of a plugin.
public struct ValidationReport: Sendable, Encodable {
    public var library: String
    /// What the plugin calls itself, and its version; nil where it can't be asked.
    public var plugin: String?
    public var version: String?
    public var checks: [ValidationResult]
    /// How long all of it took.
    public var seconds: Double
    /// Whether no error was found.
    public var isFit: Bool { count(.failed) == 0 }

    public func count(_ status: ValidationResult.Status) -> Int { checks.count { $0.status == status } }

    private enum CodingKeys: String, CodingKey {
        case library, plugin, version, verdict, passed, failed, warned, skipped, checks, seconds
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(library, forKey: .library)
        try container.encodeIfPresent(plugin, forKey: .plugin)
        try container.encodeIfPresent(version, forKey: .version)
        try container.encode(isFit ? "passed" : "failed", forKey: .verdict)
        for (status, key) in [
            (ValidationResult.Status.passed, CodingKeys.passed), (.failed, .failed), (.warned, .warned),
            (.skipped, .skipped),
        ] {
            try container.encode(count(status), forKey: key)
        }
        try container.encode(checks, forKey: .checks)
        try container.encode((seconds * 1000).rounded() / 1000, forKey: .seconds)
    }
}
