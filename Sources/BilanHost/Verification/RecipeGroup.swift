import BilanKit
import Dossier
import Foundation
import Import
import Intake
import Support
import Templates

/// Documents of one report that have all of their recipe in common but their names and fonts: one run makes them again.
struct RecipeGroup: Sendable {
    private let subjects: [VerifyRun.Subject]
    private let options: VerifyRun.Options
    private let catalogue: PluginCatalogue
    private let scratch: String
    private let recipe: Recipe

    init(
        _ subjects: [VerifyRun.Subject], options: VerifyRun.Options, catalogue: PluginCatalogue, scratch: String
    ) {
        self.subjects = subjects
        self.options = options
        self.catalogue = catalogue
        self.scratch = scratch
        recipe = subjects[0].recipe
    }

    /// What was made again of one document.
    private struct Remade: Sendable {
        /// Nil where it is the same to the byte.
        var firstDifference: Int?
        /// Where it stands as long as it is to be compared.
        var path: String
        var fonts: [Recipe.Part]
    }

    private struct Outcome: Sendable {
        var remade: [String: Remade] = [:]
        var failures: [String] = []
    }

    /// Makes the documents again and compares each.
    ///
    /// - Parameter found: what is known of all files so far.
    /// - Returns: what is found of each of the group's, with its place among all files.
    func verified(_ found: [Verification]) async throws -> [(Int, Verification)] {
        func unjudged(_ error: any Error) -> [(Int, Verification)] {
            subjects.map { subject in
                var result = found[subject.index]
                result.reason = VerifyRun.words(error)
                return (subject.index, result)
            }
        }
        let data: (name: String, carried: DossierSource?)
        do { data = try self.data() } catch let error as VerifiedFile.Refusal { return unjudged(error) }
        var request = request(data.name)
        let outcome = Locked(Outcome())
        do {
            try readTemplate(into: &request)
            var remade = RemadeDocuments(
                recipes: Dictionary(subjects.map { ($0.name, Data($0.recipeBytes)) }) { first, _ in first },
                documents: Set(subjects.map(\.recipe.command.document)))
            request.source = data.carried
            if recipe.command.carriesRows { remade.rows = scratch + "/rows" }
            request.remade = remade
            let originals = Dictionary(subjects.map { ($0.name, $0.file.original) }) { first, _ in first }
            let run = GenerateRun(request, catalogue: try catalogue(for: request)) { event in
                Self.take(event, originals, outcome)
            }
            _ = try await run.run()
        } catch let error as VerifiedFile.Refusal {
            return unjudged(error)
        } catch let error as UserError where error.kind != .data {
            return unjudged(error)
        }
        guard let current = request.remade?.current.value[recipe.command.report] else {
            return unjudged(
                VerifiedFile.Refusal(reason: String(fr: "il n’a pas pu être refait", en: "it could not be made again")))
        }
        return try subjects.map { subject in
            (subject.index, try judged(subject, found[subject.index], outcome.value, by: current))
        }
    }

    // MARK: The run

    /// The data to make documents from: what a person gives, what the documents carry, or the demonstration.
    private func data() throws -> (name: String, carried: DossierSource?) {
        do {
            try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        } catch {
            throw VerifiedFile.Refusal(
                reason: String(
                    fr: "le dossier temporaire ne peut pas être écrit : \(FileFailure.reason(error))",
                    en: "the temporary folder can’t be written to: \(FileFailure.reason(error))"))
        }
        var carried: DossierSource?
        if recipe.command.carriesRows {
            guard let rows = try VerifiedFile.carried(RecipeTask.rowsName, by: [subjects[0].file])[0].get() else {
                throw VerifiedFile.Refusal(
                    reason: String(
                        fr: "il dit porter ses lignes, et ne les porte pas",
                        en: "it says that it carries its rows, and doesn’t"))
            }
            guard FileManager.default.createFile(atPath: scratch + "/rows", contents: Data(rows)) else {
                throw VerifiedFile.Refusal(
                    reason: String(
                        fr: "ses lignes ne peuvent pas être copiées : le disque est plein",
                        en: "its rows can’t be copied: the disk is full"))
            }
            carried = try options.data == nil ? dossier(of: rows) : nil
        }
        return (options.data ?? DossierSource.demo, carried)
    }

    /// - Throws: `VerifiedFile.Refusal` for rows that aren't those of a dossier.
    private func dossier(of rows: [UInt8]) throws -> DossierSource {
        do {
            return try DossierSource.carried(rows, for: recipe.command.audience)
        } catch {
            if (error as? UserError)?.kind == .temporary { throw error }
            throw VerifiedFile.Refusal(
                reason: String(
                    fr: "les lignes qu’il porte ne sont pas celles d’un dossier de Bilan : elles ont été modifiées",
                    en: "the rows that it carries are not those of a dossier of Bilan: they were modified"))
        }
    }

    private func request(_ data: String) -> GenerateRequest {
        let command = recipe.command
        var request = GenerateRequest(date: command.date)
        request.reports = [command.report]
        request.data = data
        request.quarter = command.quarter
        request.formats = [command.format]
        request.output = scratch + "/made"
        request.settings = command.settings.sorted { $0.key < $1.key }.flatMap { name, values in
            values.map { (name: name, value: $0) }
        }
        request.division = command.division
        request.audience = command.audience
        request.language = NumberLanguage.allCases.first { $0.codes.language == command.language } ?? .french
        // A dossier has read its files already.
        request.map = data.hasSuffix(".bilan") ? ColumnMap() : command.columns ?? ColumnMap()
        request.amounts = command.amounts.flatMap { AmountChoice($0) }
        request.jobs = options.jobs
        request.timeout = options.timeout
        request.isSelfContained = command.carriesRows
        request.fence = options.fence
        request.producer = recipe.programs.first?.version ?? request.producer
        return request
    }

    /// The template that is given, or the one of the recipe's name that comes with Bilan.
    private func readTemplate(into request: inout GenerateRequest) throws {
        let folder: String
        if let given = options.template {
            folder = try TemplateFolder.named(given)
        } else if let named = recipe.template?.name {
            guard let shipped = try? TemplateFolder.shipped(named: named) else {
                throw VerifiedFile.Refusal(
                    reason:
                        String(
                            fr:
                                "il est fait avec le modèle « \(named) », qui n’est pas fourni : donnez son dossier avec --template",
                            en:
                                "it is made with the template “\(named)”, which doesn’t come with Bilan: give its folder with "
                                + "--template")
                )
            }
            folder = shipped
        } else {
            folder = try TemplateFolder.standard()
        }
        let template = try TemplateReader(folder: folder).read()
        (request.template, request.theme) = (template, template.theme)
    }

    private func catalogue(for request: GenerateRequest) throws -> PluginCatalogue {
        guard let template = request.template else { return catalogue }
        return try catalogue.with(reportsOf: template, named: request.reports)
    }

    private static func take(_ event: GenerateEvent, _ originals: [String: String], _ outcome: Locked<Outcome>) {
        switch event {
        case .made(let file, let paths):
            guard let name = file.names.first, let path = paths.first, let original = originals[name] else { return }
            let difference: Int?
            do {
                difference = try ContentsComparison.firstDifference(original, path)
            } catch {
                return outcome.update {
                    $0.failures.append(
                        String(
                            fr: "\(name) ne peut pas être comparé : \(error)", en: "\(name) can’t be compared: \(error)"
                        ))
                }
            }
            // What is the same needn't be looked at again.
            if difference == nil { unlink(path) }
            outcome.update { $0.remade[name] = Remade(firstDifference: difference, path: path, fonts: file.fonts) }
        case .failed(_, _, let reason): outcome.update { $0.failures.append(reason) }
        default: break
        }
    }

    // MARK: The verdict

    private func judged(
        _ subject: VerifyRun.Subject, _ found: Verification, _ outcome: Outcome, by current: Recipe
    ) throws -> Verification {
        var result = found
        result.data = current.data.differences(from: recipe.data)
        result.dataSource = options.data ?? (recipe.command.carriesRows ? "rows.jsonl" : DossierSource.demo)
        result.updates = try updates(of: subject)
        guard let remade = outcome.remade[subject.name] else {
            if !result.data.isEmpty, let reason = dataReason { return result.unjudged(reason) }
            // Of other data a document may be missing altogether.
            guard result.data.isEmpty else { return result.with(.otherData) }
            let own = outcome.failures.first { $0.hasPrefix(subject.recipe.command.document) } ?? outcome.failures.first
            return result.unjudged(
                own
                    ?? String(
                        fr: "ces données n’ont plus de document de ce nom",
                        en: "this data no longer has a document of this name"))
        }
        result.toolchain = Verification.ToolDifference.all(
            from: subject.recipe, to: current.of("", subject.recipe.command.format, fonts: remade.fonts))
        let isSame = remade.firstDifference == nil
        if !result.data.isEmpty {
            if let reason = dataReason { return result.unjudged(reason) }
            return result.with(.otherData)
        }
        if isSame, result.toolchain.isEmpty {
            return result.with(result.updates?.changeDocument == true ? .changedLater : .identical)
        }
        if isSame {
            result.contents = Verification.ContentComparison.Subject.allCases.map {
                Verification.ContentComparison(subject: $0, isEqual: true, detail: nil)
            }
            return result.with(.otherToolchain)
        }
        let comparison = ContentsComparison(
            subject.file.format, original: subject.file.original, remade: remade.path,
            hasOtherRows: current.data.order != subject.recipe.data.order)
        result.contents = comparison.contents()
        result.place = comparison.place(offset: remade.firstDifference ?? 0)
        guard result.toolchain.isEmpty else { return result.with(.otherToolchain) }
        return result.with(comparison.hasOtherOrder ? .otherOrder : .notFromRecipe)
    }

    /// Why other data say nothing: nobody said where the document's own are.
    private var dataReason: String? {
        options.data == nil && !recipe.command.carriesRows
            ? String(
                fr:
                    "donnez les données dont il est fait avec --data : il ne les porte pas, et ce ne sont pas celles de démonstration",
                en: "give the data that it is made from with --data: it doesn’t carry it, and it is not the "
                    + "demonstration data")
            : nil
    }

    private func updates(of subject: VerifyRun.Subject) throws -> Verification.Updates? {
        guard subject.file.updateCount > 0 else { return nil }
        var status = stat()
        stat(subject.file.path, &status)
        do {
            let difference = try AttachmentProcess.difference(of: subject.file.original, and: subject.file.path)
            return Verification.Updates(
                count: subject.file.updateCount, bytes: Int(status.st_size) - subject.file.size, difference: difference)
        } catch let failure as AttachmentProcess.Failure {
            throw failure.error(of: subject.file.path)
        }
    }
}

extension Verification {
    fileprivate func with(_ verdict: Verdict) -> Verification {
        var result = self
        result.verdict = verdict
        return result
    }

    fileprivate func unjudged(_ reason: String) -> Verification {
        var result = with(.unjudged)
        result.reason = reason
        return result
    }
}
