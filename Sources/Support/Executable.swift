import Foundation

/// The running command's own file.
public enum Executable {
    /// Links followed: what stands beside the command stands beside this file. In the program of the page it is the
    /// command's too: workers and recipes are the same there.
    public static let path: String = {
        let own =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        let url = URL(fileURLWithPath: own)
        guard url.lastPathComponent == PageOrder.program else { return own }
        return url.deletingLastPathComponent().appendingPathComponent("bilan").path
    }()

    public static let folder: String = URL(fileURLWithPath: path).deletingLastPathComponent().path
}
