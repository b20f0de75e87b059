import Foundation

/// The folders of `PATH`, in which programs are looked for.
package enum SearchPath {
    /// Where a program is; nil where no folder has it.
    package static func find(_ program: String, _ environment: [String: String]) -> String? {
        (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").map { "\($0)/\(program)" }
            .first(where: FileManager.default.isExecutableFile)
    }
}
