import Foundation

/// The parts of a path.
package enum FileName {
    /// A file's name without its folder, as messages name it.
    package static func of(_ path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }

    /// A path with its links followed.
    package static func withoutLinks(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }

    /// The folder that a file is in.
    package static func folder(of path: String) -> String {
        URL(fileURLWithPath: path).deletingLastPathComponent().path
    }
}
