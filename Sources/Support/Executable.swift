import Foundation

/// The running command's own file.
public enum Executable {
    /// Links followed: what stands beside the command stands beside this file.
    public static let path: String =
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]

    public static let folder: String = URL(fileURLWithPath: path).deletingLastPathComponent().path
}
