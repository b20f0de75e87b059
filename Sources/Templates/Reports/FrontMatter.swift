import BilanKit

/// What stands between the two lines `---` at the start of a report.
struct FrontMatter {
    private(set) var title = ""
    private(set) var summary = ""
    private(set) var formats: [ReportFormat] = [.pdf, .ods]
    private(set) var hasCover = false
    private(set) var subject: String?
    private(set) var names = ReportNames()

    /// - Returns: nil where it is no YAML; other faults are told.
    init?(_ yaml: String, of path: String, _ template: Template, _ faults: TemplateSection.Faults) {
        guard
            let section = TemplateYAML.section(
                yaml.isEmpty ? "{}" : yaml, of: path, after: 1, name: "l’en-tête", faults: faults)
        else {
            if faults.all.isEmpty {
                faults.all.append(TemplateFault(file: path, line: 1, column: 1, message: "l’en-tête est vide."))
            }
            return nil
        }
        section.string("title") { title = $0 }
        section.string("summary") { summary = $0 }
        section.string("subject") { subject = $0 }
        section.boolean("cover") { hasCover = $0 }
        if title.trimmed.isEmpty { section.report("il manque « title », le titre du rapport.") }
        if title.contains("\n") || summary.contains("\n") {
            section.report("« title » et « summary » tiennent sur une ligne.")
        }
        if (title + summary + (subject ?? "")).contains("{{") {
            section.report(
                "« title », « summary » et « subject » n’ont pas d’accolades : « bilan reports » les montre sans données. Placez-les dans un titre du texte."
            )
        }
        readFormats(section)
        section.entries("settings") { name, item in
            if let setting = SettingReader.read(name, item) { names.settings.append(setting) }
        }
        section.entries("lists") { name, item in
            check(name, item)
            if let list = ListSpec.read(item, ReadingContext(names: names.schema(template))) {
                names.lists[name.text] = list
            }
        }
        section.entries("figures") { name, item in
            check(name, item)
            let known = Set(names.figures.keys)
            if let spec = FigureSpec.read(item, ReadingContext(names: names.schema(template)), known: known) {
                names.figures[name.text] = spec
            }
        }
        names.title = title
        section.refuseOthers()
    }

    private func check(_ name: PlacedText, _ section: TemplateSection) {
        guard TagName.isOne(name.text) else {
            return section.report(
                "« \(name.text) » n’est pas un nom : lettres sans accent, chiffres et traits d’union.", name)
        }
        if ReportNames.common[name.text] != nil || names.lists[name.text] != nil || names.figures[name.text] != nil {
            section.report("« \(name.text) » désigne déjà autre chose. Choisissez un autre nom.", name)
        }
    }

    private mutating func readFormats(_ section: TemplateSection) {
        guard let given = section.texts("formats") else { return }
        formats = given.compactMap { text in
            guard let format = ReportFormat(rawValue: text.text), !format.isMadeOnRequest else {
                section.report("« \(text.text) » n’est pas un format de rapport : pdf, ods.", text)
                return nil
            }
            return format
        }
        if given.isEmpty { section.report("« formats » est vide : pdf, ods ou les deux.") }
    }
}
