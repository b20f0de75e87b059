import Support

/// What `bilan plugin new` calls libraries: `libMaListePlugin.so` for the report ma-liste.
enum PluginLibraryName {
    /// Whether a report of that name is a library's own: it says so, or is called after the report.
    static func has(_ report: String, _ library: String, plugin: String?, reports: [String]) -> Bool {
        plugin == report || reports.contains(report) || `is`(library, of: report)
    }

    static func `is`(_ library: String, of report: String) -> Bool {
        var stem = FileName.of(library).prefix { $0 != "." }
        if stem.hasPrefix("lib") { stem = stem.dropFirst(3) }
        if stem.hasSuffix("Plugin") { stem = stem.dropLast(6) }
        func letters(_ text: some StringProtocol) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
        return !stem.isEmpty && letters(stem) == letters(report)
    }
}
