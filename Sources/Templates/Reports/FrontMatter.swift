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
                yaml.isEmpty ? "{}" : yaml, of: path, after: 1, name: String(fr: "l’en-tête", en: "the front matter"),
                faults: faults)
        else {
            if faults.all.isEmpty {
                faults.all.append(
                    TemplateFault(
                        file: path, line: 1, column: 1,
                        message: String(fr: "l’en-tête est vide.", en: "the front matter is empty.")))
            }
            return nil
        }
        section.string("title") { title = $0 }
        section.string("summary") { summary = $0 }
        section.string("subject") { subject = $0 }
        section.boolean("cover") { hasCover = $0 }
        if title.trimmed.isEmpty {
            section.report(
                String(fr: "il manque « title », le titre du rapport.", en: "“title”, the report’s title, is missing."))
        }
        if title.contains("\n") || summary.contains("\n") {
            section.report(
                String(
                    fr: "« title » et « summary » tiennent sur une ligne.",
                    en: "“title” and “summary” take one line each."))
        }
        if (title + summary + (subject ?? "")).contains("{{") {
            section.report(
                String(
                    fr:
                        "« title », « summary » et « subject » n’ont pas d’accolades : « bilan reports » les montre sans données. Placez-les dans un titre du texte.",
                    en:
                        "“title”, “summary” and “subject” have no braces: “bilan reports” shows them without data. Put them into a heading of the text."
                )
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
                String(
                    fr: "« \(name.text) » n’est pas un nom : lettres sans accent, chiffres et traits d’union.",
                    en: "“\(name.text)” is not a name: letters without accents, digits and hyphens."), name)
        }
        if ReportNames.common[name.text] != nil || names.lists[name.text] != nil || names.figures[name.text] != nil {
            section.report(
                String(
                    fr: "« \(name.text) » désigne déjà autre chose. Choisissez un autre nom.",
                    en: "“\(name.text)” stands for something else already. Choose another name."), name)
        }
    }

    private mutating func readFormats(_ section: TemplateSection) {
        guard let given = section.texts("formats") else { return }
        formats = given.compactMap { text in
            guard let format = ReportFormat(rawValue: text.text), !format.isMadeOnRequest else {
                section.report(
                    String(
                        fr: "« \(text.text) » n’est pas un format de rapport : pdf, ods.",
                        en: "“\(text.text)” is not a format of reports: pdf, ods."), text)
                return nil
            }
            return format
        }
        if given.isEmpty {
            section.report(
                String(fr: "« formats » est vide : pdf, ods ou les deux.", en: "“formats” is empty: pdf, ods or both."))
        }
    }
}
