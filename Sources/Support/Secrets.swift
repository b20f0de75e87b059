import Foundation

/// Passwords in what a user typed: addresses of databases, right or wrong, and settings of connections.
public enum Secrets {
    /// The text without what may be a password; nil where there is none in it.
    public static func redacted(_ text: String) -> String? {
        let shown = withoutUser(text)
        let result = withoutSettings(shown)
        return result == text ? nil : result
    }

    /// `scheme:user:password@host`, with or without slashes, the scheme's colon forgotten or not: all between scheme
    /// and host goes, and what follows `?`.
    private static func withoutUser(_ text: String) -> String {
        let start = text.drop { $0.isWhitespace }
        let scheme = start.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0)) }
        let rest = start.dropFirst(scheme.count)
        let isDatabase = scheme.lowercased().hasPrefix("postgres") && rest.contains { $0 == ":" || $0 == "/" }
        guard isDatabase || scheme.first?.isLetter == true && rest.first == ":" else { return withoutBareUser(text) }
        let mark = rest.prefix { $0 == ":" || $0 == "/" }
        guard let at = rest.lastIndex(of: "@") else {
            // Without a host the port's place holds a password.
            let authority = rest.dropFirst(mark.count).prefix { $0 != "/" && $0 != "?" }
            let port = authority.split(separator: ":", maxSplits: 1).dropFirst().first ?? ""
            guard isDatabase, !port.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ",") }) else { return text }
            return scheme + mark + "…"
        }
        return scheme + mark + "…" + rest[at...].prefix { $0 != "?" }
    }

    /// `user:password@host` under no scheme, or one that was mistyped.
    private static func withoutBareUser(_ text: String) -> String {
        // A regular expression takes milliseconds the first time, and few texts hold what it looks for.
        guard text.contains("@") else { return text }
        return text.replacingOccurrences(
            of: "(^|[/\\s])[^/\\s:@]*:\\S*@", with: "$1…@", options: .regularExpression)
    }

    /// `password=…`, as in an address or in libpq's own settings.
    private static func withoutSettings(_ text: String) -> String {
        guard text.contains("=") else { return text }
        return text.replacingOccurrences(
            of: "(password|passwd|pwd)\\s*=\\s*('[^']*'|[^&\\s]*)", with: "$1=…",
            options: [.regularExpression, .caseInsensitive])
    }
}
