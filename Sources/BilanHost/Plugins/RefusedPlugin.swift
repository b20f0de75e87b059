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
        PluginLibraryName.has(report, library, plugin: plugin, reports: reports)
    }
}
