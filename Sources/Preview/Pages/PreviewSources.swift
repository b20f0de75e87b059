import BilanHost
import BilanKit
import Dossier
import Foundation
import Import
import Intake
import Support
import Templates

/// What a page's documents are made from, opened once and again when a file of it changed: data, template, plugins.
actor PreviewSources {
    /// The data as they stand.
    struct Data: Sendable {
        var source: DossierSource
        /// Those from the first fact to the last; only the last years' of data that tell of a century.
        var quarters: [Quarter] = []
        /// Those that awards are known of.
        var departments: [Department] = []
    }

    private let settings: PreviewSettings
    private let folder: String
    private var data: (path: String, audience: Audience, stamps: FileStamps, found: Data)?

    /// - Parameter folder: where copies of data are made.
    init(_ settings: PreviewSettings, folder: String) {
        self.settings = settings
        self.folder = folder
    }

    /// - Returns: how the files stand whose change calls for another run.
    nonisolated func stamps(_ choice: PreviewChoice, data: String) -> FileStamps {
        WatchedInputs(data: data, template: try? templateFolder(choice), plugins: settings.plugins).stamps
    }

    // MARK: Opening

    /// - Parameter path: of the data, or `demo`.
    /// - Throws: `DossierRefusal`, `UserError`.
    func data(_ path: String, for audience: Audience) async throws -> Data {
        // Looked at before it is read: what changes meanwhile is read again.
        let stamps = FileStamps(of: [try DossierSource.path(of: path)])
        if let data, data.path == path, data.audience == audience, data.stamps == stamps { return data.found }
        let folder = URL(fileURLWithPath: folder)
        let found = try await Blocking.run {
            let source = try DossierSource.open(data: path, audience: audience, temporary: folder)
            let dossier = try Dossier.open(readingAt: source.path)
            defer { try? dossier.close() }
            return Data(
                source: source, quarters: try Self.quarters(of: dossier), departments: try dossier.awardDepartments())
        }
        data = (path, audience, stamps, found)
        return found
    }

    private static let quarterLimit = 80

    private static func quarters(of dossier: Dossier) throws -> [Quarter] {
        guard let last = try dossier.lastQuarter(), let first = try dossier.firstDate() else { return [] }
        var quarters = [last]
        while let before = quarters[0].previous, before >= Quarter(containing: first), quarters.count < quarterLimit {
            quarters.insert(before, at: 0)
        }
        return quarters
    }

    /// The plugins that a person consented to; a plugin that is built anew is looked at anew.
    nonisolated func plugins() async throws -> PluginCatalogue {
        try await PluginCatalogue.scan(settings.plugins, fence: settings.fence)
    }

    nonisolated func template(_ choice: PreviewChoice) throws -> Template {
        try TemplateReader(folder: templateFolder(choice)).read()
    }

    private nonisolated func templateFolder(_ choice: PreviewChoice) throws -> String {
        // A page names none but those that it was shown.
        choice.template.isEmpty
            ? try TemplateFolder.named(settings.template) : try TemplateFolder.shipped(named: choice.template)
    }
}
