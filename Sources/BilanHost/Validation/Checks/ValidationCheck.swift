import BilanKit
import Support

/// One thing that a plugin is judged by.
public struct ValidationCheck: Hashable, Sendable {
    /// What it means where it fails.
    public enum Severity: String, Hashable, Sendable, Codable {
        /// The plugin is not fit for use.
        case error
        /// A person should look at it.
        case warning
    }

    /// What scripts and people know it by: never changed once published.
    public let id: String
    public let severity: Severity
    private let titles: [MessageLanguage: String]
    private let remedies: [MessageLanguage: String]

    /// - Parameter title: made once in each language, as the remedy is.
    init(
        _ id: String, _ severity: Severity = .error, title: @autoclosure () -> String, remedy: @autoclosure () -> String
    ) {
        self.id = id
        self.severity = severity
        titles = Self.inEachLanguage(title)
        remedies = Self.inEachLanguage(remedy)
    }

    private static func inEachLanguage(_ text: () -> String) -> [MessageLanguage: String] {
        var texts: [MessageLanguage: String] = [:]
        for language in MessageLanguage.allCases {
            texts[language] = language.speak { MessageSpacing.applied(to: text()) }
        }
        return texts
    }

    /// What holds where it passes.
    public var title: String { titles[MessageLanguage.current] ?? "" }
    /// What its author does where it fails.
    public var remedy: String { remedies[MessageLanguage.current] ?? "" }

    /// All of them, in the order in which they are told.
    public static let all: [ValidationCheck] = file + loading + record + declaration + report
}

/// What came of a check.
enum Finding: Hashable, Sendable {
    /// It holds; what was measured or is worth a word.
    case holds(String? = nil)
    /// Why it doesn't hold, one line each.
    case fails([String])
    /// Why it wasn't made.
    case skipped(String)

    /// - Parameter faults: none where the check holds.
    init(_ faults: [String], measure: String? = nil) { self = faults.isEmpty ? .holds(measure) : .fails(faults) }

    var faults: [String] { if case .fails(let faults) = self { faults } else { [] } }
}
