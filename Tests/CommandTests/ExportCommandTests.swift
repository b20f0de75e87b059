import Foundation
import Testing

/// `bilan export`, as a user calls it.
@Suite struct ExportCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `the demonstration as SCDL passes the strict check, and what it leaves out is told`() throws {
        let file = folder.path + "/aides.csv"
        let result = try Command.run(["export", "demo", "--to", file])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output == "\(file)  subventions, 318\u{A0}lignes\n")
        #expect(result.errors.contains("dossier, regimeAide, caducite"))
        let check = try Command.run(["check", "--strict", file])
        #expect(check.status == 0, "\(check.output)")
        #expect(folder.contents == ["aides.csv"])
    }

    @Test func `what is to be published leaves out those who may not be named`() throws {
        let file = folder.path + "/aides.csv"
        let result = try Command.run(["export", "demo", "--to", file, "--audience", "public"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output == "\(file)  subventions, 311\u{A0}lignes\n")
        #expect(
            result.errors.contains(
                "7\u{A0}aides à des personnes physiques ou à des entreprises non diffusibles ne sont pas exportées"))
        #expect(try Command.run(["check", "--strict", file]).status == 0)
        let whole = try Command.run(["export", "demo", "--to", folder.path + "/tout/", "--audience", "public"])
        #expect(whole.status == 0, "\(whole.errors)")
        #expect(whole.errors.contains("7\u{A0}aides sont exportées sans le nom ni le numéro du bénéficiaire"))
        let again = try Command.run(["check", folder.path + "/tout"])
        #expect(again.status == 0, "\(again.errors)")
    }

    /// A PDF tells the files and lines of its figures, which are others.
    @Test func `a workbook of the demonstration gives the same report`() throws {
        #expect(try Command.run(["export", "demo", "--to", folder.path + "/demo.ods"]).status == 0)
        for (data, output) in [("demo", "a"), (folder.path + "/demo.ods", "b")] {
            let result = try Command.run([
                "generate", "beneficiary-listing", "--format", "ods", "--data", data, "--quarter", "2018-T4", "--date",
                "2019-01-01", "--output", folder.path + "/" + output,
            ])
            #expect(result.status == 0, "\(result.errors)")
        }
        let name = "/beneficiary-listing-2018-T4.ods"
        #expect(
            FileManager.default.contents(atPath: folder.path + "/a" + name)
                == FileManager.default.contents(atPath: folder.path + "/b" + name))
    }

    @Test func `an unknown form is refused with those that there are, and a name of another form too`() throws {
        let unknown = try Command.run(["export", "demo", "--to", folder.path, "--form", "xml"])
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("scdl, csv, workbook"))
        let misfit = try Command.run(["export", "demo", "--to", folder.path + "/a.ods", "--form", "scdl"])
        #expect(misfit.status == 2)
        #expect(misfit.errors.contains(".csv"))
        #expect(folder.contents == [])
    }

    @Test func `data that can't be used is refused, and nothing is written`() throws {
        let file = try folder.write("", to: "vide.csv")
        let result = try Command.run(["export", file, "--to", folder.path + "/sortie"])
        #expect(result.status == 3)
        #expect(folder.contents == ["vide.csv"])
    }
}
