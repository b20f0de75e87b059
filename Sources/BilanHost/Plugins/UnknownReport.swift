import BilanKit

extension PluginCatalogue {
    /// Why a report that was asked for can't be found, in sentences: the refused plugin that has it, or else the reports
    /// that there are and the plugins that were refused, of which one may have it.
    public func absence(of report: String) -> String {
        let own = refused.filter { $0.has(report: report) }
        guard own.isEmpty else {
            return own.map {
                String(
                    fr: "L’extension « \($0.shownName) » est refusée : \($0.library) \($0.reason)",
                    en: "The plugin “\($0.shownName)” is refused: \($0.library) \($0.reason)")
            }
            .joined(separator: "\n")
        }
        let waiting = untrusted(of: report).filter { $0.reports != nil || PluginLibraryName.is($0.library, of: report) }
        guard waiting.isEmpty else { return waiting.map(\.words).joined(separator: "\n") }
        let names = Set(entries.map(\.info.id) + otherNames).sorted()
        let near =
            NearestName.of(report, among: names).map {
                String(fr: "Pensiez-vous à « \($0) » ? ", en: "Did you mean “\($0)”? ")
            } ?? ""
        return near
            + String(
                fr: "Rapports disponibles : \(names.isEmpty ? "aucun" : names.joined(separator: ", ")).",
                en: "Reports available: \(names.isEmpty ? "none" : names.joined(separator: ", ")).")
            + (refusals.map { "\n\($0)" } ?? "")
            + unrelated.map { "\n\($0) \(Self.noPlugin)" }.joined()
            + untrusted(of: report).map { "\n\($0.words)" }.joined()
    }

    /// Why a library isn't looked at, in words that follow its path.
    public static var noPlugin: String {
        String(
            fr:
                "n’est pas une extension de Bilan : ce n’est pas une bibliothèque, ou la fonction « bilan_plugin » y manque. "
                + "Retirez ce fichier, ou recompilez l’extension : bilan plugin build DOSSIER",
            en: "is not a plugin of Bilan: it is no library, or it lacks the function “bilan_plugin”. "
                + "Remove this file, or compile the plugin again: bilan plugin build FOLDER")
    }

    /// The plugins that were refused, with their reasons; nil where there is none.
    var refusals: String? {
        guard !refused.isEmpty else { return nil }
        let start =
            refused.count == 1
            ? String(
                fr: "Une extension est refusée, et ses rapports manquent :",
                en: "A plugin is refused, and its reports are missing:")
            : String(
                fr: "Des extensions sont refusées, et leurs rapports manquent :",
                en: "Plugins are refused, and their reports are missing:")
        return ([start] + refused.map { "  \($0.library) \($0.reason)" }).joined(separator: "\n")
    }
}
