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
                    .plugins, "none", "extensions", .wrong, "aucun rapport",
                    remedy: "Réinstallez Bilan avec ses extensions : make install.")
            ] : []
        return catalogue.plugins.map(check) + none
            + catalogue.unrelated.map {
                MachineCheck(
                    .plugins, FileName.of($0), FileName.of($0), .optional, "\($0) n’est pas une extension de Bilan",
                    remedy: "Retirez ce fichier, ou recompilez l’extension : bilan plugin build DOSSIER.")
            }
            + catalogue.warnings.map {
                MachineCheck(.plugins, "warning", "avertissement", .wrong, $0, remedy: "Suivez ce qui est dit.")
            }
    }

    private func check(_ plugin: ListedPlugin) -> MachineCheck {
        let name = [plugin.shownName, plugin.version].compactMap(\.self).joined(separator: " ")
        let id = FileName.of(plugin.library)
        switch plugin.state {
        case .builtIn, .trusted:
            return MachineCheck(.plugins, id, name, "\(plugin.library) : \(reports(of: plugin))")
        case .untrusted:
            return MachineCheck(
                .plugins, id, name, .optional, "\(plugin.library) n’est pas approuvée",
                remedy: "Approuvez-la si vous savez d’où elle vient : "
                    + "bilan plugin trust \(ShellWord.quoted(plugin.library)).")
        case .quarantined, .refused:
            return MachineCheck(
                .plugins, id, name, .wrong, "refusée : \(plugin.library) \(plugin.words)",
                remedy: "Suivez ce qui est dit, ou retirez-la de son dossier.")
        }
    }

    private func reports(of plugin: ListedPlugin) -> String {
        plugin.reports.map { report in
            guard let entry = catalogue[report] else { return report }
            guard entry.library == plugin.library else { return "\(report), qui vient de \(entry.library)" }
            return report
                + (entry.shadowed.isEmpty ? "" : ", qui l’emporte sur \(entry.shadowed.joined(separator: ", "))")
        }.joined(separator: " ; ")
    }
}
