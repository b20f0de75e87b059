import BilanKit

extension PluginCatalogue {
    /// Why a report that was asked for can't be found, in sentences: the refused plugin that has it, or else the reports
    /// that there are and the plugins that were refused, of which one may have it.
    public func absence(of report: String) -> String {
        let own = refused.filter { $0.has(report: report) }
        guard own.isEmpty else {
            return own.map { "L’extension « \($0.shownName) » est refusée : \($0.library) \($0.reason)" }
                .joined(separator: "\n")
        }
        let waiting = untrusted(of: report).filter { $0.reports != nil || PluginLibraryName.is($0.library, of: report) }
        guard waiting.isEmpty else { return waiting.map(\.words).joined(separator: "\n") }
        let names = entries.map(\.info.id)
        let near = NearestName.of(report, among: names).map { "Pensiez-vous à « \($0) » ? " } ?? ""
        return near + "Rapports disponibles : \(names.isEmpty ? "aucun" : names.joined(separator: ", "))."
            + (refusals.map { "\n\($0)" } ?? "")
            + unrelated.map { "\n\($0) \(Self.noPlugin)" }.joined()
            + untrusted(of: report).map { "\n\($0.words)" }.joined()
    }

    /// Why a library isn't looked at, in words that follow its path.
    public static let noPlugin =
        "n’est pas une extension de Bilan : ce n’est pas une bibliothèque, ou la fonction « bilan_plugin » y manque. "
        + "Retirez ce fichier, ou recompilez l’extension : bilan plugin build DOSSIER"

    /// The plugins that were refused, with their reasons; nil where there is none.
    var refusals: String? {
        guard !refused.isEmpty else { return nil }
        let start =
            refused.count == 1
            ? "Une extension est refusée, et ses rapports manquent :"
            : "Des extensions sont refusées, et leurs rapports manquent :"
        return ([start] + refused.map { "  \($0.library) \($0.reason)" }).joined(separator: "\n")
    }
}
