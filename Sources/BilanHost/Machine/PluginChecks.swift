import BilanKit
import Support

/// The plugins that are found, each with its state.
struct PluginChecks {
    let catalogue: PluginCatalogue

    init(_ catalogue: PluginCatalogue) { self.catalogue = catalogue }

    var all: [MachineCheck] {
        let taken = Dictionary(grouping: catalogue.entries, by: \.library).sorted { $0.key < $1.key }.map(Self.taken)
        let none =
            catalogue.entries.isEmpty
            ? [
                MachineCheck(
                    .plugins, "none", "extensions", .wrong, "aucun rapport",
                    remedy: "Réinstallez Bilan avec ses extensions : make install.")
            ] : []
        return taken + none
            + catalogue.refused.map {
                MachineCheck(
                    .plugins, FileName.of($0.library), $0.shownName, .wrong, "refusée : \($0.library) \($0.reason)",
                    remedy: "Suivez ce qui est dit, ou retirez-la de son dossier.")
            }
            + catalogue.unrelated.map {
                MachineCheck(
                    .plugins, FileName.of($0), FileName.of($0), .optional, "\($0) n’est pas une extension de Bilan",
                    remedy: "Retirez ce fichier, ou recompilez l’extension : bilan plugin build DOSSIER.")
            }
            + catalogue.warnings.map {
                MachineCheck(.plugins, "warning", "avertissement", .wrong, $0, remedy: "Suivez ce qui est dit.")
            }
    }

    private static func taken(_ library: String, _ entries: [PluginCatalogue.Entry]) -> MachineCheck {
        let reports = entries.map { entry in
            entry.info.id
                + (entry.shadowed.isEmpty ? "" : ", qui l’emporte sur \(entry.shadowed.joined(separator: ", "))")
        }
        let (name, version) = (entries[0].plugin, entries[0].version)
        return MachineCheck(
            .plugins, FileName.of(library), "\(name) \(version)", "\(library) : \(reports.joined(separator: " ; "))")
    }
}
