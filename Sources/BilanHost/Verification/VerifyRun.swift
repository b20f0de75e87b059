import BilanKit
import Dossier
import Foundation
import Import
import Intake
import Support
import Templates

/// Makes documents again by their recipes, and says whether they are what their data say.
public struct VerifyRun: Sendable {
    /// What a person gives for it.
    public struct Options: Sendable {
        /// A path, or `demo`; nil takes what documents carry, or the demonstration.
        public var data: String?
        /// A template's folder; nil takes the one of the recipe's name that is shipped.
        public var template: String?
        public var jobs = 2
        /// Seconds that the documents of one report may take.
        public var timeout = 300.0
        public var fence = FencePolicy()

        public init() {}
    }

    private let options: Options
    /// The plugins that there are; none is loaded without consent.
    private let catalogue: PluginCatalogue

    public init(_ options: Options, catalogue: PluginCatalogue) {
        self.options = options
        self.catalogue = catalogue
    }

    /// Documents that one run makes, at most: their recipes are handed over together.
    private static let mostDocuments = 2000

    /// Verifies files, in their order.
    ///
    /// - Parameter onVerified: told of each; of files of one report, once all of it are made.
    /// - Throws: `UserError` where the data that were given can't be used.
    public func run(_ paths: [String], onVerified: (Verification) async -> Void) async throws -> [Verification] {
        let scratch = try ScratchFolder.makeTemporary()
        defer { TemporaryFiles.remove(scratch) }
        var found = paths.map(Verification.init)
        var subjects: [Subject] = []
        let files = paths.enumerated().map { index, path in
            (index, Result<VerifiedFile, any Error> { try VerifiedFile(path, scratch: "\(scratch)/original-\(index)") })
        }
        for (index, file) in files {
            do { _ = try file.get() } catch { found[index].reason = Self.words(error) }
        }
        let readable = files.compactMap { index, file in (try? file.get()).map { (index, $0) } }
        for ((index, file), bytes) in zip(readable, try VerifiedFile.carried(Recipe.fileName, by: readable.map(\.1))) {
            found[index].bytes = file.size
            do {
                let (recipe, bytes) = try Self.recipe(bytes)
                found[index].recipe = recipe
                subjects.append(Subject(index: index, file: file, recipe: recipe, recipeBytes: bytes))
            } catch {
                found[index].reason = Self.words(error)
            }
        }
        for (number, group) in Self.groups(of: subjects).enumerated() {
            let results = try await RecipeGroup(
                group, options: options, catalogue: catalogue, scratch: "\(scratch)/group-\(number)"
            ).verified(found)
            for (index, result) in results { found[index] = result }
        }
        for result in found { await onVerified(result) }
        return found
    }

    /// A file whose recipe is known.
    struct Subject: Sendable {
        var index: Int
        var file: VerifiedFile
        var recipe: Recipe
        var recipeBytes: [UInt8]

        var name: String { "\(recipe.command.document).\(recipe.command.format.rawValue)" }
    }

    private static func recipe(_ carried: Result<[UInt8]?, VerifiedFile.Refusal>) throws -> (Recipe, [UInt8]) {
        guard let bytes = try carried.get() else {
            throw VerifiedFile.Refusal(
                reason:
                    String(
                        fr:
                            "il ne porte pas de recette : il n’est pas de Bilan, vient d’une version antérieure, ou est une comparaison",
                        en: "it carries no recipe: it is not Bilan’s, comes from an earlier version, or is a comparison"
                    )
            )
        }
        guard let recipe = try? JSONDecoder().decode(Recipe.self, from: Data(bytes)),
            ReportIdentifier.isOne(recipe.command.report)
        else {
            throw VerifiedFile.Refusal(
                reason: String(
                    fr: "sa recette est illisible : elle a été modifiée",
                    en: "its recipe is unreadable: it was modified"))
        }
        guard recipe.form <= Recipe.form else {
            throw VerifiedFile.Refusal(
                reason: String(
                    fr: "sa recette est d’une version plus récente de Bilan : mettez Bilan à jour",
                    en: "its recipe is of a later version of Bilan: bring Bilan up to date"))
        }
        return (recipe, bytes)
    }

    /// Files that one run can make again, all of one report; each name once.
    private static func groups(of subjects: [Subject]) -> [[Subject]] {
        var groups: [[Subject]] = []
        var places: [Recipe: [Int]] = [:]
        for subject in subjects {
            let common = subject.recipe.of("", subject.recipe.command.format, fonts: [])
            let known = places[common, default: []]
            let place = known.first { place in
                groups[place].count < mostDocuments && !groups[place].contains { $0.name == subject.name }
            }
            if let place {
                groups[place].append(subject)
            } else {
                places[common, default: []].append(groups.count)
                groups.append([subject])
            }
        }
        return groups
    }

    static func words(_ error: any Error) -> String {
        (error as? VerifiedFile.Refusal)?.reason ?? "\(StoreFailure.translated(error))"
    }
}
