import Foundation
import Testing
@testable import Templates

/// What is wrong in a report of a template, told with its line and what to do.
@Suite struct TemplateFaultTests {
    private let sample: TemplateSample

    init() throws { sample = try TemplateSample() }

    /// The front matter has three lines: the text begins on the fourth.
    @Test(
        arguments: [
            ("# T\n\n{{engagé}}", 6, "nom"),
            ("# T\n\n{{engag}}", 6, "Pensiez-vous à « engage »"),
            ("# T\n\n{{settings.least}}", 6, "ne désigne rien"),
            ("# T\n\n{{#subventions}}\n{{nomBeneficaire}}\n{{/subventions}}", 7, "Pensiez-vous à « nomBeneficiaire »"),
            ("# T\n\n{{#subventions}}\nx", 6, "n’est pas fermé"),
            ("# T\n\n{{/subventions}}", 6, "n’est pas ouvert"),
            ("# T\n\n{{#engage}}\n{{#aides}}\n{{/engage}}\n{{/aides}}", 8, "ferme"),
            ("# T\n\n{{engage", 6, "n’est pas fermé"),
            ("# T\n\n{{engage.before}}", 6, "compare"),
            ("# T\n\n{{engage.alert}}", 6, "alert"),
            ("# T\n\n{{quarter.change}}", 6, "ne désigne rien"),
            (
                "# T\n\n```table\nfrom: subventions\ngroup: [departement, exercice]\nlimit: 2\ncolumns: [engage]\n```",
                7, "limit"
            ),
            (
                "# T\n\n```map\ncaption: C\nfrom: subventions\ngroup: departement\nlimit: 2\nvalues: [engage]\n```", 7,
                "limit"
            ),
            ("# T\n\n```table\nfrom: subventions\ncolumns: [{ value: engage, format: percent }]\n```", 8, "format"),
            ("# T\n\n```table\nfrom: subventions\nwhere: { objet: [] }\ncolumns: [engage]\n```", 8, "aucune valeur"),
            ("# T\n\nun\u{1}deux", 6, "contrôle"),
            ("# T\n\n{{{engage}}}", 6, "n’est pas permis"),
            ("# T\n\n{{> autre}}", 6, "n’est pas permis"),
            ("# T\n\n{{subventions}}", 6, "est une liste"),
            ("# T\n\n### U", 6, "niveau 3"),
            ("## T", 4, "premier titre"),
            ("# T\n\n<b>x</b>", 6, "HTML"),
            ("# T\n\n- a\n  - b", 7, "liste"),
            ("# T\n\n![x](nulle-part.png)", 6, "n’existe pas"),
            ("# T\n\n![x](../logo.png)", 6, "sort du dossier"),
            ("# T\n\n[x](page.html)", 6, "adresse entière"),
            ("# T\n\nx[^1]", 6, "note"),
            ("# T\n\n```tabel\nfrom: subventions\n```", 6, "Pensiez-vous à « table »"),
            ("# T\n\n```table\nfrom: subventions\ncolumns: [engage]", 6, "n’est pas fermé"),
            ("# T\n\n```table\nfrom: subvention\ncolumns: [engage]\n```", 7, "Pensiez-vous à « subventions »"),
            ("# T\n\n```table\nfrom: subventions\ncolumns: [engagé]\n```", 8, "Pensiez-vous à « engage »"),
            ("# T\n\n```table\nfrom: subventions\n```", 7, "columns"),
            (
                "# T\n\n```table\nfrom: subventions\ncolums: [engage]\ncolumns: [engage]\n```", 8,
                "Pensiez-vous à « columns »"
            ),
            ("# T\n\n```table\nfrom: subventions\nwhere: { montant: abc }\ncolumns: [engage]\n```", 8, "nombre"),
            ("# T\n\n```table\nfrom: subventions\nwhere: { dateConvention: hier }\ncolumns: [engage]\n```", 8, "date"),
            ("# T\n\n```table\nfrom: subventions\nwhere: { objet: \"> a\" }\ncolumns: [engage]\n```", 8, "texte"),
            ("# T\n\n```table\nfrom: subventions\ngroup: departement\ncolumns: [objet]\n```", 9, "additionner"),
            ("# T\n\n```table\nfrom: subventions\ncolumns: [{ sum: engage }]\n```", 8, "group"),
            ("# T\n\n```chart\nfrom: subventions\ngroup: exercice\nvalues: [engage]\n```", 7, "title"),
            ("# T\n\n```figures\nfigures: [engag]\n```", 7, "Pensiez-vous à « engage »"),
            ("# T\n\n```table\nfrom: [subventions\n```", 8, "un crochet fermant manque"),
            ("# T\n\n```table\nfrom: subventions\ncolumns: [engage]\nfrom: subventions\n```", 9, "figure deux fois"),
        ] as [(String, Int, String)])
    func `a fault has its line and says what to do`(_ text: String, _ line: Int, _ words: String) throws {
        let faults = try sample.faults(text)
        #expect(
            faults.contains { $0.line == line && $0.message.contains(words) && $0.file.hasSuffix("reports/essai.md") },
            "\(faults.map(\.description).joined(separator: "\n"))")
    }

    @Test(
        arguments: [
            ("summary: x", 2, "title"),
            ("title: \"{{engage}}\"", 2, "accolades"),
            ("title: x\ntitel: y", 3, "Pensiez-vous à « title »"),
            ("title: x\nformats: [png]", 3, "pdf, ods"),
            ("title: x\nsettings:\n  a: { type: number, default: abc }", 4, "défaut"),
            ("title: x\nsettings:\n  é: { type: text, default: a }", 4, "nom"),
            ("title: x\nsettings:\n  a: { type: choice }", 4, "choices"),
            ("title: x\nfigures:\n  engage: { figure: engage }", 4, "déjà"),
            ("title: x\nfigures:\n  a: { figure: engag }", 4, "Pensiez-vous à « engage »"),
            ("title: x\nfigures:\n  a: { ratio: [engage, rien] }", 4, "défini plus haut"),
            ("title: x\nfigures:\n  a: { from: subventions, sum: objet }", 4, "nombre"),
            ("title: x\nlists:\n  a: { from: subventions, sort: -engag }", 4, "Pensiez-vous"),
        ] as [(String, Int, String)])
    func `a fault of the front matter has its line`(_ front: String, _ line: Int, _ words: String) throws {
        let faults = try sample.faults("# T", front: front)
        #expect(
            faults.contains { $0.line == line && $0.message.contains(words) },
            "\(faults.map(\.description).joined(separator: "\n"))")
    }

    @Test func `a report without front matter is refused`() throws {
        try sample.write("# T\n", to: "reports/essai.md")
        #expect(try TemplateCheck(folder: sample.folder).faults.first?.message.contains("en-tête") == true)
    }

    @Test func `all faults of a template are told at once, in the order of files and lines`() throws {
        try sample.write("name: x\nnane: y\ncolours:\n  text: \"#ffffff\"\n", to: "template.yaml")
        let faults = try sample.faults("# T\n\n{{rien}}\n\n{{riens}}")
        #expect(faults.map(\.line) == [6, 8, 2, 4], "\(faults)")
    }

    @Test(arguments: ["[", "{a: ", "- ", "? "]) func `YAML that nests without end is refused, and ends nothing`(
        _ opening: String
    ) throws {
        try sample.write(String(repeating: opening, count: 60_000), to: "template.yaml")
        #expect(try TemplateCheck(folder: sample.folder).faults.first?.message.contains("emboîtés") == true)
    }

    @Test func `YAML whose names stand for one another a billion times is refused as what it is`() throws {
        var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<12 {
            let names = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            yaml += "a\(level): &a\(level) [\(names)]\n"
        }
        try sample.write(yaml, to: "template.yaml")
        #expect(try !TemplateCheck(folder: sample.folder).faults.isEmpty)
    }

    @Test(arguments: [">", "*", "[", "![", "- ", "`"])
    func `Markdown that nests without end is refused or read, and ends nothing`(
        _ mark: String
    ) throws {
        _ = try sample.faults("# T\n\n" + String(repeating: mark, count: 20_000) + " x")
    }

    @Test func `a template of a later form is refused by its version`() throws {
        try sample.write("version: 99\n", to: "template.yaml")
        #expect(try TemplateCheck(folder: sample.folder).faults.first?.message.contains("version 99") == true)
    }

    @Test func `a picture that is none, or stands elsewhere, is refused`() throws {
        try sample.write("pas une image", to: "faux.png")
        #expect(try sample.faults("# T\n\n![x](faux.png)").first?.message.contains("ne contient pas d’image") == true)
        let elsewhere = try TemplateSample()
        try elsewhere.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "ailleurs.svg")
        try FileManager.default.createSymbolicLink(
            atPath: sample.folder + "/lien.svg", withDestinationPath: elsewhere.folder + "/ailleurs.svg")
        #expect(try sample.faults("# T\n\n![x](lien.svg)").first?.message.contains("est un lien") == true)
    }

    @Test func `a report that is arranged must be there`() throws {
        try sample.write("parts:\n  programme-progres: [budget]\n", to: "template.yaml")
        let faults = try TemplateCheck(folder: sample.folder, otherReports: ["programme-progress"]).faults
        #expect(
            faults.map(\.line) == [2] && faults[0].message.contains("Pensiez-vous à « programme-progress »"),
            "\(faults)")
    }
}
