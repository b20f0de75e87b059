import Foundation
import Support

/// Why a library is not taken as a plugin, and what is known of it all the same.
struct RefusedPlugin: Codable, Sendable, Hashable {
    /// What it calls itself; nil where it can't be asked.
    var name: String?
    /// The reports that it declares, where it could be asked.
    var reports: [String] = []
    /// In words that follow the library's path.
    var reason: String
}

extension PluginCatalogue.Refused {
    /// How a person names it.
    var shownName: String { plugin ?? FileName.of(library) }

    /// Whether a report of that name is its own: it says so, or it is called after the report as `bilan plugin new`
    /// calls libraries.
    func has(report: String) -> Bool {
        if plugin == report || reports.contains(report) { return true }
        var stem = FileName.of(library).prefix { $0 != "." }
        if stem.hasPrefix("lib") { stem = stem.dropFirst(3) }
        if stem.hasSuffix("Plugin") { stem = stem.dropLast(6) }
        func letters(_ text: some StringProtocol) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
        return !stem.isEmpty && letters(stem) == letters(report)
    }
}
