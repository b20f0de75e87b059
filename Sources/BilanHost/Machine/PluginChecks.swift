import BilanKit
import Support

/// The plugins that are found, each with its state.
struct PluginChecks {
    let catalogue: PluginCatalogue

    init(_ catalogue: PluginCatalogue) { self.catalogue = catalogue }

    var all: [MachineCheck] {
        let none =
            catalogue.entries.isEmpty
            ? [
                MachineCheck(
                    .plugins, "none", String(fr: "extensions", en: "plugins"), .wrong,
                    String(fr: "aucun rapport", en: "no report"),
                    remedy: String(
                        fr: "Réinstallez Bilan avec ses extensions : make install.",
                        en: "Reinstall Bilan with its plugins: make install."))
            ] : []
        return catalogue.plugins.map(check) + none
            + catalogue.unrelated.map {
                MachineCheck(
                    .plugins, FileName.of($0), FileName.of($0), .optional,
                    String(fr: "\($0) n’est pas une extension de Bilan", en: "\($0) is not a plugin of Bilan"),
                    remedy: String(
                        fr: "Retirez ce fichier, ou recompilez l’extension : bilan plugin build DOSSIER.",
                        en: "Remove this file, or compile the plugin again: bilan plugin build FOLDER."))
            }
            + catalogue.warnings.map {
                MachineCheck(
                    .plugins, "warning", String(fr: "avertissement", en: "warning"), .wrong, $0,
                    remedy: String(fr: "Suivez ce qui est dit.", en: "Do as it says."))
            }
    }

    private func check(_ plugin: ListedPlugin) -> MachineCheck {
        let name = [plugin.shownName, plugin.version].compactMap(\.self).joined(separator: " ")
        let id = FileName.of(plugin.library)
        switch plugin.state {
        case .builtIn, .trusted:
            return MachineCheck(
                .plugins, id, name,
                String(
                    fr: "\(plugin.library) : \(reports(of: plugin))", en: "\(plugin.library): \(reports(of: plugin))"))
        case .untrusted:
            return MachineCheck(
                .plugins, id, name, .optional,
                String(fr: "\(plugin.library) n’est pas approuvée", en: "\(plugin.library) is not trusted"),
                remedy: String(
                    fr: "Approuvez-la si vous savez d’où elle vient : "
                        + "bilan plugin trust \(ShellWord.quoted(plugin.library)).",
                    en: "Trust it if you know where it comes from: bilan plugin trust "
                        + "\(ShellWord.quoted(plugin.library))."))
        case .quarantined, .refused:
            return MachineCheck(
                .plugins, id, name, .wrong,
                String(
                    fr: "refusée : \(plugin.library) \(plugin.words)", en: "refused: \(plugin.library) \(plugin.words)"),
                remedy: String(
                    fr: "Suivez ce qui est dit, ou retirez-la de son dossier.",
                    en: "Do as it says, or remove it from its folder."))
        }
    }

    private func reports(of plugin: ListedPlugin) -> String {
        plugin.reports.map { report in
            guard let entry = catalogue[report] else { return report }
            guard entry.library == plugin.library else {
                return String(
                    fr: "\(report), qui vient de \(entry.library)", en: "\(report), which comes from \(entry.library)")
            }
            return report
                + (entry.shadowed.isEmpty
                    ? ""
                    : String(
                        fr: ", qui l’emporte sur \(entry.shadowed.joined(separator: ", "))",
                        en: ", which takes precedence over \(entry.shadowed.joined(separator: ", "))"))
        }.joined(separator: String(fr: " ; ", en: "; "))
    }
}
