import BilanKit
import Dossier
import Foundation
import Support
import Templates

/// What the recipes of a run rest on: digests of the programs, of the template's files and of the data.
struct RecipeSources: Sendable {
    private let request: GenerateRequest
    private let quarter: Quarter
    private let data: DataDigest
    /// Whether what a person said of columns may be told to whom the documents are for.
    private let tellsColumns: Bool
    private let programs: [Recipe.Part]
    private let libraries: [Recipe.Part]
    private let digests = ProgramDigests()

    /// - Parameter tells: whether a text may be told to whom the documents are for.
    init(_ request: GenerateRequest, quarter: Quarter, dossier: Dossier, tells: (String) -> Bool) throws {
        self.request = request
        self.quarter = quarter
        data = try dossier.dataDigest()
        tellsColumns = request.map.constants.values.allSatisfy(tells) && request.map.columns.keys.allSatisfy(tells)
        let digests = digests
        programs = try Self.programFiles.map { name, path in
            Recipe.Part(name: name, version: request.producer, sha256: try digests.sha256(of: path))
        }
        libraries = LibraryVersions.drawing.map { Recipe.Part(name: $0.name, version: $0.version, sha256: nil) }
    }

    /// The files of Bilan that have a part in every document.
    private static let programFiles: [(name: String, path: String)] =
        [("bilan", Executable.path)]
        + OwnProcess.files.filter { $0.hasSuffix("/libBilanKit.so") }.sorted().prefix(1).map { ("BilanKit", $0) }

    /// The recipe of a report's documents, without what each has of its own.
    ///
    /// - Throws: `UserError` where a file can't be read.
    func recipe(of entry: PluginCatalogue.Entry, settings: [String: [String]]) throws -> Recipe {
        let map = request.map
        return Recipe(
            command: Recipe.Command(
                report: entry.info.id, quarter: quarter, date: request.date,
                language: request.language.codes.language, audience: request.audience, settings: settings,
                division: request.division, columns: map.isEmpty || !tellsColumns ? nil : map,
                amounts: request.amounts?.argument, carriesRows: request.isSelfContained),
            programs: programs,
            plugin: entry.templateReport == nil ? try plugin(entry) : nil,
            template: request.template.map { Recipe.Part(name: FileName.of($0.folder), version: nil, sha256: nil) },
            templateFiles: try request.template.map { try files(of: $0, for: entry) } ?? [], data: data,
            libraries: libraries)
    }

    /// The plugin with the resources beside its library, which it may read.
    private func plugin(_ entry: PluginCatalogue.Entry) throws -> Recipe.Part {
        let folder = FileName.folder(of: entry.library)
        let folders = PluginResources.folderNames(of: FileName.of(entry.library), in: folder)
        let resources = try RegularFiles.all(in: folders.map { "\(folder)/\($0)" })
        let library = try digests.sha256(of: entry.library)
        guard !resources.isEmpty else {
            return Recipe.Part(name: entry.plugin, version: entry.version, sha256: library)
        }
        let digest = try SHA256()
        digest.update(library + "\n")
        for resource in resources { digest.update("\(resource.name) \(try digests.sha256(of: resource.path))\n") }
        return Recipe.Part(name: entry.plugin, version: entry.version, sha256: digest.hexadecimal())
    }

    /// The files that a report's documents may show something of: all of the folder where texts of the template stand in
    /// them.
    private func files(of template: Template, for entry: PluginCatalogue.Entry) throws -> [Recipe.Part] {
        let all = try RegularFiles.all(in: [template.folder])
        let holdsTexts = entry.templateReport != nil || template.parts[entry.info.id] != nil
        let own = [template.theme.logo?.path, template.theme.outlines?.path].compactMap(\.self).map(
            FileName.withoutLinks)
        return try all.filter { file in
            holdsTexts || file.name == TemplateFolder.fileName || own.contains(FileName.withoutLinks(file.path))
        }.map { file in
            Recipe.Part(name: file.name, version: nil, sha256: try FileDigest.sha256(of: file.path))
        }
    }
}

/// Digests of files that seldom change, kept between runs as long as they stand as they did.
private struct ProgramDigests: Sendable {
    private let cache = PluginCache()

    /// - Throws: `UserError` where the file can't be read.
    func sha256(of path: String) throws -> String {
        if let known = cache.entry(of: path).sha256 { return known }
        do {
            let digest = try FileDigest.sha256(of: path)
            cache.keep(sha256: digest, of: path)
            return digest
        } catch {
            throw UserError(
                fr: "« \(path) » ne peut pas être lu : \(error)",
                en: "“\(path)” can’t be read: \(error)", kind: .failed)
        }
    }
}

/// The plain files of folders.
private enum RegularFiles {
    /// Of more no folder of ours is made.
    private static let limit = 4096

    /// All of them, those of folders within too, by their names from the folder on.
    static func all(in folders: [String]) throws -> [(name: String, path: String)] {
        try folders.flatMap { folder -> [(name: String, path: String)] in
            let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
            guard names.count <= limit else {
                throw UserError(
                    fr:
                        "« \(folder) » contient plus de \(FrenchNumber.integer(limit)) fichiers. Gardez-y ceux qui servent, et eux seuls.",
                    en:
                        "“\(folder)” contains more than \(EnglishText.integer(limit)) files. Keep those there that are used, "
                        + "and no others."
                )
            }
            return names.sorted().compactMap { name in
                let path = folder + "/" + name
                let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
                return isHidden || RegularFile.otherKind(of: path, allowsFolders: false) != nil ? nil : (name, path)
            }
        }
    }
}
