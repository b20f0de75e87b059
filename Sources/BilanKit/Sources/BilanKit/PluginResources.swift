internal import Foundation

/// The files that stand beside a plugin's library: the resources of its target, in the folder that the Swift package
/// manager makes of them.
///
/// ```text
/// .target(name: "Carte", dependencies: […], resources: [.copy("fond.svg")])
/// ```
///
/// An image of such a file is named by it, `Image("fond.svg", alternative: "…")`, as is one in a drawing
/// (`canvas.image`); other files are read at the path that
/// `request.resource("communes.csv")` gives.
public struct PluginResources: Sendable {
    /// What the resources belong to, for messages: a library's path, or a folder's.
    private let owner: String
    private let folders: [String]

    /// No resources.
    public static let none = PluginResources(owner: "", folders: [])

    private init(owner: String, folders: [String]) {
        self.owner = owner
        self.folders = folders
    }

    /// Those in a folder.
    public init(folder: String) { self.init(owner: folder, folders: [folder]) }

    /// Those beside a library: in `PACKAGE_NAME.resources`, or in `NAME.resources`, where the library is `libNAME.so`.
    public init(besideLibrary path: String) {
        let file = URL(fileURLWithPath: path)
        let folder = file.deletingLastPathComponent().path
        self.init(
            owner: path, folders: Self.folderNames(of: file.lastPathComponent, in: folder).map { "\(folder)/\($0)" })
    }

    /// Those of the target that a type belongs to, where it is linked into the program itself, as tests link it.
    package init(ofTargetOf type: Any.Type) {
        let target = String(reflecting: type).prefix { $0 != "." }
        self.init(besideLibrary: Bundle.main.bundleURL.appendingPathComponent("lib\(target).so").path)
    }

    /// The folders of a library's resources, by their names.
    public static func folderNames(of library: String, in folder: String) -> [String] {
        let stem = library.split(separator: ".").first.map {
            $0.hasPrefix("lib") ? String($0.dropFirst(3)) : String($0)
        }
        guard let stem, let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [] }
        return names.filter { $0 == "\(stem).resources" || $0.hasSuffix("_\(stem).resources") }.sorted()
    }

    /// Where a resource is; nil where there is none of that name.
    func path(of name: String) -> String? {
        guard !name.isEmpty, !name.split(separator: "/").contains("..") else { return nil }
        return folders.lazy.map { "\($0)/\(name)" }.first { FileManager.default.isReadableFile(atPath: $0) }
    }

    /// The file of a picture that a report names: a whole path as it is, else the resource; nil where there is none.
    func picture(named name: String) -> String? { name.hasPrefix("/") || name.isEmpty ? name : path(of: name) }

    /// What is wrong where there is no such resource.
    func fault(of name: String) -> String {
        let place =
            folders.isEmpty
            ? String(
                fr:
                    "l’extension n’en a aucune à côté d’elle (\(owner.isEmpty ? "son fichier n’est pas connu" : owner))",
                en: "the plugin has none beside it (\(owner.isEmpty ? "its file is not known" : owner))")
            : String(
                fr: "elle n’est pas dans \(folders.joined(separator: ", "))",
                en: "it is not in \(folders.joined(separator: ", "))")
        return String(
            fr: "la ressource « \(name) » manque\u{A0}: \(place). Nommez-la dans resources: de Package.swift, puis "
                + "compilez et rangez l’extension de nouveau",
            en: "the resource “\(name)” is missing: \(place). Name it in resources: of Package.swift, then "
                + "build and install the plugin again")
    }
}

extension Composition {
    /// The same with images of resources, those in drawings too, by their whole paths.
    ///
    /// - Throws: `DocumentError` with each image whose resource isn't there.
    func resolving(_ resources: PluginResources) throws -> Composition {
        // What is nested too deep is refused where it is checked; nothing may walk it.
        guard !isTooDeep else { return self }
        var faults: [Diagnostic] = []
        func resolved(_ block: Block) -> Block {
            switch block {
            case .drawing(var drawing):
                drawing.imageFile = { name in
                    guard let path = resources.picture(named: name) else {
                        throw DocumentError(resources.fault(of: name))
                    }
                    return path
                }
                return .drawing(drawing)
            case .image(var image):
                guard let path = resources.picture(named: image.path) else {
                    faults.append(Diagnostic(.error, resources.fault(of: image.path), block: block.name))
                    return block
                }
                image.path = path
                return .image(image)
            default: return block.mappingChildren(resolved)
            }
        }
        var composition = self
        composition.blocks = blocks.map(resolved)
        guard faults.isEmpty else { throw DocumentError(faults) }
        return composition
    }
}
