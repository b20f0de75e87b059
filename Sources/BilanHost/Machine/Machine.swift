import BilanKit
import Foundation
import Support
import Templates

/// The machine as Bilan finds it: what is there, what is missing, and what to do about it.
public struct Machine: Sendable {
    private let directories: PluginDirectories
    private let fence: FencePolicy
    private let template: String?
    private let version: String
    private let environment: [String: String]

    /// - Parameters:
    ///   - directories: where plugins are looked for.
    ///   - template: the template whose fonts are looked for; nil for the standard one.
    ///   - version: Bilan's own.
    public init(
        directories: PluginDirectories, fence: FencePolicy, template: String?, version: String,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) {
        self.directories = directories
        self.fence = fence
        self.template = template
        self.version = version
        self.environment = environment
    }

    /// Looks at everything. Fontconfig keeps what it reads of fonts, as in any program.
    ///
    /// - Throws: `UserError` where a folder of plugins that was named is none.
    public func checks() async throws -> [MachineCheck] {
        let catalogue = try await PluginCatalogue.scan(directories, fence: fence)
        let (theme, templateCheck) = template(named: template)
        return own + [templateCheck] + SystemChecks(environment: environment).all
            + [FenceChecks(policy: fence).landlock, FenceChecks(policy: fence).filter]
            + (try await FenceChecks(policy: fence).open())
            + LibraryVersions.checks + FontChecks(theme, environment: environment).all
            + FolderChecks(environment: environment).all + PluginChecks(catalogue).all
            + ToolChecks(environment: environment).all
    }

    private var own: [MachineCheck] {
        [
            MachineCheck(.bilan, "version", "version", version),
            MachineCheck(
                .bilan, "sdk", String(fr: "empreinte du SDK", en: "digest of the SDK"), "\(SDKInterface().fingerprint)"),
            MachineCheck(
                .bilan, "compiler", String(fr: "compilateur", en: "compiler"), String(cString: bilan_compiler())),
            MachineCheck(.bilan, "executable", String(fr: "commande", en: "command"), Executable.path),
        ]
    }

    /// The template's theme, or the default one where the template can't be read.
    private func template(named name: String?) -> (Theme, MachineCheck) {
        do {
            let folder = try TemplateFolder.named(name)
            return (
                try TemplateReader(folder: folder).read().theme,
                MachineCheck(.bilan, "template", String(fr: "modèle", en: "template"), folder)
            )
        } catch {
            return (
                Theme(),
                MachineCheck(
                    .bilan, "template", String(fr: "modèle", en: "template"), .wrong, "\(error)",
                    remedy: String(
                        fr: "Réinstallez Bilan (make install), ou donnez un autre modèle avec --template.",
                        en: "Reinstall Bilan (make install), or give another template with --template."))
            )
        }
    }
}
