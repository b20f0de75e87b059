import BilanHost
import Foundation
import Import
import Intake
import Support
import Templates

/// What `bilan serve` is asked for.
public struct PreviewSettings: Sendable {
    /// A path, or `demo`.
    public var data: String
    /// The folder of a template, or the name of a shipped one; nil takes the standard one.
    public var template: String?
    public var plugins: PluginDirectories
    public var fence: FencePolicy
    /// Zero takes any that is free.
    public var port: UInt16
    /// What documents say they were made with.
    public var producer: String

    public init(
        data: String, template: String?, plugins: PluginDirectories, fence: FencePolicy, port: UInt16, producer: String
    ) {
        self.data = data
        self.template = template
        self.plugins = plugins
        self.fence = fence
        self.port = port
        self.producer = producer
    }

    /// What the page calls the data.
    var dataName: String { FileName.of(DatabaseAddress.redacted(data)) }

    /// - Throws: `UserError` where what was named isn't there at all: a page could show nothing.
    func check() throws {
        // What is wrong in a template, the page shows.
        do { _ = try TemplateReader(folder: TemplateFolder.named(template)).read() } catch is TemplateError {}
        let path = try DossierSource.path(of: data)
        guard path.contains("://") || FileManager.default.fileExists(atPath: path) else {
            throw UserError(
                fr: "--data \(path) : rien n’est là. Vérifiez le chemin.",
                en: "--data \(path): nothing is there. Check the path.", kind: .data)
        }
    }
}
