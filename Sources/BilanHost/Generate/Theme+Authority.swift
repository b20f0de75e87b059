import BilanKit
import Dossier

extension Theme {
    /// The same, in which the authority of the data publishes unless the template names who does.
    ///
    /// - Parameter path: the dossier's.
    /// - Throws: the store's error.
    package func publishing(dossier path: String) throws -> Theme {
        guard organisation.isEmpty else { return self }
        let dossier = try Dossier.open(readingAt: path)
        defer { try? dossier.close() }
        var theme = self
        theme.organisation = try dossier.authority() ?? ""
        return theme
    }
}
