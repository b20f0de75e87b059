import BilanKit

/// The environment that a worker has: what fonts, languages and libraries are found by, and nothing else of the host's.
enum WorkerEnvironment {
    private static let named: Set = [
        "HOME", "LANG", "LANGUAGE", "TZ", "LD_LIBRARY_PATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH",
        "FONTCONFIG_SYSROOT", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS", "XDG_DATA_HOME", "XDG_DATA_DIRS",
        "GDK_PIXBUF_MODULE_FILE", "GDK_PIXBUF_MODULEDIR",
    ]

    /// - Parameter folder: where the worker's temporary files go; nil where it may write none.
    static func fenced(_ environment: [String: String], folder: String?) -> [String: String] {
        var kept = environment.filter { named.contains($0.key) || $0.key.hasPrefix("LC_") }
        kept["TMPDIR"] = folder
        // Messages say what a refused access is due to.
        kept[SystemReason.fencedVariable] = "1"
        return kept
    }
}
