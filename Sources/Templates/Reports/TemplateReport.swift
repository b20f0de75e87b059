import BilanKit
import Foundation
import Support

/// A report that a template's folder describes: `reports/NAME.md`, and `reports/NAME.en.md` for its English.
public struct TemplateReport: Codable, Sendable {
    public let name: String
    /// By languages, the file of each.
    private let files: [String: String]

    /// The file that it is known by: its own language's.
    public var path: String { files[main.rawValue] ?? "" }

    private var main: NumberLanguage { files[NumberLanguage.french.rawValue] == nil ? .english : .french }

    private var languages: [NumberLanguage] {
        NumberLanguage.allCases.filter { files[$0.rawValue] != nil }
    }

    /// All reports of a template, by their names: those of the default template where it has no folder of reports.
    public static func all(in folder: String) -> [TemplateReport] {
        var reports = "\(folder)/\(TemplateFolder.reports)"
        if !FileManager.default.fileExists(atPath: reports), let standard = try? TemplateFolder.standard() {
            reports = "\(standard)/\(TemplateFolder.reports)"
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: reports)) ?? []
        var files: [String: [String: String]] = [:]
        for name in names.sorted() where name.hasSuffix(".md") && !name.hasPrefix(".") {
            var stem = String(name.dropLast(3))
            var language = NumberLanguage.french
            for other in NumberLanguage.allCases where stem.hasSuffix(".\(other.codes.language)") {
                stem.removeLast(other.codes.language.count + 1)
                language = other
            }
            files[stem, default: [:]][language.rawValue] = "\(reports)/\(name)"
        }
        return files.sorted { $0.key < $1.key }.map { TemplateReport(name: $0.key, files: $0.value) }
    }

    /// What the report says of itself, by the front matter of its own language alone: for a list.
    ///
    /// - Throws: as `info` does, for faults of the front matter.
    public func declaration(_ template: Template) throws -> ReportInfo {
        try checkName(template)
        let head = try ReportHead(path, of: template)
        guard head.faults.all.isEmpty else { throw TemplateError(faults: head.faults.all) }
        return info(head.front, english: (try? english(template)) ?? nil)
    }

    /// What it says of itself in English; nil where English is its own language, or none of its.
    private func english(_ template: Template) throws -> FrontMatter? {
        guard main != .english, let file = files[NumberLanguage.english.rawValue] else { return nil }
        return try ReportHead(file, of: template).front
    }

    /// What the report says of itself, once all of it is checked.
    ///
    /// - Throws: `TemplateError` with every fault of the report in all its languages; `UserError` where a file can't be
    ///   read.
    public func info(_ template: Template) throws -> ReportInfo {
        try checkName(template)
        var faults: [TemplateFault] = []
        var sources: [NumberLanguage: ReportSource] = [:]
        for language in languages {
            do {
                sources[language] = try source(language, template)
            } catch let error as TemplateError {
                faults += error.faults
            }
        }
        guard faults.isEmpty, let source = sources[main] else { throw TemplateError(faults: faults) }
        for (language, other) in sources
        where other.front.names.settings.map(\.name) != source.front.names.settings.map(\.name) {
            faults.append(
                TemplateFault(
                    file: files[language.rawValue] ?? path, line: 1, column: 1,
                    message:
                        String(
                            fr:
                                "les réglages (« settings ») ne sont pas ceux de \(path). Donnez les mêmes dans chaque langue.",
                            en: "the settings (“settings”) are not those of \(path). Give the same in each language."))
            )
        }
        for (language, other) in sources where other.front.formats != source.front.formats {
            faults.append(
                TemplateFault(
                    file: files[language.rawValue] ?? path, line: 1, column: 1,
                    message: String(
                        fr: "les formats ne sont pas ceux de \(path). Donnez les mêmes dans chaque langue.",
                        en: "the formats are not those of \(path). Give the same in each language.")))
        }
        guard faults.isEmpty else { throw TemplateError(faults: faults) }
        return info(source.front, english: main == .english ? nil : sources[.english]?.front)
    }

    /// - Parameter english: what the report says of itself in English.
    private func info(_ front: FrontMatter, english: FrontMatter?) -> ReportInfo {
        let settings = front.names.settings.map { setting in
            var setting = setting
            setting.englishSummary = english?.names.settings.first { $0.name == setting.name }?.summary
            return setting
        }
        return ReportInfo(
            id: name, title: front.title, summary: front.summary, formats: front.formats,
            languages: [main] + languages.filter { $0 != main }, settings: settings, englishTitle: english?.title,
            englishSummary: english?.summary)
    }

    private func checkName(_ template: Template) throws {
        for file in files.values.sorted() { try TemplateFolder.refuseLink(file, outOf: template.folder) }
        guard !ReportIdentifier.isOne(name) else { return }
        throw TemplateError(faults: [
            TemplateFault(
                file: path, line: 1, column: 1,
                message:
                    String(
                        fr:
                            "« \(name) » n’est pas un nom de rapport : des minuscules sans accent, des chiffres et des traits d’union. Renommez le fichier.",
                        en:
                            "“\(name)” is not a name of a report: small letters without accents, digits and hyphens. Rename the file."
                    )
            )
        ])
    }

    /// The report's document.
    ///
    /// - Parameters:
    ///   - given: settings by name, each as often as it was given.
    ///   - part: what the request's programme is a part of the whole by. A setting of the division's name that nobody gave
    ///     takes the part's code.
    /// - Throws: as `info` does; `SettingFault` for a setting that is given as nothing and has a default.
    public func documents(
        _ request: ReportRequest, _ template: Template, given: [String: [String]],
        part: (division: String, code: String, title: String)? = nil
    ) throws -> [ReportDocument] {
        let source = try source(request.language, template)
        for setting in source.front.names.settings where !setting.isOptional && !setting.isList {
            if let text = given[setting.name]?.first(where: { $0.trimmed.isEmpty }) {
                throw SettingFault.empty(setting, text: text)
            }
        }
        var names = source.front.names
        names.given = given
        if let part {
            names.recipient = part.title
            if given[part.division] == nil, source.front.names.settings.contains(where: { $0.name == part.division }) {
                names.given[part.division] = [part.code]
            }
        }
        return [
            ReportDocument(id: nil, title: source.front.title) {
                try Self.composition(source, request, template, names)
            }
        ]
    }

    private func source(_ language: NumberLanguage, _ template: Template) throws -> ReportSource {
        guard let path = files[language.rawValue] else {
            throw UserError(
                fr: "Le rapport « \(name) » n’est pas écrit dans cette langue.",
                en: "The report “\(name)” is not written in this language.")
        }
        return try ReportSource(path, of: template)
    }

    private static func composition(
        _ source: ReportSource, _ request: ReportRequest, _ template: Template, _ names: ReportNames
    ) throws -> Composition {
        let context = BlockContext(request, template)
        let blocks = try source.body.blocks(context, FigureValues(names.figures, context), names)
        var composition = Composition(source.front.title, subject: source.front.subject) {
            if source.front.hasCover {
                TitlePage(
                    source.front.title, subtitle: Text(request.quarter.words(request.language)), details: [Text]())
            }
            blocks
        }
        composition.language = request.language.tag
        let shown = keyFigures(in: blocks)
        composition.statedFigures = context.stated.filter { stated in
            !shown.contains { $0.label == stated.label && $0.measure == stated.measure }
        }
        return composition
    }

    private static func keyFigures(in blocks: [Block]) -> [KeyFigure] {
        blocks.flatMap { block in
            if case .keyFigures(let figures) = block { figures.figures } else { keyFigures(in: block.children) }
        }
    }
}
