import Foundation

/// The folders that a user's programs keep their files in, as the XDG Base Directory Specification names them.
public enum UserFolder: Sendable {
    /// What a user chose.
    case configuration
    /// What a user has installed.
    case data
    /// What can be found out anew.
    case cache

    /// - Returns: Bilan's own folder of this kind; nil where no home is known.
    public func path(_ environment: [String: String] = ProcessInfo.processInfo.environment) -> String? {
        let (variable, standard) =
            switch self {
            case .configuration: ("XDG_CONFIG_HOME", ".config")
            case .data: ("XDG_DATA_HOME", ".local/share")
            case .cache: ("XDG_CACHE_HOME", ".cache")
            }
        func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        return (value(variable) ?? value("HOME").map { "\($0)/\(standard)" }).map { $0 + "/bilan" }
    }
}
