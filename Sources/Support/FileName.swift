import Foundation

/// A file's name without its folder, as messages name it.
package enum FileName {
    package static func of(_ path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }
}
