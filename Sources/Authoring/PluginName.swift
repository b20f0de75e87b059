import Foundation
import Support

/// What a plugin is called: `jobs-by-town`, as its report is named on the command line.
public struct PluginName: Sendable, CustomStringConvertible {
    public let description: String

    /// - Throws: `UserError` for a name that no report can have.
    public init(_ text: String) throws {
        guard ReportIdentifier.isOne(text) else {
            throw UserError(
                fr:
                    "« \(text) » ne peut pas nommer une extension : des minuscules sans accent et des chiffres, joints par des traits d’union, par exemple emplois-par-commune.",
                en:
                    "“\(text)” can’t name a plugin: lower-case letters without accents and digits, joined by hyphens, for example jobs-by-town."
            )
        }
        description = text
    }

    private var words: String {
        description.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// The Swift module; with its ending it is none of the SDK's, such as Content.
    var module: String { words + "Plugin" }

    /// The report's type.
    var type: String { words + "Report" }
}
