import BilanKit
import Foundation
import Support

/// What the author of a plugin declares in its package: `bilan-plugin.json`, beside `Package.swift`.
public struct PluginDeclaration: Sendable {
    public static let fileName = "bilan-plugin.json"
    public var needs: PluginNeeds

    private struct Contents: Decodable { var needs: PluginNeeds }

    /// Reads the declaration of a package; one that isn't there asks for nothing.
    ///
    /// - Throws: `UserError` for one that can't be used.
    public init(package folder: String) throws {
        let path = "\(folder)/\(Self.fileName)"
        guard FileManager.default.fileExists(atPath: path) else {
            needs = .none
            return
        }
        func fault(_ reason: String) -> UserError {
            UserError(
                fr:
                    "« \(path) » : \(reason). Écrivez par exemple {\"needs\": {\"read\": [\"/srv/cartes\"], \"memory\": 16}}.",
                en: "“\(path)”: \(reason). Write for example {\"needs\": {\"read\": [\"/srv/maps\"], \"memory\": 16}}."
            )
        }
        guard let data = RegularFile.contents(of: path, limit: 1 << 20) else {
            throw fault(
                String(
                    fr: "ce n’est pas un fichier lisible de moins de 1 Mio",
                    en: "it is not a readable file of less than 1 MiB"))
        }
        let declared = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
        let unknown =
            Set(declared.map { Array($0.keys) } ?? []).subtracting(["needs"])
            .union(Set((declared?["needs"] as? [String: Any])?.keys.map(\.self) ?? []).subtracting(["read", "memory"]))
        guard unknown.isEmpty else {
            throw fault(
                String(
                    fr: "« \(unknown.sorted().joined(separator: ", ").shown) » n’y a pas de sens",
                    en: "“\(unknown.sorted().joined(separator: ", ").shown)” has no meaning there"))
        }
        do {
            needs = try JSONDecoder().decode(Contents.self, from: data).needs
        } catch let error as DecodingError {
            throw fault(error.place)
        }
        if let reason = needs.fault { throw fault(reason) }
    }
}
