import CCairo
import Foundation

/// What the committed pictures were drawn with. Others draw the same document a little otherwise.
package struct DrawingLibraries: Codable, Equatable {
    package var pango: String
    /// Of the template's font.
    package var fontVersion: String

    package static func here() throws -> DrawingLibraries {
        DrawingLibraries(
            pango: String(cString: pango_version_string()),
            fontVersion: try Program.run(["fc-match", "-f", "%{fontversion}", "Inter"]).output)
    }
}
