import CLibpq
import Foundation
import Support

/// Where a PostgreSQL database is, as `--data` has it: a URL that libpq reads, from which no password gets into a
/// message, a dossier or
/// a document.
package struct DatabaseAddress {
    let libpq: libpq_functions
    /// For libpq alone.
    let url: String
    /// The database without user, password and settings: what is shown and stored.
    let place: String
    /// The database's name.
    let database: String
    private let secrets: [String]

    /// Whether a name of data is meant as a database's address, however it is written: what is none is told as such,
    /// never looked for as a file.
    static func isOne(_ data: String) -> Bool {
        let text = data.drop { $0.isWhitespace }
        let scheme = text.prefix { $0.isLetter }.lowercased()
        return ["postgres", "postgresql"].contains(scheme)
            && text.dropFirst(scheme.count).contains { $0 == ":" || $0 == "@" }
    }

    /// - Throws: `DossierRefusal` for a URL that libpq can't read, or without libpq. libpq's own words are not repeated: they may hold a
    ///   part of the password.
    init(_ url: String) throws {
        self.url = url
        guard let libpq = libpq_load()?.pointee else {
            let finding = FileFinding.databaseLibraryMissing(detail: String(cString: libpq_failure()))
            throw DossierRefusal(Fault(file: Self.redacted(url), .file(finding), severity: .fatal))
        }
        self.libpq = libpq
        let rest = url[(url.range(of: "://")?.upperBound ?? url.startIndex)...]
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        // A password with a bare « / » or « @ » would be taken for a host or a name, and be told as one.
        let hasStrayMark =
            rest.dropFirst(authority.count).prefix { $0 != "?" }.contains("@") || authority.count { $0 == "@" } > 1
        let hasScheme = url.hasPrefix("postgres://") || url.hasPrefix("postgresql://")
        guard hasScheme, !hasStrayMark, let settings = Self.settings(of: url, libpq), Self.hasPort(settings) else {
            throw DossierRefusal(
                Fault(file: Self.redacted(url), .file(.notADatabaseAddress), severity: .fatal))
        }
        secrets = ["password", "sslpassword"].compactMap { settings[$0] }.filter { !$0.isEmpty }
        let user = settings["user"] ?? ""
        database = settings["dbname"] ?? (user.isEmpty ? "" : user)
        let host = settings["host"] ?? settings["hostaddr"] ?? "localhost"
        place = "postgresql://\(host)\(settings["port"].map { ":" + $0 } ?? "")/\(database)"
    }

    /// libpq's words on a failure, without what is secret.
    func cleaned(_ message: String) -> String {
        let line = message.split(separator: "\n").joined(separator: " ").trimmingCharacters(in: .whitespaces)
        return secrets.reduce(line) { $0.replacingOccurrences(of: $1, with: "…") }
    }

    /// What may be shown of something that may be a database's address: nothing before its host, and no settings.
    package static func redacted(_ data: String) -> String { Secrets.redacted(data) ?? data }

    /// Where a host was forgotten, the password stands in the port's place.
    private static func hasPort(_ settings: [String: String]) -> Bool {
        (settings["port"] ?? "").allSatisfy { $0.isNumber && $0.isASCII || $0 == "," }
    }

    private static func settings(of url: String, _ libpq: libpq_functions) -> [String: String]? {
        var error: UnsafeMutablePointer<CChar>?
        guard let options = libpq.PQconninfoParse(url, &error) else {
            libpq.PQfreemem(error)
            return nil
        }
        defer { libpq.PQconninfoFree(options) }
        var settings: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { settings[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        return settings
    }
}
