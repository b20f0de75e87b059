import BilanKit
import Foundation
import Support

/// Where the libraries are that a plugin needs.
struct NeededLibraries {
    /// Those that are nowhere.
    private(set) var missing: [String] = []
    /// Those that stand beside the plugin, or where it was built.
    private(set) var companions: [String] = []

    /// - Parameter library: the plugin's own path, links followed.
    init(of elf: ELFLibrary, at library: String) {
        let origin = FileName.folder(of: library)
        let folders = elf.searchPath.map {
            $0.replacing("${ORIGIN}", with: origin).replacing("$ORIGIN", with: origin)
        }
        for name in elf.needed where !Self.isInstalled(name) {
            if let folder = folders.first(where: { FileManager.default.fileExists(atPath: "\($0)/\(name)") }) {
                companions.append(
                    String(fr: "\(name), qui est dans « \(folder) »", en: "\(name), which is in “\(folder)”"))
            } else if name.contains("/"), FileManager.default.fileExists(atPath: name) {
                companions.append(String(fr: "\(name), nommée par son chemin", en: "\(name), named by its path"))
            } else {
                missing.append(name)
            }
        }
    }

    private static let folders = ["/lib", "/usr/lib", "/lib64", "/usr/lib64", "/usr/local/lib"]

    /// Whether a library comes with Bilan, with Swift or with the system.
    private static func isInstalled(_ name: String) -> Bool {
        loaded.contains(name) || cache.range(of: Data("/\(name)\0".utf8)) != nil
            || (folders + runtime).contains { FileManager.default.fileExists(atPath: "\($0)/\(name)") }
    }

    /// The files that this process runs with, as its workers do.
    private static let files = OwnProcess.files
    private static let loaded = Set(files.map(FileName.of))
    /// The folder of Swift's own libraries.
    private static let runtime =
        files.first { $0.hasSuffix("/libswiftCore.so") }.map { [FileName.folder(of: $0)] } ?? []
    /// The system's index of its libraries.
    private static let cache = (try? Data(contentsOf: URL(fileURLWithPath: "/etc/ld.so.cache"))) ?? Data()
}
