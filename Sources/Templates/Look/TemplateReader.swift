import BilanKit
import Foundation
import Intake
import Support

/// Reads a template folder's `template.yaml`. Whatever it doesn't set keeps the default.
public struct TemplateReader {
    private let folder: String

    public init(folder: String) { self.folder = folder }

    /// - Throws: `TemplateError` with every fault, each with its line and what to do; `UserError` where there is no
    ///   template.
    public func read() throws -> Template {
        let path = folder + "/" + TemplateFolder.fileName
        let file = try TemplateFile(
            path, called: String(fr: "Le modèle", en: "The template"),
            remedy: String(
                fr: "Donnez avec --template un dossier qui contient \(TemplateFolder.fileName).",
                en: "Give with --template a folder that contains \(TemplateFolder.fileName)."))
        let faults = TemplateSection.Faults()
        var template = Template(folder: folder)
        // An empty file is a template that changes nothing.
        if let root = TemplateYAML.section(file.text, of: path, faults: faults) { read(root, into: &template) }
        guard faults.all.isEmpty else { throw TemplateError(faults: faults.all) }
        return template
    }

    private func read(_ root: TemplateSection, into template: inout Template) {
        root.number("version", in: 1...1000, unit: "") { version in
            guard Int(version) > Template.version else { return }
            root.report(
                String(
                    fr:
                        "ce modèle est de la version \(Int(version)), et ce Bilan lit la version \(Template.version). Installez un Bilan plus récent.",
                    en:
                        "this template is of version \(Int(version)), and this Bilan reads version \(Template.version). Install a newer Bilan."
                ),
                at: "version")
        }
        read(root, into: &template.theme)
        root.section("thresholds") { section in template.thresholds = ThresholdReader.thresholds(section) }
        root.section("parts") { section in
            for report in section.keys { template.arrangedLines[report.text] = report.line }
            template.parts = PartReader(folder: folder).parts(section)
        }
        root.refuseOthers()
    }

    private func read(_ root: TemplateSection, into theme: inout Theme) {
        root.string("name") { theme.name = $0 }
        root.string("organisation") { theme.organisation = $0 }
        root.section("page") { read(page: $0, into: &theme.page) }
        root.section("fonts") { fonts in
            fonts.string("body") { theme.fonts.body = $0 }
            fonts.string("headings") { theme.fonts.headings = $0 }
            fonts.string("code") { theme.fonts.code = $0 }
            fonts.number("size", in: 6...24, unit: "points") { theme.fonts.size = $0 }
            fonts.boolean("ligatures") { theme.fonts.hasLigatures = $0 }
        }
        root.section("text") { text in
            text.boolean("justified") { theme.isJustified = $0 }
            text.boolean("hyphenation") { theme.isHyphenated = $0 }
        }
        root.section("colours") { read(colours: $0, into: &theme.colours) }
        root.section("logo") { read(logo: $0, into: &theme.logo) }
        root.section("map") { read(map: $0, into: &theme.outlines) }
        root.section("header") { header in
            read(line: header, into: &theme.header)
            theme.firstHeader = line(of: header, "first")
            theme.evenHeader = line(of: header, "even")
        }
        root.section("footer") { footer in
            read(line: footer, into: &theme.footer)
            theme.firstFooter = line(of: footer, "first")
            theme.evenFooter = line(of: footer, "even")
        }
        root.section("numbers") { numbers in
            numbers.number("millions", in: 0...3, unit: String(fr: "décimales", en: "decimals")) {
                theme.numbers.millionsDigits = Int($0)
            }
            numbers.number("percent", in: 0...3, unit: String(fr: "décimales", en: "decimals")) {
                theme.numbers.percentDigits = Int($0)
            }
            numbers.boolean("cents") { theme.numbers.showsCents = $0 }
            numbers.string("currency") { code in
                guard let currency = Currency(code), Self.isMoney(currency) else {
                    return numbers.report(
                        String(
                            fr:
                                "« \(code) » n’est pas une monnaie ; donnez son code ISO 4217, trois capitales\u{00A0}: EUR, GBP, CHF",
                            en:
                                "“\(code)” is not a currency; give its ISO 4217 code, three capital letters: EUR, GBP, CHF"
                        ),
                        at: "currency")
                }
                theme.numbers.currency = currency
            }
        }
    }

    /// Whether money is counted in it: ISO 4217 has codes for gold, for tests and for none too.
    private static func isMoney(_ currency: Currency) -> Bool {
        let others = ["XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XPD", "XPT", "XTS", "XXX"]
        return Locale.Currency(currency.code).isISOCurrency && !others.contains(currency.code)
    }

    private static let pointsPerMillimetre = 72 / 25.4
    private static let sizes = ["A3": (297.0, 420.0), "A4": (210, 297), "A5": (148, 210), "Letter": (215.9, 279.4)]

    private func read(page: TemplateSection, into result: inout Theme.Page) {
        page.choice("size", of: Self.sizes) { size in
            result.width = size.0 * Self.pointsPerMillimetre
            result.height = size.1 * Self.pointsPerMillimetre
        }
        page.section("margins") { margins in
            margins.number("top", in: 5...120, unit: "mm") { result.top = $0 * Self.pointsPerMillimetre }
            margins.number("bottom", in: 5...120, unit: "mm") { result.bottom = $0 * Self.pointsPerMillimetre }
            margins.number("left", in: 5...90, unit: "mm") { result.left = $0 * Self.pointsPerMillimetre }
            margins.number("right", in: 5...90, unit: "mm") { result.right = $0 * Self.pointsPerMillimetre }
        }
        if result.width - result.left - result.right < 60 * Self.pointsPerMillimetre {
            page.report(
                String(
                    fr: "les marges laissent moins de 60 mm au texte. Réduisez left ou right.",
                    en: "the margins leave the text less than 60 mm. Reduce left or right."))
        }
        if result.height - result.top - result.bottom < 60 * Self.pointsPerMillimetre {
            page.report(
                String(
                    fr: "les marges laissent moins de 60 mm de hauteur. Réduisez top ou bottom.",
                    en: "the margins leave less than 60 mm of height. Reduce top or bottom."))
        }
    }

    private func read(colours: TemplateSection, into result: inout Theme.Colours) {
        let white = Colour(red: 255, green: 255, blue: 255)
        colours.colour("text", readableOn: white) { result.text = $0 }
        colours.colour("secondary", readableOn: white) { result.secondary = $0 }
        colours.colour("accent", readableOn: white) { result.accent = $0 }
        colours.colour("accentText", readableOn: result.accent) { result.accentText = $0 }
        colours.colour("link", readableOn: white) { result.link = $0 }
        colours.colour("rule") { result.rule = $0 }
        colours.colour("zebra") { result.zebra = $0 }
        colours.colour("warningBackground") { result.warningBackground = $0 }
        colours.colour("warning", readableOn: result.warningBackground) { result.warning = $0 }
        colours.colours("series") { result.series = $0 }
    }

    private func read(logo: TemplateSection, into result: inout Theme.Logo?) {
        var made = Theme.Logo(path: "", height: 14 * Self.pointsPerMillimetre, alternative: "")
        logo.path("file", in: folder) { made.path = $0 }
        logo.number("height", in: 4...60, unit: "mm") { made.height = $0 * Self.pointsPerMillimetre }
        logo.string("alternative") { made.alternative = $0 }
        if made.path.isEmpty {
            logo.report(
                String(
                    fr: "il manque « file », le fichier SVG ou PNG du logo, placé dans le dossier du modèle.",
                    en: "“file”, the SVG or PNG file of the logo, placed in the template’s folder, is missing."))
        }
        if made.alternative.isEmpty {
            logo.report(
                String(
                    fr: "il manque « alternative », le texte lu aux personnes qui ne voient pas le logo.",
                    en: "“alternative”, the text read to people who don’t see the logo, is missing."))
        }
        if !made.path.isEmpty, !FileManager.default.isReadableFile(atPath: made.path) {
            logo.report(
                String(
                    fr: "le fichier « \(made.path) » n’existe pas. Placez le logo dans le dossier du modèle.",
                    en: "the file “\(made.path)” doesn’t exist. Put the logo into the template’s folder."), at: "file")
        }
        if let kind = RegularFile.otherKind(of: made.path) {
            logo.report(
                String(
                    fr: "« \(made.path) » \(kind.french). Placez le logo dans le dossier du modèle.",
                    en: "“\(made.path)” \(kind.english). Put the logo into the template’s folder."), at: "file")
        }
        if !made.path.isEmpty, !["svg", "png"].contains(URL(fileURLWithPath: made.path).pathExtension.lowercased()) {
            logo.report(
                String(fr: "un logo est un fichier .svg ou .png.", en: "a logo is a .svg or .png file."), at: "file")
        }
        result = made
    }

    private func read(map: TemplateSection, into result: inout Theme.Outlines?) {
        var made = Theme.Outlines(path: "")
        map.path("file", in: folder) { made.path = $0 }
        map.string("key") { made.key = $0 }
        guard !made.path.isEmpty else {
            return map.report(
                String(
                    fr:
                        "il manque « file », le fichier GeoJSON des contours ou la grille CSV des tuiles, placé dans le dossier du modèle.",
                    en:
                        "“file”, the GeoJSON file of the outlines or the CSV grid of the tiles, placed in the template’s folder, is missing."
                )
            )
        }
        do {
            if made.areTiles {
                _ = try TileGrid(contentsOf: made.path)
            } else {
                _ = try AreaShapes(contentsOf: made.path, key: made.key)
            }
            result = made
        } catch let error as AreaShapesError {
            map.report("\(error)", at: error.isOfKey && made.key != nil ? "key" : "file")
        } catch {
            map.report("\(error)", at: "file")
        }
    }

    private func read(line: TemplateSection, into result: inout Theme.RunningLine) {
        result = Theme.RunningLine()
        line.pattern("left") { result.left = $0 }
        line.pattern("centre") { result.centre = $0 }
        line.pattern("right") { result.right = $0 }
    }

    /// The texts of some pages alone; nil where the template doesn't set them apart.
    private func line(of section: TemplateSection, _ pages: String) -> Theme.RunningLine? {
        var result: Theme.RunningLine?
        section.section(pages) { own in
            var made = Theme.RunningLine()
            read(line: own, into: &made)
            result = made
        }
        return result
    }
}
