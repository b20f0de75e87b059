import Synchronization

/// What messages to a person are written in: errors, advice, help. The language of a document is another matter: it is
/// chosen for each document, and nothing in a document depends on who made it.
///
/// ```swift
/// throw ReportError(
///     String(fr: "Le budget n’est pas connu.", en: "The budget is not known."))
/// ```
public enum MessageLanguage: String, Codable, Hashable, Sendable, CaseIterable {
    /// French, and what a process speaks that nobody told another.
    case french = "fr"
    /// English.
    case english = "en"

    private static let ofProcess = Atomic(false)
    @TaskLocal private static var ofTask: MessageLanguage?

    /// What messages are made in now.
    public static var current: MessageLanguage {
        ofTask ?? (ofProcess.load(ordering: .relaxed) ? .english : .french)
    }

    /// What a person's environment asks for: `LC_ALL`, else `LC_MESSAGES`, else `LANG`, as in setlocale(3), before which
    /// the list in `LANGUAGE` comes, as gettext has it. French where they name none (`C`, `POSIX`), and English for
    /// every language that Bilan doesn't speak.
    ///
    /// - Parameter variable: a variable's value.
    public static func asked(by variable: (String) -> String?) -> MessageLanguage {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty } ?? ""
        guard !["", "C", "POSIX"].contains(language(of: locale)) else { return .french }
        let listed = (variable("LANGUAGE") ?? "").split(separator: ":").lazy.map { language(of: $0) }
        return (listed + [language(of: locale)]).lazy.compactMap { MessageLanguage(rawValue: $0) }.first ?? .english
    }

    /// `fr` of `fr_CA.UTF-8@euro`.
    private static func language(of locale: some StringProtocol) -> String {
        String(locale.prefix { $0 != "_" && $0 != "." && $0 != "@" })
    }

    /// Has all messages of this process in the language, but for those of tasks that have one of their own.
    public func speakInProcess() { Self.ofProcess.store(self == .english, ordering: .relaxed) }

    /// Has what a closure says in the language, and nothing else that runs at the time.
    public func speak<Result>(_ body: () throws -> Result) rethrows -> Result {
        try Self.$ofTask.withValue(self, operation: body)
    }

    /// The same of what goes on for a while.
    public func speak<Result>(
        isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> Result
    ) async rethrows -> Result {
        try await Self.$ofTask.withValue(self, operation: body, isolation: isolation)
    }
}

extension String {
    /// A message in the language of who reads it; the other isn't made.
    public init(fr french: @autoclosure () -> String, en english: @autoclosure () -> String) {
        self = MessageLanguage.current == .english ? english() : french()
    }
}
