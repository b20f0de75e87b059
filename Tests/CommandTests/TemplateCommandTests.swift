import Foundation
import Testing

/// Templates as an office uses them: copied, changed by hand, checked, and their reports made like any other.
@Suite struct TemplateCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let shipped = ["aid-per-job", "department-awards", "payments-due", "president-brief"]
    private static let period = ["--quarter", "2018-T4", "--date", "2018-12-31"]

    private func generate(_ arguments: [String]) throws -> Command.Result {
        try Command.run(["generate"] + arguments + ["--output", folder.path] + Self.period)
    }

    @Test(arguments: ["default", "colourful"]) func `a copied template is in order`(_ name: String) throws {
        let copy = folder.path + "/modele"
        let made = try Command.run(["template", "new", copy, "--from", name])
        #expect(made.status == 0 && made.output.contains("template.yaml"), "\(made.errors)")
        let check = try Command.run(["template", "check", copy])
        #expect(check.status == 0 && check.output.contains("en ordre"), "\(check.output)")
    }

    @Test func `a template isn't copied over what is there`() throws {
        _ = try folder.write("x", to: "modele/note.txt")
        let result = try Command.run(["template", "new", folder.path + "/modele"])
        #expect(result.status == 2 && result.errors.contains("n’est pas vide"))
    }

    @Test func `a template that isn't shipped is refused with those that are`() throws {
        let result = try Command.run(["template", "new", folder.path + "/modele", "--from", "colorful"])
        #expect(result.status == 2 && result.errors.contains("Pensiez-vous à « colourful »"), "\(result.errors)")
    }

    @Test func `all faults are listed with their lines, as text and as JSON`() throws {
        _ = try folder.write(
            "name: x\ncolours:\n  text: \"#eeeeee\"\nlogo:\n  file: rien.svg\n  alternative: x\n", to: "m/template.yaml"
        )
        _ = try folder.write("---\ntitle: x\n---\n# T\n\n{{engag}}\n{{#aides}}\n", to: "m/reports/mien.md")
        let text = try Command.run(["template", "check", folder.path + "/m"])
        #expect(text.status == 1)
        for place in ["template.yaml:3:", "template.yaml:5:", "mien.md:6:1", "mien.md:7:1"] {
            #expect(text.output.contains(place), "\(place)\n\(text.output)")
        }
        let json = try Command.run(["template", "check", folder.path + "/m", "--json"])
        #expect(json.output.contains("\"line\":6"), "\(json.output)")
    }

    @Test(arguments: shipped) func `a report of a template is made like any other, and its figures are traced`(
        _ report: String
    ) throws {
        let made = try generate([report])
        #expect(made.status == 0, "\(made.errors)")
        let trace = try Command.run(["trace", "\(folder.path)/\(report)-2018-T4.pdf"])
        #expect(trace.status == 0, "\(trace.output)\(trace.errors)")
        #expect(trace.output.contains("(engage)") || trace.output.contains("lignes)"), "\(trace.output)")
    }

    @Test(arguments: shipped) func `a report of a template is made in English and with another look`(
        _ report: String
    ) throws {
        let made = try generate([report, "--language", "en", "--template", "colourful"])
        #expect(made.status == 0, "\(made.errors)")
    }

    @Test func `a report's settings are listed, checked and used`() throws {
        let listed = try Command.run(["reports"])
        #expect(listed.output.contains("department-awards") && listed.output.contains("--set department=…"))
        let wrong = try generate(["department-awards", "--set", "least=beaucoup"])
        #expect(wrong.status == 2 && wrong.errors.contains("un nombre"), "\(wrong.errors)")
        let right = try generate(["department-awards", "--set", "department=64", "--format", "pdf"])
        #expect(right.status == 0, "\(right.errors)")
        let text = try Shell.run("pdftotext -layout '\(folder.path)/department-awards-2018-T4.pdf' -").output
        #expect(text.contains("département 64") && !text.contains("Bordeaux"))
    }

    @Test func `a faulty report makes nothing, and the others of its template are made`() throws {
        _ = try folder.write("name: x\n", to: "m/template.yaml")
        _ = try folder.write("---\ntitle: x\n---\n# T\n\n{{engag}}\n", to: "m/reports/faux.md")
        _ = try folder.write("---\ntitle: x\n---\n# T\n\n{{engage}}\n", to: "m/reports/juste.md")
        let faulty = try generate(["faux", "juste", "--template", folder.path + "/m"])
        #expect(faulty.status == 2 && faulty.errors.contains("faux.md:6:1"), "\(faulty.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/juste-2018-T4.pdf"))
        #expect(try generate(["juste", "--template", folder.path + "/m"]).status == 0)
    }

    @Test func `a template's own report takes the place of a plugin's, and that is told`() throws {
        _ = try folder.write("name: mien\n", to: "m/template.yaml")
        _ = try folder.write(
            "---\ntitle: x\nformats: [pdf]\n---\n# T\n\n{{engage}}\n", to: "m/reports/programme-progress.md")
        let made = try generate(["programme-progress", "--template", folder.path + "/m"])
        #expect(made.status == 0 && made.errors.contains("du modèle « mien »"), "\(made.errors)")
    }

    @Test func `parts of a plugin's report stand as the template says`() throws {
        _ = try folder.write(
            "name: x\nparts:\n  programme-progress:\n    - text: texts/mot.md\n    - budget\n", to: "m/template.yaml")
        _ = try folder.write("# Avant-propos\n\n{{aides}} aides.\n", to: "m/texts/mot.md")
        let made = try generate(["programme-progress", "--format", "pdf", "--template", folder.path + "/m"])
        #expect(made.status == 0, "\(made.errors)")
        let text = try Shell.run("pdftotext -layout '\(folder.path)/programme-progress-2018-T4.pdf' -").output
        #expect(
            text.contains("318 aides.") && text.contains("Budget") && !text.contains("Méthode"), "\(text.prefix(2000))")
    }

    @Test func `a public report of a template names nobody who may not be named`() throws {
        let made = try generate(["payments-due", "--audience", "public", "--format", "pdf"])
        #expect(made.status == 0, "\(made.errors)")
    }

    @Test func `a value given with --set is never a comparison, and nothing is refused as nothing`() throws {
        let comparison = try generate(["department-awards", "--set", "department=!= 33", "--format", "pdf"])
        #expect(comparison.status == 0)
        let text = try Shell.run("pdftotext -layout '\(folder.path)/department-awards-2018-T4.pdf' -").output
        #expect(text.contains("Aucune aide"), "\(text.prefix(500))")
        let empty = try generate(["department-awards", "--set", "department="])
        #expect(empty.status == 1 && empty.errors.contains("department"), "\(empty.errors)")
    }

    @Test func `each department's awards are about that department`() throws {
        let made = try generate(["department-awards", "--by", "department", "--format", "pdf"])
        #expect(made.status == 0, "\(made.errors)")
        let text = try Shell.run("pdftotext -layout '\(folder.path)/department-awards-16-2018-T4.pdf' -").output
        #expect(text.contains("département 16") && !text.contains("Aucune aide"), "\(text.prefix(500))")
    }
}
